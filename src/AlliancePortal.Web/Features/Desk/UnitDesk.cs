using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>The certificate a unit can download now.</summary>
public sealed record HeldCertificate(Guid Id, string Number, DateOnly? ValidUntil);

/// <summary>A withdrawal of the unit that is under way.</summary>
/// <param name="ExitOn">Null while the council has not approved it, or another person looks at an earlier day of receipt.</param>
public sealed record RunningExit(string Number, DateOnly? ExitOn, bool NeedsTheCouncil);

public sealed record UnitDeskPage(DateOnly Today, bool IsWorkingDay, string Home, string UnitName, string UnitCode, string Rank, DateOnly? MemberSince,
    HeldCertificate? Certificate, string? CertificateState, IReadOnlyList<Duty> Duties, IReadOnlyList<VoteAhead> Votes, RunningExit? Leaving);

/// <summary>A member unit's desk: its standing, its certificate one click away, what it owes.</summary>
public sealed class UnitDesk(AllianceScope here, PortalDb db)
{
    public async Task<UnitDeskPage> LayAsync(CancellationToken ct)
    {
        var mine = here.Caller.Capacity;
        var unit = mine.UnitId!.Value;
        var duties = await db.OpenDeadlines(here.Id).OwedBy(mine, db, here.Caller.PersonId).OrderBy(deadline => deadline.Due).ToListAsync(ct);
        var since = await db.Memberships.AsNoTracking()
            .Where(membership => membership.AllianceId == here.Id && membership.UnitId == unit && membership.From <= here.Today && (membership.Until == null || membership.Until >= here.Today))
            .Select(membership => (DateOnly?)membership.From).SingleOrDefaultAsync(ct);
        var certificates = await db.Certificates.AsNoTracking()
            .Where(certificate => certificate.AllianceId == here.Id && certificate.UnitId == unit).OrderByDescending(certificate => certificate.RequestedAt).ToListAsync(ct);
        var held = certificates.Find(certificate => certificate.IsValidOn(here.Today) && certificate.FileId is not null);

        return new(here.Today, here.Calendar.IsWorkingDay(here.Today), $"/{here.Slug}", mine.UnitName, mine.UnitCode,
            await db.RankOfAsync(here.Id, unit, here.Today, ct), since,
            held is null ? null : new(held.Id, held.Number, held.ValidUntil), certificates.FirstOrDefault()?.State.Chinese(),
            [.. duties.Select(duty => Duty.Of(duty, mine.UnitName, here.Slug, here.Today, here.Calendar))],
            await db.Resolutions.AsNoTracking()
                .Where(vote => vote.AllianceId == here.Id && vote.State == ResolutionState.Open && vote.ClosesAt >= here.Now)
                .OrderBy(vote => vote.ClosesAt).Select(vote => new VoteAhead(vote.Number, vote.Title, vote.ClosesAt)).ToListAsync(ct),
            await db.Withdrawals.Where(row => row.AllianceId == here.Id && row.UnitId == unit && WithdrawalStates.Open.Contains(row.State)).Select(row => new RunningExit(row.Number, row.ExitOn, row.Path == ExitPath.CouncilApproval)).FirstOrDefaultAsync(ct));
    }
}
