using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Formation.Foundings;

public sealed record InvitePage(InviteForm Form, string Href);

public sealed record JoinPage(Founding Case, FoundingUnit Unit, JoinForm Form, bool MayAnswer, string Href);

public sealed record FactsPage(Founding Case, FactsForm Form, IReadOnlyList<FieldOption> Units, string Href);

/// <summary>组建: the lead gathers units and writes down what the alliance is for; each unit answers for itself (JL-P7-2).</summary>
[Route("{alliance}/founding")]
public sealed class FoundingsController(AllianceScope here, FoundingPages pages, FoundingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding";

    [HttpGet(""), May(Permission.SeeFounding)]
    public async Task<IActionResult> Show(CancellationToken ct) => await pages.FindAsync(ct) is { } founding ? View("Founding", await pages.OfAsync(founding, ct)) : NotFound();

    [HttpGet("units/new"), May(Permission.LeadFounding)]
    public IActionResult Invite() => View("Invite", new InvitePage(new(), Href));

    [HttpPost("units"), May(Permission.LeadFounding), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Invite([FromForm] InviteForm form, [FromServices] IValidator<InviteForm> validator, CancellationToken ct)
    {
        var check = UnifiedSocialCreditCode.Check(form.Code ?? "");
        if (form.Code is { Length: > 0 } && check.Verdict == CodeVerdict.Reject && !SubstituteCode.IsMarked(check.Normalized)) ModelState.AddModelError(nameof(form.Code), check.Sentence);
        if (!await this.IsValidAsync(validator, form)) return this.Again("Invite", new InvitePage(form, Href));
        await desk.InviteAsync(new(form.Code!, form.UnitName!.Trim(), form.PersonName!.Trim(), form.Mail!.Trim()), ct);
        return Redirect($"{Href}#units");
    }

    [HttpPost("units/{unit:guid}/tier"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Assign([FromRoute] Guid unit, [FromForm] TierForm form, CancellationToken ct)
    {
        if (form.Chosen is not { } tier) return BadRequest();
        await desk.AssignTierAsync(unit, tier, ct);
        return Redirect($"{Href}#units");
    }

    [HttpGet("invitation"), May(Permission.AnswerInvitation)]
    public async Task<IActionResult> Answer(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding || Mine(founding) is not { } unit) return NotFound();
        return View("Join", PageOf(founding, unit, JoinForm.Of(unit.Form)));
    }

    [HttpPost("invitation"), May(Permission.AnswerInvitation)]
    public async Task<IActionResult> Confirm([FromForm] JoinForm form, [FromServices] IValidator<JoinForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding || Mine(founding) is not { } unit) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Join", PageOf(founding, unit, form));
        await desk.ConfirmAsync(form.ToForm(), ct);
        return Redirect(Href);
    }

    [HttpPost("invitation/refusal"), May(Permission.AnswerInvitation)]
    public async Task<IActionResult> Decline([FromForm] ReasonForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding || Mine(founding) is not { } unit) return NotFound();
        if (!this.Says(form)) return this.Again("Join", PageOf(founding, unit, JoinForm.Of(unit.Form)));
        await desk.DeclineAsync(form.Reason?.Trim() is { Length: > 0 } said ? said : "未说明理由。", ct);
        return Redirect("/notices");
    }

    [HttpGet("facts"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Describe(CancellationToken ct) =>
        await pages.FindAsync(ct) is not { } founding ? NotFound() : founding.TakesDescription(here.Now) ? View("Facts", FactsPageOf(founding, FactsForm.Of(founding.Facts))) : Redirect($"{Href}#facts");

    [HttpPost("facts"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Describe([FromForm] FactsForm form, [FromServices] IValidator<FactsForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Facts", FactsPageOf(founding, form));
        await desk.DescribeAsync(form.ToFacts, ct);
        return Redirect($"{Href}#facts");
    }

    [HttpPost("end"), May(Permission.LeadFounding)]
    public async Task<IActionResult> GiveUp([FromForm] ReasonForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        if (!this.Says(form, "请写明终止筹建的理由。")) return this.Again("Founding", await pages.OfAsync(founding, ct));
        await desk.GiveUpAsync(form.Reason!.Trim(), ct);
        return Redirect("/notices");
    }

    private FoundingUnit? Mine(Founding founding) => founding.Units.FirstOrDefault(unit => unit.UnitId == here.Caller.Capacity.UnitId);

    private JoinPage PageOf(Founding founding, FoundingUnit unit, JoinForm form) => new(founding, unit, form, founding.State == FoundingState.Preparing, Href);

    private FactsPage FactsPageOf(Founding founding, FactsForm form) =>
        new(founding, form, [.. founding.Parties.Select(unit => new FieldOption(unit.UnitId.ToString(), unit.Name))], Href);
}
