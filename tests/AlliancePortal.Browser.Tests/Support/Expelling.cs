using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Departures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>A case of expulsion for a breach, brought to where a journey begins by the portal's own workflows.</summary>
internal sealed class Expelling(LivePortal portal, Member member, string number)
{
    private const string Staff = "周予安";

    public Member Unit => member;
    public string Address => $"/{DemoPortal.Chongqing}/expulsions/{number}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The ground was found and the unit has not answered in its time; the council was asked.</summary>
    public static async Task<Expelling> BeforeTheCouncilAsync(LivePortal portal)
    {
        var member = await Member.NextAsync(portal);
        var number = "";
        await portal.ActAsAsync(Staff, async services => number = (await services.GetRequiredService<ExpulsionDesk>()
            .OpenAsync(new(member.UnitId, GroundOfExpulsion.Breach, "多次泄露成员技术资料。", "联盟协议书第十条"), Ct)).Number);
        Expelling expelling = new(portal, member, number);
        await expelling.OnCaseAsync((desk, row) => desk.ReportAsync(row, hasGround: true, "经核实，事实成立。", Ct));
        await portal.TravelToAsync(ShanghaiTime.EndOf((await expelling.ReadAsync()).AnswerDue!.Due).AddHours(9));
        await expelling.OnCaseAsync((desk, row) => desk.ReferAsync(row, 10, Ct));
        return expelling;
    }

    /// <summary>The vote, which is open.</summary>
    public async Task<Vote> OpenVoteAsync()
    {
        var vote = await VoteAsync();
        await vote.TravelToItsFirstMorningAsync();
        return vote;
    }

    /// <summary>Twenty-six seats in favour, put straight into the box, and the written consents that make it effective.</summary>
    public async Task TakeEffectAsync()
    {
        var vote = await OpenVoteAsync();
        var counted = await vote.ReadAsync();
        await portal.WithDbAsync(async db =>
        {
            foreach (var seat in counted.Roster.OrderBy(seat => seat.Position).Take(26))
                db.Ballots.Add(new(seat.AllianceId, counted.Id, seat.SeatId, Choice.Yes, "", BallotWay.Online, seat.Representative, null, portal.Clock.GetUtcNow(), null, $"R-{counted.Id:N}-{seat.Position}"));
            return await db.SaveChangesAsync(Ct);
        });
        await vote.TravelPastItsCloseAsync();
        await vote.ConsentAsync(24);
    }

    public Task<Expulsion> ReadAsync() => portal.WithDbAsync(db => db.Expulsions.AsNoTracking().SingleAsync(row => row.Number == number, Ct));

    public async Task<Vote> VoteAsync() => new(portal, (await ReadAsync()).ResolutionId!.Value);

    private Task OnCaseAsync(Func<ExpulsionDesk, Expulsion, Task> work) => portal.ActAsAsync(Staff, async services =>
        await work(services.GetRequiredService<ExpulsionDesk>(), (await services.GetRequiredService<PortalDb>().ExpulsionAsync(member.AllianceId, number, Ct))!));
}
