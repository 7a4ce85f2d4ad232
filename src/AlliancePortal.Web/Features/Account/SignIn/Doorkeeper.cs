using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>Lets a person in who has proved who they are, and shows them where they were going.</summary>
public sealed class Doorkeeper(KnownDevice device, TimeProvider clock)
{
    public async Task LetInAsync(HttpContext context, Person person, string capacityKey = "")
    {
        await SessionAuthentication.SignOutAsync(context, clock.GetUtcNow());
        await SessionAuthentication.SignInAsync(context, person, clock.GetUtcNow(), capacityKey);
        device.Remember(context, person);
    }
}
