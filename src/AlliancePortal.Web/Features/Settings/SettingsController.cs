using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Settings;

/// <summary>联盟设置: description and contact, the certificates' design, the image of the seal.</summary>
[Route("{alliance}/settings"), May(Permission.KeepAlliance)]
public sealed class SettingsController(AllianceScope here, AllianceSettings settings, DesignPreview preview, AlliancePapers papers) : Controller
{
    private string Home => $"/{here.Slug}";

    [HttpGet]
    public IActionResult Show() => View("Settings", PageOf(Stored()));

    [HttpPost("description")]
    public async Task<IActionResult> Describe([FromForm] DescriptionForm form, CancellationToken ct)
    {
        form.Check(ModelState);
        if (!ModelState.IsValid) return Again(PageOf(form));
        await settings.DescribeAsync(form, ct);
        return Redirect($"{Home}/settings");
    }

    [HttpPost("design")]
    public async Task<IActionResult> Choose([FromForm] DesignForm form, CancellationToken ct)
    {
        if (form.DesignOrNull is not { } design)
        {
            ModelState.AddModelError(nameof(form.Design), "请选择一种版式。");
            return Again(PageOf(Stored()));
        }
        await settings.ChooseDesignAsync(design, ct);
        return Redirect($"{Home}/settings");
    }

    [HttpPost("seal"), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Seal(IFormFile? seal, CancellationToken ct)
    {
        var refusal = "请选择印章图片。";
        if (seal is not null)
        {
            await using var bytes = seal.OpenReadStream();
            refusal = await settings.KeepSealAsync(bytes, seal.FileName, ct);
        }
        if (refusal is null) return Redirect($"{Home}/settings");
        ModelState.AddModelError("seal", refusal);
        return Again(PageOf(Stored()));
    }

    /// <summary>A specimen of a design as a picture.</summary>
    [HttpGet("designs/{design}"), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Specimen([FromRoute] string design, CancellationToken ct) =>
        SettingsWords.DesignOf(design) is { } chosen && await preview.PictureAsync(chosen, ct) is { } picture ? File(picture, "image/jpeg") : NotFound();

    [HttpGet("seal")]
    public async Task<IActionResult> SealPicture(CancellationToken ct) =>
        await papers.SealAsync(ct) is { } kept ? File(Convert.FromBase64String(kept.Png), "image/png") : NotFound();

    private DescriptionForm Stored() => new(here.Alliance.Purpose, here.Alliance.Address, here.Alliance.Telephone, here.Alliance.Mail);

    private SettingsPage PageOf(DescriptionForm form) => new(form, here.Alliance.CertificateDesign, here.Alliance.SealFileId is not null, Home);

    private ViewResult Again(SettingsPage page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Settings", page);
    }
}
