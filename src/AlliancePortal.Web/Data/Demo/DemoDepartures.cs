using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Departures.Duties;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Units that leave and units that are expelled, in every state, dated back from the day of planting.</summary>
internal sealed class DemoDepartures(DemoStage stage)
{
    private int _next;

    /// <summary>Puts the scenes on the stage; nothing is played yet.</summary>
    public void Tell()
    {
        Performing();
        Leaving();
        Expelled();
        Jilin();
    }

    /// <summary>What the members did for the alliance: three of them come near a year without anything, three are past it.</summary>
    private void Performing()
    {
        Performed(stage.Ago(300, 15), DutyKind.Attendance, "出席成员大会。", allBut: 1);
        Performed(stage.Ago(200, 15), DutyKind.Attendance, "出席技术交流会。", allBut: 3);
        Performed(stage.Ago(90, 15), DutyKind.Information, "报送上半年技术进展。", allBut: 6);
    }

    private void Performed(DateTimeOffset at, DutyKind kind, string what, int allBut) => stage.Add(new(at, DemoSeed.ChongqingSlug, "周予安", capacity => capacity.IsSecretariat, async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var members = await (from member in db.Memberships
                             join unit in db.Units on member.UnitId equals unit.Id
                             where member.AllianceId == here.Id && member.From <= here.Today && (member.Until == null || member.Until >= here.Today)
                             orderby unit.Code
                             select unit.Code).ToListAsync();
        await services.GetRequiredService<DutyDesk>().RecordAsync([.. members.SkipLast(allBut)], kind, here.Today, what, default);
    }));

    private void Leaving()
    {
        // received on 20 January 2026: the twenty-five working days cross the Spring Festival and a make-up Saturday
        var winter = new DateTimeOffset(2026, 1, 20, 9, 30, 0, ShanghaiTime.Offset);
        Chongqing().HandIn(winter, "主营业务转出本领域。").Report(winter.AddDays(6)).ClockStrikes(winter.AddDays(43))
            .Settle(winter.AddDays(45), SettlementMatter.Projects, "无在研项目。").Settle(winter.AddDays(45), SettlementMatter.PaperCertificate, "纸质证书已交回。");
        Chongqing().HandIn(stage.Ago(2, 10), "集团统一管理外部组织，按集团要求退出。");
        Chongqing().HandIn(stage.Ago(14, 10), "单位合并，主体注销。", wantedAfterDays: 90).Report(stage.Ago(6, 11), deliverAll: false); // too late, and not on every seat's desk yet
        Chongqing().HandIn(stage.Ago(9, 10), "业务方向调整。").Report(stage.Ago(7, 10));
        Chongqing().HandIn(stage.Ago(20, 9), "人员紧张，难以参加活动。").Report(stage.Ago(18, 9)).Cancel(stage.Ago(11, 15));
        Chongqing().HandInLate(stage.Ago(1, 16), daysBefore: 6, "注册地迁出。", "申请书寄到前台，当日未转交秘书处。");
    }

    private void Expelled()
    {
        Chongqing().Open(stage.Ago(3, 10), GroundOfExpulsion.Breach, "未经权利人同意，将成员提供的测试数据用于商业宣传。", "联盟协议书第十条（保密）");
        Chongqing().Open(stage.Ago(16, 10), GroundOfExpulsion.Breach, "冒用联盟名义对外招商。", "联盟协议书第五条（名称使用）").Verify(stage.Ago(5, 10), true, "经向发布平台核实，招商材料确由该单位发布，事实成立。");
        Chongqing().Open(stage.Ago(40, 10), GroundOfExpulsion.Breach, "被举报拒不缴还测试样机。", "联盟协议书第八条").Verify(stage.Ago(30, 10), false, "样机已于约定日期归还，有签收单为证，事由不成立。");
        Voted(60, "多次泄露成员未公开的技术参数。").Votes(stage.Ago(31, 0, 1), yes: 14, no: 12).ClockStrikes(stage.Ago(20, 0, 5)).Sign(stage.Ago(19, 10));
        Voted(46, "挪用联盟共享平台的账号供第三方使用。").Votes(stage.Ago(17, 0, 1), yes: 27, no: 1).ClockStrikes(stage.Ago(6, 0, 5)).Consents(stage.Ago(4, 15), 21);
        Voted(90, "伪造成员证书参加招投标。").Votes(stage.Ago(61, 0, 1), yes: 28, no: 0).ClockStrikes(stage.Ago(50, 0, 5)).Consents(stage.Ago(48, 15), 24).Sign(stage.Ago(47, 10));
        Voted(33, "在联盟标准工作组中隐瞒已申请专利。").Votes(stage.Ago(4, 0, 1), yes: 9, no: 2);
    }

    private void Jilin()
    {
        Leaver(DemoSeed.JilinSlug, "许文澜", "蒲博宁").HandIn(stage.Ago(4, 10), "经营范围调整。");
        Leaver(DemoSeed.JilinSlug, "许文澜", "蒲博宁").HandIn(stage.Ago(30, 10), "迁出本省。").ReferExit(stage.Ago(24, 10), "联合实验室设备尚未移交")
            .Votes(stage.Ago(19, 0, 1), yes: 3, no: 6).ClockStrikes(stage.Ago(8, 0, 5));
        Leaver(DemoSeed.JilinSlug, "许文澜", "蒲博宁").HandIn(stage.Ago(40, 10), "重组。").ReferExit(stage.Ago(36, 10))
            .Votes(stage.Ago(31, 0, 1), yes: 8, no: 0).ClockStrikes(stage.Ago(20, 0, 5)).Sign(stage.Ago(19, 9)).ClockStrikes(stage.Ago(17, 0, 5));
    }

    /// <summary>Opened so many working days ago, verified, answered and put to the vote, which opened 29 working days later at the latest.</summary>
    private DemoDeparture Voted(int opened, string facts) => Chongqing()
        .Open(stage.Ago(opened, 10), GroundOfExpulsion.Breach, facts, "联盟协议书第十条").Verify(stage.Ago(opened - 5, 10), true, "经核实，有书面证据，事实成立。")
        .Defend(stage.Ago(opened - 9, 10), "对事实没有异议，已经整改，请求从轻处理。").ReferExpulsion(stage.Ago(opened - 23, 10));

    private DemoDeparture Chongqing() => Leaver(DemoSeed.ChongqingSlug, "周予安", "林致和");

    private DemoDeparture Leaver(string alliance, string clerk, string chair) => new(stage, new(alliance, _next++ % 20, clerk, chair));
}
