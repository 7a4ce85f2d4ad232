using System.Text;
using System.Text.Json.Serialization;

namespace AlliancePortal.Domain.Filings;

/// <summary>One line of the table of enterprises; sums in 万元 (JL-A1-FORM-17).</summary>
/// <param name="Output">产值 of the statistical year; null while nobody has filled it in.</param>
/// <param name="ProfitTax">利税 of the same year.</param>
public sealed record EnterpriseRow(Guid UnitId, string Code, string Name, decimal? Output, decimal? ProfitTax, string Resources, bool? IsTopTenNational, bool? IsTopTenProvincial);

/// <summary>One line of the table of universities, institutes and, after them, all others (JL-A1-FORM-18).</summary>
/// <param name="IsOther">Neither university nor institute: the form has no table of its own for it.</param>
/// <param name="LeaderConsents">The named person agreed to be named.</param>
public sealed record ScienceRow(Guid UnitId, string Code, string Name, bool IsOther, string Strength, string Leader, bool LeaderConsents);

/// <summary>申报（备案）表: every field of the form as it stands or stood at one moment (JL-A1-FORM-1 to 21).</summary>
public sealed record FilingSheet
{
    public required string Name { get; init; }
    public required DateOnly? AgreementInForceOn { get; init; }
    public required string Field { get; init; }
    public required string Chair { get; init; }
    public required string ChairUnit { get; init; }
    public required string HostUnit { get; init; }
    public required string Address { get; init; }
    public required string Postcode { get; init; }
    public required string Contact { get; init; }
    public required string Phone { get; init; }
    public required string Fax { get; init; }
    public required string Goal { get; init; }
    public required int GoalMax { get; init; }

    /// <summary>The year of the figures: the one before the filing.</summary>
    public required int StatYear { get; init; }
    public required IReadOnlyList<EnterpriseRow> Enterprises { get; init; }
    public required IReadOnlyList<ScienceRow> Sciences { get; init; }

    /// <summary>Universities among the science units; the rest that are no others are institutes.</summary>
    public required int Universities { get; init; }
    public required string NeedOpinion { get; init; }

    /// <summary>The member list is of this day.</summary>
    public required DateOnly On { get; init; }

    [JsonIgnore]
    public int Members => Enterprises.Count + Sciences.Count;

    [JsonIgnore]
    public int Others => Sciences.Count(row => row.IsOther);

    [JsonIgnore]
    public int Institutes => Sciences.Count - Others - Universities;

    [JsonIgnore]
    public int GoalLength => FilingGoal.LengthOf(Goal);

    /// <summary>What is still to be filled in, a plain sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing
    {
        get
        {
            List<string> missing = [];
            if (FilingGoal.Refusal(Goal, GoalMax) is { } goal) missing.Add(goal);
            if (AgreementInForceOn is null) missing.Add("合作协议尚未生效。");
            if (Field.Length == 0) missing.Add("联盟尚未选择技术领域。");
            if (ChairUnit.Length == 0 || Chair.Length == 0) missing.Add("理事长席位没有在任的代表。");
            if (HostUnit.Length == 0) missing.Add("请填写常设机构的依托单位。");
            if (Address.Length == 0) missing.Add("请填写常设机构通讯地址。");
            if (!FilingContacts.IsPostcode(Postcode)) missing.Add("请填写 6 位邮编。");
            if (Contact.Length == 0) missing.Add("请填写联系人。");
            if (!FilingContacts.IsTelephone(Phone)) missing.Add("请填写联系电话。");
            missing.AddRange(Enterprises.Where(row => row.Output is null || row.ProfitTax is null).Select(row => $"{row.Name}：请填写{StatYear}年产值和利税。"));
            missing.AddRange(Enterprises.Where(row => row.IsTopTenNational is null || row.IsTopTenProvincial is null).Select(row => $"{row.Name}：请注明是否属于国内、省内十强。"));
            missing.AddRange(Sciences.Where(row => row.Strength.Length == 0).Select(row => $"{row.Name}：请填写学科优势。"));
            missing.AddRange(Sciences.Where(row => row.Leader.Length > 0 && !row.LeaderConsents).Select(row => $"{row.Name}：学科带头人须同意列名。"));
            if (NeedOpinion.Length == 0) missing.Add("请填写第四部分“联盟组建必要性和技术性审核意见”。");
            return missing;
        }
    }
}

/// <summary>二、技术创新目标: how it is counted (JL-A1-FORM-16). Stricter than a word processor, which counts a Latin word as one.</summary>
public static class FilingGoal
{
    /// <summary>Visible characters, punctuation included, white space not.</summary>
    public static int LengthOf(string goal) => goal.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format);

    /// <summary>Why it cannot stand; null when it can.</summary>
    public static string? Refusal(string goal, int max) => LengthOf(goal) switch
    {
        0 => "请填写技术创新目标。",
        var length when length > max => $"技术创新目标限 {max} 字，现有 {length} 字。",
        _ => null,
    };
}

/// <summary>Whether what was typed is a postcode or a telephone number (JL-A1-FORM-8 to 10).</summary>
public static class FilingContacts
{
    public static bool IsPostcode(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);

    /// <summary>A mobile number, or a landline with its area code (JL-A1-FORM-10).</summary>
    public static bool IsTelephone(string text)
    {
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        return text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ' ' or '(' or ')' or '（' or '）' or '转')
            && (digits is { Length: 11 } && digits[0] == '1' || digits.Length is >= 10 and <= 17 && digits[0] == '0');
    }
}
