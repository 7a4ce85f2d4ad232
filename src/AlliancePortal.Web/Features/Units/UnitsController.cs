using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Departures.Duties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Units;

/// <summary>One unit of the register: its file, and how its name is spelled. Former members keep their page.</summary>
[Route("{alliance}/units/{code}")]
public sealed class UnitsController(PortalDb db, AllianceScope here, DutyPages duties) : Controller
{
    private const int DutiesShown = 5;

    private Capacity Capacity => here.Caller.Capacity;
    private string Home => $"/{here.Slug}";

    [HttpGet, May(Permission.SeeUnit)]
    public async Task<IActionResult> Show([FromRoute] string code, CancellationToken ct)
    {
        if (await db.UnitFileAsync(here.Id, code, ct) is not { } file) return NotFound();
        var isOwn = Capacity.UnitId == file.Unit.Id;
        var page = new UnitPage(file, Capacity, isOwn, await CasesAsync(file.Unit.Id, isOwn, ct), await db.CouncilTermOnAsync(here.Id, here.Today, ct), here.Today, Home);
        return View("Unit", Capacity.IsSecretariat || Capacity.IsSeat || isOwn ? page with { Duties = await DutiesAsync(file.Unit.Id, ct) } : page);
    }

    [HttpGet("spelling"), May(Permission.KeepRegister)]
    public async Task<IActionResult> Spelling([FromRoute] string code, CancellationToken ct) =>
        await db.UnitFileAsync(here.Id, code, ct) is { Unit: var unit }
            ? View("Spelling", new SpellingPage(unit.Name, $"{Home}/units/{unit.Code}", new(unit.NamePinyin, unit.NameInitials)))
            : NotFound();

    [HttpPost("spelling"), May(Permission.KeepRegister)]
    public async Task<IActionResult> Spell([FromRoute] string code, [FromForm] SpellingForm form, CancellationToken ct)
    {
        if (await db.UnitFileAsync(here.Id, code, ct) is not { Unit.Id: var id }) return NotFound();
        var unit = await db.Units.SingleAsync(row => row.Id == id, ct);
        form.Check(ModelState);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Spelling", new SpellingPage(unit.Name, $"{Home}/units/{unit.Code}", form));
        }

        var before = $"{unit.NamePinyin}（{unit.NameInitials}）";
        unit.SpellAs(form.Pinyin!, form.Initials!);
        here.Record(CharterRule.ActsAreRecorded, new Subject("unit", unit.Id, unit.Code), $"更正{unit.Name}的拼音检索码", $"由 {before} 改为 {form.Pinyin}（{form.Initials}）");
        await db.SaveChangesAsync(ct);
        return Redirect($"{Home}/units/{unit.Code}");
    }

    private async Task<UnitDuties> DutiesAsync(Guid unitId, CancellationToken ct) =>
        new(await duties.LatestAsync(unitId, DutiesShown, ct), await duties.ClockOfAsync(unitId, ct), here.Article(CharterRule.DutiesArePerformed));

    /// <summary>The secretariat and officers see what is open about a unit, the council the votes; a unit what concerns itself, other members nothing.</summary>
    private async Task<IReadOnlyList<OpenCase>> CasesAsync(Guid unitId, bool isOwn, CancellationToken ct)
    {
        List<OpenCase> cases = [];
        if (Capacity.IsSecretariat || Capacity.IsOfficer) cases.AddRange(await db.OpenApplicationsAsync(here.Id, unitId, Home, ct));
        if (Capacity.IsSecretariat || Capacity.IsSeat || Capacity.IsOfficer || isOwn) cases.AddRange(await db.OpenVotesAsync(here.Id, unitId, Home, ct));
        cases.AddRange(await db.OpenExpulsionsAsync(here, unitId, ct));
        return cases;
    }
}
