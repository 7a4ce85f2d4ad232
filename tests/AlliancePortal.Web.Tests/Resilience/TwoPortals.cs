using System.Diagnostics;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Tests.Support;
using AlliancePortal.Web.Tests.Voting.Storm;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlliancePortal.Web.Tests.Resilience;

/// <summary>The demo's database with portals in processes of their own, whose jobs run and mails go out; the test's own process does neither.</summary>
public sealed class TwoPortals(TestPostgres postgres) : DemoPortal(postgres)
{
    private readonly List<PortalProcess> _processes = [];
    private readonly DirectoryInfo _mails = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"alliance-portal-two-{Guid.NewGuid():N}"));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(NoticeMailSender))));
    }

    /// <param name="more">Settings beyond the usual ones.</param>
    public PortalProcess NewProcess(IReadOnlyDictionary<string, string> more)
    {
        Dictionary<string, string> settings = new(more)
        {
            ["contentRoot"] = AppContext.BaseDirectory,
            ["ConnectionStrings:Portal"] = Connections.App,
            ["ConnectionStrings:PortalOwner"] = Connections.Owner,
            ["Portal:DataFolder"] = _mails.FullName,
            ["Portal:PublicUrl"] = "http://127.0.0.1",
            ["Portal:MigrateAtStart"] = "false",
            ["Portal:Demo"] = "false",
            ["Papers:StartWithPortal"] = "false",
        };
        PortalProcess process = new(settings);
        _processes.Add(process);
        return process;
    }

    /// <summary>Papers that the chair has to sign by today: each of them is one reminder to one person.</summary>
    public Task OweTodayAsync(int count) => InScopeAsync(async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        Assert.True(await here.LoadAsync(Chongqing, CancellationToken.None));
        var today = here.Calendar.AddWorkingDays(here.Today.AddDays(-7), here.Calendar.WorkingDaysBetween(here.Today.AddDays(-7), here.Today));
        Assert.Equal(here.Today, today.Due);
        for (var n = 1; n <= count; n++)
            db.Owe(here, DeadlineOwner.Chair, null, new Subject("resolution", Guid.NewGuid(), $"测试-{n}"), DeadlineTasks.SignResolution, $"签发决议：第 {n} 件",
                CharterRule.VoteTakesItsSteps, today);
        await db.SaveChangesAsync();
    });

    public Task<int> RemindedAsync() => WithDbAsync(db => db.Notices.CountAsync(notice => notice.Key != null && notice.Title.StartsWith("今天到期：签发决议：第 ")));

    /// <summary>Waits until a portal runs the job of reminders, and says which; by then so many have been told.</summary>
    public async Task<PortalProcess> AtWorkAsync(int told, TimeSpan patience, CancellationToken ct)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < patience; await Task.Delay(20, ct))
        {
            if (await RemindedAsync() < told) continue;
            var nodes = await WithDbAsync(db => db.Database.SqlQuery<string>($"""select instance_name as "Value" from qrtz_fired_triggers where job_name = 'ReminderJob' and state = 'EXECUTING'""").ToListAsync(ct));
            if (_processes.Find(process => process.IsRunning && nodes.Exists(node => node.Contains($"/{process.Id}/", StringComparison.Ordinal))) is { } found) return found;
        }
        throw new InvalidOperationException($"No portal was at work with {told} told within {patience}; {await RemindedAsync()} were told.");
    }

    /// <summary>Mails that went out about these papers, by Message-ID.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync(CancellationToken ct)
    {
        List<string> ids = [];
        foreach (var file in _mails.EnumerateFiles("*.eml", SearchOption.AllDirectories))
        {
            var lines = await File.ReadAllLinesAsync(file.FullName, ct);
            if (lines.Any(line => line.StartsWith("Subject: 今天到期：签发决议：第 ", StringComparison.Ordinal))) ids.Add(lines.First(line => line.StartsWith("Message-ID: ", StringComparison.Ordinal)));
        }
        return ids;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var process in _processes) process.Dispose();
        await base.DisposeAsync();
        _mails.Delete(recursive: true);
    }
}
