using AlliancePortal.Browser.Tests.Pages;
using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Applications;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>From the vote of the council to the certificate that anybody can verify; and the vote that refuses.</summary>
public class AdmissionTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task A_unit_that_the_council_admits_accedes_holds_its_certificate_and_a_stranger_can_verify_it()
    {
        var application = await Case.SubmittedAsync(portal);
        var vote = await application.OpenVoteAsync();
        var seats = await vote.OnlineAsync();
        string[] choices = ["赞成", "反对", "弃权"];
        for (var n = 0; n < choices.Length; n++)
        {
            await using var voter = await portal.VisitAtOnceAsync(await vote.PersonOfAsync(seats[n]), Screen.Phone);
            await voter.OpenAsync($"{await vote.AddressAsync()}/ballot");
            await voter.CastAsync(choices[n]);
        }
        await vote.CastAsync(seats.Skip(choices.Length));
        await vote.TravelPastItsCloseAsync();
        await using (var member = await portal.VisitAtOnceAsync(await vote.PersonOfAsync(seats[0])))
        {
            await member.OpenAsync(await vote.AddressAsync());
            await member.MustReadAsync("应到 36 席", "需 24 票赞成", "通过");
        }

        await AccedeAsync(application);
        await IssueAsync(await application.CertificateAddressAsync());

        await using var liaison = await portal.VisitAtOnceAsync(application.Applicant);
        await liaison.OpenAsync($"/{DemoPortal.Chongqing}/desk");
        liaison.Steps.Reset();
        var certificate = await liaison.DownloadAsync("下载成员证书 PDF");
        liaison.Steps.MustNotExceed(loads: 0, clicks: 1, fields: 0);
        await VerifyAsync(application, certificate);
    }

    [Fact]
    public async Task A_unit_that_the_council_does_not_admit_reads_so_on_its_case()
    {
        var application = await Case.SubmittedAsync(portal);
        var vote = await application.OpenVoteAsync();
        var seats = await vote.OnlineAsync();
        await vote.CastAsync(seats.Take(20));
        await vote.CastAsync(seats.Skip(20), "no");

        await vote.TravelPastItsCloseAsync();

        Assert.Equal(ApplicationState.Rejected, (await application.ReadAsync()).State);
        await using var applicant = await portal.VisitAtOnceAsync(application.Applicant, Screen.Phone);
        await applicant.OpenAsync(application.Address);
        await applicant.MustReadAsync("未获批准");
    }

    /// <summary>The deed is sent by the secretariat from the case, and confirmed by the unit and by the chair, each at their own screen.</summary>
    private async Task AccedeAsync(Case application)
    {
        await using (var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安")))
        {
            await staff.OpenAsync(application.Address);
            await staff.PressAsync("寄发加入确认页");
        }
        foreach (var (signer, link) in new[] { (application.Applicant, "签署联盟协议书"), (await portal.PersonAsync("林致和"), "代表联盟签署") })
        {
            await using var visitor = await portal.VisitAtOnceAsync(signer);
            await visitor.OpenAsync(application.Address);
            await visitor.FollowAsync(link);
            await visitor.TickAsync("已通读协议全文和加入确认页，同意签署");
            await visitor.PressAsync("确认签署");
        }
        Assert.Equal(ApplicationState.Member, (await application.ReadAsync()).State);
    }

    /// <summary>Drafted by the secretariat, agreed by the secretary general, approved by the chair, issued: each at their own screen.</summary>
    private async Task IssueAsync(string certificate)
    {
        foreach (var (who, act) in new[] { ("周予安", "起草证书"), ("苏晏清", "审核同意"), ("林致和", "批准颁发"), ("周予安", "签发证书") })
        {
            await using var person = await portal.VisitAtOnceAsync(await portal.PersonAsync(who));
            await person.OpenAsync(certificate);
            await person.PressAsync(act);
        }
    }

    /// <summary>The stranger's scan is one load, and the answer stands above the fold.</summary>
    private async Task VerifyAsync(Case application, byte[] certificate)
    {
        var token = await application.VerificationTokenAsync();
        await using var stranger = await portal.VisitAsync(Screen.Phone);
        await stranger.OpenAsync($"/verify/{token}");

        stranger.Steps.MustNotExceed(loads: 1, clicks: 0, fields: 0);
        Assert.Equal("有效", await stranger.HeadingAsync());
        Assert.True((await stranger.Page.GetByText(application.Unit.Name).First.BoundingBoxAsync())!.Y < Screen.Phone.Height, "The answer stands below the fold.");
        await stranger.UnfoldAsync("核对手里的 PDF 是否原件");
        await stranger.AttachAsync("证书 PDF 文件", new() { Name = "证书.pdf", MimeType = "application/pdf", Buffer = certificate });
        await stranger.ClickAsync("比对文件");
        await stranger.Page.Locator("[data-digest-result]").Filter(new() { HasTextRegex = new("^一致：") }).WaitForAsync();
        Assert.Equal(1, stranger.Steps.Taken.Loads);
    }
}
