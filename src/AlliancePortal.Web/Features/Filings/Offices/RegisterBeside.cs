using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>Puts a submitted form beside what the register, the council and the texts make of it today: the differences that would refuse a new submission (JL-A1-FORM-21).</summary>
public sealed class RegisterBeside(AllianceScope here, SheetMaker sheets)
{
    public async Task<FormBesideRegister> OfAsync(Filing filing, FilingVersion version, CancellationToken ct)
    {
        var (form, draft) = (version.Sheet, await sheets.DraftAsync(filing, ct));
        return new(version, Figures(form, draft.Sheet), draft.Against(form, isFiled: filing.FiledOn is not null), [.. Conditions(form)], here.Article(CharterRule.CompositionHolds));
    }

    private static List<FigureLine> Figures(FilingSheet form, FilingSheet now) =>
    [
        new("联盟名称", form.Name, now.Name),
        new("技术领域", Said(form.Field), Said(now.Field)),
        new("联盟协议生效时间", Day(form.AgreementInForceOn), Day(now.AgreementInForceOn)),
        new("理事长单位", Said(form.ChairUnit), Said(now.ChairUnit)),
        new("理事长", Said(form.Chair), Said(now.Chair)),
        new("成员总数", $"{form.Members} 个", $"{now.Members} 个"),
        new("其中：企业", $"{form.Enterprises.Count} 个", $"{now.Enterprises.Count} 个"),
        new("高校", $"{form.Universities} 个", $"{now.Universities} 个"),
        new("研究机构", $"{form.Institutes} 个", $"{now.Institutes} 个"),
        new("其他单位", $"{form.Others} 个", $"{now.Others} 个"),
    ];

    /// <summary>How many members, and how many enterprises are needed for so many.</summary>
    private IEnumerable<ConditionLine> Conditions(FilingSheet form)
    {
        if (here.Profile.Council is not { MinMembers: { } least, MinEnterpriseShare: { } share }) yield break;
        var needed = share.Needed(form.Members);
        yield return new($"成员 {form.Members} 个，应不少于 {least} 个", form.Members >= least);
        yield return new($"企业 {form.Enterprises.Count} 个，占 {ChineseText.Percent(form.Enterprises.Count, form.Members)}；{form.Members} × {share.Numerator}/{share.Denominator}，应不少于 {needed} 个", form.Enterprises.Count >= needed);
    }

    private static string Day(DateOnly? day) => day is { } known ? ChineseText.PlainDate(known) : "—";

    private static string Said(string text) => text.Length > 0 ? text : "—";
}
