using System.Collections.Concurrent;
using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Account;

/// <summary>The demo's portal for many people who sign in from one address, with helpers around accounts and mails.</summary>
public class AccountsPortal(TestPostgres postgres) : DemoPortal(postgres)
{
    public const string Password = "四匹马 跑过 石桥 天亮了";

    protected override Dictionary<string, string> Settings
    {
        get
        {
            var settings = base.Settings;
            settings["RateLimits:SignInPerMinute"] = "100000";
            return settings;
        }
    }

    /// <summary>How often a password was compared with an account's.</summary>
    public ConcurrentDictionary<Guid, int> Comparisons { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<Person>>(new CountingHasher(Comparisons)));
    }

    /// <summary>A browser whose cookies can be copied.</summary>
    public Browser BrowseWith(CookieContainer cookies) => new(CreateDefaultClient(new RedirectHandler(), new CookieContainerHandler(cookies)));

    /// <summary>An account of nobody in particular.</summary>
    public async Task<Person> OpenAccountAsync(string mail, bool confirmed = true, bool administrator = false)
    {
        Person person = new() { FullName = "程一诺", Email = mail, UserName = mail, EmailConfirmed = confirmed, IsAdministrator = administrator };
        await InScopeAsync(async services =>
            Assert.True((await services.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password)).Succeeded));
        return person;
    }

    public async Task<string> LinkAsync(Person person, LinkPurpose purpose)
    {
        var now = await WithDbAsync(db => db.Users.SingleAsync(row => row.Id == person.Id));
        return Services.GetRequiredService<AccountLinks>().Make(now, purpose);
    }

    /// <summary>The newest mail to an address, once it is there.</summary>
    public async Task<KeptMail> MailToAsync(string mail, string subject)
    {
        var folder = Services.GetRequiredService<MailFolder>();
        for (var tries = 0; tries < 400; tries++)
        {
            var found = (await folder.ListAsync(CancellationToken.None)).FirstOrDefault(kept => kept.To == mail && kept.Subject.Contains(subject, StringComparison.Ordinal));
            if (found is not null) return found;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"No mail “{subject}” to {mail}.");
    }

    /// <summary>Signs in through the page, as people do.</summary>
    public async Task<Page> SignInAsync(Browser browser, string mail, string password, string query = "") =>
        await (await browser.OpenAsync($"/account/sign-in{query}")).Form("登录门户").Fill("Email", mail).Fill("Password", password).SendAsync();

    /// <summary>The address in a mail, as path and query.</summary>
    public static string LinkIn(KeptMail mail) =>
        new Uri(mail.Body.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;

    private sealed class CountingHasher(ConcurrentDictionary<Guid, int> comparisons) : PasswordHasher<Person>
    {
        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            comparisons.AddOrUpdate(user.Id, 1, (_, count) => count + 1);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
