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

    /// <summary>Every member unit's liaisons and the representatives on the council's seats, as they are on a day; each person once, found by one query.</summary>
    public static Task<List<Recipient>> MembersAndCouncilAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct)
    {
        var members = db.Memberships.Where(m => m.AllianceId == allianceId && m.From <= day && (m.Until == null || m.Until >= day)).Select(m => m.UnitId);
        var liaisons = from liaison in db.Liaisons
                       where liaison.AllianceId == allianceId && members.Contains(liaison.UnitId) && liaison.From <= day && (liaison.Until == null || liaison.Until >= day)
                       select liaison.PersonId;
        var seats = from holding in db.SeatHoldings
                    join acting in db.Representations on new { holding.AllianceId, HoldingId = holding.Id } equals new { acting.AllianceId, acting.HoldingId }
                    where holding.AllianceId == allianceId && members.Contains(holding.UnitId) && acting.PersonId != null
                        && holding.From <= day && (holding.Until == null || holding.Until >= day) && acting.From <= day && (acting.Until == null || acting.Until >= day)
                    select acting.PersonId!.Value;
        return db.Users.AsNoTracking().Where(person => liaisons.Contains(person.Id) || seats.Contains(person.Id))
            .Select(person => new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
    }

    public static Task<List<Recipient>> PersonAsync(this PortalDb db, Guid personId, CancellationToken ct) =>
        db.Users.AsNoTracking().Where(person => person.Id == personId).Select(person => new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
}
