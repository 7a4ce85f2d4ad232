using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>An application of a new unit, brought to where a journey begins: over HTTP and by the portal's own workflows.</summary>
internal sealed partial class Case(LivePortal portal, NewUnit unit, Person applicant, string number)
{
    private const string Staff = "周予安";

    public NewUnit Unit => unit;
    public Person Applicant => applicant;
    public string Number => number;
    public string Address => $"/{DemoPortal.Chongqing}/applications/{number}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A complete application, submitted now.</summary>
    public static async Task<Case> SubmittedAsync(LivePortal portal)
    {
        var (unit, person) = (NewUnit.Next(), await portal.NewPersonAsync("许观澜"));
        var browser = await portal.BrowseAsAsync(person);
        var page = await (await browser.OpenAsync($"/{DemoPortal.Chongqing}/applications/new")).Form("核对并开始填写").Fill("Code", unit.Code).SendAsync();
        page = await page.Form("保存并继续").Fill("Name", unit.Name).Fill("Address", "重庆市沙坪坝区星港路18号").Fill("LegalRepresentative", "陆明夷")
            .Fill("Field", "毫米波收发组件与天线").Fill("Chain", "中游").Fill("ContactMobile", "13000000000").Fill("Abstract", NewUnit.Abstract)
            .Tick("UpholdsCharter").Tick("AcceptsElectronic").SendAsync();
        var papers = page.Form("上传并去核对");
        foreach (var kind in Enum.GetNames<PaperKind>()) papers.Attach(kind, SamplePapers.Pdf(kind), $"{kind}.pdf");
        page = await (await papers.SendAsync()).Form("提交申请").SendAsync();
        Assert.Contains("申请已收到", page.Text, StringComparison.Ordinal);
        return new(portal, unit, person, Uri.UnescapeDataString(page.Path.Split('/')[3]));
    }

    /// <summary>Accepted, with the notice of the vote gone out.</summary>
    public async Task<Resolution> ReferAsync()
    {
        Resolution? vote = null;
        await portal.ActAsAsync(Staff, async services =>
        {
            var application = await ReadAsync(services.GetRequiredService<PortalDb>());
            var findings = Enum.GetValues<PaperKind>().Select(kind => new PaperFinding(kind, PaperVerdict.Complete)).ToList();
            vote = await services.GetRequiredService<Examination>().AcceptAndReferAsync(application, findings, "材料齐全，形式合规，提请理事会表决。", true, 10, Ct);
        });
        return vote!;
    }

    /// <summary>The licence is asked for once more.</summary>
    public Task AskForSupplementAsync() => portal.ActAsAsync(Staff, async services =>
        await services.GetRequiredService<Examination>().RequestSupplementsAsync(await ReadAsync(services.GetRequiredService<PortalDb>()),
            [new PaperFinding(PaperKind.Licence, PaperVerdict.Incomplete, "看不清")], Ct));

    /// <summary>The morning after the vote opened.</summary>
    public async Task<Vote> OpenVoteAsync()
    {
        var vote = new Vote(portal, (await ReferAsync()).Id);
        await vote.TravelToItsFirstMorningAsync();
        return vote;
    }

    public Task<Application> ReadAsync() => portal.WithDbAsync(ReadAsync);

    private Task<Application> ReadAsync(PortalDb db) =>
        db.Applications.Include(one => one.Papers).Include(one => one.Checks).Include(one => one.Supplements).Include(one => one.Deed)
            .SingleAsync(one => one.Number == number, Ct);
}
