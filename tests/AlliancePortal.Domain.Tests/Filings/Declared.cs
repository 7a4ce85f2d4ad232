using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>Filings in the state that a test begins with, and a form in which nothing is missing.</summary>
internal static class Declared
{
    public static readonly EnterpriseRow Chair = new(Guid.NewGuid(), Code("91", 1), "长春光电股份有限公司", 82000m, 6100.5m, "省级企业技术中心", false, true);
    public static readonly EnterpriseRow Laser = new(Guid.NewGuid(), Code("91", 2), "松辽激光有限公司", 12000m, 0m, "", false, false);
    public static readonly ScienceRow University = new(Guid.NewGuid(), Code("12", 3), "净月大学", IsOther: false, "光学工程", "孙五", LeaderConsents: true);
    public static readonly ScienceRow Institute = new(Guid.NewGuid(), Code("12", 4), "北湖光电研究所", IsOther: false, "精密光学", "", LeaderConsents: false);
    public static readonly ScienceRow Society = new(Guid.NewGuid(), Code("51", 5), "吉林省光学学会", IsOther: true, "学术交流", "", LeaderConsents: false);

    public static readonly FilingSheet Sheet = new()
    {
        Name = "吉林省光电产业科技创新联盟",
        AgreementInForceOn = new(2026, 11, 20),
        Field = "新装备产业 · 光电装备",
        Chair = "陈一",
        ChairUnit = Chair.Name,
        HostUnit = Chair.Name,
        Address = "长春市高新区光谷路1号",
        Postcode = "130000",
        Contact = "李二",
        Phone = "0431-80000000",
        Fax = "",
        Goal = "攻克光电装备关键技术。",
        GoalMax = 500,
        StatYear = 2025,
        Enterprises = [Chair, Laser],
        Sciences = [University, Institute, Society],
        Universities = 1,
        NeedOpinion = "组建本联盟十分必要。",
        On = new(2026, 11, 24),
    };

    /// <summary>Register, charter and agreement that say what the form says.</summary>
    public static readonly FilingFacts Facts = new(
        new Dictionary<string, string> { ["名册"] = Sheet.Name, ["章程"] = Sheet.Name, ["合作协议"] = Sheet.Name }, Chair.Name,
        new HashSet<string>([Chair.Code, Laser.Code, University.Code, Institute.Code, Society.Code]), []);

    public static string Code(string category, int ordinal) => UnifiedSocialCreditCode.Compose(category, "220000", ordinal).Value;

    public static Filing Drafting() => Filing.Start(AllianceId, "JLGD-BA-2026-0001", "22", "equipment", At(11, 23));

    public static FilingVersion Seal(this Filing filing, FilingSheet? sheet = null) => filing.Seal(sheet ?? Sheet, "ab12", Guid.NewGuid(), "陈一", At(11, 24));

    public static void Submit(this Filing filing, DateTimeOffset? at = null) => filing.Submit([], [], [], "李二", at ?? At(11, 25));

    public static Filing Submitted()
    {
        var filing = Drafting();
        filing.Seal();
        filing.Submit();
        return filing;
    }

    public static Filing Returned()
    {
        var filing = Submitted();
        filing.Return("建设方案缺少经费预算。", "高新处", At(11, 26));
        return filing;
    }

    public static OfficeOpinion Opinion(bool favourable = true, string text = "材料齐全，建议备案。") => new(favourable, text, "吉林省科学技术厅高新处", "周予安", new(2026, 11, 27));

    public static MeetingDecision Meeting(bool approved = true) => new(approved, "2026年第12次厅务会", new(2026, 11, 30), approved ? "" : "组建必要性不足。", "周予安");

    public static Filing Reviewed(Filing? submitted = null)
    {
        var filing = submitted ?? Submitted();
        filing.Review(Opinion(), At(11, 27));
        return filing;
    }

    public static Filing Approved(Filing? submitted = null)
    {
        var filing = Reviewed(submitted);
        filing.Decide(Meeting(), At(11, 30));
        return filing;
    }

    public static Filing Filed(Filing? submitted = null)
    {
        var filing = Approved(submitted);
        filing.File("吉科创备〔2026〕7号", "TOKEN", "服务中心", At(12, 1));
        return filing;
    }

    public static void Report(this Filing filing, string what = "新增成员一家", DateTimeOffset? at = null) => filing.ReportChange(what, [], "李二", at ?? At(12, 10));

    public static Filing In(FilingState state)
    {
        if (state is FilingState.Drafting) return Drafting();
        if (state is FilingState.Submitted) return Submitted();
        if (state is FilingState.Returned) return Returned();
        if (state is FilingState.Approved) return Approved();
        if (state is FilingState.Filed) return Filed();
        var filing = Reviewed();
        if (state is FilingState.Refused) filing.Decide(Meeting(approved: false), At(11, 30));
        return filing;
    }
}
