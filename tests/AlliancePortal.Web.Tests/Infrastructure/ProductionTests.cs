using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AlliancePortal.Web.Infrastructure.Commands;
using AlliancePortal.Web.Infrastructure.Database;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using AlliancePortal.Web.Infrastructure.Keys;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>As it runs for real: Production, on a PostgreSQL that forgets nothing, with a certificate for its keys.</summary>
public sealed class ProductionPortal(TestPostgres postgres) : PortalFactory(postgres)
{
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"alliance-portal-production-{Guid.NewGuid():N}"));
    private PostgresCluster _cluster = null!;

    public string LogFile => Path.Combine(_folder.FullName, "portal-.log");

    private string Certificate => Path.Combine(_folder.FullName, "keys.pfx");

    public override async ValueTask InitializeAsync()
    {
        _cluster = await PostgresCluster.StartAsync(new(_folder.FullName, AppContext.BaseDirectory), NullLogger.Instance, CancellationToken.None);
        Connections = new(_cluster.AppConnectionString, _cluster.OwnerConnectionString);
        await Preparation.MigrateAsync(Connections, CancellationToken.None);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await File.WriteAllBytesAsync(Certificate, certificate.Export(X509ContentType.Pfx, "geheim"));
        ClientOptions.BaseAddress = new("https://portal.example.cn");
    }

    /// <summary>As a power cut would, from PostgreSQL's point of view.</summary>
    public void KillDatabase()
    {
        var note = Path.Combine(_folder.FullName, "postgres", "data", "postmaster.pid");
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(note).First()));
        server.Kill();
        server.WaitForExit();
    }

    public Task StartDatabaseAgainAsync() => _cluster.AttachOrStartAsync(CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _cluster.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override Dictionary<string, string> Settings => new(base.Settings)
    {
        ["Portal:PublicUrl"] = "https://portal.example.cn",
        ["Portal:KeyCertificate"] = Certificate,
        ["Portal:KeyCertificatePassword"] = "geheim",
        ["Mail:Host"] = "127.0.0.1",
        ["Logging:File"] = LogFile,
        ["Logging:LogLevel:Request"] = "Information",
    };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
    }
}

public sealed class ProductionTests(ProductionPortal portal) : IClassFixture<ProductionPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Browsers_are_told_to_come_by_https_only_and_cookies_are_bound_to_the_host()
    {
        var page = await portal.Browse().OpenAsync("/account/sign-in");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("max-age=", page.Answer.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.All(page.Answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.StartsWith("__Host-", cookie);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/clock"), InlineData("/styles"), InlineData("/mails")]
    public async Task The_tools_of_Development_do_not_exist(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync(address)).Status);

    [Fact]
    public async Task Nobody_is_let_in_with_one_click()
    {
        var page = await portal.Browse().OpenAsync("/account/sign-in");

        Assert.Empty(page.Html.QuerySelectorAll("form[action*=demo]"));
    }

    [Fact]
    public async Task The_number_on_an_error_page_leads_to_its_lines_in_the_log()
    {
        var page = await portal.Browse().OpenAsync("/nothing-here");

        var number = page.Html.QuerySelectorAll("main .num")[^1].TextContent.Trim();
        var log = Directory.GetFiles(Path.GetDirectoryName(portal.LogFile)!, "portal-*.log").Single();
        await using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var lines = (await new StreamReader(stream).ReadToEndAsync(Ct)).Split('\n');
        Assert.Contains(lines, line => line.Contains(number) && line.Contains("/nothing-here") && line.Contains("404"));
    }

    [Fact]
    public async Task While_the_database_is_gone_the_portal_lives_says_so_in_words_and_goes_on_when_it_is_back()
    {
        Assert.Equal(HttpStatusCode.OK, (await portal.Browse().OpenAsync("/account/sign-in")).Status);
        portal.KillDatabase();

        var page = await portal.Browse().OpenAsync("/verify/00000000000000000000000000");
        var ready = await portal.Browse().OpenAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("现在办理的人太多", page.Heading);
        Assert.Equal(HttpStatusCode.OK, (await portal.Browse().OpenAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.StartsWith("not ready: database", await ready.Answer.Content.ReadAsStringAsync(Ct));
        await portal.StartDatabaseAgainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Browse().OpenAsync("/verify/00000000000000000000000000")).Status);
    }

    [Fact]
    public async Task A_request_for_another_host_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Browse().SendAsync(request)).Status);
    }

    [Fact]
    public async Task The_keys_lie_encrypted_in_the_database()
    {
        await portal.Browse().OpenAsync("/account/sign-in");

        var keys = await portal.WithDbAsync(db => db.Set<DataProtectionKey>().AsNoTracking().ToListAsync(Ct));

        Assert.NotEmpty(keys);
        Assert.All(keys.Where(key => key.Xml.Contains("<descriptor")), key =>
        {
            Assert.Contains("EncryptedData", key.Xml);
            Assert.DoesNotContain("<masterKey", key.Xml);
        });
    }

    [Fact]
    public async Task After_a_leak_the_revoked_keys_open_nothing_any_more()
    {
        var protector = portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a link");
        var before = protector.Protect("opens");

        Assert.Equal(0, await PortalCommands.RunAsync(portal.Services, "revoke-keys", ["revoke-keys"], Ct));

        await Assert.ThrowsAsync<CryptographicException>(async () =>
        {
            for (var tries = 0; tries < 50; tries++, await Task.Delay(100, Ct)) protector.Unprotect(before); // a running node reads the ring anew in the background
        });
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_refused() =>
        Assert.Equal(2, await PortalCommands.RunAsync(portal.Services, "drop", ["drop"], Ct));
}
