using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Supervision;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Tickets.Cases;

/// <summary>提出问题与建议: the form, and by when an answer would be due.</summary>
public sealed record NewTicketPage(TicketForm Form, DueModel Due, string Article, string Home);

/// <summary>The five parts of a ticket's page.</summary>
/// <param name="Due">While it waits for the answer.</param>
/// <param name="MayAnswer">The reader may answer, or answer again.</param>
/// <param name="MayClose">The reader may close it, or take it back before an answer.</param>
public sealed record TicketPage(Ticket Ticket, StateModel State, string Next, DueModel? Due, StepsModel Steps, HistoryModel History, bool MayAnswer, bool MayClose, string Href, string Home)
{
    public string AnswerWord => Ticket.AnsweredAt is null ? "答复" : "补充答复";

    public string CloseWord => Ticket.AnsweredAt is null ? "撤回，不必答复" : "办结";
}

/// <summary>Puts a ticket's page together from the ticket, its deadline and its acts.</summary>
public sealed class TicketPages(PortalDb db, AllianceScope here, TicketDesk desk)
{
    public Task<Ticket?> FindAsync(string number, CancellationToken ct) => db.Tickets.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Number == number, ct);

    public NewTicketPage New(TicketForm form) =>
        new(form, DueModel.Of(desk.DueFromToday, here.Today, here.Calendar), here.Article(CharterRule.CentreSupervises), $"/{here.Slug}/tickets");

    public async Task<TicketPage> OfAsync(Ticket ticket, CancellationToken ct)
    {
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == ticket.Id).ToListAsync(ct);
        var owed = await db.Deadlines.AsNoTracking() // a new arrangement of holidays moves the deadline, not what was first computed
            .FirstOrDefaultAsync(row => row.AllianceId == here.Id && row.SubjectId == ticket.Id && row.Task == DeadlineTasks.AnswerTicket && row.FulfilledAt == null && row.VoidedAt == null, ct);
        var due = DueModel.Of(owed?.Derivation ?? ticket.Due, here.Today, here.Calendar);
        var kind = here.Caller.Capacity.Kind;
        return new(ticket, TicketQueries.StateOf(ticket.State), Next(ticket.State), ticket.State == TicketState.Open ? due : null, Steps(ticket, due), HistoryModel.Of(acts, here.Today),
            ticket.ClosedAt is null && Permissions.Allows(Permission.AnswerTicket, kind), ticket.ClosedAt is null && Permissions.Allows(Permission.RaiseTicket, kind) && await desk.IsOfItsBodyAsync(ticket, ct),
            here.TicketHref(ticket.Number), $"/{here.Slug}/tickets");
    }

    private static string Next(TicketState state) => state switch
    {
        TicketState.Open => "下一步：联盟秘书处答复",
        TicketState.Answered => "下一步：提出方查看答复并办结",
        _ => "",
    };

    private StepsModel Steps(Ticket ticket, DueModel due)
    {
        var article = here.Article(CharterRule.CentreSupervises);
        return new(
        [
            new("提出", ChineseText.ShortMoment(ticket.RaisedAt, here.Today), ticket.RaisedBy, article, StepState.Passed),
            new("答复", ticket.AnsweredAt is { } at ? ChineseText.ShortMoment(at, here.Today) : ticket.ClosedAt is null ? $"{ChineseText.EndOf(due.Due, here.Today)}前" : "",
                ticket.AnsweredBy.Length > 0 ? ticket.AnsweredBy : "联盟秘书处", article, ticket.AnsweredAt is not null ? StepState.Passed : ticket.ClosedAt is null ? StepState.Current : StepState.Ahead),
            new(ticket is { ClosedAt: not null, AnsweredAt: null } ? "撤回" : "办结", ticket.ClosedAt is { } closed ? ChineseText.ShortMoment(closed, here.Today) : "", "", "",
                ticket.ClosedAt is not null ? StepState.Passed : ticket.AnsweredAt is not null ? StepState.Current : StepState.Ahead),
        ]);
    }
}
