using System.Security.Cryptography;
using System.Text.Json;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Areas;
using AlliancePortal.Web.Infrastructure.Database;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Infrastructure.Commands;

/// <summary>What the portal does from the command line instead of serving pages.</summary>
internal static class PortalCommands
{
    /// <summary>The first word, unless it is an option.</summary>
    public static string? Wanted(string[] args) => args is [{ Length: > 0 } first, ..] && first[0] is not ('-' or '/') && !first.Contains('=') ? first : null;

    /// <summary>Does what was asked and answers with the exit code: 0 done, 1 something is wrong, 2 no such command.</summary>
    public static Task<int> RunAsync(this WebApplication app, string command, string[] args, CancellationToken ct)
    {
        app.HoldCluster();
        return RunAsync(app.Services, command, args, ct);
    }

    internal static async Task<int> RunAsync(IServiceProvider provider, string command, string[] args, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return command switch
        {
            "migrate" => await MigrateAsync(services, ct),
            "verify-acts" => await VerifyActsAsync(services, ct),
            "administrator" when args is [_, var mail, var name] => await MakeAdministratorAsync(services, mail, name),
            "area" when args is [_, var file] => await KeepAreaAsync(services, file, ct),
            "revoke-keys" => RevokeKeys(services),
            _ => Say(2, "Commands: migrate · verify-acts · administrator MAIL NAME · area FILE · revoke-keys"),
        };
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await Preparation.MigrateAsync(services.GetRequiredService<DatabaseConnections>(), ct);
        return Say(0, "The database has this version's schema.");
    }

    private static async Task<int> VerifyActsAsync(IServiceProvider services, CancellationToken ct)
    {
        var reports = await ActChain.VerifyAsync(services.GetRequiredService<PortalDb>(), ct);
        foreach (var report in reports)
            Say(0, $"{report.Alliance}: {(report.Break is null ? $"{report.Acts} acts, the chain holds" : $"BROKEN: {report.Break}")}");
        return reports.All(report => report.Break is null) ? 0 : 1;
    }

    /// <summary>Sets up a province from its file, or lets it follow a newer one.</summary>
    private static async Task<int> KeepAreaAsync(IServiceProvider services, string file, CancellationToken ct)
    {
        try
        {
            var area = AreaFile.Parse(await File.ReadAllTextAsync(file, ct));
            return Say(0, await area.KeepAsync(services.GetRequiredService<PortalDb>(), ct) ? $"{area.Name} is set up." : $"{area.Name} follows the file.");
        }
        catch (Exception refused) when (refused is JsonException or IOException)
        {
            return Say(1, $"{file}: {refused.Message}");
        }
    }

    /// <summary>The first account with rights over the platform; whoever types this owns the machine anyway.</summary>
    private static async Task<int> MakeAdministratorAsync(IServiceProvider services, string mail, string name)
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var person = new Person
        {
            UserName = mail,
            Email = mail,
            EmailConfirmed = true,
            FullName = name,
            IsAdministrator = true,
            RegisteredAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        var made = await people.CreateAsync(person, password);
        return made.Succeeded
            ? Say(0, $"{name} <{mail}> may sign in with the password {password} and should change it at once.")
            : Say(1, string.Join(' ', made.Errors.Select(error => error.Description)));
    }

    /// <summary>After a leak: every cookie, token and link made until now is worth nothing any more.</summary>
    private static int RevokeKeys(IServiceProvider services)
    {
        services.GetRequiredService<IKeyManager>().RevokeAllKeys(services.GetRequiredService<TimeProvider>().GetUtcNow(), "revoked from the command line");
        return Say(0, "Every session has ended and every link is void; restart the portal's nodes.");
    }

    private static int Say(int code, string sentence)
    {
        Console.WriteLine(sentence);
        return code;
    }
}
