using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Account.Links;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Features.Account.Passwords;

/// <summary>Sets a password. Links made before are used up, locks are lifted, and every other session ends at once.</summary>
public sealed class NewPassword(UserManager<Person> people, PortalDb db, AccountMails mails, TimeProvider clock)
{
    /// <param name="keptSession">The session that goes on: the one in which the password was changed.</param>
    public async Task SetAsync(Person person, string password, Guid? keptSession, CancellationToken ct)
    {
        var isFirst = person.PasswordHash is null;
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        person.EmailConfirmed = true; // the link came through the mailbox, or it was confirmed before
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        await people.UpdateSecurityStampAsync(person);
        await SessionAuthentication.EndAllAsync(db, person.Id, keptSession, clock.GetUtcNow(), ct);
        if (!isFirst) mails.SendPasswordChanged(person);
    }
}
