using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>Reminds the seats whose ballot is missing, at most once a day.</summary>
public sealed class Reminders(PortalDb db, AllianceScope here, VotingRolls rolls)
{
    /// <exception cref="CharterBreach">The vote does not run, or its seats were reminded today.</exception>
    public Task RemindAsync(Guid voteId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var vote = await db.LockedResolutionAsync(here.Id, voteId, ct); // two who press at once stand in line
        here.Caller.MustNotComeFrom(vote.UnitId);
        CharterBreach.When(!vote.IsRunningAt(here.Now), CharterRule.BallotsAreCastInTheWindow, "表决不在进行中，不能提醒。");
        CharterBreach.When(await WereRemindedTodayAsync(vote, ct), CharterRule.RemindersAreSparing, "今天已经提醒过。");
        await TellSilentAsync(vote, here.Record(CharterRule.RemindersAreSparing, vote.AsSubject(), WordsOf(vote)), ct);
        return true;
    }, ct);

    /// <summary>Reminds by the clock alone, once for each vote, when its close is as near as the charter's parameters say.</summary>
    public async Task RemindDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var until = now.AddHours(here.Profile.Vote.ReminderHours);
        var due = await db.Resolutions
            .Where(vote => vote.AllianceId == here.Id && vote.State == ResolutionState.Open && vote.ClosesAt > now && vote.ClosesAt <= until)
            .Where(vote => !db.Acts.Any(act => act.AllianceId == here.Id && act.SubjectId == vote.Id && act.RuleCode == CharterRule.RemindersAreSparing.Code && act.PersonId == null))
            .Select(vote => vote.Id).ToListAsync(ct);
        foreach (var id in due)
            await db.InOneTransactionAsync(async () =>
            {
                var vote = await db.LockedResolutionAsync(here.Id, id, ct); // two nodes look at the clock one after the other
                if (await WasRemindedByClockAsync(id, ct)) return false;
                await TellSilentAsync(vote, here.RecordByClock(CharterRule.RemindersAreSparing, vote.AsSubject(), WordsOf(vote), now), ct);
                return true;
            }, ct);
    }

    public Task<bool> WereRemindedTodayAsync(Resolution vote, CancellationToken ct)
    {
        var today = ShanghaiTime.StartOf(here.Today);
        return db.Acts.AnyAsync(act => act.AllianceId == here.Id && act.SubjectId == vote.Id && act.At >= today && act.RuleCode == CharterRule.RemindersAreSparing.Code, ct);
    }

    private Task<bool> WasRemindedByClockAsync(Guid voteId, CancellationToken ct) => db.Acts.AnyAsync(act =>
        act.AllianceId == here.Id && act.SubjectId == voteId && act.RuleCode == CharterRule.RemindersAreSparing.Code && act.PersonId == null, ct);

    private async Task TellSilentAsync(Resolution vote, Act act, CancellationToken ct)
    {
        var roll = await rolls.OnAsync(vote, here.Today, ct);
        var silent = Silent(vote).Select(entry => entry.SeatId).ToHashSet();
        here.Tell(act, roll.Of(seat => silent.Contains(seat.SeatId)), $"提醒：请表决“{vote.Title}”",
            $"{ShanghaiTime.Written(vote.Window.Due)} 24 时截止，贵{vote.Body.Holder()}尚未投票。", here.BallotHref(vote.Number));
    }

    private static string WordsOf(Resolution vote) => vote.Body == VotingBody.Council ? $"提醒未投席位（{Silent(vote).Count()} 席）" : $"提醒未投单位（{Silent(vote).Count()} 个）";

    /// <summary>Seats that may vote and have not.</summary>
    public static IEnumerable<RosterEntry> Silent(Resolution vote) =>
        vote.Roster.Where(entry => !entry.IsRecused && vote.Ballots.All(ballot => ballot.SeatId != entry.SeatId));
}
