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
        return Of(db, db.AreaPosts.Where(post => post.AreaCode == area.Code && post.Body == AreaBody.Authority && (post.Office == "" || post.Office == office)), day).ToListAsync(ct);
    }

    /// <summary>The people of the service centre.</summary>
    public static Task<List<Recipient>> CentreAsync(this PortalDb db, string areaCode, DateOnly day, CancellationToken ct) =>
        Of(db, db.AreaPosts.Where(post => post.AreaCode == areaCode && post.Body == AreaBody.ServiceCentre), day).ToListAsync(ct);

    private static IQueryable<Recipient> Of(PortalDb db, IQueryable<AreaPost> posts, DateOnly day) =>
        from post in posts
        join person in db.Users on post.PersonId equals person.Id
        where post.From <= day && (post.Until == null || post.Until >= day)
        select new Recipient(person.Id, person.Email ?? "");
}
