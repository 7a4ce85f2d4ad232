using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Applications in every state, each brought there by what people did and the clock; dated back from the day of planting.</summary>
internal sealed class DemoStories(DemoStage stage, DemoPeople people, DemoDepartures departures, PortalDb db)
{
    private const string ChongqingClerk = "周予安", ChongqingChair = "林致和", ChongqingGeneral = "苏晏清";
    private int _ordinal = 900;

    public async Task TellAsync(CancellationToken ct)
    {
        Waiting();
        Voting();
        Admitted();
        Ended();
        Jilin();
        departures.Tell();
        await db.SaveChangesAsync(ct); // the applicants' accounts
        await stage.PlayAsync(ct);
    }

    private void Waiting()
    {
        In("云汉星桥光通信技术有限公司", "许观澜", "光通信与算力网络").Draft(stage.Ago(2, 10), PaperKind.Introduction);
        In("渝新毫米波感知有限公司", "陆之安", "毫米波感知").Submit(stage.Ago(1, 15, 20));
        In("江北网络测量研究所", "韩若溪", "网络测量", UnitKind.ResearchInstitute).Submit(stage.Ago(10, 9, 40));
        In("茶园光子集成有限公司", "邓书远", "光子集成").Submit(stage.Ago(8, 10, 42))
            .AskAgain(stage.Ago(5, 11, 5), PaperKind.Licence, "看不清", "请重新拍照或扫描，四角须完整。");
        In("礼嘉边云协同有限公司", "罗以南", "边缘计算").Submit(stage.Ago(13, 14, 8))
            .AskAgain(stage.Ago(10, 9, 30), PaperKind.SealedForm, "未盖章", "请加盖单位公章后重新扫描。").Answer(stage.Ago(2, 16, 12), PaperKind.SealedForm);
        In("鱼嘴车载网络有限公司", "秦望川", "车载通信").Submit(stage.Ago(6, 9, 15)).Refer(stage.Ago(2, 15, 30));
    }

    private void Voting()
    {
        In("巴山毫米波技术有限公司", "覃晓岚", "毫米波收发组件与天线").Submit(stage.Ago(20, 10, 42))
            .AskAgain(stage.Ago(18, 11, 5), PaperKind.Licence, "看不清", "请重新拍照或扫描。").Answer(stage.Ago(15, 9, 15), PaperKind.Licence)
            .Refer(stage.Ago(12, 15, 20)).Votes(stage.Ago(7, 0, 1), yes: 16, no: 3, abstain: 2);
        In("华岩量子密钥有限公司", "方简宁", "量子密钥分发").Submit(stage.Ago(19, 9, 5)).Refer(stage.Ago(13, 10)).Votes(stage.Ago(8, 0, 1), yes: 25, no: 3, abstain: 2);
        In("龙盛卫星通信有限公司", "田以恒", "卫星通信").Submit(stage.Ago(24, 9, 5)).Refer(stage.Ago(17, 10)).Votes(stage.Ago(12, 0, 1), yes: 26, no: 2, abstain: 1)
            .ClockStrikes(stage.Ago(1, 0, 1));
    }

    private void Admitted()
    {
        Decided("金凤工业网关有限公司", "彭清和", 30).SendDeed(stage.Ago(12, 10));
        Decided("照母山云安全有限公司", "曹知行", 32).SendDeed(stage.Ago(14, 10)).UnitSigns(stage.Ago(4, 9, 12));
        Decided("缙云山智慧林业通信有限公司", "余墨林", 36).SendDeed(stage.Ago(18, 10)).UnitSigns(stage.Ago(8, 9)).AllianceSigns(stage.Ago(6, 15));
        Decided("白市驿导航芯片有限公司", "石思远", 48).SendDeed(stage.Ago(30, 10)).UnitSigns(stage.Ago(25, 9)).AllianceSigns(stage.Ago(24, 15)).Certify(stage.Ago(22, 10), ChongqingGeneral);
    }

    private void Ended()
    {
        In("弹子石广告传媒有限公司", "钟一鸣", "网络传播").Submit(stage.Ago(40, 9)).Refer(stage.Ago(34, 10)).Votes(stage.Ago(29, 0, 1), yes: 9, no: 17, abstain: 4)
            .ClockStrikes(stage.Ago(18, 0, 1)).Sign(stage.Ago(17, 9));
        In("南坪无线技术有限公司", "贺文渊", "无线接入").Submit(stage.Ago(22, 9)).Withdraw(stage.Ago(19, 11), "单位内部调整，暂缓加入。");
        In("石桥铺电子贸易有限公司", "梅若水", "电子元件").Submit(stage.Ago(45, 9)).AskAgain(stage.Ago(42, 10), PaperKind.WorkReport, "缺页", "第 3 页至第 6 页缺失。").LapsesBy(stage.Ago(21, 0, 5));
        In("观音桥商贸服务有限公司", "江予白", "商贸服务").Submit(stage.Ago(16, 9)).Return(stage.Ago(13, 10), "申请书所列事项属于另一联盟的领域，请向相应联盟提出申请。");
    }

    private void Jilin()
    {
        Jl("长白激光装备有限公司", "冉思齐", "激光装备").Submit(stage.Ago(3, 9));
        Jl("松花湖智能装备研究院", "向北辰", "智能装备", UnitKind.ResearchInstitute).Submit(stage.Ago(16, 9)).Refer(stage.Ago(11, 10)).Votes(stage.Ago(6, 0, 1), yes: 4, no: 1, abstain: 0);
        Jl("伊通河新材料有限公司", "谭清源", "新材料").Submit(stage.Ago(40, 9)).Refer(stage.Ago(34, 10)).Votes(stage.Ago(29, 0, 1), yes: 7, no: 1, abstain: 0)
            .ClockStrikes(stage.Ago(18, 0, 1)).Sign(stage.Ago(17, 9)).SendDeed(stage.Ago(16, 10)).UnitSigns(stage.Ago(12, 9)).AllianceSigns(stage.Ago(11, 15));
    }

    /// <summary>Carried and signed; the vote closed ten working days after it opened, five after the notice.</summary>
    private DemoCase Decided(string unit, string person, int referred) =>
        In(unit, person, "工业通信").Submit(stage.Ago(referred + 6, 9)).Refer(stage.Ago(referred, 10)).Votes(stage.Ago(referred - 5, 0, 1), yes: 27, no: 2, abstain: 1)
            .ClockStrikes(stage.Ago(referred - 16, 0, 1)).Sign(stage.Ago(referred - 16, 10));

    private DemoCase In(string unit, string person, string field, UnitKind kind = UnitKind.Enterprise) =>
        Case(DemoSeed.ChongqingSlug, unit, person, field, kind, "500109", ChongqingClerk, ChongqingChair);

    private DemoCase Jl(string unit, string person, string field, UnitKind kind = UnitKind.Enterprise) =>
        Case(DemoSeed.JilinSlug, unit, person, field, kind, "220102", "许文澜", "蒲博宁");

    private DemoCase Case(string alliance, string unit, string person, string field, UnitKind kind, string region, string clerk, string chair)
    {
        people.Named(person, alliance);
        return new DemoCase(stage, new DemoApplicant(alliance, unit, kind, region, _ordinal++, person, DemoPeople.Invented(_ordinal), field), clerk, chair);
    }
}
