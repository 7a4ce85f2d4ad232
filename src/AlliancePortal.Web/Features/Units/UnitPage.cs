using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Departures.Duties;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Units;

/// <summary>The last duties a unit performed, and how far the year without any has come.</summary>
/// <param name="Clock">Null where the charter has no clock, or the unit is no member.</param>
internal sealed record UnitDuties(IReadOnlyList<DutyRecord> Latest, IdleClock? Clock, string Article);

/// <summary>A unit's page (W8) as one capacity may see it.</summary>
/// <param name="IsOwn">The unit looks at itself: 本单位.</param>
internal sealed record UnitPage(UnitFile File, Capacity Capacity, bool IsOwn, IReadOnlyList<OpenCase> Cases, CouncilTerm? Term, DateOnly Today, string Home)
{
    /// <summary>履行义务记录 for those who may see it.</summary>
    public UnitDuties? Duties { get; init; }
    public Unit Unit => File.Unit;
    public string Address => $"{Home}/units/{Unit.Code}";
    public bool IsMember => File.Latest.IsMemberOn(Today);
    public bool MayKeep => Permissions.Allows(Permission.KeepRegister, Capacity.Kind);
    public bool SeesCertificates => MayKeep || IsOwn || Capacity.IsSeat || Capacity.IsOfficer;
    public bool SeesHistory => MayKeep || IsOwn;

    /// <summary>Staff and the unit itself always; the council and officers with the person's consent; other members never (G-PII-1).</summary>
    public bool SeesContact => MayKeep || IsOwn || ((Capacity.IsSeat || Capacity.IsOfficer) && File.Record.ContactConsent);

    public string Rank => File.SeatOn(Today) is { } seat ? $"{seat.Seat.Office.Chinese()}单位" : "成员单位";

    public StateModel State => (IsMember, File.Latest.Until) switch
    {
        (true, { } last) => new(StateKind.Soon, $"{(File.Latest.EndsByExpulsion ? "已除名" : "将退出")} {ChineseText.PlainDate(last)}"),
        (true, null) => new(StateKind.Ok, "成员单位"),
        (false, { } last) when last < Today => new(StateKind.Void, $"{(File.Latest.EndsByExpulsion ? "已除名" : "已退出")} {ChineseText.PlainDate(last)}"),
        _ => new(StateKind.Void, $"{ChineseText.PlainDate(File.Latest.From)}起为成员"),
    };

    public Certificate? Valid => File.Certificates.FirstOrDefault(certificate => certificate.IsValidOn(Today));

    public FactsModel About => new(
    [
        new("类型", KindMatch.Words[Unit.Kind]),
        new("法定代表人", File.Record.LegalRepresentative),
        new("通讯地址", File.Record.Address),
        new("领域", File.Record.Field),
        new("产业链", File.Record.ChainPosition is { } place ? ChainPositions.Words[place] : null),
        .. ContactFacts(),
    ], "facts facts-dense facts-narrow");

    private IEnumerable<Fact> ContactFacts()
    {
        if (!SeesContact) yield break;
        var record = File.Record;
        yield return new("联络员", string.Join('、', File.Liaisons.Where(liaison => liaison.ActsOn(Today)).Select(liaison => $"{liaison.Name}（自{ChineseText.PlainDate(liaison.From)}）")));
        yield return new("联系人", record.ContactName.Length > 0 ? $"{record.ContactName}{(record.ContactPost.Length > 0 ? $"（{record.ContactPost}）" : "")}" : null);
        yield return new("手机号码", record.ContactMobile, FactKind.Number);
        yield return new("电子邮箱", record.ContactMail);
        yield return new("向理事公开", record.ContactConsent ? "已同意" : "未同意");
    }
}
