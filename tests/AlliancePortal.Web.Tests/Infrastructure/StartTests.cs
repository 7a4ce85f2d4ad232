using System.Reflection;
using AlliancePortal.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>Portals that must not start.</summary>
public sealed class StartTests(TestPostgres postgres)
{
    [Theory]
    [InlineData("Portal:PublicUrl", "http://portal.example.cn", "must be https")]
    [InlineData("Portal:PublicUrl", "", "PublicUrl")]
    [InlineData("Portal:KnownProxies:0", "nginx", "not an IP address")]
    [InlineData("Portal:KeyCertificate", "/no/such.pfx", "there is no file")]
    [InlineData("Mail:Host", "", "Mail:Host must be set")]
    [InlineData("Mail:FromName", "联盟\r\nBcc: everybody", "one line")]
    public async Task A_wrong_setting_stops_the_portal_before_it_answers_anybody(string key, string value, string why) =>
        Assert.Contains(why, Assert.IsType<OptionsValidationException>(await RefusalAsync(key, value)).Message);

    [Fact]
    public async Task Production_does_not_start_on_a_database_that_may_forget_what_it_acknowledged() =>
        Assert.Contains("fsync = off", (await RefusalAsync("Mail:Port", "25")).Message); // the cluster of the tests is made to be thrown away

    /// <summary>Why a Production portal with this one setting changed does not start.</summary>
    private async Task<Exception> RefusalAsync(string key, string value)
    {
        var database = await postgres.NewDatabaseAsync(TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string>
        {
            ["environment"] = "Production",
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Portal"] = database.App,
            ["ConnectionStrings:PortalOwner"] = database.Owner,
            ["Portal:PublicUrl"] = "https://portal.example.cn",
            ["Mail:Host"] = "mail.example.cn",
            ["Logging:LogLevel:Default"] = "Error",
            ["Logging:LogLevel:Microsoft"] = "Error",
            [key] = value,
        };
        string[] arguments = [.. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        var main = typeof(Program).Assembly.EntryPoint!;
        var failure = await Record.ExceptionAsync(() => Task.Run(() => main.Invoke(null, [arguments]), TestContext.Current.CancellationToken));
        return Assert.IsType<TargetInvocationException>(failure).InnerException!;
    }
}
