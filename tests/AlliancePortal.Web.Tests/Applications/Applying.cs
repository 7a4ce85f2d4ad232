using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Applications;

/// <summary>A person who applies for a unit, in a browser of their own.</summary>
internal sealed class Applying(DemoPortal portal, Browser browser, Person person, string alliance)
{
    private static int s_people;

    public Browser Browser => browser;
    public Person Person => person;

    /// <summary>The address of the draft, after <see cref="StartAsync"/>.</summary>
    public string Draft { get; private set; } = "";

    /// <summary>A code that no unit of the demo has.</summary>
    public static string Code(int ordinal, string category = "91", string region = "500000") => UnifiedSocialCreditCode.Compose(category, region, 40_000 + ordinal).Value;

    public static async Task<Applying> NewAsync(DemoPortal portal, string alliance = DemoPortal.Chongqing)
    {
        var mail = $"applicant{Interlocked.Increment(ref s_people)}@unit.example";
        var person = new Person
        {
            FullName = "覃晓岚", UserName = mail, Email = mail, NormalizedUserName = mail.ToUpperInvariant(), NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true, SecurityStamp = mail, RegisteredAt = DateTimeOffset.UnixEpoch,
        };
        await portal.WithDbAsync(async db =>
        {
            db.Users.Add(person);
            return await db.SaveChangesAsync();
        });
        return new(portal, await portal.BrowseAsAsync(person), person, alliance);
    }

    public async Task<Page> StartAsync(string code)
    {
        var page = await (await browser.OpenAsync($"/{alliance}/applications/new")).Form("核对并开始填写").Fill("Code", code).SendAsync();
        if (page.Path.Contains("/drafts/", StringComparison.Ordinal)) Draft = page.Path;
        return page;
    }

    /// <summary>The form of 单位情况 and 申请陈述, filled in as it should be.</summary>
    public async Task<Form> FormAsync(string unit = "巴山毫米波技术有限公司")
    {
        var page = await browser.OpenAsync(Draft);
        var form = page.Form("保存并继续").Fill("Name", unit).Fill("Kind", "企业").Fill("Address", "重庆市北碚区云泉路 88 号 3 幢").Fill("LegalRepresentative", "覃怀远")
            .Fill("Field", "毫米波收发组件与天线").Fill("Chain", "上游").Fill("ContactMobile", "138 0000 2216").Tick("UpholdsCharter").Tick("AcceptsElectronic");
        return page.Html.QuerySelector("#Abstract") is null ? form : form.Fill("Abstract", new string('述', 200));
    }

    public async Task<Page> UploadAsync(params PaperKind[] kinds)
    {
        var form = (await browser.OpenAsync($"{Draft}/papers")).Form("上传并去核对");
        foreach (var kind in kinds) form.Attach(kind.ToString(), Uploaded.Pdf(before: $"%{kind}\n"), $"{kind}.pdf");
        return await form.SendAsync();
    }

    /// <summary>The draft with everything that Chongqing asks for; the answer is the page 核对.</summary>
    public async Task<Page> CompleteAsync(string code, string unit = "巴山毫米波技术有限公司")
    {
        await StartAsync(code);
        await (await FormAsync(unit)).SendAsync();
        return await UploadAsync(Enum.GetValues<PaperKind>());
    }

    public async Task<Page> SubmitAsync(string code, string unit = "巴山毫米波技术有限公司") => await (await CompleteAsync(code, unit)).Form("提交申请").SendAsync();

    public Task<Application> CaseAsync(string code) => portal.WithDbAsync(db => db.Applications.AsNoTracking()
        .Include(application => application.Papers).Include(application => application.Supplements)
        .SingleAsync(application => application.UnitCode == code && application.ApplicantId == person.Id));
}
