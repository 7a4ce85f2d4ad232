using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Desk;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>
/// Tells from 1 December on that next year's arrangement of holidays is missing (G-TIME-8): the secretariats whose open deadlines rest on it, and the
/// people who keep the portal, who import it.
/// </summary>
internal sealed class HolidayReminders(PortalDb db, AllianceScope here, ReminderBell bell, ReminderRecipients recipients, CalendarSource calendars)
{
    private const int December = 12;

    public async Task RemindAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = ShanghaiTime.DateOf(now);
        var year = today.Month == December ? today.Year + 1 : today.Year;
        if (calendars.Arrangements.Any(arrangement => arrangement.Year == year && arrangement.IsPublished)) return;

        var provisional = (await db.OpenDeadlines(here.Id).Select(deadline => deadline.Derivation).ToListAsync(ct)).Count(derivation => derivation.IsProvisional);
        if (provisional > 0) await TellSecretariatAsync(year, provisional, now, ct);
        await TellAdministratorsAsync(year, now, ct);
    }

    private async Task TellSecretariatAsync(int year, int provisional, DateTimeOffset now, CancellationToken ct)
    {
        var reminder = ReminderOf(year, "secretariat", $"本联盟有 {provisional} 个未办结期限为暂定；放假安排导入后自动重算，并通知有关单位。", $"/{here.Slug}/desk");
        if (await bell.WasToldAsync(reminder.Key, ct)) return;
        await bell.RingOnceAsync(reminder, [.. await recipients.OfAsync(Reminded.Secretariat, null, ct)], now, ct);
    }

    /// <summary>They belong to no alliance: their notice stands in the record of the first one.</summary>
    private async Task TellAdministratorsAsync(int year, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Alliances.OrderBy(alliance => alliance.Slug).Select(alliance => alliance.Id).FirstAsync(ct) != here.Id) return;
        var reminder = ReminderOf(year, "administrators", "请在国务院办公厅公布后导入，各联盟的暂定期限随之重算。", "/calendars");
        if (await db.Notices.AnyAsync(notice => notice.Key == reminder.Key, ct)) return;
        var people = await db.Users.AsNoTracking().Where(person => person.IsAdministrator).Select(person => new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);
        await bell.RingOnceAsync(reminder, people, now, ct);
    }

    private Reminder ReminderOf(int year, string whom, string body, string link)
    {
        var title = $"{year}年放假安排尚未导入";
        return new($"holidays:{year}:{whom}", CharterRule.ActsAreRecorded, new Subject("alliance", here.Id, here.Alliance.Abbreviation), $"日历提醒：{title}", title, body, link);
    }
}
