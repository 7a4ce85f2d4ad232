using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Shared.Styles;

/// <summary>Fictitious data for the style sheets, on 20 November 2026.</summary>
internal static class StyleSamples
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public const string Article12 = "章程第十二条";

    private static readonly WorkingCalendar Calendar = new(HolidayArrangement.ParseAll(Arrangements));

    private const string Arrangements = """
        [{"year":2026,"name":"2026年","status":"published","notices":["国办发明电〔2025〕7号"],"offDays":2,"makeUpDays":1,"days":[
          {"date":"2026-02-16","kind":"off","holiday":"春节"},{"date":"2026-02-17","kind":"off","holiday":"春节"},
          {"date":"2026-02-14","kind":"work","holiday":"春节"}]}]
        """;

    public static readonly Frame Frame = new()
    {
        AllianceName = "重庆市网络通信工程技术创新战略联盟",
        AllianceSlug = "styles",
        PersonName = "周予安",
        CapacityText = "秘书处 · 干事",
        CapacityKey = "sample",
        Capacities = [new("sample", "秘书处 · 干事", true), new("other", "代表：嘉陵通信研究院 · 联络员", false)],
        Rail =
        [
            new("desk", "工作台", "/styles", 9), new("members", "成员单位", "/styles/lists", StartsGroup: true),
            new("applications", "加入申请", "/styles/case", 3, true), new("resolutions", "表决与决议", "/styles/council", 2, StartsGroup: true),
            new("council", "理事会与任期", "/styles/council"), new("certificates", "成员证书", "/styles/single"),
            new("charter", "章程与参数", "/styles", StartsGroup: true), new("notices", "通知", "/styles/forms"),
        ],
        BottomBar = [new("todo", "待办", "/styles", 9, true), new("resolutions", "表决", "/styles/council", 2), new("home", "联盟", "/styles/public"), new("me", "我的", "/styles/forms")],
        NoticeStrip = "2027年放假安排尚未发布，3 个期限为暂定；发布后自动重算，并通知有关单位。",
        SearchHref = "/styles/lists",
        HelpHref = "/styles/public",
        Today = "2026年11月20日（五）",
        IsDevelopment = true,
    };

    public static DueModel Due(int workingDays) => DueModel.Of(Calendar.AddWorkingDays(new(2026, 11, 16), workingDays), Today, Calendar);

    public static DueModel DueOn(DateOnly due) => DueModel.Of(due, Today, Calendar);

    public static Derivation OverSpringFestival => Calendar.AddWorkingDays(new(2026, 1, 20), 25);

    public static StepsModel Steps => new(
    [
        new("提交", "10月26日", "覃晓岚（申请单位）", Article12, StepState.Passed),
        new("审查", "11月6日", "周予安（秘书处）", Article12, StepState.Passed),
        new("表决", "11月16日—12月1日", "理事会 36 席", "章程第九条", StepState.Current),
        new("签协议", "通过后 60 日内", "申请单位、理事长", Article12),
        new("入盟", "签齐之日", "", Article12),
        new("发证", "入盟后 10 个工作日内", "秘书处", Article12),
    ]);

    public static PaperListModel Papers => new(
    [
        new("加入联盟申请书（盖章扫描件）", "/styles", "PDF · 1 页", 1, 1_258_291, At(10, 26, 10, 42), new(StateKind.Ok, "合格")),
        new("营业执照复印件", "/styles", "JPG · 1 页", 2, 2_202_009, At(11, 3, 9, 15), new(StateKind.Soon, "需补正"), "/styles", "看不清：下部的印章和日期看不清。"),
        new("技术领域工作情况书面报告", null, State: new(StateKind.None, "未上传")),
    ],
    Today);

    public static HistoryModel History => new(
    [
        new(At(11, 19, 17, 32), "涪陵江汇物联网有限公司投票，已收到 21 席", "龙在田（副理事长）", "章程第九条"),
        new(At(11, 6, 15, 20), "受理并提请表决，向 36 席发出通知", "周予安（秘书处）", Article12),
        new(At(10, 26, 10, 42), "提交加入联盟申请，<b>受理编号</b> 渝网通联申字〔2026〕9号", "覃晓岚（申请单位）", Article12),
    ],
    Today);

    public static ActBoxModel Acts => new(
        [new("提醒未投席位", "向 15 席发出提醒。今日尚未提醒。", PostTo: "/styles", Fields: new Dictionary<string, string> { ["round"] = "1" }), new("查看表决", "已收到 21/36；截止前不显示赞成与反对的数目。", "/styles/council")],
        [new("发放证书", "须先由理事会通过并签署协议书", Article12), new("撤回表决", "已有 21 席投票，按冻结的名册进行到截止。")]);

    public static SeatMapModel Council(bool isCounted) => new(
        [.. Enumerable.Range(0, 36).Select(n => new SeatDot(OfficeOf(n), $"示例单位{n + 1}", isCounted ? Ballots[n % Ballots.Length] : n is 20 or 31 ? SeatFill.Vacant : SeatFill.Held, n < 15, n == 0))],
        isCounted ? "25" : "34",
        isCounted ? "赞成，需 24" : "在任，共 36 席");

    private static readonly SeatFill[] Ballots =
        [SeatFill.Yes, SeatFill.Yes, SeatFill.No, SeatFill.Yes, SeatFill.Yes, SeatFill.Abstain, SeatFill.Yes, SeatFill.Unvoted, SeatFill.Yes, SeatFill.Recused, SeatFill.Yes];

    private static string OfficeOf(int n) => n switch { 0 => "理事长", 1 => "常务副理事长", < 15 => $"副理事长 {n - 1}", _ => $"理事 {n - 14}" };

    private static DateTimeOffset At(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, ShanghaiTime.Offset);
}
