using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>A paper of every kind, about units and persons that do not exist.</summary>
internal static class Samples
{
    public const string LongName = "云汉高新技术产业开发区𬭎㐂䶮低轨卫星互联网与天地一体化网络通信工程技术创新研究院（集团）股份有限公司青屿分中心建设运营管理中心";
    public const string Digest = "d2f5e100b9655aa7ffea0c589a8b19a755c9a56f0000a1adfcbce5f2eb3d6397";

    public static readonly AllianceOnPaper Chongqing = new("重庆市网络通信工程技术创新战略联盟", "ChongQing Network teleCommunication Engineering Technology and Innovation Association", "CQNCETIA");
    public static readonly AllianceOnPaper Jilin = new("吉林省智能光电产业科技创新联盟", "Jilin Intelligent Photonics Industry Technology Innovation Alliance", "JLIPIA");
    public static readonly SealImage Seal = SealImage.FromPng(SampleSeal.Png());

    private static readonly ContactOnPaper Office = new("苏晏清", "023-0000 0000");
    private static readonly Uri Address = new("https://lm.example.cn/verify/K7QX3M2P9V5TA8NW4HJ6C2DRYE");

    private static readonly IReadOnlyList<DossierPaper> Dossier =
    [
        new("加入联盟申请书（本表，签字盖章）", "申请书-盖章.pdf", 2, Digest),
        new("单位介绍", "单位介绍.docx", null, "90af7d32" + Digest[8..]),
        new("法人营业执照或同等证书复印件", "营业执照.jpg", 1, "c71e4b08" + Digest[8..]),
        new("技术领域工作情况书面报告", "技术领域工作报告（2026）.pdf", 14, "28d6e9f1" + Digest[8..]),
    ];

    public static CertificatePaper Certificate(string unit = "云汉星桥光通信技术有限公司", CertificateDesign design = CertificateDesign.Classic) => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 20),
        VerifyAt = Address,
        Seal = Seal,
        Design = design,
        Number = "CQNCETIA-2026-0007",
        NumberInWords = "渝网通联证字〔2026〕7号",
        Unit = unit,
        Code = "91500000MA9XX0A15L",
        Standing = "成员单位",
        MemberSince = new(2026, 11, 16),
        ValidFrom = new(2026, 11, 20),
        ValidUntil = new(2031, 3, 15),
        CouncilTerm = 3,
        Article = "章程第十二条",
        Issuer = Chongqing.Name + "理事会",
    };

    public static CertificatePaper JilinCertificate(CertificateDesign design) => Certificate("北渚光电仪器（Beizhu Photonics）股份有限公司", design) with
    {
        Alliance = Jilin,
        Seal = null,
        Number = "JLIPIA-2026-0003-R1",
        NumberInWords = null,
        Standing = "副理事长单位",
        ValidUntil = null,
        CouncilTerm = null,
        Article = "章程第十七条",
        Issuer = Jilin.Name + "理事会",
        Replaces = "JLIPIA-2026-0003",
    };

    public static ApplicationFormPaper ApplicationForm() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 9),
        Number = "CQNCETIA-SQ-2026-0041",
        Unit = new()
        {
            Name = "云汉星桥光通信技术有限公司",
            Code = "91500000MA9XX0A15L",
            Kind = "企业",
            LegalForm = "有限责任公司",
            LegalRepresentative = "陆明夷",
            Founded = new(2012, 5, 18),
            Address = "云汉市高新区星桥大道88号光电产业园3幢",
            Postcode = "400000",
            Staff = 428,
            ResearchStaff = 131,
            Field = "光通信与算力网络",
            Chain = "上游、中游",
        },
        Contact = new() { Name = "许观澜", Post = "科技管理部主任", Mobile = "130 0000 0000", Mail = "kjb@xingqiao.example", ShareWithCouncil = true },
        Abstract = "本单位长期从事高速光传输与接入网设备研制，建有省级企业技术中心和面积2,600平方米的光电实验室，近三年承担市级以上课题7项。在400G相干光模块、50G-PON局端设备、低轨卫星激光终端三个方向形成系列产品，累计授权发明专利46件，参与制定行业标准5项。2025年研发投入占营业收入的11.8%。加入联盟后，愿开放高低温可靠性试验平台，与成员单位联合开展光电共封装与算力网络互联的关键技术研究，并承担1项共性技术的中试工作。",
        AbstractMinimum = 200,
        Papers = Dossier,
        Charter = "《重庆市网络通信工程技术创新战略联盟章程》（2024年修订版）",
        Received = new(2026, 11, 9, 2, 42, 0, TimeSpan.Zero),
    };

    public static ReceiptPaper Receipt() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 9),
        Seal = Seal,
        Issuer = Chongqing.Name + "秘书处",
        Number = "CQNCETIA-HZ-2026-0058",
        Application = "CQNCETIA-SQ-2026-0041",
        Unit = "云汉星桥光通信技术有限公司",
        Code = "91500000MA9XX0A15L",
        Matter = "加入联盟申请",
        Received = new(2026, 11, 9, 2, 42, 0, TimeSpan.Zero),
        Papers = Dossier,
        ExamineBy = new(2026, 11, 23),
        ExamineWorkingDays = 10,
        Article = "章程第十二条",
        Contact = Office,
    };

    public static ExaminationOpinionPaper Opinion() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 16),
        Seal = Seal,
        Issuer = Chongqing.Name + "秘书处",
        Number = "CQNCETIA-SC-2026-0039",
        Application = "CQNCETIA-SQ-2026-0041",
        Unit = "云汉星桥光通信技术有限公司",
        Code = "91500000MA9XX0A15L",
        UnitKind = "企业",
        Received = new(2026, 11, 9),
        Checks =
        [
            new("统一社会信用代码", "校验通过，类别91（企业），与填报类型相符", true, "GB 32100-2015"),
            new("是否现有成员", "不是联盟成员", true, "成员名册，2026年11月16日"),
            new("是否另有在办申请", "没有", true, "门户登记"),
            new("是否在限制期内", "不在除名后的限制期内", true, "章程第十四条"),
            new("所在地区", "注册地不在本市", false, "营业执照"),
        ],
        Papers =
        [
            new("加入联盟申请书", true, null, Digest),
            new("单位介绍", true, null, "90af7d32" + Digest[8..]),
            new("法人营业执照复印件", true, "2026年11月12日补正：首次提交缺副本第2页", "c71e4b08" + Digest[8..]),
            new("技术领域工作情况书面报告", true, null, "28d6e9f1" + Digest[8..]),
        ],
        Supplements = [new(new(2026, 11, 10), new(2026, 12, 8), new(2026, 11, 12), "法人营业执照复印件")],
        Opinion = ["经审查，该单位是依法设立、能够独立承担责任的企业法人，从事光通信设备的研制和生产，材料齐全，内容清楚。", "该单位注册地不在本市，章程对地域没有限制，提请理事会知悉。"],
        Recommendation = Recommendation.Refer,
        Article = "章程第八条",
        Examiner = "苏晏清",
    };

    public static AccessionDeedPaper Deed() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 12, 2),
        Number = "CQNCETIA-XY-2026-0041-J1",
        Agreement = "《重庆市网络通信工程技术创新战略联盟协议书》",
        AgreementVersion = "第3版",
        AgreementInForce = new(2021, 3, 16),
        AgreementDigest = Digest,
        Resolution = "渝网通联理决〔2026〕18号",
        Resolved = new(2026, 12, 1),
        Article = "章程第十二条",
        MembershipBegins = MembershipBegins.WhenUnitHasSigned,
        PartiesBefore = 60,
        Members = new("云汉光网科技集团有限公司"),
        MembersOffice = "理事长单位",
        Unit = new("云汉星桥光通信技术有限公司"),
        UnitCode = "91500000MA9XX0A15L",
        UnitAddress = "云汉市高新区星桥大道88号光电产业园3幢",
        UnitLegalRepresentative = "陆明夷",
        Standing = "成员单位",
        Court = "联盟秘书处所在地人民法院",
    };

    public static PaperData Named(string name) => All().Single(sample => sample.Name == name).Paper;

    /// <summary>Every kind of paper by a name for its file.</summary>
    public static IEnumerable<(string Name, PaperData Paper)> All() =>
    [
        ("certificate-classic", Certificate()),
        ("certificate-modern", Certificate("北渚通信职业学院", CertificateDesign.Modern) with { Standing = "副理事长单位" }),
        ("certificate-classic-long", Certificate(LongName) with { Standing = "常务副理事长单位" }),
        ("certificate-modern-long", Certificate(LongName, CertificateDesign.Modern) with { Standing = "常务副理事长单位" }),
        ("certificate-classic-jl", JilinCertificate(CertificateDesign.Classic)),
        ("certificate-modern-jl", JilinCertificate(CertificateDesign.Modern)),
        ("application-form", ApplicationForm()),
        ("application-form-empty", ApplicationForm() with { Number = null, Received = null, Abstract = "", Papers = [new("加入联盟申请书（本表，签字盖章）")], Unit = new() { Name = LongName, Code = "91500000MA9XX0A15L", Kind = "企业" } }),
        ("receipt", Receipt()),
        ("receipt-paper", Receipt() with { OnPaper = true, Unit = LongName, Provisional = true, Seal = null }),
        ("examination-opinion", Opinion()),
        ("accession-deed", Deed()),
        ("accession-deed-long", Deed() with
        {
            MembershipBegins = MembershipBegins.WhenAllHaveSigned,
            Unit = new(LongName, "2026年12月4日10时12分，由陆明夷重新验证身份后确认，确认书指纹 28d6 e9f1 0c58 9a8b。"),
        }),
        .. SampleVotes.All(),
        .. SampleLetters.All(),
        .. SampleProse.All(),
        .. SampleFilings.All(),
        .. SampleTexts.All(),
    ];
}
