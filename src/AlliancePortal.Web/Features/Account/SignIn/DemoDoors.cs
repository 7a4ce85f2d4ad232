using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>One click: this person in this capacity.</summary>
/// <param name="Text">The capacity in words; of somebody who represents nobody, the enterprise for which they offer to lead.</param>
public sealed record DemoDoor(string Email, string Name, Capacity Capacity, string Text);

/// <summary>The doors of one alliance; those that few people need are folded away.</summary>
/// <param name="IsSmall">An alliance with so few doors that it is folded away as a whole.</param>
public sealed record DemoAlliance(string Name, IReadOnlyList<DemoDoor> First, IReadOnlyList<DemoDoor> Others, bool IsSmall);

/// <summary>The people of the demo data: whoever has an address at <see cref="MailDomain"/>, in each capacity that the records give them today.</summary>
public sealed class DemoDoors(PortalDb db, TimeProvider clock)
{
    /// <summary>Addresses of demo people end with this; no mail ever reaches them.</summary>
    public const string MailDomain = Data.Demo.DemoPeople.Domain;

    private const int FirstOfEachKind = 2, FewDoors = 4;

    public async Task<Person?> FindAsync(string email, CancellationToken ct)
    {
        if (!email.EndsWith(MailDomain, StringComparison.OrdinalIgnoreCase)) return null;
        var normalized = email.ToUpperInvariant();
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(person => person.NormalizedEmail == normalized, ct);
    }

    public async Task<IReadOnlyList<DemoAlliance>> ListAsync(CancellationToken ct)
    {
        var ending = MailDomain.ToUpperInvariant();
        var people = await db.Users.AsNoTracking().Where(person => person.NormalizedEmail!.EndsWith(ending)).OrderBy(person => person.Id).ToListAsync(ct);
        if (people.Count == 0) return [];

        var capacities = await db.CapacitiesOfAsync(people, ShanghaiTime.DateOf(clock.GetUtcNow()), ct);
        var names = await db.Alliances.ToDictionaryAsync(alliance => alliance.Id, alliance => alliance.Name, ct);
        var areas = await db.Areas.ToDictionaryAsync(area => area.Code, area => $"{area.Name}主管部门和服务中心", ct);
        var intentions = (await db.Intentions.AsNoTracking().Where(intention => intention.State != IntentionState.Draft).ToListAsync(ct)).ToLookup(intention => intention.ApplicantId);
        var doors = people.SelectMany(person => capacities[person.Id].Select(capacity => new DemoDoor(person.Email!, person.FullName, capacity, Words(capacity, intentions[person.Id]))));
        return [.. doors.Where(door => door.Capacity.Kind != CapacityKind.Oneself || capacities[people.Single(p => p.Email == door.Email).Id].Count == 1)
            .GroupBy(door => (door.Capacity.AllianceId, door.Capacity.AreaCode)).OrderBy(group => group.Key is (null, null)).ThenBy(group => group.Key.AreaCode is not null).ThenBy(group => group.Key)
            .Select(group => Fold(group.Key.AllianceId is { } id ? names[id] : group.Key.AreaCode is { } code ? areas[code] : "未代表任何单位", [.. group], group.Key.AllianceId is not null && group.Count() <= FewDoors))];
    }

    private static string Words(Capacity capacity, IEnumerable<Intention> intentions) =>
        capacity.Kind == CapacityKind.Oneself && intentions.LastOrDefault() is { } intention ? $"{capacity.Text} · {intention.Form.Name}（组建意愿：{intention.State.Chinese()}）" : capacity.Text;

    private static DemoAlliance Fold(string name, IReadOnlyList<DemoDoor> doors, bool isSmall)
    {
        var first = doors.GroupBy(door => door.Capacity.Kind).OrderBy(kind => OrderOf(kind.Key)).SelectMany(kind => kind.Take(FirstOfEachKind)).ToList();
        return new(name, first, [.. doors.Except(first).OrderBy(door => OrderOf(door.Capacity.Kind))], isSmall);
    }

    private static int OrderOf(CapacityKind kind) => kind switch
    {
        CapacityKind.Staff => 0,
        CapacityKind.SecretaryGeneral => 1,
        CapacityKind.Chair => 2,
        CapacityKind.CouncilSeat => 3,
        CapacityKind.Liaison => 4,
        CapacityKind.Applicant => 5,
        CapacityKind.FoundingLead => 6,
        _ => 7,
    };
}
