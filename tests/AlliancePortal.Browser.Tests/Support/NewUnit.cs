using AlliancePortal.Domain.Units;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>A unit that no alliance knows yet, with a valid code of its own.</summary>
internal sealed record NewUnit(string Code, string Name)
{
    private static int _count;

    public const string Abstract =
        "本单位长期从事毫米波收发组件、相控阵天线和网络同步设备的研究、试制与生产，建有省级企业技术中心和电磁兼容暗室，拥有一支由一百三十余名研究人员组成的队伍，近五年承担省部级科研项目九项，"
        + "获得发明专利四十二件，参与制定国家标准三项、行业标准五项。产品已用于轨道交通专用通信、电力巡检和应急指挥网络，连续三年研究开发投入占营业收入的百分之十二以上。"
        + "加入联盟以后，愿意开放暗室和测试平台，承担毫米波组件可靠性方向的联合攻关任务，派出技术人员参加标准起草，并接收成员单位的研究生和青年工程师驻厂实训。";

    /// <param name="region">Where it is registered, six digits.</param>
    public static NewUnit Next(string region = "500112")
    {
        var n = Interlocked.Increment(ref _count);
        return new(UnifiedSocialCreditCode.Compose("91", region, 70_000 + n).Value, $"云汉星港{"甲乙丙丁戊己庚辛壬癸"[n % 10]}{"子丑寅卯辰巳午未申酉戌亥"[n % 12]}通信科技有限公司");
    }
}
