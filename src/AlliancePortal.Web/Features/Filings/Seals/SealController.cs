using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Seals;

/// <summary>核对并盖章.</summary>
/// <param name="Digest">Of what is shown; one seals what one has read.</param>
internal sealed record SealPage(Filing Case, FilingSheet Sheet, FactsModel Facts, string Digest, int Version, bool IsProved, string Href);

public sealed record SealForm
{
    public string? Digest { get; init; }
}

/// <summary>The chair unit reads the form once more and seals part four, after renewing the sign-in (JL-A1-FORM-19).</summary>
[Route("{alliance}/filing/seal"), May(Permission.SealFiling)]
public sealed class SealController(PortalDb db, AllianceScope here, SheetMaker sheets, FilingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/filing";

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        return filing.State.IsWritable() ? View("Seal", await PageAsync(filing, ct)) : Redirect(Href);
    }

    [HttpPost("")]
    public async Task<IActionResult> Seal([FromForm] SealForm form, CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        if (!here.Caller.HasFreshProof(here.Now)) return Redirect($"/account/prove{QueryString.Create("returnUrl", $"{Href}/seal")}");
        if (await desk.SealAsync(filing.Id, form.Digest ?? "", ct) is not null) return Redirect(Href);
        ModelState.AddModelError("", "表的内容刚刚有改动，请重新核对后再盖章。");
        return this.Again("Seal", await PageAsync(filing, ct));
    }

    private async Task<SealPage> PageAsync(Filing filing, CancellationToken ct)
    {
        var draft = await sheets.DraftAsync(filing, ct);
        var sheet = draft.Sheet;
        var output = sheet.Enterprises.Sum(row => row.Output ?? 0);
        FactsModel facts = new(
        [
            new("联盟名称（全称）", sheet.Name), new("联盟协议生效时间", sheet.AgreementInForceOn is { } day ? ChineseText.PlainDate(day) : ""), new("技术领域", sheet.Field),
            new("联盟理事长", sheet.Chair), new("所在单位", sheet.ChairUnit), new("依托单位", sheet.HostUnit), new("通讯地址", $"{sheet.Address} {sheet.Postcode}".Trim()),
            new("联系人", $"{sheet.Contact} {sheet.Phone}".Trim()), new("传真", sheet.Fax.Length > 0 ? sheet.Fax : "无"),
            new("成员", $"{sheet.Members} 个：企业 {sheet.Enterprises.Count}，高校 {sheet.Universities}，研究机构 {sheet.Institutes}{(sheet.Others > 0 ? $"，其他 {sheet.Others}" : "")}"),
            new($"企业{sheet.StatYear}年产值合计", $"{output:#,##0.##} 万元"), new("技术创新目标", sheet.Goal), new("第四部分审核意见", sheet.NeedOpinion),
        ]);
        return new(filing, sheet, facts, draft.Digest, (filing.Latest?.Number ?? 0) + 1, here.Caller.HasFreshProof(here.Now), Href);
    }
}
