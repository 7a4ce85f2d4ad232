using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>How alliances of the province come to be: a call whose list is out, a call that is open, and a founding whose parties are signing.</summary>
internal sealed class DemoFormation(DemoStage stage, DemoPeople people)
{
    private const string HighTech = "严立本", Rural = "卢文彬";
    private int _ordinal = 4000;

    /// <summary>Puts the scenes on the stage and opens the accounts that they need; nothing is played or saved yet.</summary>
    public void Tell(DemoLine line)
    {
        foreach (var unit in line.Units) people.Named(unit.Representative, line.Slug);
        Open(); // its people come first among the doors
        var founder = line.Units[0];
        var lead = new DemoLead(line.Slug, founder.Representative, founder.Name, founder.Representative, founder.Region, line.CodesFrom, founder.Field, line.Purpose);
        Founding(line, Decided(lead), lead);
    }

    /// <summary>Of three enterprises one was not chosen, and one has not begun yet.</summary>
    private DemoCall Decided(DemoLead lead)
    {
        var (waiting, other) = (Lead("牟一川", "长春临空电子材料有限公司", "电子材料"), Lead("盛怀远", "吉北环保材料有限公司", "环保材料"));
        var call = new DemoCall(stage, HighTech).Publish(stage.Ago(170, 9), DayOf(150), "新材料产业科技创新联盟牵头单位征集", "materials",
            "面向省内新材料产业的骨干企业征集牵头单位。牵头单位须为在本省注册的独立法人，具有较强的组织能力和研发基础，能够联合产业链上下游企业、高校和科研院所。");
        foreach (var (one, day) in ((DemoLead, int)[])[(lead, 163), (waiting, 160), (other, 154)]) call.Offer(stage.Ago(day, 14), one);
        foreach (var (one, day, note) in ((DemoLead, int, string)[])
            [(lead, 146, "实地查看中试车间和检测平台，与两家下游企业座谈，合作基础扎实。"), (waiting, 145, "查看净化车间和质量体系，已有两所高校的合作项目在执行。"), (other, 144, "查看生产现场，研发人员 12 人，尚无与高校院所的合作项目。")])
            call.Survey(stage.Ago(day, 16), one, note);
        return call.Decide(stage.Ago(141, 10), lead, true, "研发基础和组织能力较强，上下游合作明确。").Decide(stage.Ago(141, 10, 20), waiting, true, "技术方向符合征集要求，合作条件具备。")
            .Decide(stage.Ago(141, 10, 40), other, false, "研发投入和合作基础尚不足以牵头，建议先作为成员参加。").PublishList(stage.Ago(139, 9));
    }

    /// <summary>Two enterprises have handed in, and the call takes more.</summary>
    private void Open() => new DemoCall(stage, Rural).Publish(stage.Ago(9, 9), ShanghaiTime.DateOf(stage.Now).AddDays(30), "新农业产业科技创新联盟牵头单位征集", "agriculture",
            "面向农产品精深加工、农机装备和畜牧领域征集牵头单位。牵头单位须为在本省注册的独立法人，能够带动上下游企业和种养主体开展协同创新。")
        .Offer(stage.Ago(5, 10), Lead("郗远帆", "榆北玉米精深加工有限公司", "玉米精深加工")).Offer(stage.Ago(2, 15), Lead("桑若谷", "松辽智能农机有限公司", "智能农机"));

    /// <summary>Twelve units: the charter is adopted, the secretary general appointed; seven parties have signed.</summary>
    private void Founding(DemoLine line, DemoCall call, DemoLead lead)
    {
        var founding = new DemoFounding(stage, line, lead, call);
        var general = line.Units.First(unit => unit.Office is null);
        founding.Begin(stage.Ago(134, 10)).Invite(stage.Ago(132, 9)).Confirm(130).Prepare(stage.Ago(112, 10))
            .Call(stage.Ago(110, 10)).AssemblyVotes(stage.Ago(105, 0, 1), yes: 9, abstain: 1).ClockStrikes(stage.Ago(94, 0, 1)).SignAssembly(stage.Ago(93, 10))
            .Propose(stage.Ago(91, 10), general).CouncilVotes(stage.Ago(86, 0, 1), yes: 3).ClockStrikes(stage.Ago(75, 0, 1)).SignElection(stage.Ago(74, 10)).Appoint(stage.Ago(72, 10))
            .Review(30).FixAgreement(stage.Ago(9, 10)).PartiesSign(8, 7);
    }

    private DemoLead Lead(string person, string unit, string field)
    {
        people.Named(person, DemoSeed.JilinAreaSlug);
        return new(DemoSeed.JilinAreaSlug, person, unit, DemoPeople.InventedInFull(_ordinal), "220102", _ordinal++, field, $"联合省内{field}领域的上下游企业、高校和科研院所，围绕共性关键技术开展联合攻关和成果转化。");
    }

    private DateOnly DayOf(int workingDaysAgo) => ShanghaiTime.DateOf(stage.Ago(workingDaysAgo, 9));
}
