using AlliancePortal.Domain.Supervision;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Tickets.Lists;

/// <summary>One ticket in a list.</summary>
/// <param name="Alliance">Empty on the pages of the alliance itself.</param>
public sealed record TicketLine(string Number, string Title, string Href, string Alliance, StateModel State, DueModel? Due, DateTimeOffset RaisedAt);

/// <param name="NewHref">Where one is raised; null for those who raise none.</param>
public sealed record TicketList(IReadOnlyList<ListView> Views, IReadOnlyList<TicketLine> Lines, PagerModel Pager, int Total, DateOnly Today, bool NamesAlliances, string? NewHref, string EmptyText);

/// <summary>Cuts tickets by state, the newest first, keyset paged.</summary>
internal static class TicketLists
{
    private const int PageSize = 50;

    private static readonly (string Key, string Text)[] Views = [("open", "待答复"), ("late", "已逾期"), ("answered", "已答复"), ("closed", "已办结"), ("all", "全部")];

    /// <param name="calendar">The calendar and the day by which working days are counted.</param>
    public static async Task<TicketList> ListAsync(this PortalDb db, IQueryable<Ticket> tickets, (WorkingCalendar Calendar, DateOnly Today) calendar, (string Home, string? View, Guid? After) asked,
        (bool NamesAlliances, string? NewHref, string EmptyText) look, CancellationToken ct)
    {
        var shown = Views.FirstOrDefault(one => one.Key == asked.View) is { Key: not null } found ? found.Key : "open";
        var cuts = Views.ToDictionary(view => view.Key, view => Cut(db, tickets, view.Key, calendar.Today));
        List<ListView> views = [];
        foreach (var (key, text) in Views) views.Add(new(text, $"{asked.Home}?view={key}", key == shown, await cuts[key].CountAsync(ct)));

        var rows = cuts[shown];
        var mark = asked.After is { } id ? await tickets.Where(row => row.Id == id).Select(row => new { row.RaisedAt, row.Id }).SingleOrDefaultAsync(ct) : null;
        if (mark is not null) rows = rows.Where(row => EF.Functions.LessThan(ValueTuple.Create(row.RaisedAt, row.Id), ValueTuple.Create(mark.RaisedAt, mark.Id)));
        var page = await (
            from row in rows.OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id).Take(PageSize + 1)
            join alliance in db.Alliances on row.AllianceId equals alliance.Id
            let owed = db.Deadlines.FirstOrDefault(d => d.AllianceId == row.AllianceId && d.SubjectId == row.Id && d.Task == DeadlineTasks.AnswerTicket && d.FulfilledAt == null && d.VoidedAt == null)
            orderby row.RaisedAt descending, row.Id descending
            select new { Ticket = row, alliance.Name, alliance.Slug, Owed = owed }).ToListAsync(ct);
        var lines = page.Take(PageSize).Select(row => new TicketLine(row.Ticket.Number, row.Ticket.Title, $"/{row.Slug}/tickets/{Uri.EscapeDataString(row.Ticket.Number)}", look.NamesAlliances ? row.Name : "",
            TicketQueries.StateOf(row.Ticket.State), row.Owed is { } owed ? DueModel.Of(owed.Derivation, calendar.Today, calendar.Calendar) : null, row.Ticket.RaisedAt)).ToList();
        return new(views, lines, new(mark is null ? null : $"{asked.Home}?view={shown}", page.Count > PageSize ? $"{asked.Home}?view={shown}&after={page[PageSize - 1].Ticket.Id}" : null),
            views.First(view => view.IsCurrent).Count ?? 0, calendar.Today, look.NamesAlliances, look.NewHref, look.EmptyText);
    }

    private static IQueryable<Ticket> Cut(PortalDb db, IQueryable<Ticket> tickets, string key, DateOnly today) => key switch
    {
        "open" => tickets.Where(row => row.AnsweredAt == null && row.ClosedAt == null),
        "late" => tickets.Where(row => db.Deadlines.Any(d => d.AllianceId == row.AllianceId && d.SubjectId == row.Id && d.Task == DeadlineTasks.AnswerTicket && d.FulfilledAt == null && d.VoidedAt == null && d.Due < today)),
        "answered" => tickets.Where(row => row.AnsweredAt != null && row.ClosedAt == null),
        "closed" => tickets.Where(row => row.ClosedAt != null),
        _ => tickets,
    };
}
