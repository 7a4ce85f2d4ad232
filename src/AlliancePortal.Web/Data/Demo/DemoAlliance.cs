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
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>What a demo alliance is made of.</summary>
internal sealed record DemoPlan(Alliance Alliance, CharterProfile Profile, string CharterTitle, DateOnly Elected, int Term, IReadOnlyList<DemoRow> Units, int CodesFrom,
    IReadOnlyList<(string Name, string Title, bool SecretaryGeneral)> Secretariat)
{
    public string Basis { get; init; } = "第一次理事会全体会议通过";

    /// <summary>Of its units only the chair's and one without a seat have accounts, and the units stand in one act together.</summary>
    public bool IsSparse { get; init; }
}

/// <summary>Builds one alliance with charter, members, council and secretariat, each change with its act.</summary>
internal sealed class DemoAlliance(PortalDb db, ActJournal journal, DemoPeople people)
{
    public async Task BuildAsync(DemoPlan plan, CancellationToken ct)
    {
        var alliance = plan.Alliance;
        db.AddRange(alliance, new ActChainHead(alliance.Id),
            new CharterVersion(alliance.Id, 1, plan.CharterTitle, plan.Profile, plan.Elected, plan.Basis),
            new CouncilTerm(alliance.Id, plan.Term, plan.Elected, new TermPeriod(plan.Elected, plan.Profile.Council.TermYears).LastDay, "换届选举"));
        Record(plan, CharterRule.CouncilTermEnds, new Subject("alliance", alliance.Id, alliance.Abbreviation), $"登记联盟、章程（{plan.CharterTitle}）和第{plan.Term}届理事会");

        var names = plan.Units.Select(row => row.Name).ToList();
        var known = await db.Units.Where(unit => names.Contains(unit.Name)).ToDictionaryAsync(unit => unit.Name, ct); // members of other alliances
        var ordinal = plan.CodesFrom;
        foreach (var row in plan.Units) Add(plan, row, ordinal++, known.GetValueOrDefault(row.Name));
        if (plan.IsSparse)
            Record(plan, CharterRule.MembershipBeginsWithTheAgreement, new Subject("alliance", alliance.Id, alliance.Abbreviation),
                $"登记成员单位 {plan.Units.Count} 个，其中理事会 {plan.Units.Count(row => row.Office is not null)} 席，{plan.Units[0].Name}任理事长");
        foreach (var (name, title, isSecretaryGeneral) in plan.Secretariat)
            db.Add(new SecretariatPost(alliance.Id, people.Named(name, alliance.Slug), name, title, isSecretaryGeneral, plan.Elected, "理事会聘任"));
        await db.SaveChangesAsync(ct);
    }

    private void Add(DemoPlan plan, DemoRow row, int ordinal, Unit? known)
    {
        var unit = known ?? NewUnit(row, ordinal);
        var record = new UnitRecord(plan.Alliance.Id, unit.Id);
        record.Describe($"{(plan.Profile.Code == "JL" ? "吉林省长春市" : "重庆市")}示例路 {ordinal % 300 + 1} 号", row.Representative, row.Field, row.Chain);
        record.NameContact(DemoPeople.Invented(ordinal), "科技管理部主任", $"1380000{ordinal % 10000:0000}", $"office{ordinal}@demo.example", ordinal % 3 != 0);
        if (row.Office is null || row.Ordinal % 7 != 4) record.AcceptElectronic(plan.Elected); // some seats vote on paper
        db.AddRange(record, new Membership(plan.Alliance.Id, unit.Id, plan.Elected, "创始成员"));
        if (!plan.IsSparse) Record(plan, CharterRule.MembershipBeginsWithTheAgreement, new Subject("unit", unit.Id, unit.Code), $"登记成员单位{row.Name}");

        if (row.Office is { } office) Seat(plan, row, unit, office);
        else if (plan.IsSparse ? row == plan.Units.First(one => one.Office is null) : ordinal % 2 == 0)
            db.Add(new Liaison(plan.Alliance.Id, unit.Id, people.Named(row.Representative, plan.Alliance.Slug), row.Representative, plan.Elected, "联络员登记表"));
    }

    private Unit NewUnit(DemoRow row, int ordinal)
    {
        var spelled = Pinyin.Of(row.Name);
        var unit = new Unit(UnifiedSocialCreditCode.Compose(row.Category, row.Region, ordinal).Value, row.Name, row.Kind, spelled.Pinyin, spelled.Initials);
        db.Add(unit);
        return unit;
    }

    private void Seat(DemoPlan plan, DemoRow row, Unit unit, Office office)
    {
        var seat = new Seat(plan.Alliance.Id, office, row.Ordinal);
        var holding = new SeatHolding(plan.Alliance.Id, seat.Id, unit.Id, plan.Elected, $"第{plan.Term}届理事会选举");
        Guid? person = plan.IsSparse && office != Office.Chair ? null : people.Named(row.Representative, plan.Alliance.Slug);
        db.AddRange(seat, holding, new Representation(plan.Alliance.Id, holding.Id, person, row.Representative, row.Position, plan.Elected, "单位推荐函"));
        if (!plan.IsSparse) Record(plan, CharterRule.SeatNeedsAMember, new Subject("seat", seat.Id, ""), $"{row.Name}任{office.Chinese()}（代表：{row.Representative}）");
    }

    private void Record(DemoPlan plan, CharterRule rule, Subject subject, string what) =>
        journal.Record(plan.Alliance.Id, plan.Profile.Code, new Actor(null, plan.Secretariat[0].Name, "秘书处"), ShanghaiTime.StartOf(plan.Elected).AddHours(9), rule, subject, what);
}
