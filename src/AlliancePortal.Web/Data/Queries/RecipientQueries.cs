using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>Who is told of an act.</summary>
internal static class RecipientQueries
{
    /// <summary>The secretariat as it is on a day, the secretary general included.</summary>
    public static Task<List<Recipient>> SecretariatAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct) => (
        from post in db.SecretariatPosts.AsNoTracking()
        join person in db.Users on post.PersonId equals person.Id
        where post.AllianceId == allianceId && post.From <= day && (post.Until == null || post.Until >= day)
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);

    public static Task<List<Recipient>> PersonAsync(this PortalDb db, Guid personId, CancellationToken ct) =>
        db.Users.AsNoTracking().Where(person => person.Id == personId).Select(person => new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
}
