using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Features.Account.SignIn;

/// <summary>A password of nobody, compared where there is no account, so that the answer takes as long as with one.</summary>
public sealed class DummyPassword
{
    private readonly Person _nobody = new();
    private string? _hash;

    public void Compare(IPasswordHasher<Person> hasher, string password) =>
        hasher.VerifyHashedPassword(_nobody, _hash ??= hasher.HashPassword(_nobody, Guid.NewGuid().ToString()), password);
}
