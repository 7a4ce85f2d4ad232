using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>Records what the clock has decided of departures: a last day that ended, an approval by silence.</summary>
public sealed class DepartureClock(PortalDb db, AllianceScope here, Leaving leaving, DepartureLetters letters, VoteClerk clerk)
{
    /// <summary>Every case of the alliance whose day is over.</summary>
    public async Task BringUpToDateAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = ShanghaiTime.DateOf(now);
        var waiting = await db.Withdrawals
            .Where(row => row.AllianceId == here.Id && ((row.State == WithdrawalState.NoticeRunning && row.ExitOn < today)
                || (row.DeemedDue != null && (row.State == WithdrawalState.Submitted || row.State == WithdrawalState.CouncilVoting || row.State == WithdrawalState.Deferred)))).Select(row => row.Id).ToListAsync(ct);
        await db.EachApartAsync(waiting, async id =>
        {
            var withdrawal = await db.Withdrawals.Include(row => row.Deliveries).SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct);
            if (withdrawal.IsDeemedApprovedAt(now)) await DeemAsync(withdrawal, now, ct);
            if (withdrawal.HasLeftAt(now)) await LeaveAsync(withdrawal, now, ct);
        }, ct);
    }

    /// <summary>The council was silent for its days: the vote, if one waits or runs, has nothing left to decide.</summary>
    private async Task DeemAsync(Withdrawal withdrawal, DateTimeOffset now, CancellationToken ct)
    {
        if (withdrawal.ResolutionId is { } counted) await clerk.BringUpToDateAsync(here.Id, counted, now, ct); // a vote that is over decides first
        await db.InOneTransactionAsync(async () =>
        {
            if (withdrawal.ResolutionId is { } vote && await db.IsVoteRunningAsync(here.Id, vote, ct)) await clerk.AnnulAsync(vote, "期限届满，退出视为批准。", ct);
            await db.LockAsync(withdrawal, ct);
            if (!withdrawal.IsDeemedApprovedAt(now)) return false;
            withdrawal.DeemApproved(now);
            await leaving.AnnounceAsync(withdrawal.MembershipId, withdrawal.ExitOn!.Value, withdrawal.Number, ct);
            await db.VoidDeadlinesAsync(here.Id, withdrawal.Id, now, ct);
            var act = here.RecordByClock(CharterRule.ExitNeedsTheCouncil, withdrawal.AsSubject(),
                $"理事会未在{ShanghaiTime.Written(withdrawal.DeemedDue!.Due)} 24 时前作出决定，退出视为批准，退出日为{ShanghaiTime.Written(withdrawal.ExitOn.Value)}", now, withdrawal.DeemedDue.Sentence);
            here.Tell(act, [.. await db.PeopleOfUnitAsync(here.Id, withdrawal.UnitId, withdrawal.ExitOn.Value, ct), .. await db.SecretariatAsync(here.Id, ShanghaiTime.DateOf(now), ct)],
                $"退出视为批准：{withdrawal.UnitName}", $"退出日为{ShanghaiTime.Written(withdrawal.ExitOn.Value)}。", $"/{here.Slug}/withdrawals/{withdrawal.Number}");
            return true;
        }, ct);
    }

    /// <summary>The last day has ended: everything that hung on the membership ends with it.</summary>
    private Task<bool> LeaveAsync(Withdrawal withdrawal, DateTimeOffset now, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var expulsion = await OpenExpulsionAsync(withdrawal, ct);
        if (expulsion?.ResolutionId is { } vote && await db.IsVoteRunningAsync(here.Id, vote, ct)) await clerk.AnnulAsync(vote, "该单位已退出联盟。", ct);
        await db.LockAsync(withdrawal, ct);
        if (!withdrawal.HasLeftAt(now)) return false;
        var last = withdrawal.ExitOn!.Value;
        var people = await db.PeopleOfUnitAsync(here.Id, withdrawal.UnitId, last, ct); // told although they act for it no longer
        withdrawal.Leave(now);
        await leaving.EndAsync(withdrawal.MembershipId, last, last, RevocationKind.Exit, $"{withdrawal.UnitName}于{ShanghaiTime.Written(last)}退出联盟。", withdrawal.Number, now, ct);
        await letters.ConfirmationAsync(withdrawal, ct);
        var act = here.RecordByClock(CharterRule.DepartureIsSettled, withdrawal.AsSubject(), $"{withdrawal.UnitName}的成员资格于{ShanghaiTime.Written(last)} 24 时终止", now);
        var seats = (await db.CouncilOnAsync(here.Id, ShanghaiTime.DateOf(now), ct)).Seats.Recipients();
        here.Tell(act, [.. people, .. await db.SecretariatAsync(here.Id, ShanghaiTime.DateOf(now), ct), .. seats], $"已退出联盟：{withdrawal.UnitName}",
            $"成员资格于{ShanghaiTime.Written(last)} 24 时终止，成员证书已撤销。保密义务继续有效，在研项目按合同执行。", $"/{here.Slug}/withdrawals/{withdrawal.Number}");
        if (expulsion is not null) await EndExpulsionAsync(expulsion, last, now, ct);
        return true;
    }, ct);

    private Task<Expulsion?> OpenExpulsionAsync(Withdrawal withdrawal, CancellationToken ct) => db.Expulsions.Include(row => row.Papers)
        .SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.MembershipId == withdrawal.MembershipId && ExpulsionStates.Open.Contains(row.State), ct);

    private async Task EndExpulsionAsync(Expulsion expulsion, DateOnly last, DateTimeOffset now, CancellationToken ct)
    {
        await db.LockAsync(expulsion, ct);
        if (!expulsion.State.IsOpen()) return;
        expulsion.EndByExit(last, now);
        await db.VoidDeadlinesAsync(here.Id, expulsion.Id, now, ct);
        var act = here.RecordByClock(CharterRule.ExpulsionTakesItsSteps, expulsion.AsSubject(), expulsion.EndReason, now);
        here.Tell(act, (await db.CouncilOnAsync(here.Id, ShanghaiTime.DateOf(now), ct)).Seats.Recipients(), $"除名程序终结：{expulsion.UnitName}", expulsion.EndReason, $"/{here.Slug}/expulsions/{expulsion.Number}");
    }
}
