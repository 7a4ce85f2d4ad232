using System.Collections.Concurrent;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Changes;

/// <summary>Up to where an alliance was looked at: its last act, the last word typed into the form, the day.</summary>
public sealed record ChainMark(long Act, DateTimeOffset? Typed, DateOnly Day);

/// <summary>Where each alliance was when its filing was last compared: nothing can differ anew before something is done in it or a day begins.</summary>
public sealed class SeenChains
{
    private readonly ConcurrentDictionary<Guid, ChainMark> seen = new();

    public bool IsSeen(Guid allianceId, ChainMark mark) => seen.TryGetValue(allianceId, out var last) && last == mark;

    public void See(Guid allianceId, ChainMark mark) => seen[allianceId] = mark;
}

/// <summary>
/// Notices that what was filed is no longer so, and that the alliance owes a report within its working days (state machine 9.10, filing.changeReportWorkingDays).
/// Each set of differences is noticed once.
/// </summary>
public sealed class FilingChanges(PortalDb db, AllianceScope here, SheetMaker sheets, ChangeDays days, SeenChains seen)
{
    /// <summary>Where the charter gives no period, the one of the provincial model.</summary>
    private const int UsualWorkingDays = 10;

    private const string Noticed = "备案事项发生变更", Gone = "备案事项与备案表重新一致，无须报告变更";

    public int WorkingDays => here.Profile.Province.FilingChangeWorkingDays ?? UsualWorkingDays;

    public async Task BringUpToDateAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = ShanghaiTime.DateOf(now);
        var filings = await db.Filings.Where(filing => filing.AllianceId == here.Id && filing.State == FilingState.Filed).Select(filing => filing.Id).ToListAsync(ct);
        if (filings.Count == 0) return;
        var mark = new ChainMark(await db.ActChainHeads.Where(head => head.AllianceId == here.Id).Select(head => head.Sequence).SingleAsync(ct),
            await db.FilingEntries.Where(entry => entry.AllianceId == here.Id).MaxAsync(entry => (DateTimeOffset?)entry.At, ct), today);
        if (seen.IsSeen(here.Id, mark)) return;
        foreach (var id in filings) await CompareAsync(id, now, ct);
        seen.See(here.Id, mark); // what this round records itself is looked at in the next, and found noticed
    }

    /// <summary>What a filed form says that stands otherwise today: against the change that was reported last, else against what is public.</summary>
    internal static IReadOnlyList<FilingContradiction> Differences(Filing filing, FilingDraft draft) =>
        filing.ToReportAgainst is { } form ? draft.Against(form.Sheet, isFiled: true) : [];

    /// <summary>For each difference the day since which it is so; null where no record dates it.</summary>
    internal Task<IReadOnlyList<DateOnly?>> DaysAsync(Filing filing, FilingDraft draft, IReadOnlyList<FilingContradiction> differences, CancellationToken ct) =>
        days.OfAsync(filing.ToReportAgainst!, draft, differences, ct);

    /// <summary>By when a report is owed; null where none is.</summary>
    public Task<Deadline?> OwedAsync(Filing filing, CancellationToken ct) => db.Deadlines.AsNoTracking().FirstOrDefaultAsync(one =>
        one.AllianceId == here.Id && one.SubjectId == filing.Id && one.Task == DeadlineTasks.ReportFilingChange && one.FulfilledAt == null && one.VoidedAt == null, ct);

    private Task<bool> CompareAsync(Guid filingId, DateTimeOffset now, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct); // two portals look one after the other
        if (filing.State != FilingState.Filed) return false;
        var draft = await sheets.DraftAsync(filing, ct);
        var differences = Differences(filing, draft);
        var words = string.Concat(differences.Select(one => one.Sentence));
        var known = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == filingId && act.RuleCode == CharterRule.FilingChangesAreReported.Code)
            .OrderByDescending(act => act.Sequence).FirstOrDefaultAsync(ct);
        var owed = await OwedAsync(filing, ct);
        if (differences.Count == 0)
        {
            if (owed is null) return false;
            await db.DropAsync(here.Id, filingId, DeadlineTasks.ReportFilingChange, now, ct);
            here.RecordByClock(CharterRule.FilingChangesAreReported, filing.AsSubject(), Gone, now);
            return true;
        }
        if (known is { What: Noticed } && known.Details == words) return false;
        var today = ShanghaiTime.DateOf(now);
        var dates = await DaysAsync(filing, draft, differences, ct);
        var changedOn = filing.ChangedOn(dates, today);
        // an earlier change came to be known, or the earliest was undone; what no record dates keeps the day on which it was noticed
        if (owed is not null && (changedOn < owed.Derivation.Start || (changedOn > owed.Derivation.Start && dates.All(day => day is not null))))
        {
            await db.DropAsync(here.Id, filingId, DeadlineTasks.ReportFilingChange, now, ct);
            owed = null;
        }
        var due = owed?.Derivation ?? here.Calendar.AddWorkingDays(changedOn, WorkingDays);
        if (owed is null)
            db.Owe(here, DeadlineOwner.Secretariat, null, filing.AsSubject(), DeadlineTasks.ReportFilingChange, $"报告备案事项变更：{string.Join('、', differences.Select(one => one.Field).Distinct())}", CharterRule.FilingChangesAreReported, due);
        var act = here.RecordByClock(CharterRule.FilingChangesAreReported, filing.AsSubject(), Noticed, now, words);
        here.Tell(act, await db.SecretariatAsync(here.Id, today, ct), "备案事项发生变更，须报告", $"{words}{Asked(due, isMore: owed is not null, today)}", $"/{here.Slug}/filing");
        return true;
    }, ct);

    private static string Asked(Derivation due, bool isMore, DateOnly today) => (isMore, due.Due < today) switch
    {
        (true, _) => "此前的变更尚未报告，请一并报告。",
        (_, true) => $"变更发生于{ShanghaiTime.Written(due.Start)}，报告期限{ShanghaiTime.Written(due.Due)}已过，请尽快更新备案表并报告。",
        _ => $"变更发生于{ShanghaiTime.Written(due.Start)}，请在{ShanghaiTime.Written(due.Due)}前更新备案表并报告。",
    };
}
