using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Reminding;

internal static class ReminderServices
{
    /// <summary>What the clock brings to mind.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddScoped<ReminderBell>().AddScoped<ReminderRecipients>()
        .AddScoped<DeadlineReminders>().AddScoped<TermReminders>().AddScoped<HolidayReminders>()
        .WhenRemindersAreDue<DeadlineReminders>((reminders, now, ct) => reminders.RemindAsync(now, ct))
        .WhenRemindersAreDue<Reminders>((reminders, now, ct) => reminders.RemindDueAsync(now, ct))
        .WhenRemindersAreDue<TermReminders>((reminders, now, ct) => reminders.RemindAsync(now, ct))
        .WhenRemindersAreDue<HolidayReminders>((reminders, now, ct) => reminders.RemindAsync(now, ct));
}
