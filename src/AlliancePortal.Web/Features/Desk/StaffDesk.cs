using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>What others owe, and by when.</summary>
public sealed record AwaitedLine(string Who, string Matter, string Href, DateOnly Due);

/// <summary>A date ahead that the secretariat should know of.</summary>
public sealed record ComingLine(string Matter, string About, string Href, string When, DateTimeOffset At);

/// <param name="Next">What comes next when nothing is due; null when nothing is known.</param>
public sealed record StaffDeskPage(DateOnly Today, bool IsWorkingDay, IReadOnlyList<ListView> Views, IReadOnlyList<ListView> Orders, IReadOnlyList<Duty> Duties,
    IReadOnlyList<AwaitedLine> Awaited, int AwaitedInAll, IReadOnlyList<ComingLine> Coming, Duty? Next);

/// <summary>The secretariat's desk: its open deadlines, the most urgent first.</summary>
public sealed class StaffDesk(AllianceScope here, PortalDb db)
{
    private const int Shown = 8;
    private static readonly (string Key, string Text, Func<DueModel, bool> Has)[] Cuts =
    [
        ("all", "全部", _ => true),
        ("late", "已逾期", due => due.IsLate),
        ("today", "今天", due => due.Due == due.Today),
        ("week", "七天内", due => !due.IsLate && due.Due < due.Today.AddDays(7)),
    ];

    /// <param name="show">Which cut: all, late, today, week. Anything else shows all.</param>
    /// <param name="sort">due or matter.</param>
    public async Task<StaffDeskPage> LayAsync(string? show, string? sort, CancellationToken ct)
    {
        var open = await db.OpenDeadlines(here.Id).OrderBy(deadline => deadline.Due).ThenBy(deadline => deadline.Id).ToListAsync(ct);
        var units = await UnitNamesAsync(open, ct);
        var mine = await db.OpenDeadlines(here.Id).OwedBy(here.Caller.Capacity, db, here.Caller.PersonId).Select(deadline => deadline.Id).ToHashSetAsync(ct);
        var duties = open.Where(deadline => mine.Contains(deadline.Id))
            .Select(deadline => Duty.Of(deadline, NameOf(deadline, units), here.Slug, here.Today, here.Calendar)).ToList();
        var awaited = open.Where(deadline => !mine.Contains(deadline.Id)).ToList();
        var cut = Cuts.FirstOrDefault(candidate => candidate.Key == show, Cuts[0]);
        var byMatter = sort == "matter";
        var shown = duties.Where(duty => cut.Has(duty.Due));

        return new(here.Today, here.Calendar.IsWorkingDay(here.Today),
            [.. Cuts.Select(view => new ListView(view.Text, Href(view.Key, byMatter), view.Key == cut.Key, duties.Count(duty => view.Has(duty.Due))))],
            [new("按到期日", Href(cut.Key, false), !byMatter), new("按事项", Href(cut.Key, true), byMatter)],
            [.. byMatter ? shown.OrderBy(duty => duty.Matter, StringComparer.Ordinal).ThenBy(duty => duty.Due.Due) : shown],
            [.. awaited.Take(Shown).Select(deadline => Awaited(deadline, units))], awaited.Count,
            await ComingAsync(ct), duties.FirstOrDefault(duty => duty.Due.Due > here.Today));
    }

    private string Href(string show, bool byMatter) => $"/{here.Slug}/desk?show={show}{(byMatter ? "&sort=matter" : "")}";

    private AwaitedLine Awaited(Deadline deadline, Dictionary<Guid, string> units)
    {
        var who = deadline.Owner switch
        {
            DeadlineOwner.Council => "理事会",
            DeadlineOwner.Chair => "理事长",
            DeadlineOwner.Secretariat => "秘书处另一人",
            _ => NameOf(deadline, units),
        };
        return new(who, deadline.Matter, Duty.Of(deadline, who, here.Slug, here.Today, here.Calendar).MatterHref, deadline.Due);
    }

    private static string NameOf(Deadline deadline, Dictionary<Guid, string> units) => deadline.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "";

    private async Task<Dictionary<Guid, string>> UnitNamesAsync(List<Deadline> deadlines, CancellationToken ct)
    {
        var ids = deadlines.Select(deadline => deadline.UnitId).OfType<Guid>().Distinct().ToList();
        return await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
    }

    private async Task<IReadOnlyList<ComingLine>> ComingAsync(CancellationToken ct)
    {
        List<ComingLine> lines = [];
        var votes = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == here.Id && (vote.State == ResolutionState.Prepared || vote.State == ResolutionState.Open) && vote.ClosesAt >= here.Now)
            .Select(vote => new { vote.Number, vote.Title, vote.OpensAt, vote.ClosesAt }).ToListAsync(ct);
        foreach (var vote in votes)
        {
            var href = $"/{here.Slug}/resolutions/{Uri.EscapeDataString(vote.Number)}";
            if (vote.OpensAt > here.Now) lines.Add(new("表决开始", vote.Title, href, ChineseText.MonthDay(ShanghaiTime.DateOf(vote.OpensAt)), vote.OpensAt));
            lines.Add(new("表决截止", vote.Title, href, ChineseText.Closing(vote.ClosesAt, here.Today), vote.ClosesAt));
        }
        var leaving = await db.Withdrawals.AsNoTracking().Where(row => row.AllianceId == here.Id && row.State == WithdrawalState.NoticeRunning && row.ExitOn >= here.Today)
            .Select(row => new { row.Number, row.UnitName, row.ExitOn }).ToListAsync(ct);
        lines.AddRange(leaving.Select(row => new ComingLine("退出日", row.UnitName, $"/{here.Slug}/withdrawals/{row.Number}", ChineseText.EndOf(row.ExitOn!.Value, here.Today), ShanghaiTime.EndOf(row.ExitOn.Value))));
        if (await db.CouncilTermOnAsync(here.Id, here.Today, ct) is { } term && term.LastDay < here.Today.AddDays(180))
            lines.Add(new("理事会任期届满", $"第{term.Number}届", $"/{here.Slug}/council", ChineseText.PlainDate(term.LastDay), ShanghaiTime.EndOf(term.LastDay)));
        var expiring = await db.Certificates.CountAsync(
            certificate => certificate.AllianceId == here.Id && certificate.State == CertificateState.Issued && certificate.ValidUntil >= here.Today && certificate.ValidUntil < here.Today.AddDays(90), ct);
        if (expiring > 0) lines.Add(new("证书到期", $"{expiring} 份成员证书", $"/{here.Slug}/certificates", "90 天内", here.Now.AddDays(90)));
        return [.. lines.OrderBy(line => line.At).Take(Shown)];
    }
}
