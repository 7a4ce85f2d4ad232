using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>The filing form full, half typed, blank and with the longest names; the index of its package; the notice that it was filed.</summary>
internal static class SampleFilings
{
    public static readonly string Name200 = string.Concat(Enumerable.Repeat("云汉高新技术产业开发区天地一体化网络通信工程技术创新研究院（集团）股份有限公司青屿分", 5))[..200];

    private static readonly Uri Address = new("https://lm.example.cn/verify/K7QX3M2P9V5TA8NW4HJ6C2DRYE");
    private static readonly string[] Places = ["云汉", "北渚", "青屿", "长霖", "松泽"];
    private static readonly string[] Trades = ["光电仪器股份有限公司", "激光装备有限公司", "精密光学元件制造有限责任公司", "红外探测器科技有限公司", "光纤材料有限公司", "机器视觉（检测）技术有限公司", "显示器件有限公司"];
    private static readonly string[] Resources =
    [
        "建有省级企业技术中心，激光加工试验线2条", "与高校共建光电联合实验室，拥有12台（套）大型仪器", "国家高新技术企业，获省科技进步奖2项",
        "建有CNAS认可实验室，可开展环境、可靠性、光学性能等36项检测，对成员单位开放", "授权发明专利18件",
    ];

    private const string Goal =
        "面向智能制造、轨道交通和航空航天对光电检测的需求，用三年时间打通元件、器件、整机到应用的链条。一是研制高精度线扫描相机和红外焦平面组件，指标达到同类产品的先进水平；"
        + "二是建立设计、工艺、检测一体的共性技术平台，形成器件数据库1个，向全体成员开放；三是制定团体标准6项以上，申请发明专利50件以上；\n"
        + "四是建成示范线2条、中试基地1个，带动成员单位新增产值20亿元。每年更新一次技术路线图，每半年评估一次进展，对不再具备条件的任务及时调整。";

    public static FilingFormPaper Form() => new()
    {
        Alliance = Samples.Jilin,
        Date = new(2026, 11, 20),
        Number = "JLIPIA-BA-2026-0001",
        Version = "第2版",
        VerifyAt = Address,
        MembersAsOf = new(2026, 11, 18),
        AgreementInForce = new(2026, 10, 28),
        Field = "新装备／光电装备",
        Chair = "邓长庚",
        ChairUnit = "北渚光电仪器（Beizhu Photonics）股份有限公司",
        Host = "北渚光电仪器（Beizhu Photonics）股份有限公司",
        HostAddress = "长霖市高新技术产业开发区光谷大街168号光电大厦12层",
        Postcode = "130000",
        Contact = "董鹿鸣",
        Phone = "0431-0000 0000",
        Counts = new(57, 45, 7, 4),
        Goal = Goal,
        GoalMax = 500,
        StatYear = 2025,
        Enterprises = [.. Enumerable.Range(1, 45).Select(Enterprise)],
        ScienceUnits = [new() { Name = "松泽光电科学学会", Strength = "学术交流与科技咨询", Leader = "范思齐", IsOther = true }, .. Enumerable.Range(1, 11).Select(Science)],
        AllianceOpinion = new()
        {
            Paragraphs = ["光电检测是省内重点布局的方向。现有57家成员覆盖元件、器件、整机和应用，上下游齐备；核心器件仍然依赖外部供应，单个企业难以承担全链条的研发投入，确有组建联盟的必要。", "技术路线经三次论证，指标与成员现有基础相衔接，关键设备和中试条件已经落实。"],
            Sealer = "北渚光电仪器（Beizhu Photonics）股份有限公司",
            Date = new(2026, 11, 20),
            Seal = Samples.Seal,
        },
        AuthorityOpinion = new() { Sealer = "云汉省科学技术厅高新技术处" },
        Attachments = [new("联盟章程", null, 9, Samples.Digest), new("联盟合作协议书（含签署页）", null, 31, Samples.Digest), new("成员单位名册", null, 4)],
    };

    public static FilingFormPaper Blank() => new()
    {
        Alliance = Samples.Jilin, Date = new(2026, 11, 1), Counts = null, GoalMax = 500, StatYear = 2025,
    };

    /// <summary>While it is typed: some of everything is missing.</summary>
    public static FilingFormPaper Typed() => Blank() with
    {
        Chair = "邓长庚",
        Phone = "0431-0000 0000",
        Counts = new(3, 2, 1, 0),
        Goal = string.Concat(Enumerable.Repeat(Goal, 3)),
        Enterprises = [new() { Name = "青屿激光装备有限公司" }, new() { Name = "长霖显示器件有限公司", Output = 12.5m, NationalTopTen = false }],
        ScienceUnits = [new() { Name = "北渚理工大学" }],
        AllianceOpinion = new() { Paragraphs = ["拟同意。"] },
    };

    /// <summary>Names of 200 characters in every place, and opinions longer than a page.</summary>
    public static FilingFormPaper Long() => Form() with
    {
        Alliance = new(Name200, "", ""),
        Field = Name200,
        ChairUnit = Name200,
        Host = Name200,
        HostAddress = Name200,
        Enterprises = [.. Enumerable.Range(1, 6).Select(number => Enterprise(number) with { Name = Name200, Output = 79228162514264.25m, Resources = Name200 })],
        ScienceUnits = [new() { Name = Name200, Strength = Name200, Leader = "程𬭎", IsOther = true }],
        AllianceOpinion = new() { Sealer = Name200, Paragraphs = [.. Enumerable.Repeat(Goal, 12)] },
        AuthorityOpinion = new() { Sealer = Name200, Date = new(2026, 12, 1), Paragraphs = [.. Enumerable.Repeat(Goal, 4)] },
    };

    public static PackageIndexPaper Index() => new()
    {
        Alliance = Samples.Jilin,
        Date = new(2026, 11, 20),
        VerifyAt = Address,
        Title = "申报（备案）材料目录",
        Number = "JLIPIA-BA-2026-0001",
        Submitted = new(2026, 11, 20, 7, 26, 0, TimeSpan.Zero),
        SubmittedBy = "董鹿鸣（秘书处）",
        To = "云汉省产业科技创新联盟服务中心",
        Files =
        [
            new("申报（备案）表", "01-申报备案表.pdf", 7, 1_284_551, Samples.Digest),
            new("联盟章程", "02-章程.pdf", 9, 402_118, "90af7d32" + Samples.Digest[8..]),
            new("联盟合作协议书（含签署页）", "03-合作协议书.pdf", 31, 12_845_512, "c71e4b08" + Samples.Digest[8..]),
            new("成员单位名册", "04-成员名册.xlsx", null, 88_120, "28d6e9f1" + Samples.Digest[8..]),
            new("牵头单位营业执照", "05-营业执照.jpg", 1, 1, new string('a', 64)),
        ],
    };

    public static PackageIndexPaper LongIndex() => Index() with
    {
        Number = null,
        Submitted = null,
        SubmittedBy = null,
        To = Name200,
        Files = [.. Enumerable.Range(1, 60).Select(number => new PackageFile(number % 7 == 3 ? Name200 : $"第{number}份材料", number % 7 == 3 ? Name200 + ".pdf" : $"{number:00}.pdf", number, number * 123_457L, Samples.Digest))],
    };

    /// <summary>A letter of an office that is no alliance: a name alone.</summary>
    public static ProseLetter Notice() => new()
    {
        Alliance = new("云汉省产业科技创新联盟服务中心", "", ""),
        Date = new(2026, 12, 8),
        VerifyAt = Address,
        Issuer = "云汉省产业科技创新联盟服务中心",
        Number = "云联服备〔2026〕7号",
        To = Samples.Jilin.Name,
        Contact = new("范思齐", "0431-0000 0000"),
        Title = "备案通知",
        Paragraphs = ["你联盟于2026年11月20日报送的申报（备案）材料收悉。经审核，材料齐全，予以备案，备案号为云联备〔2026〕12号。", "章程、协议书或者成员有变动的，请在30日内办理变更。"],
    };

    public static IEnumerable<(string Name, PaperData Paper)> All() =>
    [
        ("filing-form", Form()), ("filing-form-blank", Blank()), ("filing-form-typed", Typed()), ("filing-form-long", Long()),
        ("package-index", Index()), ("package-index-long", LongIndex()),
        ("prose-filing", Notice()), ("prose-filing-long", Notice() with { Alliance = new(Name200, "", ""), Issuer = Name200, To = Name200, Seal = Samples.Seal }),
    ];

    private static FilingEnterprise Enterprise(int number) => new()
    {
        Name = number == 9 ? Samples.LongName : Places[number % Places.Length] + Trades[number % Trades.Length],
        Output = number == 12 ? null : number * 2858.25m + number * number * number,
        ProfitAndTax = number == 5 ? -139.5m : number == 12 ? null : number * 311m,
        Resources = number % 11 == 4 ? null : Resources[number % Resources.Length],
        NationalTopTen = number == 1,
        ProvincialTopTen = number is 1 or 5 or 22,
    };

    private static FilingScienceUnit Science(int number) => new()
    {
        Name = Places[number % Places.Length] + (number > 7 ? "光学精密机械研究所" : number == 3 ? "大学光电工程学院依托单位重点实验室（省部共建）" : "理工大学"),
        Strength = number == 6 ? null : number % 2 == 0 ? "光学工程，省一流学科；光电探测与成像" : "仪器科学与技术，覆盖微纳光学、激光测量和机器视觉的全过程",
        Leader = number == 8 ? null : "沈怀瑾",
    };
}
