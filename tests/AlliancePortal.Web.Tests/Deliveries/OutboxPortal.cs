using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlliancePortal.Web.Tests.Deliveries;

/// <summary>A portal that hands its mails to the test's SMTP server, and only when the test says so.</summary>
public sealed class OutboxPortal(TestPostgres postgres) : DemoPortal(postgres)
{
    internal SmtpProbe Smtp { get; } = new();

    protected override Dictionary<string, string> Settings
    {
        get
        {
            var settings = base.Settings;
            foreach (var (key, value) in Smtp.Settings) settings[key] = value;
            settings["Mail:Attempts"] = "3";
            settings["Mail:Lease"] = "00:01:00"; // no test waits for it to end, and a slow machine needs its half
            return settings;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(NoticeMailSender))));
    }

    /// <summary>Sends what is due, and says how many attempts that were.</summary>
    public async Task<int> SendAsync()
    {
        for (var attempts = 0; ; attempts++)
        {
            var found = false;
            await InScopeAsync(async services => found = await services.GetRequiredService<NoticeOutbox>().SendNextAsync(TestContext.Current.CancellationToken));
            if (!found) return attempts;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Smtp.Dispose();
    }
}
