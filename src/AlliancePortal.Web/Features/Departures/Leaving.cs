using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>
/// What ends with a membership. Register and seats carry their last day as soon as it is known, so that every roster and every right is true on
/// every day without anybody doing anything at midnight; certificates, liaison and duties follow when the day has ended.
/// </summary>
public sealed class Leaving(PortalDb db, AllianceScope here)
{
    /// <summary>Writes the last day into the register and the seats.</summary>
    /// <param name="basis">The number of the case, by which the entry can be taken back.</param>
    public async Task AnnounceAsync(Guid membershipId, DateOnly lastDay, string basis, CancellationToken ct)
    {
        var membership = await MembershipAsync(membershipId, ct);
        membership.EndOn(lastDay, basis);
        foreach (var holding in await HoldingsAsync(membership.UnitId, lastDay, ct))
            if (holding.Until is null || holding.Until > lastDay || holding.EndBasis == basis) holding.EndOn(lastDay < holding.From ? holding.From : lastDay, basis);
    }

    /// <summary>The announced end does not come: register and seats go on as before.</summary>
    public async Task TakeBackAsync(Guid membershipId, string basis, CancellationToken ct)
    {
        var membership = await MembershipAsync(membershipId, ct);
        if (membership.EndBasis == basis) membership.Continue();
        foreach (var holding in await db.SeatHoldings.Where(row => row.AllianceId == here.Id && row.UnitId == membership.UnitId && row.EndBasis == basis).ToListAsync(ct)) holding.Continue();
    }

    /// <summary>The last day has ended, or the decision has taken effect: certificates, people and what the vacancy asks for.</summary>
    /// <param name="peopleUntil">The last day on which the unit's people may act for it.</param>
    public async Task EndAsync(Guid membershipId, DateOnly lastDay, DateOnly peopleUntil, RevocationKind kind, string reason, string basis, DateTimeOffset at, CancellationToken ct)
    {
        var membership = await MembershipAsync(membershipId, ct);
        await RevokeCertificatesAsync(membership, kind, reason, at, ct);
        foreach (var liaison in await db.Liaisons.Where(row => row.AllianceId == here.Id && row.UnitId == membership.UnitId && (row.Until == null || row.Until > peopleUntil)).ToListAsync(ct))
            liaison.EndOn(Later(liaison.From, peopleUntil));
        foreach (var holding in await HoldingsAsync(membership.UnitId, lastDay, ct)) await VacateAsync(holding, membership, lastDay, peopleUntil, basis, at, ct);
    }

    /// <summary>True where the unit's seat is the chair's on a day: the executive vice chair hands over then.</summary>
    public Task<bool> IsChairAsync(Guid unitId, DateOnly day, CancellationToken ct) => (
        from holding in db.SeatHoldings
        join seat in db.Seats on new { holding.AllianceId, holding.SeatId } equals new { seat.AllianceId, SeatId = seat.Id }
        where holding.AllianceId == here.Id && holding.UnitId == unitId && seat.Office == Office.Chair && holding.From <= day && (holding.Until == null || holding.Until >= day)
        select seat.Id).AnyAsync(ct);

    private async Task VacateAsync(SeatHolding holding, Membership membership, DateOnly lastDay, DateOnly peopleUntil, string basis, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var person in await db.Representations.Where(row => row.AllianceId == here.Id && row.HoldingId == holding.Id && (row.Until == null || row.Until > peopleUntil)).ToListAsync(ct))
            person.EndOn(Later(person.From, peopleUntil));
        var seat = await db.Seats.SingleAsync(row => row.AllianceId == here.Id && row.Id == holding.SeatId, ct);
        var subject = new Domain.Acts.Subject("seat", seat.Id, $"{seat.Office.Chinese()} {seat.Ordinal}");
        here.RecordByClock(CharterRule.SeatNeedsAMember, subject, $"{seat.Office.Chinese()}席位自{ShanghaiTime.Written(lastDay.AddDays(1))}起空缺，依据：{basis}", at);
        if (seat.Office != Office.Chair) return;
        db.Owe(here, DeadlineOwner.Secretariat, membership.UnitId, subject, DeadlineTasks.FillChair, "补选理事长单位，其间由常务副理事长代行职责", CharterRule.ChairIsFilledAgain,
            here.Calendar.AddCalendarDays(lastDay, here.Profile.Council.ChairByElectionDays, mustAct: true));
    }

    private async Task RevokeCertificatesAsync(Membership membership, RevocationKind kind, string reason, DateTimeOffset at, CancellationToken ct)
    {
        var certificates = await db.Certificates.Where(row => row.AllianceId == here.Id && row.MembershipId == membership.Id
            && row.State != CertificateState.Revoked && row.State != CertificateState.Replaced).ToListAsync(ct);
        foreach (var certificate in certificates)
        {
            var issued = certificate.State == CertificateState.Issued;
            if (issued) certificate.Revoke(kind, reason, at);
            else certificate.Abandon(reason, at);
            await db.VoidDeadlinesAsync(here.Id, certificate.Id, at, ct);
            here.RecordByClock(CharterRule.CertificateTakesItsSteps, CertificateDesk.SubjectOf(certificate),
                issued ? $"撤销成员证书 {certificate.Number}（{kind.Chinese()}）：{reason}" : $"在办的成员证书不再签发：{reason}", at);
        }
    }

    private Task<Membership> MembershipAsync(Guid id, CancellationToken ct) => db.Memberships.SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct);

    private Task<List<SeatHolding>> HoldingsAsync(Guid unitId, DateOnly day, CancellationToken ct) =>
        db.SeatHoldings.Where(row => row.AllianceId == here.Id && row.UnitId == unitId && (row.Until == null || row.Until >= day)).ToListAsync(ct);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
