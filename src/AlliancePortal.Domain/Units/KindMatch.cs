namespace AlliancePortal.Domain.Units;

public enum KindFit { Ok, Warn, Reject }

/// <summary>Whether the declared kind of unit fits the category of its code (G-USCC-3).</summary>
/// <param name="Sentence">What users read; empty where it fits.</param>
public sealed record KindMatch(KindFit Fit, string Category, string Sentence)
{
    private static readonly Dictionary<UnitKind, string[]> Usual = new()
    {
        [UnitKind.Enterprise] = ["91"],
        [UnitKind.University] = ["12", "52"],
        [UnitKind.ResearchInstitute] = ["12", "52", "91"],
        [UnitKind.SocialOrganisation] = ["51", "52", "53"],
    };

    /// <summary>The kinds in their words, in the order of forms.</summary>
    public static IReadOnlyDictionary<UnitKind, string> Words { get; } = new Dictionary<UnitKind, string>
    {
        [UnitKind.Enterprise] = "企业",
        [UnitKind.University] = "高等院校",
        [UnitKind.ResearchInstitute] = "科研院所",
        [UnitKind.SocialOrganisation] = "科技社团",
        [UnitKind.Other] = "其他",
    };

    public static KindMatch Of(UnitKind declared, UnifiedSocialCreditCode code) => Of(declared, code.Category);

    /// <param name="category">The first two characters of the code.</param>
    public static KindMatch Of(UnitKind declared, string category)
    {
        if (category == "92") return new(KindFit.Reject, category, "个体工商户不具有法人资格，不能加入联盟。");
        if (Fits(declared, category)) return new(KindFit.Ok, category, "");
        string registered = CreditCodeRegister.Category(category) ?? "未知类别";
        return new(KindFit.Warn, category, $"所选类型“{Words[declared]}”与代码的登记类别“{registered}”（{category}）不一致，请核对；确无误的可以继续，由秘书处核实。");
    }

    /// <summary>Whether a unit counts among the enterprises of an alliance: it says so, and it is registered as one (91); cooperatives (93) are none (JL-P6-2-1).</summary>
    public static bool CountsAsEnterprise(UnitKind declared, string code) => declared == UnitKind.Enterprise && code.StartsWith("91", StringComparison.Ordinal);

    /// <summary>The kind that a code suggests, to fill a form with; null where the category fits none or several.</summary>
    public static UnitKind? Suggested(UnifiedSocialCreditCode code) => code.Category switch
    {
        "91" => UnitKind.Enterprise,
        "51" or "53" => UnitKind.SocialOrganisation,
        "93" => UnitKind.Other,
        _ => null,
    };

    private static bool Fits(UnitKind declared, string category) => declared == UnitKind.Other
        ? category != "11" && !Usual.Values.Any(usual => usual.Contains(category))
        : Usual[declared].Contains(category);
}
