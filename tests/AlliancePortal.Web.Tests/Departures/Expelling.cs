using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>An expulsion brought to where a test of the pages begins, and the people who act in it.</summary>
internal static class Expelling
{
    public static readonly byte[] Scan = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>Opened by the secretariat, which verifies at once.</summary>
    public static async Task<Expulsion> OpenedAsync(this DeparturePortal portal, Membership member)
    {
        Expulsion? opened = null;
        await portal.ActAsAsync(Staff, async services => opened = await services.GetRequiredService<ExpulsionDesk>()
            .OpenAsync(new(member.UnitId, GroundOfExpulsion.Breach, "多次泄露成员技术资料。", "联盟协议书第十条"), default));
        return opened!;
    }

    /// <summary>The ground was found, and the unit may answer.</summary>
    public static async Task<Expulsion> HeardAsync(this DeparturePortal portal, Membership member)
    {
        var expulsion = await portal.OpenedAsync(member);
        await portal.OnCaseAsync(expulsion, (desk, row) => desk.ReportAsync(row, hasGround: true, "经核实，事实成立。", default));
        return await portal.ReadAsync(expulsion);
    }

    /// <summary>The vote runs.</summary>
    public static async Task<Expulsion> AtTheVoteAsync(this DeparturePortal portal, Membership member)
    {
        var expulsion = await portal.HeardAsync(member);
        await portal.TravelToAsync(ShanghaiTime.EndOf(expulsion.AnswerDue!.Due).AddHours(9));
        await portal.OnCaseAsync(expulsion, (desk, row) => desk.ReferAsync(row, 10, default));
        var referred = await portal.ReadAsync(expulsion);
        await portal.TravelToAsync((await portal.VoteOfAsync(referred)).OpensAt.AddHours(10));
        await portal.WatchAsync();
        return await portal.ReadAsync(referred);
    }

    /// <summary>Carried, and the written consents missing.</summary>
    public static async Task<Expulsion> CarriedAsync(this DeparturePortal portal, Membership member, int yes = 26)
    {
        var expulsion = await portal.AtTheVoteAsync(member);
        await portal.VoteAsync(expulsion.ResolutionId!.Value, yes);
        await portal.TravelToAsync((await portal.VoteOfAsync(expulsion)).ClosesAt.AddHours(10));
        await portal.WatchAsync();
        return await portal.ReadAsync(expulsion);
    }

    public static Task<Resolution> VoteOfAsync(this DeparturePortal portal, Expulsion expulsion) =>
        portal.WithDbAsync(async db => (await db.ResolutionAsync(expulsion.AllianceId, expulsion.ResolutionId!.Value, default))!);

    public static Task<Resolution> ReadAsync(this DeparturePortal portal, Resolution vote) => portal.WithDbAsync(async db => (await db.ResolutionAsync(vote.AllianceId, vote.Id, default))!);

    public static Task OnCaseAsync(this DeparturePortal portal, Expulsion expulsion, Func<ExpulsionDesk, Expulsion, Task> work) => portal.ActAsAsync(Staff, async services =>
        await work(services.GetRequiredService<ExpulsionDesk>(), (await services.GetRequiredService<PortalDb>().ExpulsionAsync(expulsion.AllianceId, expulsion.Number, default))!));

    /// <summary>A browser of whoever represents the seat today, signed in this moment.</summary>
    public static async Task<Browser> SeatAsync(this DeparturePortal portal, RosterEntry seat) => await portal.BrowseAsAsync(await portal.WithDbAsync(async db =>
    {
        var council = await db.CouncilOnAsync(seat.AllianceId, ShanghaiTime.DateOf(portal.Clock.GetUtcNow()), default);
        var account = council.Seats.Single(one => one.Seat.Id == seat.SeatId).Person!.PersonId;
        return await db.Users.SingleAsync(one => one.Id == account);
    }));

    /// <summary>Seats in favour without a consent, in the order of the roll-call.</summary>
    public static IReadOnlyList<RosterEntry> Owing(Resolution vote) => [.. vote.Roster.Where(seat =>
        vote.Ballots.Any(ballot => ballot.SeatId == seat.SeatId && ballot.Choice == Choice.Yes) && vote.Consents.All(consent => consent.SeatId != seat.SeatId))];

    public static string Address(Expulsion expulsion) => $"/{DemoPortal.Chongqing}/expulsions/{expulsion.Number}";

    public static string Address(Resolution vote) => $"/{DemoPortal.Chongqing}/resolutions/{vote.Number}";
}
