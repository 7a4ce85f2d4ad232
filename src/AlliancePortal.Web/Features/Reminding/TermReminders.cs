using System.Globalization;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>Tells that the council's term ends, and that it has ended without a successor (CQ-16-3).</summary>
internal sealed class TermReminders(PortalDb db, AllianceScope here, ReminderBell bell, ReminderRecipients recipients)
{
    private static readonly Reminded[] Heads = [Reminded.SecretaryGeneral, Reminded.Chair], Everybody = [Reminded.SecretaryGeneral, Reminded.Council];

    /// <summary>How many days after the last day (before it, where negative), and who hears of it.</summary>
    private static readonly (int Days, Reminded[] To)[] Stages = [(-180, Heads), (-90, Heads), (-30, Heads), (1, Everybody), (30, Everybody)];

    /// <summary>The stage that stands today; those before it are overtaken. A term that has a successor is nobody's worry.</summary>
    public async Task RemindAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = ShanghaiTime.DateOf(now);
        if (await db.CouncilTermOnAsync(here.Id, today, ct) is not { } term) return;
        var (days, to) = Stages.LastOrDefault(stage => term.LastDay.AddDays(stage.Days) is var day && day <= today && day > term.From);
        if (to is null || await db.CouncilTerms.AnyAsync(next => next.AllianceId == here.Id && next.Number > term.Number, ct)) return;

        var reminder = ReminderOf(term, days, today);
        if (await bell.WasToldAsync(reminder.Key, ct)) return;
        List<Recipient> people = [];
        foreach (var office in to) people.AddRange(await recipients.OfAsync(office, null, ct));
        await bell.RingOnceAsync(reminder, [.. people.DistinctBy(person => person.PersonId)], now, ct);
    }

    private Reminder ReminderOf(CouncilTerm term, int days, DateOnly today)
    {
        var lastDay = ShanghaiTime.Written(term.LastDay);
        var (title, body) = days < 0
            ? ($"第{term.Number}届理事会将于{lastDay}届满", $"距任期届满还有 {term.LastDay.DayNumber - today.DayNumber} 天，请筹备换届。")
            : ($"第{term.Number}届理事会已届满，尚未换届", $"任期已于{lastDay}届满，至今尚未登记新一届理事会；新一届就任前原理事会继续履行职责，请尽快换届。");
        return new(string.Create(CultureInfo.InvariantCulture, $"term:{term.Number}:{days}:{term.LastDay:yyyyMMdd}"), CharterRule.CouncilTermEnds,
            new Subject("alliance", here.Id, here.Alliance.Abbreviation), $"任期提醒：{title}", title, body, $"/{here.Slug}/council");
    }
}
