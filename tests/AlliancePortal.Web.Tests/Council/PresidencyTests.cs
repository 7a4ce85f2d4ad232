using System.Net;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting.Recusals;
using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Tests.Support;
using AlliancePortal.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Council;

/// <summary>The executive vice chair signs and decides only while the chair is vacant, absent or recused (section 10; CQ-17-3, 17-5).</summary>
public class PresidencyTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    private const string Page = $"/{DemoPortal.Chongqing}/council";
    private const string Record = "登记请假";
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_secretariat_and_the_chair_say_that_the_chair_is_away()
    {
        await AtTenAsync(20);
        var (chair, deputy) = await PresidiumAsync();

        Assert.True((await (await portal.BrowseAsAsync(chair)).OpenAsync(Page)).Offers(Record));
        var other = await (await portal.BrowseAsAsync(deputy)).OpenAsync(Page);
        Assert.False(other.Offers(Record));
        Assert.False((await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync("/jlamtia/council")).Offers(Record)); // no executive vice chair there
        await RefusedAsync(deputy);
    }

    [Fact]
    public async Task An_absence_is_not_back_dated_and_has_a_reason()
    {
        await AtTenAsync(20);
        var page = await (await portal.BrowseAsAsync(VotingPortal.Staff)).OpenAsync(Page);

        var late = await page.Form(Record).Fill("From", "2026-11-19").Fill("Until", "2026-11-18").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("最后一日不能早于起始日期", late.Text);
        Assert.Contains("请写明请假事由", late.Text);
        Assert.Contains("请假不能倒签", (await page.Form(Record).Fill("From", "2026-11-19").Fill("Reason", "出国").SendAsync()).Text);
        Assert.False(await portal.WithDbAsync(db => db.ChairAbsences.AnyAsync(row => row.From < Today, Ct)));
    }

    [Fact]
    public async Task While_the_chair_is_away_the_executive_vice_chair_has_its_capacity_in_an_open_session_too_and_not_a_day_longer()
    {
        await AtTenAsync(20);
        var (chair, deputy) = await PresidiumAsync();
        var (chairs, deputys) = (await portal.BrowseAsAsync(chair), await portal.BrowseAsAsync(deputy));
        Assert.Equal((CapacityKind.Chair, CapacityKind.CouncilSeat), (await KindAsync(chair), await KindAsync(deputy)));
        await (await chairs.OpenAsync(Page)).Form(Record).Fill("From", "2026-11-20").Fill("Until", "2026-11-23").Fill("Reason", "出国考察").SendAsync();

        Assert.Equal((CapacityKind.CouncilSeat, CapacityKind.Chair), (await KindAsync(chair), await KindAsync(deputy)));
        Assert.Contains("由常务副理事长代行理事长职责", (await deputys.OpenAsync(Page)).Text);
        Assert.Contains("常务副理事长（代行理事长职责）", (await deputys.OpenAsync($"/{DemoPortal.Chongqing}/desk")).Html.Body!.TextContent);
        Assert.DoesNotContain("出国考察", (await portal.Browse().OpenAsync(Page)).Text);
        Assert.True(await ApprovesCertificatesAsync(deputys));
        Assert.False(await ApprovesCertificatesAsync(chairs));

        await AtTenAsync(23);
        Assert.Equal(CapacityKind.Chair, await KindAsync(deputy));
        await AtTenAsync(24);
        Assert.Equal((CapacityKind.Chair, CapacityKind.CouncilSeat), (await KindAsync(chair), await KindAsync(deputy)));
        Assert.False(await ApprovesCertificatesAsync(deputys));
        Assert.True(await ApprovesCertificatesAsync(chairs));
    }

    [Fact]
    public async Task The_chairs_return_counts_at_once()
    {
        await AtTenAsync(25);
        var (chair, deputy) = await PresidiumAsync();
        var page = await (await portal.BrowseAsAsync(VotingPortal.Staff)).OpenAsync(Page);
        page = await page.Form(Record).Fill("From", "2026-11-25").Fill("Reason", "病假").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await page.Form(Record).Fill("From", "2026-11-26").Fill("Reason", "又一次").SendAsync()).Status);
        Assert.Equal(CapacityKind.Chair, await KindAsync(deputy));

        await (await (await portal.BrowseAsAsync(chair)).OpenAsync(Page)).Form("登记销假").SendAsync();

        Assert.Equal((CapacityKind.Chair, CapacityKind.CouncilSeat), (await KindAsync(chair), await KindAsync(deputy)));
        Assert.True(await portal.WithDbAsync(db => db.Acts.AnyAsync(act => act.SubjectKind == "seat" && act.What.EndsWith("结束，即时恢复履职"), Ct)));
    }

    [Fact]
    public async Task Over_a_vote_from_which_the_chair_is_recused_the_executive_vice_chair_presides_and_signs_that_one_paper()
    {
        var (chair, deputy) = await PresidiumAsync();
        var (plain, vote) = (await portal.PrepareAsync(), await portal.PrepareAsync());
        await portal.ActAsAsync(VotingPortal.Staff, async services =>
        {
            var council = await services.GetRequiredService<PortalDb>().CouncilOnAsync(vote.AllianceId, Today, Ct);
            await services.GetRequiredService<RecusalRecord>().DeclareAsync(vote.Id, council.Seats[0].Seat.Id, "申请单位是其关联企业", Ct);
        });
        await portal.PassTheCloseAsync(vote);
        foreach (var one in (Resolution[])[plain, vote]) await portal.BringUpToDateAsync(one);
        var (chairs, deputys) = (await portal.BrowseAsAsync(chair), await portal.BrowseAsAsync(deputy));

        Assert.Contains(SignatureOf(vote), await DeskAsync(deputys));
        Assert.DoesNotContain(SignatureOf(plain), await DeskAsync(deputys));
        Assert.Contains(SignatureOf(plain), await DeskAsync(chairs));
        Assert.DoesNotContain(SignatureOf(vote), await DeskAsync(chairs));
        Assert.Equal(HttpStatusCode.Conflict, (await deputys.OpenAsync(SignatureOf(plain))).Status);
        var refused = await chairs.OpenAsync(SignatureOf(vote));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("由常务副理事长签发", refused.Text);
        Assert.False((await chairs.OpenAsync($"/{DemoPortal.Chongqing}/resolutions/{vote.Number}")).Links("签发决议"));

        await (await deputys.OpenAsync(SignatureOf(vote))).Form("签发").SendAsync();

        var signed = await portal.ReadAsync(vote);
        Assert.Equal((deputy, "常务副理事长（代行理事长职责）"), (signed.SignedBy, signed.SignedAs));
        await portal.ActAsAsync(VotingPortal.Staff, async services =>
            Assert.StartsWith($"{deputy}，常务副理事长（代行理事长职责）（", (await services.GetRequiredService<ResolutionPapers>().OfAsync(signed, Ct)).SignedByChair!, StringComparison.Ordinal));
    }

    private Task AtTenAsync(int day) => portal.TravelToAsync(2026, 11, day, 10);

    /// <summary>The addresses of the papers that the desk asks to sign.</summary>
    private static async Task<List<string?>> DeskAsync(Browser browser) =>
        [.. (await browser.OpenAsync($"/{DemoPortal.Chongqing}/desk")).Html.QuerySelectorAll("main a[href$='/signature']").Select(link => link.GetAttribute("href"))];

    private static string SignatureOf(Resolution vote) => $"/{DemoPortal.Chongqing}/resolutions/{vote.Number}/signature";

    /// <summary>Asked of a certificate that is not there: 403 for who may not, 404 for who may.</summary>
    private static async Task<bool> ApprovesCertificatesAsync(Browser browser)
    {
        var request = (await browser.OpenAsync("/account")).Html.QuerySelector("form[method=post]")!;
        using var form = new FormUrlEncodedContent(request.QuerySelectorAll("input[name^=__]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        return (await browser.Client.PostAsync($"/{DemoPortal.Chongqing}/certificates/{Guid.NewGuid()}/approval", form, Ct)).StatusCode == HttpStatusCode.NotFound;
    }

    private Task RefusedAsync(string deputy) => portal.ActAsAsync(deputy, async services =>
        await Assert.ThrowsAsync<Domain.Charter.CharterBreach>(() => services.GetRequiredService<Features.Council.Absences.AbsenceKeeping>().RecordAsync(new() { From = Today, Reason = "代为请假" }, Ct)));

    private Task<CapacityKind> KindAsync(string name) => portal.WithDbAsync(async db =>
        (await db.CapacitiesOfAsync(await portal.PersonAsync(name), Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()), Ct)).First(capacity => capacity.IsSeat).Kind);

    private Task<(string Chair, string Deputy)> PresidiumAsync() => portal.WithDbAsync(async db =>
    {
        var council = await db.CouncilOnAsync((await portal.AllianceAsync()).Id, Today, Ct);
        return (council.Seats[0].Person!.Name, council.Seats[1].Person!.Name);
    });
}
