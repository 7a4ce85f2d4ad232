using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>Puts a submitted form beside the register, the council and the alliance of today (JL-A1-FORM-21).</summary>
public sealed class RegisterBeside(PortalDb db, AllianceScope here)
{
    public async Task<FormBesideRegister> OfAsync(FilingVersion version, Area area, CancellationToken ct)
    {
        var (form, now) = (version.Sheet, await TodayAsync(version.Sheet, area, ct));
        var facts = new FilingFacts(new Dictionary<string, string> { ["联盟登记"] = here.Alliance.Name }, "", Codes(now), []);
        return new(version, Figures(form, now), [.. FilingContradictions.Of(form, now, facts).Where(one => one.Field is not ("常设机构通讯地址" or "邮编"))], [.. Conditions(form)], here.Article(CharterRule.CompositionHolds));
    }

    /// <summary>The form as it would read today. What no register keeps stays as it was written.</summary>
    private async Task<FilingSheet> TodayAsync(FilingSheet form, Area area, CancellationToken ct)
    {
        var members = await db.RollOn(here.Id, here.Today).MembersOn(here.Today).OrderBy(row => row.Pinyin).ToListAsync(ct);
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        var chair = council.Seats.FirstOrDefault(seat => seat.Seat.Office == Domain.Bodies.Office.Chair && seat.IsInOffice);
        return form with
        {
            Name = here.Alliance.Name, AgreementInForceOn = here.Alliance.AgreementInForce, Field = area.FieldWords(here.Alliance.Sector, here.Alliance.SubSector),
            Chair = chair?.Person?.Name ?? "", ChairUnit = chair?.Unit?.Name ?? "", On = here.Today,
            Enterprises = [.. from row in members where row.Kind == UnitKind.Enterprise select new EnterpriseRow(row.UnitId, row.Code, row.Name, null, null, "", null, null)],
            Sciences = [.. from row in members
                where row.Kind != UnitKind.Enterprise
                select new ScienceRow(row.UnitId, row.Code, row.Name, row.Kind is not (UnitKind.University or UnitKind.ResearchInstitute), "", "", false)],
            Universities = members.Count(row => row.Kind == UnitKind.University),
        };
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

    private static HashSet<string> Codes(FilingSheet sheet) => [.. sheet.Enterprises.Select(row => row.Code), .. sheet.Sciences.Select(row => row.Code)];

    private static string Day(DateOnly? day) => day is { } known ? ChineseText.PlainDate(known) : "—";

    private static string Said(string text) => text.Length > 0 ? text : "—";
}
