using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Filings.Cases;

/// <summary>备案: the case, for the alliance and for those above it.</summary>
[Route("{alliance}/filing")]
public sealed class CaseController(AllianceScope here, FilingCases cases, FilingStart start) : Controller
{
    [HttpGet(""), May(Permission.SeeFiling)]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        here.Caller.Capacity.IsOfficer ? Redirect($"/{here.Slug}/filing/office") : await cases.FindAsync(ct) is { } filing ? View("Case", await cases.OfAsync(filing, ct)) : View("Begin", await cases.BeginAsync(ct));

    /// <summary>Begins a filing; sent twice it is begun once.</summary>
    [HttpPost(""), May(Permission.KeepFiling)]
    public async Task<IActionResult> Begin(CancellationToken ct)
    {
        await start.BeginAsync(ct);
        return Redirect($"/{here.Slug}/filing/form");
    }
}
