using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Account.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Features.Account.Registration;

/// <summary>Opens accounts. An address that has one already gets a mail that says so; the page never tells.</summary>
public sealed class Registrar(UserManager<Person> people, AccountMails mails, DummyPassword dummy, EvenPace pace, TimeProvider clock)
{
    /// <param name="returnUrl">Where the person was going; the mail's link leads there.</param>
    public async Task RegisterAsync(RegistrationForm form, string? returnUrl, CancellationToken ct)
    {
        var began = pace.Begin();
        if (await people.FindByEmailAsync(form.Email!) is { } known) Remind(known, form.Password!, returnUrl);
        else await OpenAsync(form, returnUrl);
        await pace.HoldAsync(began, ct);
    }

    /// <summary>Nobody else's password is set here: the mail's link asks for the one that was chosen first, or offers a new one.</summary>
    private void Remind(Person known, string password, string? returnUrl)
    {
        dummy.Compare(people.PasswordHasher, password);
        if (known.EmailConfirmed) mails.SendAlreadyRegistered(known);
        else mails.SendConfirmation(known, returnUrl);
    }

    private async Task OpenAsync(RegistrationForm form, string? returnUrl)
    {
        var person = new Person { FullName = form.FullName!, Email = form.Email, UserName = form.Email, RegisteredAt = clock.GetUtcNow() };
        try
        {
            var opened = await people.CreateAsync(person, form.Password!);
            if (!opened.Succeeded) throw new InvalidOperationException(string.Join(' ', opened.Errors.Select(error => error.Description)));
        }
        catch (DbUpdateException raced) when (raced.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return; // the same form came twice at once: the first one sends the mail
        }
        mails.SendConfirmation(person, returnUrl);
    }
}
