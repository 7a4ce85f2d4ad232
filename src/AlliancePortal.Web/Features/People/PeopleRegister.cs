using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.People;

/// <summary>
/// Enters who acts for whom, with basis and first day. Nobody enters themselves. A new liaison or representative takes over from the
/// former one, whose rights end the day before. Who has no account gets one, and a link to set its password.
/// </summary>
public sealed class PeopleRegister(AllianceScope here, PortalDb db, UserManager<Person> people, AccountMails mails, CouncilKeeping council)
{
    public Task EnterPostAsync(EntryForm form, CancellationToken ct) => EnterAsync(form, async person =>
    {
        CharterBreach.When(form.Unit is { } home && !await IsMemberAsync(home, form.From!.Value, ct), CharterRule.SeatNeedsAMember, "所选单位在起始日不是成员单位。");
        db.SecretariatPosts.Add(new SecretariatPost(here.Id, person.Id, person.FullName, form.Title!, form.SecretaryGeneral == "true", form.From!.Value, form.Basis!, form.Unit));
        return $"秘书处{form.Title}";
    }, ct);

    public Task EnterLiaisonAsync(EntryForm form, CancellationToken ct) => EnterAsync(form, async person =>
    {
        var (unit, from) = (form.Unit!.Value, form.From!.Value);
        CharterBreach.When(!await IsMemberAsync(unit, from, ct), CharterRule.SeatNeedsAMember, "所选单位在起始日不是成员单位。");
        foreach (var former in await db.Liaisons.Where(row => row.AllianceId == here.Id && row.UnitId == unit && (row.Until == null || row.Until >= from)).ToListAsync(ct))
        {
            MustBeAfter(former.From, from);
            former.EndOn(from.AddDays(-1));
        }
        db.Liaisons.Add(new Liaison(here.Id, unit, person.Id, person.FullName, from, form.Basis!));
        return $"{await NameOfUnitAsync(unit, ct)}的联络员";
    }, ct);

    public Task EnterRepresentativeAsync(EntryForm form, CancellationToken ct) => EnterAsync(form, async person =>
    {
        var from = form.From!.Value;
        var holding = await db.SeatHoldings.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == form.Holding, ct);
        CharterBreach.When(holding is null || !holding.InOfficeOn(from), CharterRule.RepresentativeBelongsToTheUnit, "该单位在起始日不担任这一席位。");
        var former = await db.Representations
            .Where(row => row.AllianceId == here.Id && row.HoldingId == holding!.Id && (row.Until == null || row.Until >= from)).OrderBy(row => row.From).ToListAsync(ct);
        if (former is [{ PersonId: null } waiting] && waiting.Name == person.FullName) waiting.BindTo(person.Id);
        else
        {
            await council.MustLeaveRostersAsync(from, ct);
            foreach (var one in former)
            {
                MustBeAfter(one.From, from);
                one.EndOn(from.AddDays(-1));
            }
            await db.SaveChangesAsync(ct); // the former one ends before the new one begins: the database refuses an overlap
            db.Representations.Add(new Representation(here.Id, holding!.Id, person.Id, person.FullName, form.Title ?? "", from, form.Basis!));
        }
        return $"{await NameOfUnitAsync(holding!.UnitId, ct)}在理事会的代表";
    }, ct);

    /// <summary>Ends a post or a liaison with the end of a day; a session that is open loses the capacity at once.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> EndAsync(string kind, Guid id, DateOnly lastDay, CancellationToken ct)
    {
        var post = kind == EntryKinds.Post ? await db.SecretariatPosts.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id, ct) : null;
        var liaison = kind == EntryKinds.Liaison ? await db.Liaisons.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == id, ct) : null;
        if (post is null && liaison is null) return false;

        CharterBreach.When(lastDay < here.Today.AddDays(-1), CharterRule.PeopleActOnARecord, "结束日期最早为昨天：已经以此身份办理的事项不受影响。");
        MustBeAfter(post?.From ?? liaison!.From, lastDay.AddDays(1));
        post?.EndOn(lastDay);
        liaison?.EndOn(lastDay);
        var (person, name) = post is not null ? (post.PersonId, $"秘书处{post.Title}{post.Name}") : (liaison!.PersonId, $"联络员{liaison.Name}");
        here.Record(CharterRule.PeopleActOnARecord, new Subject("person", person, ""), $"{name}的登记于{ShanghaiTime.Written(lastDay)}结束");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Sends the link once more to somebody who has not set a password yet.</summary>
    public async Task<bool> InviteAgainAsync(Guid personId, string what)
    {
        if (await people.FindByIdAsync(personId.ToString()) is not { PasswordHash: null } person) return false;
        mails.SendInvitation(person, here.Alliance.Name, what);
        return true;
    }

    private async Task EnterAsync(EntryForm form, Func<Person, Task<string>> record, CancellationToken ct)
    {
        var (person, what) = await db.InOneTransactionAsync(async () =>
        {
            var entered = await PersonAsync(form);
            CharterBreach.When(entered.Id == here.Caller.PersonId, CharterRule.FourEyes, "不能为本人登记身份，请由另一人办理。");
            var asWhat = await record(entered);
            var act = here.Record(CharterRule.PeopleActOnARecord, new Subject("person", entered.Id, ""),
                $"登记{entered.FullName}为{asWhat}，自{ShanghaiTime.Written(form.From!.Value)}", $"依据：{form.Basis}");
            if (entered.PasswordHash is not null)
                here.Tell(act, [new Recipient(entered.Id, entered.Email!)], "您有新的身份", $"秘书处把您登记为{asWhat}。", $"/{here.Slug}/desk");
            return (entered, asWhat);
        }, ct);
        if (person.PasswordHash is null) mails.SendInvitation(person, here.Alliance.Name, what);
    }

    /// <summary>The account of the address; opened without a password where there is none.</summary>
    private async Task<Person> PersonAsync(EntryForm form)
    {
        if (await people.FindByEmailAsync(form.Email!) is { } known) return known;
        var person = new Person { FullName = form.FullName!, Email = form.Email, UserName = form.Email, RegisteredAt = here.Now };
        var opened = await people.CreateAsync(person);
        return opened.Succeeded ? person : throw new InvalidOperationException(string.Join(' ', opened.Errors.Select(error => error.Description)));
    }

    private static void MustBeAfter(DateOnly formerFrom, DateOnly from) =>
        CharterBreach.When(from <= formerFrom, CharterRule.PeopleActOnARecord, $"日期须在现任的起始日{ShanghaiTime.Written(formerFrom)}之后。");

    private Task<bool> IsMemberAsync(Guid unitId, DateOnly day, CancellationToken ct) => db.Memberships.AnyAsync(
        row => row.AllianceId == here.Id && row.UnitId == unitId && row.From <= day && (row.Until == null || row.Until >= day), ct);

    private Task<string> NameOfUnitAsync(Guid unitId, CancellationToken ct) => db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Name).SingleAsync(ct);
}
