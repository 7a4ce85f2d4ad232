using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Register.Files;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>服务中心总览: all alliances of a province against the numbers of their charters, and the same list as a file (JL-P8-1, JL-P8-4-1).</summary>
[Route("areas/{area}")]
public sealed class OverviewController(OverviewDesk desk, AreaScope here) : Controller
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet(""), May(Permission.SeeArea)]
    public async Task<IActionResult> Show([FromQuery] OverviewQuery query, CancellationToken ct) => View("Overview", await desk.PageAsync(query, ct));

    [HttpGet("alliances.xlsx"), May(Permission.ExportArea), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Workbook([FromQuery] OverviewQuery query, CancellationToken ct) =>
        File(TextWorkbook.Of("联盟", AllianceSheet.Head, AllianceSheet.Rows(await desk.LinesAsync(query, ct))), Excel, $"{here.Area.Name}联盟一览（{ChineseText.PlainDate(here.Today)}）.xlsx");
}
