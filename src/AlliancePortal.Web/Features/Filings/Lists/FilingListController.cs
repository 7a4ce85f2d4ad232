using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Lists;

/// <summary>备案: the filings of a province, for those who review, decide and file them (JL-P7-2, JL-P7-3).</summary>
[Route("areas/{area}/filings"), May(Permission.SeeArea)]
public sealed class FilingListController(FilingLists lists) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? view, [FromQuery] Guid? after, CancellationToken ct) => View("Filings", await lists.OfAsync(view, after, ct));
}
