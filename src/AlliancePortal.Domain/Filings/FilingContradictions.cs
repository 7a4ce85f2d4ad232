using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Filings;

/// <summary>What the register, charter and agreement say on the day of submission.</summary>
/// <param name="Names">The alliance's name as each text has it: 名册, 章程, 合作协议.</param>
/// <param name="LeadUnit">The unit that initiated the alliance.</param>
/// <param name="Parties">Codes of those who signed the agreement or acceded to it.</param>
/// <param name="Shortfalls">Conditions of composition that are not met, in words.</param>
public sealed record FilingFacts(IReadOnlyDictionary<string, string> Names, string LeadUnit, IReadOnlySet<string> Parties, IReadOnlyList<string> Shortfalls);

/// <summary>What differs: a field's value, who initiated the alliance, or where a unit is listed.</summary>
public enum ContradictionKind { Value, Initiator, OnlyOnForm, OnlyOnRegister, OutsideAgreement }

/// <summary>One thing that the form says and another record says differently.</summary>
/// <param name="Field">The field of the form.</param>
public sealed record FilingContradiction(string Field, string OnForm, string Elsewhere, string Where, ContradictionKind Kind = ContradictionKind.Value)
{
    /// <summary>The unit concerned and its code; both empty where it is about a value.</summary>
    public string Unit { get; init; } = "";
    public string UnitCode { get; init; } = "";

    public string Sentence => Kind switch
    {
        ContradictionKind.OnlyOnForm => $"{Field}：表中列有{Unit}，{Where}中没有。",
        ContradictionKind.OnlyOnRegister => $"{Field}：{Where}中有{Unit}，表中没有。",
        ContradictionKind.OutsideAgreement => $"{Field}：{Unit}在名册中，但不是{Where}的当事方。",
        ContradictionKind.Initiator => $"{Field}：表中{Is(OnForm)}，{Where}{Is(Elsewhere)}。",
        _ => $"{Field}：表中{Is(OnForm)}，{Where}中{Is(Elsewhere)}。",
    };

    /// <summary>The same as a change of what is filed.</summary>
    public string Change => Kind switch
    {
        ContradictionKind.OnlyOnForm => $"{Unit}不再是成员单位。",
        ContradictionKind.OnlyOnRegister => $"{Unit}成为成员单位。",
        ContradictionKind.OutsideAgreement => Sentence,
        _ => $"{Field}由“{OnForm}”变为“{Elsewhere}”。",
    };

    private static string Is(string said) => said == Blank ? "未填写" : $"为{SetOff(said)}";

    public const string Blank = "空白";

    /// <summary>A figure that has a blank on its right, or nothing, has one on its left; a date is written close.</summary>
    private static string SetOff(string said)
    {
        var latin = said.TakeWhile(char.IsAsciiLetterOrDigit).Count();
        return latin > 0 && (latin == said.Length || said[latin] == ' ') ? $" {said}" : said;
    }
}

/// <summary>Compares the sealed form with what stands on the day of submission; each difference is named and blocks (JL-A1-FORM-21).</summary>
public static class FilingContradictions
{
    public const string AgreementDay = "联盟协议生效时间", ChairField = "联盟理事长", ChairUnitField = "所在单位", HostField = "常设机构的依托单位名称", AddressField = "常设机构通讯地址", PostcodeField = "邮编";

    /// <param name="now">The form as it would be filled from the register today.</param>
    public static IReadOnlyList<FilingContradiction> Of(FilingSheet form, FilingSheet now, FilingFacts facts)
    {
        List<FilingContradiction> found = [.. facts.Names.Where(name => name.Value != form.Name).Select(name => new FilingContradiction("联盟名称", form.Name, name.Value, name.Key))];
        Compare(AgreementDay, Day(form.AgreementInForceOn), Day(now.AgreementInForceOn), "合作协议");
        Compare("技术领域", form.Field, now.Field, "联盟登记");
        Compare(ChairField, form.Chair, now.Chair, "理事会名单");
        Compare(ChairUnitField, form.ChairUnit, now.ChairUnit, "理事会名单");
        Compare(HostField, form.HostUnit, now.HostUnit, "合作协议");
        Compare(AddressField, form.Address, now.Address, "合作协议");
        Compare(PostcodeField, form.Postcode, now.Postcode, "合作协议");
        Compare("成员总数", Count(form.Members), Count(now.Members), "名册");
        Compare("成员企业数量", Count(form.Enterprises.Count), Count(now.Enterprises.Count), "名册");
        Compare("成员高校数量", Count(form.Universities), Count(now.Universities), "名册");
        Compare("成员研究机构数量", Count(form.Institutes), Count(now.Institutes), "名册");
        if (facts.LeadUnit.Length > 0) Compare(ChairUnitField, form.ChairUnit, facts.LeadUnit, "发起组织单位", ContradictionKind.Initiator);
        found.AddRange(Units(form, now));
        found.AddRange(OutsideAgreement(form, now, facts));
        return [.. found.Distinct()];

        void Compare(string field, string onForm, string elsewhere, string where, ContradictionKind kind = ContradictionKind.Value)
        {
            if (onForm != elsewhere) found.Add(new(field, Said(onForm), Said(elsewhere), where, kind));
        }
    }

    /// <summary>Units that only one of the two lists has, or that go by another name.</summary>
    private static IEnumerable<FilingContradiction> Units(FilingSheet form, FilingSheet now)
    {
        var (before, after) = (Listed(form), Listed(now));
        foreach (var (code, name) in before.Where(unit => !after.ContainsKey(unit.Key))) yield return Listing($"列有{name}", Absent, "名册", ContradictionKind.OnlyOnForm, code, name);
        foreach (var (code, name) in after.Where(unit => !before.ContainsKey(unit.Key))) yield return Listing(Absent, $"列有{name}", "名册", ContradictionKind.OnlyOnRegister, code, name);
        foreach (var (code, name) in after.Where(unit => before.TryGetValue(unit.Key, out var old) && old != unit.Value)) yield return new("单位名称", before[code], name, "名册") { UnitCode = code };
    }

    private static IEnumerable<FilingContradiction> OutsideAgreement(FilingSheet form, FilingSheet now, FilingFacts facts)
    {
        var before = Listed(form);
        return from unit in Listed(now)
               where !facts.Parties.Contains(unit.Key)
               select Listing(before.ContainsKey(unit.Key) ? $"列有{unit.Value}" : Absent, $"{unit.Value}不是当事方", "合作协议", ContradictionKind.OutsideAgreement, unit.Key, unit.Value);
    }

    private const string Absent = "没有该单位";

    private static FilingContradiction Listing(string onForm, string elsewhere, string where, ContradictionKind kind, string code, string name) =>
        new("成员单位", onForm, elsewhere, where, kind) { Unit = name, UnitCode = code };

    private static Dictionary<string, string> Listed(FilingSheet sheet) =>
        sheet.Enterprises.Select(row => (row.Code, row.Name)).Concat(sheet.Sciences.Select(row => (row.Code, row.Name))).ToDictionary();

    private static string Day(DateOnly? day) => day is { } known ? ShanghaiTime.Written(known) : "";

    private static string Count(int number) => $"{number} 个";

    private static string Said(string text) => text.Length == 0 ? FilingContradiction.Blank : text;
}
