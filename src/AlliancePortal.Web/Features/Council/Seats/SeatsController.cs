using AlliancePortal.Domain.Bodies;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council.Seats;

/// <summary>The secretariat records who holds a seat, who represents, and when it ends, each with the act it rests on.</summary>
[Route("{alliance}/council/seats/{seat:guid}"), May(Permission.KeepCouncil)]
public sealed class SeatsController(PortalDb db, AllianceScope here, CouncilKeeping keeping) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open([FromRoute] Guid seat, CancellationToken ct) => await PageAsync(seat, new(), ct) is { } page ? View("Seat", page) : NotFound();

    [HttpPost("holder")]
    public async Task<IActionResult> Hold([FromRoute] Guid seat, [FromForm] HolderForm form, [FromServices] IValidator<HolderForm> validator, CancellationToken ct)
    {
        if (!await ExistsAsync(seat, ct)) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return await AgainAsync(seat, form, ct);
        await keeping.RecordHolderAsync(seat, Guid.Parse(form.Unit!), form.From!.Value, form.Basis!, form.Entry, ct);
        return Redirect(Href(seat));
    }

    [HttpPost("representative")]
    public async Task<IActionResult> Represent([FromRoute] Guid seat, [FromForm] PersonForm form, [FromServices] IValidator<PersonForm> validator, CancellationToken ct)
    {
        if (!await ExistsAsync(seat, ct)) return NotFound();
        if (!await this.IsValidAsync(validator, form))
            return await AgainAsync(seat, new HolderForm { Name = form.Name, Position = form.Position, Mail = form.Mail, From = form.From, Basis = form.Basis }, ct);
        await keeping.ReplaceRepresentativeAsync(seat, form.Entry, ct);
        return Redirect(Href(seat));
    }

    [HttpPost("end")]
    public async Task<IActionResult> End([FromRoute] Guid seat, [FromForm] EndForm form, [FromServices] IValidator<EndForm> validator, CancellationToken ct)
    {
        if (!await ExistsAsync(seat, ct)) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return await AgainAsync(seat, new(), ct);
        await keeping.EndAsync(seat, form.LastDay!.Value, form.EndBasis!, ct);
        return Redirect(Href(seat));
    }

    private string Href(Guid seat) => $"/{here.Slug}/council/seats/{seat}";

    private Task<bool> ExistsAsync(Guid seat, CancellationToken ct) => db.Seats.AnyAsync(row => row.AllianceId == here.Id && row.Id == seat, ct);

    private async Task<IActionResult> AgainAsync(Guid seat, HolderForm form, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Seat", await PageAsync(seat, form, ct));
    }

    private async Task<SeatPage?> PageAsync(Guid id, HolderForm form, CancellationToken ct)
    {
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        if (council.Seats.FirstOrDefault(row => row.Seat.Id == id) is not { } seat) return null;
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == id).ToListAsync(ct);
        return new(seat.Place(council.Seats.Count(row => row.Seat.Office == seat.Seat.Office) == 1), Href(id), seat.IsInOffice ? seat.Unit!.Name : "", seat.Person?.Name ?? "",
            seat.Holding?.From, seat.Holding?.Basis ?? "", seat.IsInOffice ? [] : await UnitsWithoutSeatAsync(ct), HistoryModel.Of(acts, here.Today))
        { Holder = form };
    }

    private async Task<List<FieldOption>> UnitsWithoutSeatAsync(CancellationToken ct)
    {
        var today = here.Today;
        return await (from member in db.Memberships
                      join unit in db.Units on member.UnitId equals unit.Id
                      where member.AllianceId == here.Id && (member.Until == null || member.Until >= today)
                          && !db.SeatHoldings.Any(row => row.AllianceId == here.Id && row.UnitId == unit.Id && (row.Until == null || row.Until >= today))
                      orderby unit.NamePinyin
                      select new FieldOption(unit.Id.ToString(), unit.Name, "")).ToListAsync(ct);
    }
}
