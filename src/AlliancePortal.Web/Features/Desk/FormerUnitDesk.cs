using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.IssuedPapers;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>A case by which the unit left, or was to leave.</summary>
public sealed record FormerCase(string Title, string Number, string State, DateOnly Since, string Href);

/// <summary>What a unit that has left still reads.</summary>
/// <param name="Periods">When it was a member: from and last day.</param>
/// <param name="AgainFrom">The first day on which a barred unit may apply again; null when none is ahead.</param>
public sealed record FormerUnitPage(string UnitName, string UnitCode, string Home, IReadOnlyList<(DateOnly From, DateOnly Until)> Periods, IReadOnlyList<FormerCase> Cases,
    IReadOnlyList<ActionLink> Papers, DateOnly? AgainFrom);

/// <summary>本单位存档: the cases and papers of a unit that has left, for whoever was its liaison.</summary>
public sealed class FormerUnitDesk(AllianceScope here, PortalDb db, DocumentAccess documents, DepartureClock clock)
{
    public async Task<FormerUnitPage> LayAsync(CancellationToken ct)
    {
        var mine = here.Caller.Capacity;
        await clock.BringUpToDateAsync(here.Now, ct); // the last day may have ended without anybody looking
        var periods = await db.Memberships.AsNoTracking().Where(row => row.AllianceId == here.Id && row.UnitId == mine.UnitId && row.Until != null)
            .OrderByDescending(row => row.From).Select(row => new { row.From, row.Until }).ToListAsync(ct);
        var withdrawals = await db.Withdrawals.AsNoTracking().Where(row => row.AllianceId == here.Id && row.UnitId == mine.UnitId).ToListAsync(ct);
        var expulsions = await db.Expulsions.AsNoTracking().Where(row => row.AllianceId == here.Id && row.UnitId == mine.UnitId && row.State != ExpulsionState.Opened).ToListAsync(ct);
        var papers = await documents.Visible().OrderByDescending(paper => paper.IssuedAt).Select(paper => new { paper.Id, paper.Title, paper.IssuedAt }).ToListAsync(ct);
        var again = expulsions.Select(row => row.Bar?.AgainFrom).Where(day => day > here.Today).Max();
        return new(mine.UnitName, mine.UnitCode, $"/{here.Slug}", [.. periods.Select(row => (row.From, row.Until!.Value))],
            [.. withdrawals.Select(row => new FormerCase("退出申请", row.Number, row.State.Chinese(), ShanghaiTime.DateOf(row.StateSince), $"/{here.Slug}/withdrawals/{Uri.EscapeDataString(row.Number)}"))
                .Concat(expulsions.Select(row => new FormerCase("除名案", row.Number, row.State.Chinese(), ShanghaiTime.DateOf(row.StateSince), $"/{here.Slug}/expulsions/{Uri.EscapeDataString(row.Number)}")))
                .OrderByDescending(one => one.Since)],
            [.. papers.Select(paper => new ActionLink($"{paper.Title}（{ChineseText.PlainDate(ShanghaiTime.DateOf(paper.IssuedAt))}）", $"/{here.Slug}/documents/{paper.Id}", Icon: "file-text"))],
            again);
    }
}
