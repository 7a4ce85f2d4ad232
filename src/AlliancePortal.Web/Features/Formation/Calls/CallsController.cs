using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Formation.Intentions;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Calls;

public sealed record NewCallPage(CallForm Form, IReadOnlyList<FieldOption> Sectors, string Home);

/// <summary>征集: what the authority asks for, who answered, who was chosen (JL-P7-1).</summary>
[Route("areas/{area}/calls")]
public sealed class CallsController(AreaScope area, CallPages pages, CallDesk desk, IntentionDesk intentions, IValidator<CallForm> validator) : Controller
{
    [HttpGet, May(Permission.SeePublicPages)]
    public async Task<IActionResult> Index(CancellationToken ct) => View("Calls", await pages.ListAsync(ct));

    [HttpGet("new"), May(Permission.KeepCalls)]
    public IActionResult New() => View("New", Page(new() { OpensOn = area.Today, ClosesOn = area.Today.AddDays(30) }));

    [HttpPost, May(Permission.KeepCalls)]
    public async Task<IActionResult> Publish([FromForm] CallForm form, CancellationToken ct)
    {
        if (form.ClosesOn < area.Today) ModelState.AddModelError(nameof(form.ClosesOn), "截止日期已经过去。");
        if (area.Area.SectorOf(form.Sector ?? "") is null) ModelState.AddModelError(nameof(form.Sector), "请从列出的产业领域中选择。");
        if (!await this.IsValidAsync(validator, form)) return this.Again("New", Page(form));
        var call = await desk.PublishAsync(form.ToTerms(), ct);
        return Redirect($"{area.Home}/calls/{call.Number}");
    }

    [HttpGet("{number}"), May(Permission.SeePublicPages)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } call ? View("Call", await pages.OfAsync(call, ct)) : NotFound();

    [HttpPost("{number}/list"), May(Permission.KeepCalls)]
    public async Task<IActionResult> List([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } call) return NotFound();
        await desk.PublishListAsync(call, ct);
        return Redirect($"{area.Home}/calls/{number}#list");
    }

    /// <summary>The caller begins, or goes on with, an intention of their own.</summary>
    [HttpPost("{number}/intentions"), May(Permission.HandleOwnIntention)]
    public async Task<IActionResult> Answer([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } call) return NotFound();
        return Redirect($"{area.Home}/intentions/{(await intentions.StartAsync(call, ct)).Id}/form");
    }

    private NewCallPage Page(CallForm form) => new(form, [.. area.Area.Preset.Sectors.Where(sector => area.Handles(sector.Key)).Select(sector => new FieldOption(sector.Key, sector.Name))], $"{area.Home}/calls");
}
