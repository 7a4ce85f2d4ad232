using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Classification;

/// <summary>The field that is chosen for an alliance.</summary>
public sealed record ClassificationForm
{
    /// <summary>Alliance or Consortium.</summary>
    public string? Kind { get; init; }

    /// <summary>Sector and sub-sector, such as equipment/rail.</summary>
    public string? Field { get; init; }
}

/// <param name="Offices">Which office handles which sectors, in words.</param>
public sealed record ClassificationPage(string Alliance, ClassificationForm Form, IReadOnlyList<FieldOption> Kinds, IReadOnlyList<FieldOption> Fields, string Offices, string Href, string Home);

/// <summary>分类: in which of the province's fields an alliance works; it decides which office handles its filing (JL-P3-1, JL-P4, JL-P7-2).</summary>
[Route("{alliance}/classification"), May(Permission.ClassifyAlliances)]
public sealed class ClassificationController(PortalDb db, AllianceScope here, ClassificationDesk desk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => here.Alliance.IsForming ? NotFound()
        : View("Classification", PageOf(await AreaAsync(ct), new() { Kind = $"{here.Alliance.Form}", Field = here.Alliance.Sector.Length > 0 ? $"{here.Alliance.Sector}/{here.Alliance.SubSector}" : "" }));

    [HttpPost("")]
    public async Task<IActionResult> Keep([FromForm] ClassificationForm form, CancellationToken ct)
    {
        if (here.Alliance.IsForming) return NotFound();
        var area = await AreaAsync(ct);
        OrganisationForm? kind = Enum.TryParse<OrganisationForm>(form.Kind, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        if ((kind is null ? "请选择组织形式。" : area.Preset.Filing?.WrongName(here.Alliance.Name, kind.Value)) is { } wrong) ModelState.AddModelError(nameof(form.Kind), wrong);
        var field = area.FieldOf(form.Field);
        if (field is null) ModelState.AddModelError(nameof(form.Field), "请从列出的技术领域中选择。");
        if (!ModelState.IsValid) return this.Again("Classification", PageOf(area, form));
        await desk.ClassifyAsync(area, kind!.Value, field!.Value.Sector, field.Value.SubSector, ct);
        return Redirect($"/areas/{area.Code}");
    }

    private Task<Area> AreaAsync(CancellationToken ct) => db.Areas.AsNoTracking().SingleAsync(row => row.Code == here.Alliance.AreaCode, ct);

    private ClassificationPage PageOf(Area area, ClassificationForm form) =>
        new(here.Alliance.Name, form, [.. OrganisationForms.Words.Select(word => new FieldOption(word.Key.ToString(), word.Value))], FieldChoices.Of(area),
            string.Join("；", area.Preset.Offices.Select(office => $"{office.Name}：{string.Join("、", office.Sectors.Select(key => area.SectorOf(key)?.Name ?? key))}")), $"/{here.Slug}/classification", $"/areas/{area.Code}");
}
