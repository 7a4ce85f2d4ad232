using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using AlliancePortal.Web.Features.Voting.Consents;
using AlliancePortal.Web.Features.Voting.Signatures;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Who tells a departure of the demo: the alliance, its clerks and its chair, and which of its members without a seat goes.</summary>
internal sealed record DemoLeaver(string Alliance, int Index, string Clerk, string Chair);

/// <summary>Tells one departure's story scene by scene, by the same plain classes that the pages use.</summary>
internal sealed partial class DemoDeparture(DemoStage stage, DemoLeaver leaver)
{
    private Guid _case;

    private static bool AsStaff(Capacity capacity) => capacity.IsSecretariat;

    private static bool AsSeat(Capacity capacity) => capacity.IsSeat;

    /// <summary>The unit hands in; the paper that the demo's clerk enters came in on the same day.</summary>
    public DemoDeparture HandIn(DateTimeOffset at, string reason, int? wantedAfterDays = null) => Scene(at, leaver.Clerk, async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await EnterAsync(services, new(await UnitAsync(services), reason, wantedAfterDays is { } days ? here.Today.AddDays(days) : null, ReceiptWay.Paper, "法定代表人", here.Today));
    });

    /// <summary>A paper that lay at the front desk for some days waits for a second person.</summary>
    public DemoDeparture HandInLate(DateTimeOffset at, int daysBefore, string reason, string why) => Scene(at, leaver.Clerk, async services =>
        await EnterAsync(services, new(await UnitAsync(services), reason, null, ReceiptWay.Paper, "法定代表人", services.GetRequiredService<AllianceScope>().Today.AddDays(-daysBefore), why)));

    /// <summary>Reports to the council, and notes the seats that got it on paper.</summary>
    public DemoDeparture Report(DateTimeOffset at, bool deliverAll = true) => Scene(at, leaver.Clerk, async services =>
    {
        var (desk, withdrawal) = (services.GetRequiredService<WithdrawalDesk>(), await WithdrawalAsync(services));
        await desk.ReportAsync(withdrawal, default);
        foreach (var seat in withdrawal.Deliveries.Where(row => row.DeliveredAt is null).Select(row => row.SeatId).ToList())
            if (deliverAll) await desk.DeliverAsync(withdrawal, seat, default);
    });

    public DemoDeparture Cancel(DateTimeOffset at) => Scene(at, leaver.Clerk, async services =>
        await services.GetRequiredService<WithdrawalCouncil>().CancelAsync(await WithdrawalAsync(services), default));

    /// <summary>The council is asked, with what the unit still owes.</summary>
    public DemoDeparture ReferExit(DateTimeOffset at, params string[] owed) => Scene(at, leaver.Clerk, async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await services.GetRequiredService<WithdrawalCouncil>().ReferAsync(await WithdrawalAsync(services),
            owed.Length == 0 ? "经核对，该单位没有未了义务。" : "经核对，该单位尚有未了义务，建议明确处理办法。", owed, here.Profile.Vote.WindowWorkingDays, default);
    });

    public DemoDeparture Settle(DateTimeOffset at, SettlementMatter matter, string note) => Scene(at, leaver.Clerk, async services =>
        await services.GetRequiredService<WithdrawalDesk>().SettleAsync(await WithdrawalAsync(services), matter, note, default));

    /// <summary>Whatever the clock has brought about by then is recorded.</summary>
    public DemoDeparture ClockStrikes(DateTimeOffset at) => Scene(at, leaver.Clerk, async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await services.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(here.Id, here.Now, default);
        await services.GetRequiredService<DepartureClock>().BringUpToDateAsync(here.Now, default);
    });

    /// <summary>So many seats vote, the first of them in favour, in the order of the roll-call.</summary>
    public DemoDeparture Votes(DateTimeOffset from, int yes, int no) => Scene(from, leaver.Clerk, async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var vote = await VoteIdAsync(services);
        await services.GetRequiredService<VoteClerk>().BringUpToDateAsync(here.Id, vote, here.Now, default);
        var seats = await db.Set<RosterEntry>().AsNoTracking().Where(seat => seat.AllianceId == here.Id && seat.ResolutionId == vote && seat.VotesOnline && seat.Recusal == "").OrderBy(seat => seat.Position).ToListAsync();
        foreach (var (seat, index) in seats.Take(yes + no).Select((seat, index) => (seat, index)))
            stage.Add(new(from.AddMinutes(510 + index * 11), leaver.Alliance, seat.Representative, AsSeat,
                voter => voter.GetRequiredService<BallotBox>().CastAsync(vote, index < yes ? Choice.Yes : Choice.No, "", default)));
    });

    /// <summary>Some of those who voted in favour consent in writing.</summary>
    public DemoDeparture Consents(DateTimeOffset at, int count) => Scene(at, leaver.Clerk, async services =>
    {
        var (clerk, here) = (services.GetRequiredService<VoteClerk>(), services.GetRequiredService<AllianceScope>());
        var id = await VoteIdAsync(services);
        for (var given = 0; given < count; given++)
            await clerk.ConsentAsync(id, vote =>
            {
                var ballot = vote.Ballots.Where(one => one.Choice == Choice.Yes).OrderBy(one => one.CastAt).First(one => vote.Consents.All(known => known.SeatId != one.SeatId));
                return ConsentProof.Of(vote, ballot.SeatId, ballot.CastBy, ballot.CastByPersonId, null, here.Now);
            }, default);
    });

    public DemoDeparture Sign(DateTimeOffset at)
    {
        stage.Add(new(at, leaver.Alliance, leaver.Chair, AsSeat, async services => await services.GetRequiredService<Signing>().SignAsync(await VoteIdAsync(services), default)));
        return this;
    }

    private async Task EnterAsync(IServiceProvider services, HandIn handIn)
    {
        await using var scan = await PaperAsync(services, "退出联盟申请书（盖章）");
        _case = (await services.GetRequiredService<WithdrawalDesk>().HandInAsync(handIn, scan, default)).Id;
    }

    private static async Task<InspectedFile> PaperAsync(IServiceProvider services, string title)
    {
        var here = services.GetRequiredService<AllianceScope>();
        var paper = await services.GetRequiredService<PaperPress>().PrintAsync(new DemoPaper
        {
            Alliance = new(here.Alliance.Name, here.Alliance.EnglishName, here.Alliance.Abbreviation), Date = here.Today, Title = title, Unit = "演示单位", Lines = ["演示文件，内容虚构。"],
        }, PaperState.Issued, default);
        return await FileInspection.InspectAsync(new MemoryStream(paper.Pdf), $"{title}.pdf", FileInspection.MaxBytes, default);
    }

    private DemoDeparture Scene(DateTimeOffset at, string actor, Func<IServiceProvider, Task> play)
    {
        stage.Add(new(at, leaver.Alliance, actor, AsStaff, play));
        return this;
    }

    /// <summary>A member of old without a seat; which one is the same at every start.</summary>
    private async Task<Guid> UnitAsync(IServiceProvider services)
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        return await (from member in db.Memberships
                      join unit in db.Units on member.UnitId equals unit.Id
                      where member.AllianceId == here.Id && member.ApplicationId == null && !db.SeatHoldings.Any(held => held.AllianceId == here.Id && held.UnitId == member.UnitId)
                      orderby unit.Code
                      select unit.Id).Skip(leaver.Index).FirstAsync();
    }

    private Task<Withdrawal> WithdrawalAsync(IServiceProvider services) =>
        services.GetRequiredService<PortalDb>().Withdrawals.Include(row => row.Deliveries).SingleAsync(row => row.Id == _case);

    private Task<Expulsion> ExpulsionAsync(IServiceProvider services) =>
        services.GetRequiredService<PortalDb>().Expulsions.Include(row => row.Papers).SingleAsync(row => row.Id == _case);

    private async Task<Guid> VoteIdAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDb>();
        return await db.Withdrawals.Where(row => row.Id == _case).Select(row => row.ResolutionId).SingleOrDefaultAsync()
            ?? await db.Expulsions.Where(row => row.Id == _case).Select(row => row.ResolutionId).SingleOrDefaultAsync()
            ?? throw new InvalidOperationException("The demo's departure is not before the council.");
    }
}
