using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>Who is told above the alliances.</summary>
internal static class OfficerQueries
{
    /// <summary>Who holds a post above the alliances of an area on a day; each person once.</summary>
    /// <param name="body">Null for both, the authority and the service centre.</param>
    /// <param name="office">The key of an office of the authority: its people, and those of the whole authority; null for every office.</param>
    public static Task<List<Recipient>> OfficersAsync(this PortalDb db, string area, AreaBody? body, string? office, DateOnly day, CancellationToken ct) => (
        from person in db.Users.AsNoTracking()
        where db.AreaPosts.Any(post => post.AreaCode == area && post.PersonId == person.Id && (body == null || post.Body == body) && (office == null || post.Office == "" || post.Office == office)
            && post.From <= day && (post.Until == null || post.Until >= day))
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);

    /// <summary>The authority's people for a filing or a call: those of its office, and those of the whole authority.</summary>
    /// <param name="office">The key of the office.</param>
    public static Task<List<Recipient>> AuthorityAsync(this PortalDb db, string area, string office, DateOnly day, CancellationToken ct) => db.OfficersAsync(area, AreaBody.Authority, office, day, ct);

    /// <summary>The people of the service centre.</summary>
    public static Task<List<Recipient>> CentreAsync(this PortalDb db, string area, DateOnly day, CancellationToken ct) => db.OfficersAsync(area, AreaBody.ServiceCentre, null, day, ct);
}
