using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Duties;

/// <summary>The secretariat's log of duties that members performed (CQ-11-1). A record is only ever added.</summary>
public sealed class DutyDesk(PortalDb db, AllianceScope here)
{
    /// <summary>Records one duty of several units at once, each in its own history.</summary>
    /// <exception cref="CharterBreach">The day is to come, or one of the units was no member on it.</exception>
    public Task<int> RecordAsync(IReadOnlyCollection<string> codes, DutyKind kind, DateOnly day, string what, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        CharterBreach.When(day > here.Today, CharterRule.DutiesArePerformed, $"{ShanghaiTime.Written(day)}还没有到，只登记已经履行的义务。");
        var units = await MembersAsync(codes, ct);
        var strangers = units.Where(unit => !unit.WasMember(day)).Select(unit => unit.Name).ToList();
        CharterBreach.When(strangers.Count > 0 || units.Count != codes.Distinct().Count(), CharterRule.DutiesArePerformed,
            strangers.Count > 0 ? $"{string.Join("、", strangers)}在{ShanghaiTime.Written(day)}不是成员。" : "有单位不在成员名册中。");
        foreach (var unit in units)
        {
            db.DutyRecords.Add(new(here.Id, unit.Id, kind, day, what, here.Caller.Actor.Name, here.Now));
            here.Record(CharterRule.DutiesArePerformed, new Subject("unit", unit.Id, unit.Code), $"登记{unit.Name}履行义务：{kind.Chinese()}（{ShanghaiTime.Written(day)}）", what);
        }
        return units.Count;
    }, ct);

    /// <summary>Names of those units that were no members on a day.</summary>
    public async Task<IReadOnlyList<string>> StrangersAsync(IReadOnlyCollection<string> codes, DateOnly day, CancellationToken ct) =>
        [.. (await MembersAsync(codes, ct)).Where(unit => !unit.WasMember(day)).Select(unit => unit.Name)];

    private async Task<List<KnownUnit>> MembersAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var units = await (from record in db.UnitRecords
                           join unit in db.Units on record.UnitId equals unit.Id
                           where record.AllianceId == here.Id && codes.Contains(unit.Code)
                           select new { unit.Id, unit.Code, unit.Name }).ToListAsync(ct);
        var ids = units.ConvertAll(unit => unit.Id);
        var memberships = (await db.Memberships.AsNoTracking().Where(row => row.AllianceId == here.Id && ids.Contains(row.UnitId)).ToListAsync(ct)).ToLookup(row => row.UnitId);
        return units.ConvertAll(unit => new KnownUnit(unit.Id, unit.Code, unit.Name, [.. memberships[unit.Id]]));
    }

    private sealed record KnownUnit(Guid Id, string Code, string Name, IReadOnlyList<Membership> Memberships)
    {
        public bool WasMember(DateOnly day) => Memberships.Any(row => row.IsMemberOn(day));
    }
}
