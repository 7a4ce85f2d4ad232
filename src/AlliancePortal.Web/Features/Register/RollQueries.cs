using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Register;

/// <summary>A unit as the roll of a day shows it: its last membership begun by then, and the seat it held.</summary>
internal sealed record RollRow
{
    public required Guid UnitId { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Pinyin { get; init; }
    public required string Initials { get; init; }
    public required UnitKind Kind { get; init; }
    public required ChainPosition? Chain { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while the membership has no end.</summary>
    public required DateOnly? Until { get; init; }
    public required Office? Office { get; init; }

    /// <summary>理事长单位 and so on, or 成员单位.</summary>
    public string Rank => Office is { } office ? $"{office.Chinese()}单位" : "成员单位";

    public bool IsMemberOn(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>Whom one reaches in a unit, and its certificate; looked up for the rows of a page.</summary>
internal sealed record RollDetail(Guid UnitId, string ContactName, string ContactMobile, bool ContactConsent, string Liaison, bool HasCertificate, DateOnly? ValidUntil);

internal static class RollQueries
{
    /// <summary>Every unit that is or was a member by a day, as that day shows it.</summary>
    public static IQueryable<RollRow> RollOn(this PortalDb db, Guid allianceId, DateOnly day) =>
        from record in db.UnitRecords.AsNoTracking()
        join unit in db.Units on record.UnitId equals unit.Id
        where record.AllianceId == allianceId
        from membership in db.Memberships.Where(m => m.AllianceId == record.AllianceId && m.UnitId == record.UnitId && m.From <= day)
            .OrderByDescending(m => m.From).Take(1)
        from seat in db.SeatHoldings
            .Where(h => h.AllianceId == record.AllianceId && h.UnitId == record.UnitId && h.From <= day && (h.Until == null || h.Until >= day))
            .Join(db.Seats, h => new { h.AllianceId, Id = h.SeatId }, s => new { s.AllianceId, s.Id }, (h, s) => s).Take(1).DefaultIfEmpty()
        select new RollRow
        {
            UnitId = unit.Id, Code = unit.Code, Name = unit.Name, Pinyin = unit.NamePinyin, Initials = unit.NameInitials, Kind = unit.Kind, Chain = record.ChainPosition,
            From = membership.From, Until = membership.Until, Office = seat == null ? null : seat.Office,
        };

    public static IQueryable<RollRow> MembersOn(this IQueryable<RollRow> roll, DateOnly day) => roll.Where(row => row.Until == null || row.Until >= day);

    /// <summary>By part of the name, by the beginning of its pinyin initials, by part of the code.</summary>
    public static IQueryable<RollRow> Named(this IQueryable<RollRow> roll, string words)
    {
        if (words.Length == 0) return roll;
        var compact = words.Replace(" ", "", StringComparison.Ordinal);
        string name = Like.Part(words), initials = Like.Start(compact.ToLowerInvariant()), code = Like.Part(compact.ToUpperInvariant());
        return roll.Where(row => EF.Functions.ILike(row.Name, name) || EF.Functions.Like(row.Initials, initials) || EF.Functions.Like(row.Code, code));
    }

    /// <summary>Contacts, liaisons and certificates of these units as of a day.</summary>
    public static async Task<Dictionary<Guid, RollDetail>> RollDetailsAsync(this PortalDb db, Guid allianceId, IReadOnlyCollection<Guid> units, DateOnly day, CancellationToken ct)
    {
        var end = ShanghaiTime.EndOf(day);
        var liaisons = await db.Liaisons.AsNoTracking()
            .Where(l => l.AllianceId == allianceId && units.Contains(l.UnitId) && l.From <= day && (l.Until == null || l.Until >= day)).ToListAsync(ct);
        var certificates = await db.Certificates.AsNoTracking()
            .Where(c => c.AllianceId == allianceId && units.Contains(c.UnitId) && c.IssuedOn <= day && (c.EndedAt == null || c.EndedAt >= end)).ToListAsync(ct);
        var records = await db.UnitRecords.AsNoTracking().Where(r => r.AllianceId == allianceId && units.Contains(r.UnitId)).ToListAsync(ct);
        var valid = certificates.GroupBy(c => c.UnitId).ToDictionary(group => group.Key, group => group.MaxBy(c => c.IssuedAt)!);
        var reached = liaisons.ToLookup(l => l.UnitId, l => l.Name);
        return records.ToDictionary(r => r.UnitId, r => new RollDetail(r.UnitId, r.ContactName, r.ContactMobile, r.ContactConsent,
            string.Join('、', reached[r.UnitId]), valid.ContainsKey(r.UnitId), valid.GetValueOrDefault(r.UnitId)?.ValidUntil));
    }
}
