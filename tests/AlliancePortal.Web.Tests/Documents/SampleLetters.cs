using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>A letter of every kind.</summary>
internal static class SampleLetters
{
    private const string Case = "CQNCETIA-SQ-2026-0041";
    private const string Unit = "云汉星桥光通信技术有限公司";

    private static readonly AllianceOnPaper Chongqing = Samples.Chongqing;
    private static readonly string Secretariat = Chongqing.Name + "秘书处";
    private static readonly string Council = Chongqing.Name + "理事会";
    private static readonly ContactOnPaper Office = new("苏晏清", "023-0000 0000");

    private static readonly VoteAhead Vote = new()
    {
        Opens = new(2026, 11, 22, 16, 0, 0, TimeSpan.Zero),
        Closes = new(2026, 12, 1, 16, 0, 0, TimeSpan.Zero),
        Base = 36,
        Needed = 24,
        Threshold = "全体理事三分之二以上",
        Article = "章程第九条",
    };

    public static AcceptanceLetter Acceptance() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 16),
        Seal = Samples.Seal,
        Issuer = Secretariat,
        Number = "渝网通联秘函〔2026〕63号",
        To = Unit,
        Contact = Office,
        Application = Case,
        Received = new(2026, 11, 9),
        Papers = ["加入联盟申请书", "单位介绍", "法人营业执照复印件", "技术领域工作情况书面报告"],
        Article = "章程第八条",
        Vote = Vote,
    };

    public static SupplementLetter Supplement() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 20),
        Seal = Samples.Seal,
        Issuer = Secretariat,
        Number = "渝网通联秘函〔2026〕66号",
        To = Samples.LongName,
        Contact = Office,
        Application = "CQNCETIA-SQ-2026-0043",
        Received = new(2026, 11, 16),
        Due = new(2026, 12, 18),
        WorkingDays = 20,
        Calendar = "国务院办公厅2025年11月4日通知",
        Items =
        [
            new("法人营业执照复印件", "第2页缺失，请提供含全部页面的扫描件"),
            new("加入联盟申请书", "未加盖公章；法定代表人签名处空白"),
            new("技术领域工作情况书面报告", "摘要不足200字，未说明近三年在5G、Wi-Fi 7等方向的工作"),
        ],
    };

    public static ReturnLetter Return() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 18),
        Issuer = Secretariat,
        Number = "渝网通联秘函〔2026〕65号",
        To = "云汉市青屿区数码维修服务部",
        Contact = Office,
        Application = "CQNCETIA-SQ-2026-0042",
        Received = new(2026, 11, 10),
        Reason = "贵单位的统一社会信用代码类别为92（个体工商户），不是独立法人",
        Article = "章程第八条",
    };

    public static AdmissionLetter Admission() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 12, 2),
        Seal = Samples.Seal,
        Issuer = Council,
        Number = "渝网通联理函〔2026〕9号",
        To = Unit,
        Contact = Office,
        Attachments = ["联盟协议书（签署本）", "加入确认页"],
        CopyTo = ["联盟理事会各理事单位", "联盟专家委员会"],
        Application = Case,
        Resolution = "渝网通联理决〔2026〕18号",
        Resolved = new(2026, 12, 1),
        Base = 36,
        Needed = 24,
        Yes = 25,
        Article = "章程第十二条",
        MembershipBegins = MembershipBegins.WhenUnitHasSigned,
        OfferDays = 60,
        OfferUntil = new(2027, 1, 31),
        CertificateWorkingDays = 10,
    };

    public static RefusalLetter Refusal() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 12, 2),
        Seal = Samples.Seal,
        Issuer = Council,
        Number = "渝网通联理函〔2026〕10号",
        To = Unit,
        Contact = Office,
        Application = Case,
        Resolution = "渝网通联理决〔2026〕19号",
        Resolved = new(2026, 12, 1),
        Base = 36,
        Needed = 24,
        Yes = 20,
        No = 9,
        Abstain = 3,
        Absent = 4,
        Article = "章程第九条",
        Reason = "申请材料所述技术方向与联盟的领域联系不够密切",
    };

    public static LapseLetter Lapse(LapseGround ground) => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 12, 21),
        Seal = Samples.Seal,
        Issuer = Secretariat,
        Number = "渝网通联秘函〔2026〕71号",
        To = Unit,
        Contact = Office,
        Application = Case,
        Ground = ground,
        AskedIn = "渝网通联秘函〔2026〕66号",
        Due = new(2026, 12, 18),
        Article = "章程第十二条",
    };

    public static VoteNoticeLetter Notice() => new()
    {
        Alliance = Chongqing,
        Date = new(2026, 11, 16),
        Seal = Samples.Seal,
        Issuer = Council,
        Number = "渝网通联理函〔2026〕7号",
        To = "各理事",
        Contact = Office,
        Attachments = ["资格审查意见", "申请材料（在门户查阅）"],
        Matter = Unit + "加入联盟",
        Text = [$"同意{Unit}加入{Chongqing.Name}。"],
        Vote = Vote,
        NoticeWorkingDays = 5,
        VoteAt = new("https://lm.example.cn/v"),
        Recusals = ["3号席位北渚通信职业学院（与申请单位有控股关系）"],
    };

    public static IEnumerable<(string Name, PaperData Paper)> All() =>
    [
        ("letter-acceptance", Acceptance()),
        ("letter-acceptance-no-vote", Acceptance() with { Vote = null, Number = null, Seal = null, Contact = null }),
        ("letter-supplement", Supplement()),
        ("letter-return", Return()),
        ("letter-admission", Admission()),
        ("letter-admission-jl", Admission() with
        {
            Alliance = Samples.Jilin, Seal = null, Issuer = Samples.Jilin.Name + "理事会", CertificateWorkingDays = null, CopyTo = [],
            MembershipBegins = MembershipBegins.WhenAllHaveSigned, Article = "章程第十七条",
        }),
        ("letter-refusal", Refusal()),
        ("letter-lapse-supplement", Lapse(LapseGround.SupplementNotHandedIn)),
        ("letter-lapse-agreement", Lapse(LapseGround.AgreementNotSigned)),
        ("letter-vote-notice", Notice()),
    ];
}
