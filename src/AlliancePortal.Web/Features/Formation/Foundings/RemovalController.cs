using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <param name="IsPossible">False once the unit is out, and while its founding takes no changes.</param>
/// <param name="MayReturn">Whether it could be asked in again: after the charter is adopted nobody joins.</param>
/// <param name="Effects">What would no longer hold without the unit, in sentences with their numbers.</param>
public sealed record RemovalPage(FoundingUnit Unit, bool IsPossible, bool MayReturn, IReadOnlyList<string> Effects, ReasonForm Form, string Href);

/// <summary>移出参加单位: the lead takes a unit off the list, after it has seen what that changes, and tells the unit why.</summary>
[Route("{alliance}/founding/units/{unit:guid}/removal")]
public sealed class RemovalController(AllianceScope here, FoundingPages pages, FoundingTexts texts, FoundingDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding";

    [HttpGet, May(Permission.LeadFounding)]
    public async Task<IActionResult> Ask([FromRoute] Guid unit, CancellationToken ct) =>
        await PageAsync(unit, new(), ct) is not { } page ? NotFound() : page.IsPossible ? View("Removal", page) : Redirect($"{Href}#units");

    [HttpPost, May(Permission.LeadFounding)]
    public async Task<IActionResult> Remove([FromRoute] Guid unit, [FromForm] ReasonForm form, CancellationToken ct)
    {
        if (await PageAsync(unit, form, ct) is not { } page) return NotFound();
        if (page.Unit.State == FoundingUnitState.Removed) return Redirect($"{Href}#units"); // sent twice is done once
        if (!this.Says(form, "请写明移出的理由。")) return this.Again("Removal", page);
        await desk.RemoveAsync(unit, form.Reason!.Trim(), ct);
        return Redirect($"{Href}#units");
    }

    private async Task<RemovalPage?> PageAsync(Guid unitId, ReasonForm form, CancellationToken ct) =>
        await pages.FindAsync(ct) is { } founding && founding.Units.FirstOrDefault(one => one.UnitId == unitId) is { } unit && unitId != founding.LeadUnitId
            ? new(unit, unit.IsOpen && founding.TakesDescription(here.Now), founding.State == FoundingState.Preparing, [.. Effects(founding, unit, await texts.OfAsync(founding, ct))], form, Href)
            : null;

    private static IEnumerable<string> Effects(Founding founding, FoundingUnit unit, FoundingComposed composed)
    {
        if (founding.Facts.HostUnitId == unit.UnitId) yield return "该单位是秘书处依托单位：移出后须另行确定。";
        if (unit.IsOnCouncil) yield return $"该单位拟任{unit.Tier.Chinese()}：移出后理事会为 {founding.Parties.Count(one => one.IsOnCouncil) - 1} 席。";
        if (!unit.IsIn || FoundingPages.CompositionOf(founding, composed, without: unit.UnitId) is not { Now: var after }) yield break;
        foreach (var shortfall in after.Shortfalls) yield return $"移出后{MembershipEffects.Sentence(shortfall, after, composed.Profile.Council.MinMembers!.Value)}";
    }
}
