using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Departures.Expulsions;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Units;

/// <summary>A period on a seat with those who represented the unit in it.</summary>
internal sealed record SeatPeriod(Seat Seat, SeatHolding Holding, IReadOnlyList<Representation> People);

/// <summary>A case about the unit that is not ended.</summary>
internal sealed record OpenCase(string Kind, string Title, string Number, string State, string Href);

/// <summary>All that one alliance knows of a unit, former members included.</summary>
internal sealed record UnitFile(Unit Unit, UnitRecord Record, IReadOnlyList<Membership> Memberships, IReadOnlyList<SeatPeriod> Seats, IReadOnlyList<Certificate> Certificates,
    IReadOnlyList<Liaison> Liaisons, IReadOnlyList<Act> Acts)
{
    public Membership Latest => Memberships[0];

    public SeatPeriod? SeatOn(DateOnly day) => Seats.FirstOrDefault(period => period.Holding.InOfficeOn(day));
}

internal static class UnitQueries
{
    /// <summary>The file of a unit that is or was a member; null for any other code.</summary>
    public static async Task<UnitFile?> UnitFileAsync(this PortalDb db, Guid allianceId, string code, CancellationToken ct)
    {
        var found = await (from record in db.UnitRecords.AsNoTracking()
                           join unit in db.Units.AsNoTracking() on record.UnitId equals unit.Id
                           where record.AllianceId == allianceId && unit.Code == code
                           select new { unit, record }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        var id = found.unit.Id;
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.AllianceId == allianceId && m.UnitId == id).OrderByDescending(m => m.From).ToListAsync(ct);
        if (memberships.Count == 0) return null;

        return new(found.unit, found.record, memberships, await SeatsAsync(db, allianceId, id, ct),
            await db.Certificates.AsNoTracking().Where(c => c.AllianceId == allianceId && c.UnitId == id).OrderByDescending(c => c.RequestedAt).ToListAsync(ct),
            await db.Liaisons.AsNoTracking().Where(l => l.AllianceId == allianceId && l.UnitId == id).OrderByDescending(l => l.From).ToListAsync(ct),
            await db.Acts.AsNoTracking().Where(act => act.AllianceId == allianceId && act.SubjectId == id).ToListAsync(ct));
    }

    /// <summary>Applications of the unit that are still on their way.</summary>
    public static async Task<IEnumerable<OpenCase>> OpenApplicationsAsync(this PortalDb db, Guid allianceId, Guid unitId, string home, CancellationToken ct)
    {
        var open = ApplicationStates.Open.ToList();
        var found = await db.Applications.AsNoTracking().Where(app => app.AllianceId == allianceId && app.UnitId == unitId && open.Contains(app.State))
            .OrderBy(app => app.SubmittedAt).Select(app => new { app.Number, app.State }).ToListAsync(ct);
        return found.Select(app => new OpenCase("加入申请", "加入联盟", app.Number, app.State.Chinese(), $"{home}/applications/{Uri.EscapeDataString(app.Number)}"));
    }

    /// <summary>Votes about the unit that are prepared or running.</summary>
    public static async Task<IEnumerable<OpenCase>> OpenVotesAsync(this PortalDb db, Guid allianceId, Guid unitId, string home, CancellationToken ct)
    {
        var found = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == allianceId && vote.UnitId == unitId && (vote.State == ResolutionState.Prepared || vote.State == ResolutionState.Open || vote.State == ResolutionState.AwaitingConsent))
            .OrderBy(vote => vote.ClosesAt).Select(vote => new { vote.Number, vote.Title, vote.State }).ToListAsync(ct);
        return found.Select(vote => new OpenCase("表决", vote.Title, vote.Number, vote.State.Chinese(), $"{home}/resolutions/{Uri.EscapeDataString(vote.Number)}"));
    }

    /// <summary>Expulsions of the unit that run, for those who may see them.</summary>
    public static async Task<IEnumerable<OpenCase>> OpenExpulsionsAsync(this PortalDb db, AllianceScope here, Guid unitId, CancellationToken ct)
    {
        var found = await db.VisibleExpulsions(here).AsNoTracking().Where(row => row.UnitId == unitId && ExpulsionStates.Open.Contains(row.State))
            .Select(row => new { row.Number, row.State }).ToListAsync(ct);
        return found.Select(row => new OpenCase("除名案", "除名", row.Number, row.State.Chinese(), here.ExpulsionHref(row.Number)));
    }

    private static async Task<List<SeatPeriod>> SeatsAsync(PortalDb db, Guid allianceId, Guid unitId, CancellationToken ct)
    {
        var holdings = await (from holding in db.SeatHoldings.AsNoTracking()
                              join seat in db.Seats.AsNoTracking() on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
                              where holding.AllianceId == allianceId && holding.UnitId == unitId
                              orderby holding.From descending
                              select new { seat, holding }).ToListAsync(ct);
        var ids = holdings.ConvertAll(row => row.holding.Id);
        var people = await db.Representations.AsNoTracking().Where(p => p.AllianceId == allianceId && ids.Contains(p.HoldingId)).OrderByDescending(p => p.From).ToListAsync(ct);
        return [.. holdings.Select(row => new SeatPeriod(row.seat, row.holding, [.. people.Where(person => person.HoldingId == row.holding.Id)]))];
    }
}
