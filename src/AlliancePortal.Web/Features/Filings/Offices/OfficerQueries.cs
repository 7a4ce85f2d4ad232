using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Offices;

internal static class OfficerQueries
{
    /// <summary>Who holds a post in a body of an area on a day: of the authority, those of one office and those of the whole.</summary>
    /// <param name="office">The key of an office; empty for the centre.</param>
    public static Task<List<Recipient>> OfficersAsync(this PortalDb db, string area, AreaBody body, string office, DateOnly day, CancellationToken ct) => (
        from person in db.Users.AsNoTracking()
        where db.AreaPosts.Any(post => post.AreaCode == area && post.Body == body && (post.Office == "" || post.Office == office) && post.PersonId == person.Id
            && post.From <= day && (post.Until == null || post.Until >= day))
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
}
