using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Voting;

/// <summary>A matter of the tests: remembers what it was told, and may keep a vote from opening.</summary>
public sealed class ProbeMatter : Matter
{
    public const string Word = "probe";

    public override string Kind => Word;

    /// <summary>Why the next vote cannot open; null when it can.</summary>
    public string? Bar { get; set; }
    /// <summary>The number of a vote at which it fails; null when it fails at none.</summary>
    public string? FailsAt { get; set; }
    public List<string> Told { get; } = [];

    public override Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct) => Task.FromResult(Bar);

    public override Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (resolution.Number == FailsAt) throw new InvalidOperationException($"The matter of {resolution.Number} fails.");
        Told.Add($"{resolution.Number} {resolution.State}");
        return Task.CompletedTask;
    }

    public override Task SignedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        Told.Add($"{resolution.Number} signed");
        return Task.CompletedTask;
    }
}

/// <summary>The demo's council of 36 seats with votes put before it: notice on 20 November 2026, opening on the 27th, closing on 11 December at 24:00.</summary>
public class VotingPortal(TestPostgres postgres) : DemoPortal(postgres)
{
    public const string Staff = "周予安";
    public static readonly VotingRule TwoThirds = new(2, 3, VotingBase.AllInOffice);

    public ProbeMatter Matter { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<Matter>(Matter));
    }

    /// <summary>A vote whose notice goes out on 20 November.</summary>
    public async Task<Resolution> PrepareAsync(VotingRule? rule = null)
    {
        await TravelToAsync(2026, 11, 20);
        Resolution? vote = null;
        await ActAsAsync(Staff, async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var charter = services.GetRequiredService<AllianceScope>().Charter;
            vote = await db.InOneTransactionAsync(() => services.GetRequiredService<VotePreparation>().PrepareAsync(
                new("关于同意云汉星桥光通信技术有限公司加入联盟的决议", "同意云汉星桥光通信技术有限公司加入联盟。", ProbeMatter.Word, Guid.NewGuid(), null, charter,
                    rule ?? TwoThirds, CharterRule.AdmissionNeedsTheCouncil, 10), default), default);
        });
        return vote!;
    }

    /// <summary>A vote that runs, seen on the morning after its opening.</summary>
    public async Task<Resolution> OpenAsync(VotingRule? rule = null)
    {
        var vote = await PrepareAsync(rule);
        await TravelToAsync(vote.OpensAt.AddHours(33));
        await BringUpToDateAsync(vote);
        return await ReadAsync(vote);
    }

    /// <summary>Moves past the close; nobody has counted yet.</summary>
    public Task PassTheCloseAsync(Resolution vote) => TravelToAsync(vote.ClosesAt.AddHours(10));

    public Task BringUpToDateAsync(Resolution vote) => InScopeAsync(services =>
        services.GetRequiredService<VoteClerk>().BringUpToDateAsync(vote.AllianceId, vote.Id, Clock.GetUtcNow(), TestContext.Current.CancellationToken));

    public Task<Resolution> ReadAsync(Resolution vote) => WithDbAsync(async db => (await db.ResolutionAsync(vote.AllianceId, vote.Id, default))!);

    public Task<int> ActsAsync(Resolution vote, string beginning) =>
        WithDbAsync(db => db.Acts.CountAsync(act => act.SubjectId == vote.Id && act.What.StartsWith(beginning)));

    /// <summary>A browser of the person who represents the seat today; it does not follow redirects when they matter.</summary>
    internal async Task<Browser> SeatAsync(RosterEntry seat, bool follows = true)
    {
        var person = await PersonOfAsync(seat);
        var browser = new Browser(CreateClient(new() { HandleCookies = true, AllowAutoRedirect = follows }));
        await SignInAsync(browser, person);
        return browser;
    }

    private protected Task<Person> PersonOfAsync(RosterEntry seat) => WithDbAsync(async db =>
    {
        var council = await db.CouncilOnAsync(seat.AllianceId, ShanghaiTime.DateOf(Clock.GetUtcNow()), default);
        var account = council.Seats.Single(one => one.Seat.Id == seat.SeatId).Person!.PersonId;
        return await db.Users.SingleAsync(one => one.Id == account);
    });

    /// <summary>The confirmation form of a seat that has chosen.</summary>
    internal async Task<Form> ConfirmationAsync(Resolution vote, RosterEntry seat, string choice = "yes", bool follows = false) =>
        await ConfirmationAsync(await SeatAsync(seat, follows), vote, choice);

    internal static async Task<Form> ConfirmationAsync(Browser browser, Resolution vote, string choice = "yes")
    {
        var ballot = await browser.OpenAsync($"{Address(vote)}/ballot");
        var check = await ballot.Form("核对选票").Fill("choice", choice).SendAsync();
        return check.Form("确认投票");
    }

    /// <summary>Seats vote in the portal's own words, without pages.</summary>
    internal async Task VoteAsync(Resolution vote, IEnumerable<RosterEntry> seats, Choice choice = Choice.Yes)
    {
        foreach (var seat in seats)
        {
            var answer = await (await ConfirmationAsync(vote, seat, choice switch { Choice.Yes => "yes", Choice.No => "no", _ => "abstain" })).SendAsync();
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.Status);
        }
    }

    public static string Address(Resolution vote) => $"/{Chongqing}/resolutions/{vote.Number}";

    /// <summary>Seats that vote online, in the order of the roll-call.</summary>
    public static IReadOnlyList<RosterEntry> Online(Resolution vote) => [.. vote.Roster.Where(seat => seat.VotesOnline)];
}
