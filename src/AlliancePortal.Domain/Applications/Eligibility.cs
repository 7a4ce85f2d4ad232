using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Applications;

/// <summary>
/// What code and name of a unit say about its right to apply (CQ-8-1, G-USCC-2 to 5, JL-A2-16-2). What is no legal person on its face is
/// refused; every other doubt is a remark for the secretariat, and the council decides.
/// </summary>
public static class Eligibility
{
    /// <summary>Why a code is refused in self-service: malformed, or known as non-conforming (G-USCC-5); null for one that stands or is to be reviewed.</summary>
    /// <param name="ground">On what ground the code names the unit; its own characters where nothing else is known.</param>
    public static string? Malformed(string code, CodeGround? ground = null) => (ground ?? CodeGround.OwnCharacters).Refusal(UnifiedSocialCreditCode.Check(code));

    /// <summary>Why the unit is no legal person on its face: a sole trader by its code, a branch by its name; null otherwise.</summary>
    public static string? NoLegalPerson(ApplicationForm form) => SoleTrader(form.Code) ?? Branch(form.Name);

    public static string? SoleTrader(string code) =>
        UnifiedSocialCreditCode.Check(code).Category == "92" ? "个体工商户不具有独立法人资格，不能申请加入联盟。" : null;

    public static string? Branch(string name) => BranchName.EndingOf(name) is { } ending
        ? $"名称以“{ending}”结尾的是分支机构，不具有独立法人资格，请以其所属法人的名义申请。"
        : null;

    /// <summary>What the secretariat should look at: each a sentence; none of them keeps the unit from applying.</summary>
    /// <param name="areaCode">The two digits of the alliance's province.</param>
    public static IReadOnlyList<string> Remarks(ApplicationForm form, CharterProfile profile, string areaCode)
    {
        var check = UnifiedSocialCreditCode.Check(form.Code);
        if (!check.Valid) return [];

        List<string> remarks = [];
        if (check.Verdict == CodeVerdict.Review) remarks.Add(check.Sentence);
        if (form.Kind is { } kind && KindMatch.Of(kind, check.Category!) is { Fit: KindFit.Warn } match) remarks.Add(match.Sentence);
        if (check.Category is "52" or "53") remarks.Add("民办非企业单位和基金会是否属于可以加入的单位，章程没有写明，由理事会决定。");
        if (IsOutside(form, check, profile, areaCode)) remarks.Add("该企业登记地不在本省，章程第十六条所列为省内企业，由理事会决定。");
        return remarks;
    }

    private static bool IsOutside(ApplicationForm form, CreditCodeCheck check, CharterProfile profile, string areaCode) =>
        profile.Code == "JL" && form.Kind == UnitKind.Enterprise && !check.AuthorityRegion!.StartsWith(areaCode, StringComparison.Ordinal);
}
