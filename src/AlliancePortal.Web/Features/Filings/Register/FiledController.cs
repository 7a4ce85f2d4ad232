using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Register;

/// <summary>备案名录 of a province, for everybody.</summary>
[Route("areas/{area}/filed"), May(Permission.SeePublicPages)]
public sealed class FiledController(FiledRegister register) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] Guid? after, CancellationToken ct) => View("Filed", await register.OfAsync(after, ct));
}
