using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>Who is told above the alliances.</summary>
internal static class OfficerQueries
{
    /// <summary>The authority's people for a sector: those of its office, and those of the whole authority.</summary>
    public static Task<List<Recipient>> OfficersAsync(this PortalDb db, Area area, string sector, DateOnly day, CancellationToken ct)
    {
        var office = area.OfficeOf(sector)?.Key ?? "";
        return Of(db, area.Code, AreaBody.Authority, day).Where(row => row.Office == "" || row.Office == office).Select(row => row.Person).ToListAsync(ct);
    }

    /// <summary>The people of the service centre.</summary>
    public static Task<List<Recipient>> CentreAsync(this PortalDb db, string areaCode, DateOnly day, CancellationToken ct) =>
        Of(db, areaCode, AreaBody.ServiceCentre, day).Select(row => row.Person).ToListAsync(ct);

    private static IQueryable<Officer> Of(PortalDb db, string areaCode, AreaBody body, DateOnly day) =>
        from post in db.AreaPosts
        join person in db.Users on post.PersonId equals person.Id
        where post.AreaCode == areaCode && post.Body == body && post.From <= day && (post.Until == null || post.Until >= day)
        select new Officer(post.Office, new Recipient(person.Id, person.Email ?? ""));

    private sealed record Officer(string Office, Recipient Person);
}
