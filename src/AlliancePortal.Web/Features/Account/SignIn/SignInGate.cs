using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>
/// Asks for the password. Unknown account, wrong password, locked, not confirmed, too many attempts: one answer, in the same words
/// and after the same time.
/// </summary>
public sealed class SignInGate(UserManager<Person> people, SignInLimiter limiter, DummyPassword dummy, KnownDevice device, EvenPace pace)
{
    public const string Refused = "邮箱或密码不正确，或尝试的次数过多。请核对后再试；连续几次都不对的，请等十分钟，或重设密码。";

    /// <returns>The person whose password it is; null when it is refused, for whatever reason.</returns>
    public async Task<Person?> AskAsync(HttpContext context, string? mail, string? password, bool mayBeUnconfirmed = false)
    {
        var began = pace.Begin();
        var person = await JudgeAsync(context, mail ?? "", password ?? "", mayBeUnconfirmed);
        if (person is null) await pace.HoldAsync(began, context.RequestAborted);
        return person;
    }

    private async Task<Person?> JudgeAsync(HttpContext context, string mail, string password, bool mayBeUnconfirmed)
    {
        var person = mail.Length is > 0 and < 255 ? await people.FindByEmailAsync(mail) : null;
        var known = device.Knows(context, person);
        if (!limiter.Allows(mail, known ? "device" : $"{context.Connection.RemoteIpAddress}")) return null;

        var right = await IsRightAsync(person, password);
        if (person is null || !right || person.IsDisabled || (!known && await people.IsLockedOutAsync(person)))
        {
            if (person is not null && !right && !known) await people.AccessFailedAsync(person);
            return null;
        }
        if (!person.EmailConfirmed && !mayBeUnconfirmed) return null;

        if (person.AccessFailedCount > 0) await people.ResetAccessFailedCountAsync(person);
        return person;
    }

    private async Task<bool> IsRightAsync(Person? person, string password)
    {
        if (person?.PasswordHash is not null) return await people.CheckPasswordAsync(person, password);
        dummy.Compare(people.PasswordHasher, password);
        return false;
    }
}
