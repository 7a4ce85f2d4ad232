using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Register.Files;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Register;

/// <summary>成员名册: the roll as of any day, and the same list as a file.</summary>
[Route("{alliance}/register")]
public sealed class RegisterController(RegisterDesk desk, AllianceScope here) : Controller
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet, May(Permission.SeeRegister)]
    public async Task<IActionResult> Index([FromQuery] RegisterQuery query, CancellationToken ct) => View("Register", await desk.PageAsync(query, ct));

    [HttpGet("register.xlsx"), May(Permission.ExportRegister), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Workbook([FromQuery] RegisterQuery query, CancellationToken ct)
    {
        var (filter, lines) = await desk.AllAsync(query, ct);
        return File(TextWorkbook.Of("成员名册", RegisterSheet.Head, RegisterSheet.Rows(lines)), Excel, NameOf(filter, "xlsx"));
    }

    [HttpGet("register.csv"), May(Permission.ExportRegister), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Table([FromQuery] RegisterQuery query, CancellationToken ct)
    {
        var (filter, lines) = await desk.AllAsync(query, ct);
        return File(Csv.Of([RegisterSheet.Head, .. RegisterSheet.Rows(lines)]), "text/csv; charset=utf-8", NameOf(filter, "csv"));
    }

    private string NameOf(RegisterFilter filter, string extension) => $"{here.Alliance.DocumentMark}成员名册（截至{ChineseText.PlainDate(filter.On)}）.{extension}";
}
