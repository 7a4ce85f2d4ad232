using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Infrastructure;
using AlliancePortal.Web.Infrastructure.Acts;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>What a demo alliance is made of.</summary>
internal sealed record DemoPlan(Alliance Alliance, CharterProfile Profile, string CharterTitle, DateOnly Elected, int Term, string Table, int CodesFrom,
    IReadOnlyList<(string Name, string Title, bool SecretaryGeneral)> Secretariat);

/// <summary>Builds one alliance with charter, members, council and secretariat, each change with its act.</summary>
internal sealed class DemoAlliance(PortalDb db, ActJournal journal, DemoPeople people)
{
    public async Task BuildAsync(DemoPlan plan, CancellationToken ct)
    {
        var alliance = plan.Alliance;
        db.AddRange(alliance, new ActChainHead(alliance.Id),
            new CharterVersion(alliance.Id, 1, plan.CharterTitle, plan.Profile, plan.Elected, "第一次理事会全体会议通过"),
            new CouncilTerm(alliance.Id, plan.Term, plan.Elected, new TermPeriod(plan.Elected, plan.Profile.Council.TermYears).LastDay, "换届选举"));
        Record(plan, CharterRule.CouncilTermEnds, new Subject("alliance", alliance.Id, alliance.Abbreviation), $"登记联盟、章程（{plan.CharterTitle}）和第{plan.Term}届理事会");

        var ordinal = plan.CodesFrom;
        foreach (var row in DemoRow.Load(plan.Table)) Add(plan, row, ordinal++);
        foreach (var (name, title, isSecretaryGeneral) in plan.Secretariat)
            db.Add(new SecretariatPost(alliance.Id, people.Named(name, alliance.Slug), name, title, isSecretaryGeneral, plan.Elected, "理事会聘任"));
        await db.SaveChangesAsync(ct);
    }

    private void Add(DemoPlan plan, DemoRow row, int ordinal)
    {
        var code = UnifiedSocialCreditCode.Compose(row.Category, row.Region, ordinal).Value;
        var spelled = Pinyin.Of(row.Name);
        var unit = new Unit(code, row.Name, row.Kind, spelled.Pinyin, spelled.Initials);
        var record = new UnitRecord(plan.Alliance.Id, unit.Id);
        record.Describe($"{(plan.Profile.Code == "JL" ? "吉林省长春市" : "重庆市")}示例路 {ordinal % 300 + 1} 号", row.Representative, row.Field, row.Chain);
        record.NameContact(DemoPeople.Invented(ordinal), "科技管理部主任", $"1380000{ordinal % 10000:0000}", $"office{ordinal}@demo.example", ordinal % 3 != 0);
        if (row.Office is null || row.Ordinal % 7 != 4) record.AcceptElectronic(plan.Elected); // some seats vote on paper
        var membership = new Membership(plan.Alliance.Id, unit.Id, plan.Elected, "创始成员");
        db.AddRange(unit, record, membership);
        Record(plan, CharterRule.MembershipBeginsWithTheAgreement, new Subject("unit", unit.Id, code), $"登记成员单位{row.Name}");

        if (row.Office is { } office) Seat(plan, row, unit, office);
        else if (ordinal % 2 == 0) db.Add(new Liaison(plan.Alliance.Id, unit.Id, people.Named(row.Representative, plan.Alliance.Slug), row.Representative, plan.Elected, "联络员登记表"));
    }

    private void Seat(DemoPlan plan, DemoRow row, Unit unit, Office office)
    {
        var seat = new Seat(plan.Alliance.Id, office, row.Ordinal);
        var holding = new SeatHolding(plan.Alliance.Id, seat.Id, unit.Id, plan.Elected, $"第{plan.Term}届理事会选举");
        var person = people.Named(row.Representative, plan.Alliance.Slug);
        db.AddRange(seat, holding, new Representation(plan.Alliance.Id, holding.Id, person, row.Representative, row.Position, plan.Elected, "单位推荐函"));
        Record(plan, CharterRule.SeatNeedsAMember, new Subject("seat", seat.Id, ""), $"{row.Name}任{office.Chinese()}（代表：{row.Representative}）");
    }

    private void Record(DemoPlan plan, CharterRule rule, Subject subject, string what) =>
        journal.Record(plan.Alliance.Id, plan.Profile.Code, new Actor(null, plan.Secretariat[0].Name, "秘书处"), ShanghaiTime.StartOf(plan.Elected).AddHours(9), rule, subject, what);
}
