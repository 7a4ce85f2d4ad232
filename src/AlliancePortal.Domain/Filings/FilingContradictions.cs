using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Filings;

/// <summary>What the register, charter and agreement say on the day of submission.</summary>
/// <param name="Names">The alliance's name as each text has it: 名册, 章程, 合作协议.</param>
/// <param name="LeadUnit">The unit that initiated the alliance.</param>
/// <param name="Parties">Codes of those who signed the agreement or acceded to it.</param>
/// <param name="Shortfalls">Conditions of composition that are not met, in words.</param>
public sealed record FilingFacts(IReadOnlyDictionary<string, string> Names, string LeadUnit, IReadOnlySet<string> Parties, IReadOnlyList<string> Shortfalls);

/// <summary>One thing that the form says and another record says differently.</summary>
/// <param name="Field">The field of the form.</param>
public sealed record FilingContradiction(string Field, string OnForm, string Elsewhere, string Where)
{
    public string Sentence => $"{Field}：表中为{OnForm}，{Where}为{Elsewhere}。";
}

/// <summary>Compares the sealed form with what stands on the day of submission; each difference is named and blocks (JL-A1-FORM-21).</summary>
public static class FilingContradictions
{
    /// <param name="now">The form as it would be filled from the register today.</param>
    public static IReadOnlyList<FilingContradiction> Of(FilingSheet form, FilingSheet now, FilingFacts facts)
    {
        List<FilingContradiction> found = [.. facts.Names.Where(name => name.Value != form.Name).Select(name => new FilingContradiction("联盟名称", form.Name, name.Value, name.Key))];
        Compare("联盟协议生效时间", Day(form.AgreementInForceOn), Day(now.AgreementInForceOn), "合作协议");
        Compare("技术领域", form.Field, now.Field, "联盟登记");
        Compare("联盟理事长", form.Chair, now.Chair, "理事会名单");
        Compare("所在单位", form.ChairUnit, now.ChairUnit, "理事会名单");
        Compare("常设机构的依托单位名称", form.HostUnit, now.HostUnit, "合作协议");
        Compare("常设机构通讯地址", form.Address, now.Address, "合作协议");
        Compare("邮编", form.Postcode, now.Postcode, "合作协议");
        Compare("成员总数", Count(form.Members), Count(now.Members), "名册");
        Compare("成员企业数量", Count(form.Enterprises.Count), Count(now.Enterprises.Count), "名册");
        Compare("成员高校数量", Count(form.Universities), Count(now.Universities), "名册");
        Compare("成员研究机构数量", Count(form.Institutes), Count(now.Institutes), "名册");
        if (facts.LeadUnit.Length > 0) Compare("所在单位", form.ChairUnit, facts.LeadUnit, "发起组织单位");
        found.AddRange(Units(form, now));
        found.AddRange(OutsideAgreement(now, facts));
        return [.. found.Distinct()];

        void Compare(string field, string onForm, string elsewhere, string where)
        {
            if (onForm != elsewhere) found.Add(new(field, Said(onForm), Said(elsewhere), where));
        }
    }

    /// <summary>Units that only one of the two lists has, or that go by another name.</summary>
    private static IEnumerable<FilingContradiction> Units(FilingSheet form, FilingSheet now)
    {
        var (before, after) = (Listed(form), Listed(now));
        foreach (var (code, name) in before.Where(unit => !after.ContainsKey(unit.Key))) yield return new("成员单位", $"列有{name}", "没有该单位", "名册");
        foreach (var (code, name) in after.Where(unit => !before.ContainsKey(unit.Key))) yield return new("成员单位", $"没有{name}", "列有该单位", "名册");
        foreach (var (code, name) in after.Where(unit => before.TryGetValue(unit.Key, out var old) && old != unit.Value)) yield return new("单位名称", before[code], name, "名册");
    }

    private static IEnumerable<FilingContradiction> OutsideAgreement(FilingSheet now, FilingFacts facts) =>
        Listed(now).Where(unit => !facts.Parties.Contains(unit.Key)).Select(unit => new FilingContradiction("成员单位", $"列有{unit.Value}", "不是当事方", "合作协议"));

    private static Dictionary<string, string> Listed(FilingSheet sheet) =>
        sheet.Enterprises.Select(row => (row.Code, row.Name)).Concat(sheet.Sciences.Select(row => (row.Code, row.Name))).ToDictionary();

    private static string Day(DateOnly? day) => day is { } known ? ShanghaiTime.Written(known) : "";

    private static string Count(int number) => $"{number} 个";

    private static string Said(string text) => text.Length == 0 ? "空白" : text;
}
