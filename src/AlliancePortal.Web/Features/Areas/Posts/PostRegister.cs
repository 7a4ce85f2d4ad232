using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Posts;

/// <summary>Enters who acts for the authority and the service centre of an area, with basis and first day; each entry stands in the area's own chain. Nobody enters themselves.</summary>
public sealed class PostRegister(PortalDb db, AreaScope here, UserManager<Person> people, AccountMails mails)
{
    public async Task EnterAsync(PostForm form, AreaBody body, string office, CancellationToken ct)
    {
        var what = $"{PostPlaces.NameOf(here.Area, body, office)}{form.Title}";
        var person = await db.InOneTransactionAsync(async () =>
        {
            var entered = await PersonAsync(form);
            var from = form.From!.Value;
            CharterBreach.When(entered.Id == here.Caller.PersonId, CharterRule.FourEyes, "不能为本人登记身份，请由另一人办理。");
            var isHeld = await db.AreaPosts.AnyAsync(row => row.AreaCode == here.Code && row.PersonId == entered.Id && row.Body == body && row.Office == office && (row.Until == null || row.Until >= from), ct);
            CharterBreach.When(isHeld, CharterRule.PeopleActOnARecord, $"{entered.FullName}在该机构的登记尚未结束，请先结束原来的登记。");
            db.AreaPosts.Add(new AreaPost(here.Code, entered.Id, entered.FullName, body, office, form.Title!, from, form.Basis!));
            var act = here.Record(CharterRule.PeopleActOnARecord, SubjectOf(entered.Id), $"登记{entered.FullName}为{what}，自{ShanghaiTime.Written(from)}", $"依据：{form.Basis}");
            if (entered.PasswordHash is not null) here.Tell(act, [new Recipient(entered.Id, entered.Email!)], "您有新的身份", $"您已登记为{what}。", "/desk");
            return entered;
        }, ct);
        if (person.PasswordHash is null) mails.SendInvitation(person, PostPlaces.NameOf(here.Area, body, office), what, keeper: "");
    }

    /// <summary>Ends a post with the end of a day; a session that is open loses the capacity at once.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> EndAsync(Guid id, DateOnly lastDay, CancellationToken ct)
    {
        if (await db.AreaPosts.SingleOrDefaultAsync(row => row.AreaCode == here.Code && row.Id == id, ct) is not { } post) return false;
        CharterBreach.When(lastDay < here.Today.AddDays(-1), CharterRule.PeopleActOnARecord, "结束日期最早为昨天：已经以此身份办理的事项不受影响。");
        CharterBreach.When(lastDay < post.From, CharterRule.PeopleActOnARecord, $"结束日期不能早于起始日{ShanghaiTime.Written(post.From)}。");
        post.EndOn(lastDay);
        here.Record(CharterRule.PeopleActOnARecord, SubjectOf(post.PersonId), $"{PostPlaces.NameOf(here.Area, post.Body, post.Office)}{post.Title}{post.Name}的登记于{ShanghaiTime.Written(lastDay)}结束");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Sends the link once more to somebody of this area who has not set a password yet.</summary>
    public async Task<bool> InviteAgainAsync(Guid personId, CancellationToken ct)
    {
        if (await db.AreaPosts.AsNoTracking().FirstOrDefaultAsync(row => row.AreaCode == here.Code && row.PersonId == personId, ct) is not { } post) return false;
        if (await people.FindByIdAsync(personId.ToString()) is not { PasswordHash: null } person) return false;
        var place = PostPlaces.NameOf(here.Area, post.Body, post.Office);
        mails.SendInvitation(person, place, $"{place}{post.Title}", keeper: "");
        return true;
    }

    /// <summary>The account of the address; opened without a password where there is none.</summary>
    private async Task<Person> PersonAsync(PostForm form)
    {
        if (await people.FindByEmailAsync(form.Email!) is { } known) return known;
        var person = new Person { FullName = form.FullName!, Email = form.Email, UserName = form.Email, RegisteredAt = here.Now };
        var opened = await people.CreateAsync(person);
        return opened.Succeeded ? person : throw new InvalidOperationException(string.Join(' ', opened.Errors.Select(error => error.Description)));
    }

    private static Subject SubjectOf(Guid person) => new("person", person, "");
}
