using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>Reminds parties that have not signed, every so many working days (agreement.reminderWorkingDays), each time once.</summary>
public sealed class AgreementReminders(PortalDb db, AllianceScope here)
{
    public async Task RemindDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var rounds = await db.AgreementRounds.AsNoTracking().Where(round => round.AllianceId == here.Id && round.State == AgreementRoundState.Signing).Select(round => round.Id).ToListAsync(ct);
        foreach (var id in rounds)
            await db.InOneTransactionAsync(async () =>
            {
                var founding = await db.LockedFoundingAsync(here.Id, ct); // two nodes look at the clock one after the other
                var round = await db.AgreementRounds.Include(row => row.Parties).SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct);
                var gone = here.Calendar.WorkingDaysBetween(ShanghaiTime.DateOf(round.FixedAt), ShanghaiTime.DateOf(now)) / here.Profile.Application.AgreementReminderWorkingDays;
                var key = $"agreement-{round.Id:N}-{gone}";
                if (round.State != AgreementRoundState.Signing || gone == 0 || await db.Notices.AnyAsync(notice => notice.AllianceId == here.Id && notice.Key == key, ct)) return false;
                var open = round.Open.Select(party => party.UnitId).ToHashSet();
                var act = here.RecordByClock(CharterRule.AgreementNeedsAllParties, founding.AsSubject(), $"提醒尚未签署合作协议的 {open.Count} 方", now);
                here.Tell(act, founding.Units.Where(unit => open.Contains(unit.UnitId)).Recipients(), "提醒：请签署合作协议", $"《{round.Title}》尚缺贵单位的签署或盖章。", $"/{here.Slug}/founding/agreement", key);
                return true;
            }, ct);
    }
}
