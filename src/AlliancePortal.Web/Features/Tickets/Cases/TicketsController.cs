using AlliancePortal.Domain.Supervision;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Tickets.Cases;

/// <summary>One ticket: raised, answered, closed.</summary>
[Route("{alliance}/tickets")]
public sealed class TicketsController(AllianceScope here, TicketDesk desk, TicketPages pages) : Controller
{
    [HttpGet("new"), May(Permission.RaiseTicket)]
    public IActionResult New()
    {
        desk.MustBeFounded();
        return View("New", pages.New(new()));
    }

    [HttpPost("new"), May(Permission.RaiseTicket)]
    public async Task<IActionResult> Raise([FromForm] TicketForm form, [FromServices] IValidator<TicketForm> validator, CancellationToken ct)
    {
        if (!await this.IsValidAsync(validator, form)) return this.Again("New", pages.New(form));
        var ticket = await desk.RaiseAsync(form.Title!.Trim(), form.Text!.Trim(), ct);
        return Redirect(here.TicketHref(ticket.Number));
    }

    [HttpGet("{number}"), May(Permission.SeeTickets)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } ticket ? View("Ticket", await pages.OfAsync(ticket, ct)) : NotFound();

    [HttpPost("{number}/answer"), May(Permission.AnswerTicket)]
    public async Task<IActionResult> Answer([FromRoute] string number, [FromForm] TicketAnswerForm form, [FromServices] IValidator<TicketAnswerForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } ticket) return NotFound();
        if (ticket.State != TicketState.Closed && !await this.IsValidAsync(validator, form)) return this.Again("Ticket", await pages.OfAsync(ticket, ct));
        await desk.ReplyAsync(ticket, form.Answer?.Trim() ?? "", ct);
        return Redirect(here.TicketHref(number));
    }

    [HttpPost("{number}/closing"), May(Permission.RaiseTicket)]
    public async Task<IActionResult> Close([FromRoute] string number, [FromForm] TicketClosingForm form, [FromServices] IValidator<TicketClosingForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } ticket) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Ticket", await pages.OfAsync(ticket, ct));
        await desk.CloseAsync(ticket, form.Remark?.Trim() ?? "", ct);
        return Redirect(here.TicketHref(number));
    }
}
