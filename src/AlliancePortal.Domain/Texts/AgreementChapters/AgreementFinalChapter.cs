namespace AlliancePortal.Domain.Texts;

/// <summary>第八章 附则 (annex 3, articles 13 to 16).</summary>
internal static class AgreementFinalChapter
{
    public static IEnumerable<ArticleDraft> Of(AgreementFacts facts, TextBasis basis) =>
    [
        basis.Article("final.disputes", "争议的解决", _ =>
            [$"履行本协议发生争议的，由有关各方协商，或者由理事会调解；协商、调解不成的，向秘书处所在地（{Wording.Or(facts.Address)}）有管辖权的人民法院起诉。"]),
        basis.Article("final.law", "适用的法律", _ => ["本协议适用中华人民共和国的法律，其订立、履行和解释均以此为准。"]),
        Force(facts, basis),
        Accession(basis),
        Changes(basis),
        basis.Article("final.interpretation", "解释", _ => ["对本协议条文的理解有分歧的，由理事会解释。"]),
    ];

    private static ArticleDraft Force(AgreementFacts facts, TextBasis basis) => basis.Article("final.force", "生效和文本", say =>
    [
        (say.Is("agreement.needs")
            ? "本协议自全体当事方的法定代表人签署并加盖公章之日起生效；各方签署日期不同的，以最后一方签章之日为准。"
            : "本协议自一方的法定代表人签署并加盖公章之日起，对该方生效。")
            + (say.Is("agreement.agentWithLetter") ? "法定代表人可以书面委托代理人签署，委托书附于本协议。" : "法定代表人应当亲自签署。"),
        $"本协议一式{(facts.Parties.Count == 0 ? Wording.Blank : ChineseNumber.Count(facts.Parties.Count))}份，每一方持有一份，各份效力相同。",
    ]);

    /// <summary>JL-CONF-3: the template has no such clause; without it every new member would need all signatures anew.</summary>
    private static ArticleDraft Accession(TextBasis basis) => basis.Article("final.accession", "新成员的加入", say =>
    [
        say.Is("agreement.accessionDeed")
            ? "各方事先同意：理事会可以依照章程批准新的单位加入本协议。新加入的单位签署加入确认页，由理事长单位代表各方会签，自此成为本协议的当事方，其他各方不再另行签署。"
            : "新的单位加入本协议，除理事会依照章程批准外，还须全体当事方与其共同签署。",
    ]);

    private static ArticleDraft Changes(TextBasis basis) => basis.Article("final.changes", "变更", say =>
    [
        say.Is("agreement.needs")
            ? "变更本协议，须全体当事方一致同意并订立书面文件。"
            : "变更本协议，须理事会通过，并由受变更影响的各方书面签署。",
        basis.Reading(ConflictCodes.Exit) is null ? null : "一方依照章程退出的，不属于对本协议的变更；退出确认书附于本协议。",
    ]);
}
