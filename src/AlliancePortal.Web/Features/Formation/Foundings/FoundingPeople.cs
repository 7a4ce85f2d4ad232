using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>The accounts of people who are asked into a founding by an address.</summary>
public sealed class FoundingPeople(AllianceScope here, UserManager<Person> people)
{
    /// <summary>The account of the address; one without a password is opened where there is none.</summary>
    public async Task<Person> FindOrOpenAsync(string name, string mail)
    {
        if (await people.FindByEmailAsync(mail) is { } known) return known;
        var person = new Person { FullName = name, Email = mail, UserName = mail, RegisteredAt = here.Now };
        var opened = await people.CreateAsync(person);
        return opened.Succeeded ? person : throw new InvalidOperationException(string.Join(' ', opened.Errors.Select(error => error.Description)));
    }
}
