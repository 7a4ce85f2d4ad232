using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Texts;

/// <summary>What an agreement lacks, each in a sentence that names it.</summary>
internal static class AgreementGaps
{
    public static IEnumerable<string> OfTasks(AgreementFacts facts) => [.. Tasks(facts), .. Division(facts)];

    public static IEnumerable<string> OfTheRest(AgreementFacts facts) => [.. Words(facts), .. Parties(facts)];

    private static IEnumerable<string> Words(AgreementFacts facts) =>
        from piece in new (string? Value, string Sentence)[]
        {
            (facts.Name, "尚未填写联盟名称。"),
            (facts.Sector, "尚未填写联盟所属的产业领域。"),
            (facts.Purpose, "尚未填写联盟宗旨。"),
            (facts.Guidance, "尚未填写给予业务指导的部门或者行业组织。"),
            (facts.Address, "尚未填写秘书处所在地，发生争议时无法确定管辖法院。"),
            (facts.Postcode, "尚未填写秘书处所在地的邮政编码。"),
        }
        where Wording.IsMissing(piece.Value)
        select piece.Sentence;

    private static IEnumerable<string> Parties(AgreementFacts facts)
    {
        if (facts.Parties.Count == 0) yield return "尚未列入任何参加单位。";
        int chairs = facts.Of(PartyTier.Chair).Count();
        if (chairs == 0) yield return "参加单位中没有理事长单位。";
        if (chairs > 1) yield return $"参加单位中有{ChineseNumber.Count(chairs)}个理事长单位，只能有一个。";
        if (!facts.Initiators.Any(name => !Wording.IsMissing(name))) yield return "尚未填写联盟发起人。";
        foreach (var name in facts.Initiators.Where(name => !Wording.IsMissing(name) && !IsParty(facts, name))) yield return $"发起人“{name}”不在参加单位之中。";
        foreach (var party in facts.Parties.Where(party => Wording.IsMissing(party.Code))) yield return $"参加单位“{party.UnitName}”没有统一社会信用代码。";
        foreach (var party in facts.Parties.Where(party => Wording.IsMissing(party.LegalRepresentative))) yield return $"参加单位“{party.UnitName}”没有填写法定代表人。";
        foreach (var twice in facts.Parties.Where(party => !Wording.IsMissing(party.Code)).GroupBy(party => party.Code, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return $"参加单位“{twice.First().UnitName}”列入了不止一次。";
    }

    private static IEnumerable<string> Tasks(AgreementFacts facts)
    {
        if (facts.LongTermTasks.Count == 0) yield return "尚未填写中长期任务。";
        foreach (var field in WorkFields.All.Where(field => facts.SpecialTasks.All(task => task.Field != field || Wording.IsMissing(task.Title))))
            yield return $"“{field.NearTermName()}”领域没有专项任务。";
    }

    private static IEnumerable<string> Division(AgreementFacts facts)
    {
        foreach (var field in WorkFields.All)
        {
            string name = field.DivisionName();
            DivisionLine[] lines = [.. facts.Division.Where(line => line.Field == field)];
            if (!lines.Any(line => !Wording.IsMissing(line.Host))) yield return $"“{name}”领域没有技术依托单位。";
            foreach (var host in lines.Select(line => line.Host).OfType<string>().Where(host => !Wording.IsMissing(host) && !IsParty(facts, host)))
                yield return $"“{name}”领域的技术依托单位“{host}”不在参加单位之中。";

            string[] enterprises = [.. lines.SelectMany(line => line.Enterprises).Where(unit => !Wording.IsMissing(unit))];
            if (enterprises.Length == 0) yield return $"“{name}”领域没有参与企业。";
            foreach (var unit in enterprises.Where(unit => !IsParty(facts, unit))) yield return $"“{name}”领域的参与企业“{unit}”不在参加单位之中。";
            foreach (var unit in enterprises.Where(unit => facts.Parties.Any(party => party.UnitName == unit && party.Kind != UnitKind.Enterprise)))
                yield return $"“{name}”领域的参与企业“{unit}”登记的类型不是企业。";
        }
    }

    private static bool IsParty(AgreementFacts facts, string name) => facts.Parties.Any(party => party.UnitName == name.Trim());
}
