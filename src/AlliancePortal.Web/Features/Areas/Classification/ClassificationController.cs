using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Classification;

public sealed record ClassificationForm
{
    /// <summary>Alliance or Consortium.</summary>
    public string? Kind { get; init; }

    /// <summary>Sector and sub-sector, such as equipment/rail.</summary>
    public string? Field { get; init; }
}

public sealed record ClassificationPage(string Alliance, ClassificationForm Form, IReadOnlyList<FieldOption> Kinds, IReadOnlyList<FieldOption> Fields, string Office, string Href, string Home);

/// <summary>分类: in which of the province's fields an alliance works; it decides which office handles its filing (JL-P3-1, JL-P4, JL-P7-2).</summary>
[Route("areas/{area}/alliances/{slug}/classification"), May(Permission.ClassifyAlliances)]
public sealed class ClassificationController(PortalDb db, AreaScope here) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string slug, CancellationToken ct) =>
        await FindAsync(slug, ct) is { } alliance ? View("Classification", PageOf(alliance, new() { Kind = $"{alliance.Form}", Field = alliance.Sector.Length > 0 ? $"{alliance.Sector}/{alliance.SubSector}" : "" })) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Keep([FromRoute] string slug, [FromForm] ClassificationForm form, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } alliance) return NotFound();
        var isForm = Enum.TryParse<OrganisationForm>(form.Kind, out var kind) && Enum.IsDefined(kind);
        if (!isForm) ModelState.AddModelError(nameof(form.Kind), "请选择组织形式。");
        if (here.Area.FieldOf(form.Field) is not { } field)
        {
            ModelState.AddModelError(nameof(form.Field), "请从列出的技术领域中选择。");
            return this.Again("Classification", PageOf(alliance, form));
        }
        if (!ModelState.IsValid) return this.Again("Classification", PageOf(alliance, form));
        if ((alliance.Form, alliance.Sector, alliance.SubSector) != (kind, field.Sector, field.SubSector))
        {
            alliance.Classify(kind, field.Sector, field.SubSector);
            here.Record(CharterRule.CentreSupervises, new Subject("alliance", alliance.Id, alliance.Name), $"将{alliance.Name}归入{here.Area.FieldWords(field.Sector, field.SubSector)}，组织形式为{OrganisationForms.Words[kind]}");
            await db.SaveChangesAsync(ct);
        }
        return Redirect(here.Home);
    }

    private Task<Alliance?> FindAsync(string slug, CancellationToken ct) => db.Alliances.SingleOrDefaultAsync(one => one.AreaCode == here.Code && one.Slug == slug && !one.IsForming, ct);

    private ClassificationPage PageOf(Alliance alliance, ClassificationForm form) => new(alliance.Name, form, [.. OrganisationForms.Words.Select(word => new FieldOption(word.Key.ToString(), word.Value))],
        FieldChoices.Of(here.Area), string.Join("；", here.Area.Preset.Offices.Select(office => $"{office.Name}：{string.Join("、", office.Sectors.Select(key => here.Area.SectorOf(key)?.Name ?? key))}")),
        $"{here.Home}/alliances/{alliance.Slug}/classification", here.Home);
}
