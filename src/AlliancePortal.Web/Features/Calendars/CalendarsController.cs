using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Calendars.Moves;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Calendars;

/// <summary>放假安排: which counts in which year, and the import of a new one: entered, looked at, confirmed.</summary>
[Route("calendars"), May(Permission.KeepCalendar)]
public sealed class CalendarsController(CalendarPages pages, CalendarImport import, ArrangementDesk desk, Caller caller, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? done, CancellationToken ct) =>
        View("Calendars", await pages.ListAsync(done == "imported" ? "放假安排已经生效，受影响期限的承办人已收到通知。" : null, ct));

    [HttpGet("imports/new")]
    public IActionResult New() => View("New", new NewImportPage(new() { Year = ShanghaiTime.DateOf(clock.GetUtcNow()).Year + 1 }));

    [HttpPost("imports"), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Create([FromForm] ArrangementForm form, CancellationToken ct)
    {
        var (prepared, refusals, isTheSame) = await desk.PrepareAsync(form, ct);
        if (prepared is { } id) return Redirect($"/calendars/imports/{id}");
        if (isTheSame) return View("New", new NewImportPage(form, IsTheSame: true));
        foreach (var (field, words) in refusals) ModelState.AddModelError(field, words);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", new NewImportPage(form));
    }

    [HttpGet("imports/{id:guid}")]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken ct) => await pages.ImportAsync(id, ct) is { } page ? View("Import", page) : NotFound();

    [HttpPost("imports/{id:guid}/confirmation")]
    public async Task<IActionResult> Confirm([FromRoute] Guid id, [FromForm] string? seen, CancellationToken ct)
    {
        if (await pages.ImportAsync(id, ct) is not { } page) return NotFound();
        if (page.Version.Number is not null) return Redirect("/calendars?done=imported"); // sent twice
        if (!caller.HasFreshProof(clock.GetUtcNow())) return Redirect($"/account/prove{QueryString.Create("returnUrl", $"/calendars/imports/{id}")}");
        if (await import.ConfirmAsync(id, seen ?? "", clock.GetUtcNow(), ct)) return Redirect("/calendars?done=imported");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Import", (await pages.ImportAsync(id, ct))! with { HasChanged = true });
    }
}

/// <summary>Takes what the administrator entered, and keeps it as a version that waits for its confirmation.</summary>
public sealed class ArrangementDesk(PortalDb db, CalendarPages pages, Infrastructure.Calendars.CalendarSource calendars, Caller caller, TimeProvider clock)
{
    private static readonly ArrangementValidator Shape = new();

    public async Task<(Guid? Prepared, IReadOnlyList<(string Field, string Words)> Refusals, bool IsTheSame)> PrepareAsync(ArrangementForm form, CancellationToken ct)
    {
        var shape = await Shape.ValidateAsync(form, ct);
        if (!shape.IsValid) return (null, [.. shape.Errors.Select(error => (error.PropertyName, error.ErrorMessage))], false);
        await calendars.RefreshAsync(db, ct);
        try
        {
            var arrangement = ArrangementImport.Make(form.Year!.Value, form.ToNotice(), await form.ReadAsync(ct), calendars.Arrangements, ShanghaiTime.DateOf(clock.GetUtcNow()));
            if (await pages.IsInForceAsync(arrangement, ct)) return (null, [], true);
            var version = new CalendarVersion(arrangement, form.ToNotice(), form.Source, caller.PersonId, clock.GetUtcNow());
            db.CalendarVersions.Add(version);
            await db.SaveChangesAsync(ct);
            return (version.Id, [], false);
        }
        catch (HolidayDataRefused refused)
        {
            return (null, [.. refused.Reasons.Select(reason => (form.File is null ? nameof(form.Days) : nameof(form.File), reason))], false);
        }
    }
}
