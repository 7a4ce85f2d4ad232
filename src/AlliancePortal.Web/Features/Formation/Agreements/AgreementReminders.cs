using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>Reminds parties that have not answered to the draft or have not signed, every so many working days (agreement.reminderWorkingDays), each time once.</summary>
public sealed class AgreementReminders(PortalDb db, AllianceScope here)
{
    /// <summary>What parties owe, since when, and which of them still do.</summary>
    private sealed record Waiting(string Key, DateTimeOffset Since, IReadOnlyCollection<Guid> Units, CharterRule Rule, string What, string Title, string Text);

    public async Task RemindDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Foundings.AnyAsync(founding => founding.AllianceId == here.Id && (founding.State == FoundingState.Signing || founding.State == FoundingState.CharterAdopted), ct)) return;
        if (await DueAsync((await db.FoundingAsync(here.Id, ct))!, now, ct) is null) return; // nobody waits for a look that finds nothing
        await db.InOneTransactionAsync(async () =>
        {
            var founding = await db.LockedFoundingAsync(here.Id, ct); // two nodes look at the clock one after the other
            if (await DueAsync(founding, now, ct) is not { } due) return false;
            var (waiting, key) = due;
            var act = here.RecordByClock(waiting.Rule, founding.AsSubject(), waiting.What, now);
            here.Tell(act, founding.Units.Where(unit => waiting.Units.Contains(unit.UnitId)).Recipients(), waiting.Title, waiting.Text, $"/{here.Slug}/founding/agreement", key);
            return true;
        }, ct);
    }

    /// <summary>What is to be brought to mind now, and was not yet.</summary>
    private async Task<(Waiting Waiting, string Key)?> DueAsync(Founding founding, DateTimeOffset now, CancellationToken ct)
    {
        if ((await OfSigningAsync(ct) ?? OfReview(founding, now)) is not { } waiting) return null;
        var gone = here.Calendar.WorkingDaysBetween(ShanghaiTime.DateOf(waiting.Since), ShanghaiTime.DateOf(now)) / here.Profile.Application.AgreementReminderWorkingDays;
        var key = $"{waiting.Key}-{gone}";
        return gone == 0 || await db.Notices.AnyAsync(notice => notice.AllianceId == here.Id && notice.Key == key, ct) ? null : (waiting, key);
    }

    private static Waiting? OfReview(Founding founding, DateTimeOffset now)
    {
        if (!founding.IsUnderReview(now)) return null;
        var review = founding.Review!;
        Guid[] silent = [.. founding.Parties.Select(unit => unit.UnitId).Where(unit => review.Of(unit) is null)];
        return new($"agreement-review-{review.OpenedAt.ToUnixTimeSeconds()}", review.OpenedAt, silent, CharterRule.AgreementIsReviewed, $"提醒尚未答复协议草稿的 {silent.Length} 方",
            "提醒：请审阅合作协议草稿", $"合作协议草稿尚缺贵单位的答复，{ShanghaiTime.Written(review.Period.Due)}截止。");
    }

    private async Task<Waiting?> OfSigningAsync(CancellationToken ct)
    {
        if (await db.AgreementRounds.AsNoTracking().Include(row => row.Parties).SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.State == AgreementRoundState.Signing, ct) is not { } round) return null;
        Guid[] open = [.. round.Open.Select(party => party.UnitId)];
        return new($"agreement-{round.Id:N}", round.FixedAt, open, CharterRule.AgreementNeedsAllParties, $"提醒尚未签署合作协议的 {open.Length} 方",
            "提醒：请签署合作协议", $"《{round.Title}》尚缺贵单位的签署或盖章。");
    }
}
