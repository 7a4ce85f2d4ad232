using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>One check that the portal makes by itself, with what it rests on.</summary>
/// <param name="Passed">False where the secretariat and the council should look twice.</param>
public sealed record AutomaticCheck(string Name, string Result, bool Passed, string Basis);

/// <summary>Code, kind, membership, bar: what can be known without reading a paper (CQ-12-4).</summary>
public sealed class AutomaticChecks(PortalDb db, AllianceScope here)
{
    public async Task<IReadOnlyList<AutomaticCheck>> OfAsync(Application application, CharterProfile profile, CancellationToken ct)
    {
        var standing = await db.StandingOfAsync(here.Id, application.UnitCode, here.Today, application.Id, ct);
        var remarks = Eligibility.Remarks(application.Form, profile, here.Alliance.AreaCode);
        List<AutomaticCheck> checks =
        [
            await CodeAsync(application.UnitCode, ct),
            new("独立法人资格", Eligibility.NoLegalPerson(application.Form) ?? "未见个体工商户或分支机构", Eligibility.NoLegalPerson(application.Form) is null, here.Article(Domain.Charter.CharterRule.ApplicantIsALegalPerson)),
            new("现有成员", standing.MemberSince is null ? "非现有成员" : "已是成员", standing.MemberSince is null, "成员名册"),
            new("在办申请", standing.OpenCase is null ? "没有其他在办申请" : $"另有 {standing.OpenCase}", standing.OpenCase is null, "申请登记"),
            new("重新申请限制", standing.LastBarredDay is null ? "不在限制期内" : "在限制期内", standing.LastBarredDay is null, here.Article(Domain.Charter.CharterRule.BarredUnitsWait)),
        ];
        if (application.SubmittedAt is not null && application.Form.Name != application.UnitName)
            checks.Add(new("单位名称", $"申请书写作“{application.Form.Name}”，该代码此前登记为“{application.UnitName}”", false, "单位登记"));
        checks.AddRange(await SuccessorsAsync(application, ct));
        checks.AddRange(remarks.Select(remark => new AutomaticCheck("提示", remark, false, "系统核对")));
        return checks;
    }

    /// <summary>A unit that looks like one that is barred: same legal representative or same address (CQ-14-6). A bar follows the code, so people decide.</summary>
    private async Task<IEnumerable<AutomaticCheck>> SuccessorsAsync(Application application, CancellationToken ct)
    {
        var barred = await db.BarredUnitsAsync(here.Id, here.Today, application.UnitCode, ct);
        return from unit in barred
               let person = Squeezed(unit.LegalRepresentative).Length > 0 && Squeezed(unit.LegalRepresentative) == Squeezed(application.Form.LegalRepresentative)
               let place = Squeezed(unit.Address).Length > 0 && Squeezed(unit.Address) == Squeezed(application.Form.Address)
               where person || place
               select new AutomaticCheck("与被除名单位的关系",
                   $"{(person && place ? "法定代表人和地址" : person ? "法定代表人" : "地址")}与被除名的“{unit.Name}”相同，该单位的限制期至{ShanghaiTime.Written(unit.LastBarredDay)}止，请核对是否为其承继单位",
                   false, here.Article(Domain.Charter.CharterRule.BarredUnitsWait));
    }

    private static string Squeezed(string? text) => string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign)));

    /// <summary>A code that somebody accepted or issued is still one to look twice at.</summary>
    private async Task<AutomaticCheck> CodeAsync(string code, CancellationToken ct)
    {
        var (check, ground) = (UnifiedSocialCreditCode.Check(code), await db.CodeGroundAsync(here.Id, code, ct));
        return new(UnitCodeName.Of(code), ground.Finding(check), ground.IsPlain(check), "GB 32100");
    }

    /// <summary>The opinion as the checks suggest it; the examiner may rewrite it.</summary>
    public static string Suggested(Application application, IReadOnlyList<AutomaticCheck> checks, CharterProfile profile)
    {
        var papers = $"申请材料 {Dossier.Required(profile.Application).Count} 份齐全";
        var doubts = checks.Where(check => !check.Passed).Select(check => check.Result.TrimEnd('。')).ToList();
        return doubts.Count == 0
            ? $"{papers}，统一社会信用代码校验通过，{application.UnitName}具有独立法人资格，不在重新申请限制期内，符合章程规定的申请条件，建议提交理事会表决。"
            : $"{papers}。另有需理事会注意的情况：{string.Join("；", doubts)}。提请理事会审议决定。";
    }
}
