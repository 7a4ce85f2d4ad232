using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>Letters whose sentences the features write: with a roll-call, with a short table, without one, and a sheet to be signed by hand.</summary>
internal static class SampleProse
{
    private const string Unit = "云汉星桥光通信技术有限公司";
    private const string Case = Unit + "除名案（编号 CQNCETIA-CM-2026-0001）于2026年3月2日立案。事由：严重违反协议或规定（章程第十四条）；依据：联盟协议书第十条（保密）。";
    private const string Facts = "事实：2026年1月至2月，该单位三次把成员共享的技术资料提供给联盟以外的企业，经两次书面提醒仍未停止。";

    public static ProseLetter Report() => new()
    {
        Alliance = Samples.Chongqing, Date = new(2026, 3, 12), Seal = Samples.Seal, Issuer = Samples.Chongqing.Name + "秘书处", Number = "渝网通联秘函〔2026〕41号", To = "理事会",
        Contact = new("秘书处", "023-0000 0000"), Title = $"关于{Unit}除名案的核实报告",
        Paragraphs = [Case, Facts, "核实情况：秘书处于3月5日至12日查阅往来邮件十一封，向四家成员单位核对，并到现场检查；三次外传属实。", "结论：事由成立，依照章程办理。"],
    };

    public static ProseLetter Notice() => Report() with
    {
        To = Unit,
        Title = "拟除名告知书",
        Number = "渝网通联秘函〔2026〕42号",
        Paragraphs =
        [
            Case, Facts, "秘书处核实：三次外传属实，资料编号与发放登记一致。", "贵单位可以在2026年3月26日 24 时前提出书面申辩并附材料。自2026年3月12日的次日起算，第10个工作日为2026年3月26日。",
            "期满后，本案连同申辩一并提请理事会表决；贵单位担任理事席位的，该席位回避。除名决定生效前，贵单位的权利义务不变，也可以依章程申请退出。",
        ],
    };

    public static ProseLetter Decision() => Report() with
    {
        Date = new(2026, 6, 3),
        Issuer = Samples.Chongqing.Name + "理事会",
        Number = "渝网通联秘函〔2026〕77号",
        To = Unit,
        Title = "除名决定书",
        Paragraphs =
        [
            Case, Facts, "理事会以渝网通联理决〔2026〕18号决定将该单位除名。应到 35 席，需 24 票赞成（全体理事 2/3 以上，章程第十四条）；赞成 25，反对 3，弃权 2，未投 5（回避 1） → 通过。",
            "书面同意 24 份，达到所需 24 份。决定自2026年6月3日起生效。", "成员资格、席位和职务自决定生效时终止，成员证书撤销。保密义务继续有效。",
            "自2027年6月4日起，该单位可以重新申请加入（限制期至2027年6月3日止，章程第十四条）。",
        ],
        Table = new("表决与书面同意", ["席位", "单位", "表决", "书面同意"], [.. Enumerable.Range(1, 36).Select(Seat)]),
    };

    /// <summary>A long name, and a table that is short enough to stay with the text.</summary>
    public static ProseLetter Confirmation() => Report() with
    {
        To = Samples.LongName,
        Title = "退出联盟确认书",
        Paragraphs = ["贵单位的成员资格于2026年3月2日 24 时终止。", "保密义务继续有效。已经签订的项目合同按其约定继续履行。"],
        Table = new("未了事项", ["事项", "处理"], [["在研项目", "已签项目合同按其约定继续履行。"], ["知识产权", "按有关协议和细则处理，联盟共有成果自退出之日起不再共享。"], ["纸质证书原件", ""]]),
    };

    public static ProseLetter Consent() => Report() with
    {
        Seal = null,
        Number = null,
        ByHand = true,
        Issuer = "北渚通信职业学院",
        To = Samples.Chongqing.Name + "理事会",
        Title = "书面同意书",
        Paragraphs =
        [
            $"理事会对下列事项进行了表决（编号 CQNCETIA-BJ-2026-0007）：将{Unit}（统一社会信用代码 91500000MA9XX0A15L）从联盟除名。事由：严重违反协议或规定。",
            "本单位（副理事长 3，代表：陆明夷）投赞成票，现按照章程第十四条，对上述决定出具书面同意。", "名册指纹：d2f5e100b9655aa7",
        ],
    };

    public static IEnumerable<(string Name, PaperData Paper)> All() =>
    [
        ("prose-report", Report()), ("prose-notice", Notice()), ("prose-decision", Decision()), ("prose-confirmation", Confirmation()), ("prose-consent", Consent()),
        ("prose-draft", Notice() with { Number = null, Seal = null, Contact = null }),
    ];

    private static IReadOnlyList<string> Seat(int number) =>
        [number == 1 ? "理事长 1" : $"理事 {number - 1}", number % 6 == 0 ? Samples.LongName : "北渚通信职业学院", number == 8 ? "回避" : number < 27 ? "赞成" : "未投", number is < 25 and not 8 ? $"2026年6月{1 + number % 3}日" : "—"];
}
