using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>Resolutions of a council of 36 seats and of one of 10.</summary>
internal static class SampleVotes
{
    private static readonly string[] Towns = ["云汉", "北渚", "青屿", "长霖"];
    private static readonly string[] Trades = ["光网科技集团有限公司", "理工大学", "通信职业学院", "数智网络股份有限公司", "信息通信研究院", "星轨测控技术有限公司", "市通信行业协会", "微波器件有限责任公司", "城轨通信信号工程有限公司"];
    private static readonly string[] People = ["林知远", "周砚秋", "陈望舒", "何景行", "沈怀瑾", "凌秋水", "顾晏如", "唐叔夜", "许观澜", "程𬭎", "宋若谷", "方䶮"];

    private static readonly DateTimeOffset Opened = new(2026, 11, 22, 16, 0, 0, TimeSpan.Zero);

    public static ResolutionPaper Resolution() => new()
    {
        Alliance = Samples.Chongqing,
        Date = new(2026, 12, 1),
        Seal = Samples.Seal,
        Issuer = Samples.Chongqing.Name + "理事会",
        Number = "渝网通联理决〔2026〕18号",
        Title = ["关于同意云汉星桥光通信技术有限公司", "加入联盟的决议"],
        Manner = "第三届理事会以通讯表决方式通过",
        Preamble = ["理事会就云汉星桥光通信技术有限公司（统一社会信用代码91500000MA9XX0A15L）加入联盟的申请进行了审议。该申请编号为CQNCETIA-SQ-2026-0041，由秘书处于2026年11月9日收到。秘书处审查意见：材料齐全，主体资格符合章程第八条，统一社会信用代码校验通过，不在重新申请的限制期内。"],
        Text = ["同意云汉星桥光通信技术有限公司加入重庆市网络通信工程技术创新战略联盟。"],
        Effects = ["秘书处自本决议生效之日起5个工作日内向申请单位发送联盟协议书。", "申请单位签署协议书之日起为联盟正式成员；自送达之日起60日内未签署的，本决议对其不再适用。"],
        Vote = new()
        {
            Opened = Opened,
            Closed = Opened.AddDays(9),
            Base = 35,
            Needed = 24,
            Yes = 25,
            No = 3,
            Abstain = 2,
            Absent = 5,
            Recused = 1,
            Outcome = OutcomeOnPaper.Passed,
            Scope = "全体理事",
            Threshold = "三分之二以上（含本数）",
            Article = "章程第九条",
            Profile = "章程参数第4版（2026年9月1日起施行）",
            OtherPolicy = "如“以上”不含本数，须24票，结论相同",
            RosterDigest = Samples.Digest,
        },
        Seats = Seats(36),
        VoteDigest = "28d6e9f1" + Samples.Digest[8..],
    };

    public static ResolutionPaper OfTen() => Resolution() with
    {
        Alliance = Samples.Jilin,
        Seal = null,
        Number = null,
        Caretaker = true,
        Issuer = Samples.Jilin.Name + "理事会",
        Title = [$"关于{Samples.LongName}加入联盟的决议"],
        Manner = "理事会以通讯表决方式表决",
        Seats = Seats(10),
        SignedByChair = "林知远（2026年12月2日10时12分网上签署）",
        Recorder = "苏晏清",
        Vote = Resolution().Vote with { Base = 9, Needed = 5, Yes = 4, No = 2, Abstain = 1, Absent = 2, Vacant = 0, Recused = 1, Outcome = OutcomeOnPaper.Rejected, Threshold = "过半数", OtherPolicy = "如回避席位计入应到席数，须6票，结论相同" },
    };

    public static IEnumerable<(string Name, PaperData Paper)> All() => [("resolution", Resolution()), ("resolution-jl", OfTen())];

    private static List<SeatOnPaper> Seats(int count) => [.. Enumerable.Range(1, count).Select(number => Seat(number, Office(number, count), BallotOf(number, count)))];

    private static SeatOnPaper Seat(int number, OfficeOnPaper office, BallotOnPaper ballot) => new()
    {
        Number = number,
        Office = office,
        Unit = number == 25 ? Samples.LongName : Towns[number % Towns.Length] + Trades[number % Trades.Length],
        Representative = People[number % People.Length],
        Ballot = ballot,
        At = ballot is BallotOnPaper.Absent or BallotOnPaper.Recused ? null : Opened.AddHours(number * 5.3),
        OnPaper = number % 11 == 4,
        Note = ballot == BallotOnPaper.Recused ? "回避：与申请单位有控股关系" : number == 21 ? "建议补充近三年财务情况" : null,
    };

    private static OfficeOnPaper Office(int number, int count) => number switch
    {
        1 => OfficeOnPaper.Chair,
        2 when count == 36 => OfficeOnPaper.ExecutiveViceChair,
        <= 15 when count == 36 => OfficeOnPaper.ViceChair,
        _ => OfficeOnPaper.Member,
    };

    private static BallotOnPaper BallotOf(int number, int count) => (count == 36, number) switch
    {
        (true, 3) or (false, 10) => BallotOnPaper.Recused,
        (true, 10 or 21 or 31) or (false, 4 or 5) => BallotOnPaper.No,
        (true, 14 or 28) or (false, 6) => BallotOnPaper.Abstain,
        (true, 7 or 19 or 23 or 32 or 35) or (false, 7 or 8) => BallotOnPaper.Absent,
        _ => BallotOnPaper.Yes,
    };
}
