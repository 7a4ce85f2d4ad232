namespace AlliancePortal.Domain.Texts;

/// <summary>第五章 知识产权约定 (annex 3, article 10).</summary>
internal static class IpChapter
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("ip.background", "已有的知识产权", _ =>
        [
            "各方加入本联盟之前取得的成果，以及在联盟项目之外、没有使用本联盟资源研发的成果，知识产权归原权利人。",
            "联盟项目的合作方应在合同中写明各自投入的已有知识产权，以及共享的范围和方式。没有权利人许可，他人投入的知识产权不得用于该项目以外的用途。",
        ]),
        Use(basis),
        basis.Article("ip.foreground", "新产生的知识产权", _ =>
            ["联盟项目产生的专利、技术秘密、其他技术成果和有关著作权，由责任方和合作方共有；排序和份额按实际投入与贡献，由各方书面商定。"]),
        basis.Article("ip.secrecy", "保密", _ =>
        [
            "各方都有保护本联盟知识产权和技术秘密的义务。项目开始前，参加各方应当签订技术保密协议；保密协议与本协议不一致的，以本协议为准。",
            "项目成果符合技术秘密条件的，包括尚未申请专利的技术，由合作方提出，共同确认后作为技术秘密保护。",
        ]),
        basis.Article("ip.leaving", "退出后的知识产权", _ =>
            ["一方自行退出的，其在本联盟中的协议关系随之解除，不再共享归属本联盟的知识产权；保密义务和项目合同的约定继续有效。"]),
        basis.Article("ip.changes", "本章的修改", say =>
        [
            say.Is("ip.clausesNeedAllParties")
                ? "本章的修改由成员单位提出，经理事会通过，再由协议全体当事方书面签署后生效。"
                : "本章的修改由成员单位提出，经理事会通过后生效。",
        ]),
        basis.Article("ip.disputes", "知识产权争议", _ => ["知识产权方面的争议，先由理事会协调。"]),
    ];

    /// <summary>Free use covers patents only, for the project only, and all members' patents, not the partners' alone (JL-A3-10-3).</summary>
    private static ArticleDraft Use(TextBasis basis) => basis.Article("ip.use", "在项目中使用他方的知识产权", say =>
    [
        say.Get<bool?>("ip.patentFreeUseInRnD") switch
        {
            true => "在项目的研发阶段，合作方因该项目需要，可以在合理范围内无偿使用其他成员单位的专利，不必另行取得授权，但应告知权利人并作记录。",
            false => "在项目的研发阶段，使用其他成员单位的专利应当取得权利人许可。",
            null => "在项目的研发阶段，其他成员单位专利的使用条件由项目合同约定。",
        },
        "使用非专利技术的，合作方之间按合同约定；向其他成员单位使用的，双方协商许可或者转让。",
        "在产业化阶段，合作方之间按合同约定，以公平合理的条件使用；向其他成员单位使用的，双方协商许可或者转让。",
    ]);
}
