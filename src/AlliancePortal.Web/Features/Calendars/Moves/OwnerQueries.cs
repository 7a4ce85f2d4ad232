using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Calendars.Moves;

/// <summary>The people who owe what a date asks for, as the records say on a day.</summary>
internal static class OwnerQueries
{
    public static async Task<List<Recipient>> OwnersAsync(this PortalDb db, DateMove move, DateOnly day, CancellationToken ct) => move.Owner switch
    {
        DeadlineOwner.Secretariat => await db.SecretariatAsync(move.AllianceId, day, ct),
        DeadlineOwner.Chair => await db.CouncilOnAsync(move.AllianceId, day, ct) is var council && council.SeatOf(council.Presidium.Presidency) is { } chair ? [.. new[] { chair }.Recipients()] : [],
        DeadlineOwner.Council => [.. (await db.CouncilOnAsync(move.AllianceId, day, ct)).Seats.Recipients()],
        _ => [.. await ApplicantAsync(db, move, ct), .. move.Owner == DeadlineOwner.Unit ? await LiaisonsAsync(db, move, day, ct) : []],
    };

    private static Task<List<Recipient>> ApplicantAsync(PortalDb db, DateMove move, CancellationToken ct) => (
        from application in db.Applications.AsNoTracking()
        join person in db.Users on application.ApplicantId equals person.Id
        where application.AllianceId == move.AllianceId && application.Id == move.Subject.Id
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);

    private static Task<List<Recipient>> LiaisonsAsync(PortalDb db, DateMove move, DateOnly day, CancellationToken ct) => (
        from liaison in db.Liaisons.AsNoTracking()
        join person in db.Users on liaison.PersonId equals person.Id
        where liaison.AllianceId == move.AllianceId && liaison.UnitId == move.UnitId && liaison.From <= day && (liaison.Until == null || liaison.Until >= day)
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
}
