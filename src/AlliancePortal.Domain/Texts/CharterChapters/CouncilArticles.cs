namespace AlliancePortal.Domain.Texts;

/// <summary>What the council does and who sits on it (annex 2, article 13; Chongqing charter, articles 16 and 17).</summary>
internal static class CouncilArticles
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis) =>
    [
        Duties(basis),
        Plans(basis),
        Composition(basis),
        Chair(facts, basis),
        Representation(basis),
    ];

    private static ArticleDraft Duties(TextBasis basis) => basis.Article("council.duties", "理事会的职责", say =>
    [
        $"理事会每年至少召开{say.Number("meeting.perYear")}会议，可以根据需要随时召开。理事会的职责是：",
        .. Wording.Items(
            "保障本联盟稳定运行",
            "决定成员单位的加入和除名，并按本章程的规定处理退出",
            "制定发展规划，审议管理制度",
            "决定资金筹集和使用、成果转化、受益分配等重大事宜",
            "审议年度的工作报告、工作计划、预算和决算",
            "提出变更或者终止本联盟的议案",
            basis.HasAssembly ? "执行成员大会的决定，处理不属于成员大会职权的其他重大事项" : "决定其他重大事项"),
    ]);

    /// <summary>JL-CONF-7: the council adopts, and where the profile says so the assembly approves.</summary>
    private static ArticleDraft Plans(TextBasis basis) => basis.Article("council.plans", "规划和计划", say =>
    [
        basis.HasAssembly && say.Is("plan.assemblyApproves")
            ? "发展规划和年度工作计划经理事会通过后先行实施，由最近召开的成员大会审议批准；未获批准的部分停止实施。"
            : "发展规划和年度工作计划经理事会通过后实施。",
    ]);

    private static ArticleDraft Composition(TextBasis basis) => basis.Article("council.composition", "理事会的组成", say =>
    [
        Seats(basis, say),
        "理事席位属于成员单位，由其法定代表人出任，也可以书面委派他人代表。一个单位至多担任一个席位；代表离任的，由该单位另行委派。",
    ]);

    private static string Seats(TextBasis basis, ProfileWords say)
    {
        var council = basis.Profile.Council;
        string chair = $"理事会设理事长{say.Figure("council.seats.chair")}名";
        if (council.MemberSeats is not null)
            return $"{chair}、常务副理事长{Count("council.seats.evc", council.ExecutiveViceChairSeats)}名、"
                + $"副理事长{Count("council.seats.vc", council.ViceChairSeats)}名、理事{say.Figure("council.seats.member")}名。";

        string vice = "，副理事长由理事会在理事单位中推选";
        if (council.ShareOfMembers is null) return $"{chair}{vice}。成员单位均为理事单位，席位数与成员单位数相同。";
        string size = $"{chair}{vice}。席位总数约为成员单位总数的{say.Share("council.shareOfMembers")}";
        return council.SizeTolerance is null ? size + "。" : $"{size}，上下相差以成员单位总数的{say.Share("council.sizeTolerance")}为限，不足一席的按一席计。";

        string Count(string key, int? seats) => seats is null ? Wording.Blank : say.Figure(key);
    }

    /// <summary>JL-CONF-10: a fixed chair has no election, so a vacancy is filled otherwise too.</summary>
    private static ArticleDraft Chair(CharterFacts facts, TextBasis basis) => basis.Article("council.chair", "理事长", say =>
    {
        string deputy = basis.Profile.Council.ExecutiveViceChairSeats is null ? "理事会推举的副理事长" : "常务副理事长";
        string absence = $"理事长空缺、请假或者回避的，由{deputy}代行职责；";
        return say.Is("election.chairElected")
            ? ["理事长单位由理事单位推荐，经选举产生，负责协调、组织和服务。", $"{absence}空缺的，{say.Number("chair.byElectionDays")}内补选。"]
            : [
                $"理事长由发起并组织本联盟的{Wording.Or(facts.LeadUnit)}担任，该席位不参加换届选举；其余席位按本章程选举产生。",
                $"{absence}该单位不再是成员单位的，{say.Number("chair.byElectionDays")}内由理事会提出人选，按本章程重新确定。",
            ];
    });

    /// <summary>JL-CONF-11, and article 17 of the Chongqing charter.</summary>
    private static ArticleDraft Representation(TextBasis basis) => basis.Article("council.representation", "对外代表", _ =>
    [
        basis.Reading(ConflictCodes.Representation) switch
        {
            OptionKeys.SplitByKind => "合同、资金和诉讼事项，由理事长单位代表本联盟办理；通知、函件和会议纪要，由秘书处签发。",
            OptionKeys.CouncilList => "代表和签署的权限按理事会通过的清单确定；清单没有列明的，由理事长单位办理。",
            _ when basis.HasAssembly => "理事会的有关文件可以由秘书处代为签署；联盟协议指定由理事长单位办理的事项，由理事长单位办理。",
            _ => "理事长单位对外承担本联盟的责任，代表本联盟与政府部门签订项目文件；成员单位的其他对外文件，可以凭其授权委托书由理事长单位签署。",
        },
    ]);
}
