using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Supervision;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Tickets;

/// <summary>问题与建议: raised by who stands above the alliance, answered by its secretariat, closed by the former (JL-P8-1, JL-P8-4-1).</summary>
public sealed class TicketDesk(PortalDb db, AllianceScope here)
{
    private const string Series = "WT";

    /// <summary>Where the charter gives no period for the answer to a suggestion, the one of the provincial model.</summary>
    private const int UsualReplyWorkingDays = 15;

    public int ReplyWorkingDays => here.Profile.Council.SuggestionReplyWorkingDays ?? UsualReplyWorkingDays;

    /// <summary>By when an answer to something raised today is due.</summary>
    public Derivation DueFromToday => here.Calendar.AddWorkingDays(here.Today, ReplyWorkingDays);

    /// <exception cref="CharterBreach">The alliance is still being formed: nobody could answer.</exception>
    public void MustBeFounded() => CharterBreach.When(here.Alliance.IsForming, CharterRule.CentreSupervises, "该联盟正在筹建，尚无秘书处可以答复。");

    /// <summary>Whether the caller belongs to the body that raised it.</summary>
    public Task<bool> IsOfItsBodyAsync(Ticket ticket, CancellationToken ct)
    {
        var body = here.Caller.Capacity.Kind == CapacityKind.CentreOfficer ? AreaBody.ServiceCentre : AreaBody.Authority;
        return db.AreaPosts.AnyAsync(post => post.AreaCode == here.Alliance.AreaCode && post.PersonId == ticket.RaisedById && post.Body == body, ct);
    }

    /// <summary>Raises a ticket; sent twice it is raised once.</summary>
    /// <exception cref="CharterBreach">The alliance is still being formed, or nothing is said.</exception>
    public Task<Ticket> RaiseAsync(string title, string text, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        MustBeFounded();
        var caller = here.Caller;
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"ticket:{here.Id:N}:{caller.PersonId:N}"}, 0))", ct);
        var same = await db.Tickets.FirstOrDefaultAsync(row => row.AllianceId == here.Id && row.RaisedById == caller.PersonId && row.ClosedAt == null && row.Title == title && row.Text == text, ct);
        if (same is not null) return same;

        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct)).ToString();
        var ticket = Ticket.Raise(here.Id, number, title, text, DueFromToday, $"{caller.Actor.Name}（{caller.Capacity.Text}）", caller.PersonId, here.Now);
        db.Tickets.Add(ticket);
        db.Owe(here, DeadlineOwner.Secretariat, null, ticket.AsSubject(), DeadlineTasks.AnswerTicket, $"答复问题与建议：{title}", CharterRule.CentreSupervises, ticket.Due);
        var act = here.Record(CharterRule.CentreSupervises, ticket.AsSubject(), $"提出问题与建议：{title}", ticket.Due.Sentence);
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), $"问题与建议：{title}", $"{caller.Capacity.Text}提出 {number}，请在{ShanghaiTime.Written(ticket.Due.Due)}前答复。", here.TicketHref(number));
        return ticket;
    }, ct);

    /// <summary>The alliance answers, once more too until the ticket is closed.</summary>
    public Task<bool> ReplyAsync(Ticket ticket, string answer, CancellationToken ct) => ChangeAsync(ticket, async () =>
    {
        if (ticket.HasSaid(answer, here.Caller.Actor.Name)) return;
        var isFirst = ticket.AnsweredAt is null;
        ticket.Reply(answer, here.Caller.Actor.Name, here.Now);
        await db.FulfilAsync(here.Id, ticket.Id, DeadlineTasks.AnswerTicket, here.Now, ct);
        var act = here.Record(CharterRule.CentreSupervises, ticket.AsSubject(), isFirst ? "答复问题与建议" : "补充答复", answer);
        here.Tell(act, await db.OfficersAsync(here.Alliance.AreaCode, body: null, office: null, here.Today, ct), $"{here.Alliance.Name}已答复：{ticket.Title}", $"{ticket.Number} 已答复，请查看；满意的请办结。", here.TicketHref(ticket.Number));
    }, ct);

    /// <summary>Who raised it is satisfied, or takes it back before an answer.</summary>
    public Task<bool> CloseAsync(Ticket ticket, string remark, CancellationToken ct) => ChangeAsync(ticket, async () =>
    {
        CharterBreach.When(!await IsOfItsBodyAsync(ticket, ct), CharterRule.CentreSupervises, $"该事项由提出方（{ticket.RaisedBy}）办结或撤回。");
        var isAnswered = ticket.AnsweredAt is not null;
        ticket.Close(remark, here.Now);
        await db.DropAsync(here.Id, ticket.Id, DeadlineTasks.AnswerTicket, here.Now, ct);
        var act = here.Record(CharterRule.CentreSupervises, ticket.AsSubject(), isAnswered ? "办结问题与建议" : "撤回问题与建议，不必答复", remark);
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), $"{(isAnswered ? "已办结" : "已撤回")}：{ticket.Title}", $"{ticket.Number} {(isAnswered ? "已经办结" : "已经撤回，不必答复")}。", here.TicketHref(ticket.Number));
    }, ct);

    private Task<bool> ChangeAsync(Ticket ticket, Func<Task> work, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(ticket, ct);
        await work();
        return true;
    }, ct);
}
