using System.Diagnostics;
using System.Globalization;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Desk;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>Brings open deadlines to mind as their plan says. What is overdue is decided by the clock when it is read; this only tells of it.</summary>
internal sealed class DeadlineReminders(PortalDb db, AllianceScope here, ReminderBell bell, ReminderRecipients recipients, ILogger<DeadlineReminders> logger)
{
    /// <summary>A round is short; what it leaves over, the next one takes up.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task RemindAsync(DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.OpenDeadlines(here.Id).OrderBy(deadline => deadline.Due).ThenBy(deadline => deadline.Id).ToListAsync(ct);
        var due = (from deadline in open
                   let stage = StageOf(deadline, now)
                   where stage is not null
                   select (deadline.Id, Key: KeyOf(deadline, stage))).ToList();
        var told = await bell.ToldAsync([.. due.Select(one => one.Key)], ct);
        var began = Stopwatch.GetTimestamp();
        foreach (var (id, _) in due.Where(one => !told.Contains(one.Key)))
        {
            if (Stopwatch.GetElapsedTime(began) > Longest) return;
            await TryAsync(id, now, ct);
        }
    }

    /// <summary>One deadline that cannot be told of does not keep the others silent.</summary>
    private async Task TryAsync(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            await db.InOneTransactionAsync(() => TellAsync(id, now, ct), ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "Nobody was reminded of deadline {Deadline}; it is tried again in the next round", id);
        }
        finally
        {
            db.Forget();
        }
    }

    /// <summary>Whoever fulfils it waits for this row or has changed it already, so that nobody is reminded of what is done.</summary>
    private async Task<bool> TellAsync(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var deadline = await db.Deadlines
            .FromSql($"select * from deadlines where alliance_id = {here.Id} and id = {id} and fulfilled_at is null and voided_at is null for update skip locked")
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (deadline is null || StageOf(deadline, now) is not { } stage) return false;

        var (title, what, body) = ReminderWords.Of(deadline, stage, here.Today, here.Calendar);
        Reminder reminder = new(KeyOf(deadline, stage), CharterRule.ByCode(deadline.RuleCode), new Subject(deadline.SubjectKind, deadline.SubjectId, deadline.SubjectNumber),
            what, title, body, stage.IsEscalation ? Duty.CaseHref(deadline, here.Slug) : Duty.ActHref(deadline, here.Slug));
        return await bell.RingAsync(reminder, await recipients.OfAsync(deadline, stage.To, ct), now, ct);
    }

    private ReminderStage? StageOf(Deadline deadline, DateTimeOffset now) =>
        ReminderPlans.Of(deadline.Task, deadline.Owner).StageAt(deadline.Derivation, here.Calendar, now);

    /// <summary>The day belongs to the key: a deadline that a new arrangement of holidays moved is brought to mind for its new day.</summary>
    private static string KeyOf(Deadline deadline, ReminderStage stage) =>
        string.Create(CultureInfo.InvariantCulture, $"deadline:{deadline.Id:N}:{stage.Kind}:{deadline.Due:yyyyMMdd}");
}
