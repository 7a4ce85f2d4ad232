using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>A charter, an agreement with its signature pages, the page of one party, and letters of appointment; invented throughout.</summary>
internal static class SampleTexts
{
    private static readonly Uri Address = new("https://lm.example.cn/verify/K7QX3M2P9V5TA8NW4HJ6C2DRYE");

    public static LegalTextPaper Charter() => new()
    {
        Alliance = Samples.Jilin,
        Date = new(2026, 11, 20),
        VerifyAt = Address,
        Title = Samples.Jilin.Name + "章程",
        Status = "2026年11月20日成员大会通过",
        Version = "第1版",
        TextDigest = Samples.Digest,
        Preamble = ["为使各成员的权利和义务有所依循，保证联盟持续运行，制定本章程。"],
        Chapters =
        [
            new("总则", [Article("联盟的名称是吉林省智能光电产业科技创新联盟。"), Article("联盟由企业、高等学校和科研机构自愿组成，不取得法人资格。", "联盟的活动遵守法律，接受省科学技术主管部门的指导。")]),
            new("组织", [
                Article("理事会由下列席位组成：") with { Table = new("理事会席位", ["席位", "数量", "产生办法"], [["理事长", "1", "由牵头单位担任"], ["副理事长", "4", "由理事会在理事单位中选举，任期与理事会相同；出缺的，在六十日内补选"], ["理事", "10", "由成员大会选举"]]) },
                Article("理事会的职责：", "（一）批准成员的加入和退出；", "（二）审议年度计划和报告；", "（三）选举秘书长，由理事长聘任。") with { Additions = ["（四）每年听取一次成果转化情况的报告。"] },
                new() { Additions = ["秘书处设在牵头单位，办公条件由其提供。", "秘书长出缺的，由理事长指定一人代行职责，不超过三个月。"] },
            ]),
            new("成员", [.. Enumerable.Range(1, 30).Select(number => Article($"成员享有第{number}项权利，并承担与之相应的义务；行使权利不得损害其他成员的利益，具体办法由理事会制定并公布。"))]),
            new("附则", [Article("本章程自成员大会通过之日起生效。")]),
        ],
    };

    public static LegalTextPaper Agreement() => Charter() with
    {
        Title = Samples.Jilin.Name + "合作协议书",
        Status = "2026年10月28日生效",
        Preamble = [],
        Chapters = [new(null, [Article("各方自愿组成联盟，共同投入，共享成果。"), Article("因履行本协议发生争议的，协商解决。")])],
        Signatures =
        [
            Signature("北渚光电仪器（Beizhu Photonics）股份有限公司") with { LegalRepresentative = "邓长庚" },
            Signature("北渚理工大学", "2026年10月28日9时5分，由程𬭎重新验证身份后确认，确认书指纹 28d6 e9f1 0c58 9a8b。") with { LegalRepresentative = "程𬭎", SignedOn = new(2026, 10, 28) },
            Signature(SampleFilings.Name200),
            Signature(SampleFilings.Name200, "2026年10月28日10时12分，由陆明夷重新验证身份后确认，确认书指纹 28d6 e9f1 0c58 9a8b。"),
            .. Enumerable.Range(1, 8).Select(number => Signature($"云汉第{number}光电有限公司")),
        ],
    };

    public static AppointmentLetterPaper Appointment() => new()
    {
        Alliance = Samples.Jilin,
        Date = new(2026, 11, 23),
        VerifyAt = Address,
        Seal = Samples.Seal,
        Number = "JLIPIA-PS-2026-0001",
        Person = "程𬭎",
        PersonUnit = "北渚理工大学",
        Post = "秘书长",
        From = new(2026, 11, 23),
        Until = new(2029, 11, 22),
        Resolution = "吉光联理决〔2026〕3号",
        Resolved = new(2026, 11, 20),
        Article = "章程第十三条",
        Chair = "邓长庚",
    };

    public static IEnumerable<(string Name, PaperData Paper)> All() =>
    [
        ("charter", Charter()), ("agreement", Agreement()),
        ("signature-page", Agreement() with { SignaturePageOf = 1 }), ("signature-page-long", Agreement() with { SignaturePageOf = 4, Title = SampleFilings.Name200 }),
        ("appointment", Appointment()),
        ("appointment-long", Appointment() with
        {
            Alliance = new(SampleFilings.Name200, "", ""), Person = SampleFilings.Name200, PersonUnit = SampleFilings.Name200, Post = "常务副秘书长兼成果转化工作委员会主任",
            Number = null, Until = null, Resolution = null, Chair = null, VerifyAt = null, Seal = null,
        }),
    ];

    private static LegalArticle Article(params string[] paragraphs) => new() { Paragraphs = paragraphs };

    private static PartySignature Signature(string unit, string? confirmation = null) => new() { Party = new(unit, confirmation) };
}
