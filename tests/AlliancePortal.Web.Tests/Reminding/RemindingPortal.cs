using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Reminding;
using AlliancePortal.Web.Infrastructure.Notices;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Reminding;

/// <summary>The demo's portal with deadlines that the tests open, and rounds of reminders when they say so.</summary>
public sealed class RemindingPortal(TestPostgres postgres) : DemoPortal(postgres)
{
    public static readonly CharterRule Rule = CharterRule.SecretariatExamines;

    /// <summary>Somebody owes something within so many working days from the clock's day on.</summary>
    public async Task<Deadline> OweAsync(DeadlineOwner owner, int workingDays, string task = "for-tests", Guid? unitId = null, string matter = "审查申请材料")
    {
        Deadline? owed = null;
        await InAllianceAsync(async services =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            var subject = new Subject("application", Guid.NewGuid(), "测试-1");
            owed = db.Owe(here, owner, unitId, subject, task, matter, Rule, here.Calendar.AddWorkingDays(here.Today, workingDays));
            await db.SaveChangesAsync();
        });
        return owed!;
    }

    public Task FulfilAsync(Deadline deadline) => WithDbAsync(async db =>
    {
        await db.FulfilAsync(deadline.AllianceId, deadline.SubjectId, deadline.Task, Clock.GetUtcNow(), default);
        return await db.SaveChangesAsync();
    });

    /// <summary>One round of a kind of reminders in one alliance, as a job makes it.</summary>
    internal Task RoundAsync<T>(Func<T, DateTimeOffset, Task> round, string alliance = Chongqing) where T : notnull =>
        InAllianceAsync(services => round(services.GetRequiredService<T>(), Clock.GetUtcNow()), alliance);

    public Task RemindAsync() => RoundAsync<DeadlineReminders>((reminders, now) => reminders.RemindAsync(now, default));

    /// <summary>Who was told of this deadline, by stage.</summary>
    public async Task<IReadOnlyList<(string Stage, string Person)>> ToldAsync(Deadline deadline)
    {
        var prefix = $"deadline:{deadline.Id:N}:";
        var rows = await WithDbAsync(db => (from notice in db.Notices
                                            join person in db.Users on notice.PersonId equals person.Id
                                            where notice.Key != null && notice.Key.StartsWith(prefix)
                                            orderby notice.Id
                                            select new { notice.Key, person.FullName }).ToListAsync());
        return rows.ConvertAll(row => (row.Key!.Split(':')[2], row.FullName));
    }

    public Task<List<Notice>> NoticesAsync(string keyPrefix) =>
        WithDbAsync(db => db.Notices.AsNoTracking().Where(notice => notice.Key != null && notice.Key.StartsWith(keyPrefix)).OrderBy(notice => notice.Id).ToListAsync());

    private Task InAllianceAsync(Func<IServiceProvider, Task> work, string alliance = Chongqing) => InScopeAsync(async services =>
    {
        Assert.True(await services.GetRequiredService<AllianceScope>().LoadAsync(alliance, default));
        await work(services);
    });
}
