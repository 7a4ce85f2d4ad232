using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>Reminds the seats whose ballot is missing, at most once a day.</summary>
public sealed class Reminders(PortalDb db, AllianceScope here)
{
    private const string Words = "提醒未投席位";

    /// <exception cref="CharterBreach">The vote does not run, or its seats were reminded today.</exception>
    public async Task RemindAsync(Resolution vote, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(vote.UnitId);
        CharterBreach.When(!vote.IsRunningAt(here.Now), CharterRule.BallotsAreCastInTheWindow, "表决不在进行中，不能提醒。");
        CharterBreach.When(await WereRemindedTodayAsync(vote, ct), CharterRule.RemindersAreSparing, "今天已经提醒过。");

        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        var silent = Silent(vote).Select(entry => entry.SeatId).ToHashSet();
        var act = here.Record(CharterRule.RemindersAreSparing, vote.AsSubject(), $"{Words}（{silent.Count} 席）");
        here.Tell(act, council.Seats.Where(seat => silent.Contains(seat.Seat.Id)).Recipients(), $"提醒：请表决“{vote.Title}”",
            $"{ShanghaiTime.Written(vote.Window.Due)} 24 时截止，贵席位尚未投票。", here.BallotHref(vote.Number));
        await db.SaveChangesAsync(ct);
    }

    public Task<bool> WereRemindedTodayAsync(Resolution vote, CancellationToken ct)
    {
        var today = ShanghaiTime.StartOf(here.Today);
        return db.Acts.AnyAsync(act => act.AllianceId == here.Id && act.SubjectId == vote.Id && act.At >= today && act.RuleCode == CharterRule.RemindersAreSparing.Code, ct);
    }

    /// <summary>Seats that may vote and have not.</summary>
    public static IEnumerable<RosterEntry> Silent(Resolution vote) =>
        vote.Roster.Where(entry => !entry.IsRecused && vote.Ballots.All(ballot => ballot.SeatId != entry.SeatId));
}
