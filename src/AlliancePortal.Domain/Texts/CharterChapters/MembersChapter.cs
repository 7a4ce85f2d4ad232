namespace AlliancePortal.Domain.Texts;

/// <summary>第四章 成员的权利和义务 (annex 2, articles 14 and 15; Chongqing charter, articles 10, 11 and 14).</summary>
internal static class MembersChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        basis.Article("members.tiers", "成员单位的层级", say =>
            [$"成员单位按所任职务分为{SharedSentences.TierNames(say)}，共{say.Number("tiers")}；各成员单位地位平等。"]),
        Rights(basis),
        Duties(facts, basis),
        Ground(basis),
        Procedure(basis),
        Effect(basis),
    ];

    private static ArticleDraft Rights(TextBasis basis) => basis.Article("members.rights", "成员单位的权利", say =>
    [
        "成员单位享有下列权利：",
        .. Wording.Items(
            "共用本联盟的资源，对共享资源进行合理的开发",
            "选举、被选举和参加表决",
            $"对本联盟的工作提出建议和批评，进行监督{(say.NumberOrNone("member.suggestionReplyWorkingDays") is { } days ? $"；提出的建议，秘书处在{days}内答复" : "")}",
            basis.HasAssembly ? "参加成员大会，审议由成员大会决定的事项" : "列席理事会会议，参加讨论本联盟发展的重大事项",
            "就审议事项提出提案",
            "参加交流、培训等活动，按有关协议实施其他成员单位的专利",
            "自愿加入，自由退出；退出按本章程规定的程序办理"),
    ]);

    private static ArticleDraft Duties(CharterFacts facts, TextBasis basis) => basis.Article("members.duties", "成员单位的义务", say =>
    [
        "成员单位履行下列义务：",
        .. Wording.Items(
            "遵守法律、法规和本章程",
            "参加本联盟的活动，分享科技成果和信息",
            "维护本联盟的信誉，没有经过核准，不以本联盟的名义开展业务",
            "执行理事会的决议，完成承担的任务",
            "对本联盟的内部资料和技术秘密负保密责任",
            $"指定联络员{say.Number("member.liaisons")}，负责向秘书处报送可以公开的信息和成果，用于宣传、存档",
            $"名称、地址、法定代表人等信息变更的，在{say.Number("member.changeReportWorkingDays")}内报告秘书处"),
        $"成员单位属于独立法人，各自承担其债务；{Wording.Or(facts.Name)}与成员单位之间不因加入而产生债权债务。",
    ]);

    /// <summary>Until JL-CONF-14 is settled the charter keeps to its template: only a serious breach.</summary>
    private static ArticleDraft Ground(TextBasis basis) => basis.Article("expulsion.ground", "除名的事由", say =>
    [
        $"成员单位{(basis.GroundIsOpen ? "严重违反本章程的" : SharedSentences.Ground(say))}，理事会可以将其除名；事由和所违反的条款须写明，由理事会权衡情节决定。",
        basis.Profile.Departure.NonPerformanceYears is null
            ? null
            : $"成员单位不履行义务满{say.Number("expulsion.nonPerformanceYears")}的，也可以除名；期间自其最近一次履行义务之日起算。",
    ]);

    private static ArticleDraft Procedure(TextBasis basis) => basis.Article("expulsion.procedure", "除名的程序", say =>
    [
        $"除名事由由秘书处在{say.Number("expulsion.verificationWorkingDays")}内核实。"
            + (say.Is("expulsion.hearing") ? $"事由成立的，告知该单位；该单位可以在{say.Number("expulsion.hearingWorkingDays")}内书面申辩，申辩书随案提交理事会。" : ""),
        $"除名由理事会表决，{say.Vote("vote.expulsion")}；该单位担任理事的，其席位回避。",
        say.Is("vote.expulsion.written")
            ? $"赞成的席位还须出具书面同意，达到上述票数时决定生效；{say.Number("vote.writtenConsentWorkingDays")}内没有收齐的，决定不生效。"
            : "表决通过之日，决定生效。",
    ]);

    private static ArticleDraft Effect(TextBasis basis) => basis.Article("expulsion.effect", "除名的效力", say =>
    [
        "自除名生效起，该单位的成员资格、席位和职务终止，保密义务继续有效；知识产权和项目资金按联盟协议及有关规定处理。",
        say.Get<int>("expulsion.reapplyBarYears") > 0
            ? $"被除名的单位，自除名生效满{say.Number("expulsion.reapplyBarYears")}的次日起，可以重新申请加入；生效当日不计入。"
            : "被除名的单位重新申请加入，不设限制期。",
    ]);
}
