using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Council;

/// <summary>How many seats a council has where the charter gives a share of the members.</summary>
public sealed record SeatsForm
{
    public int? Total { get; init; }
}

/// <summary>The council and its terms: units and offices for everybody, persons for members.</summary>
[Route("{alliance}/council")]
public sealed class CouncilController(AllianceScope here, CouncilPages pages, CouncilKeeping keeping) : Controller
{
    [HttpGet("")]
    [May(Permission.SeeCouncil)]
    public async Task<IActionResult> Open([FromQuery] DateOnly? on, CancellationToken ct) => View("Council", await pages.PageAsync(on ?? here.Today, ct));

    [HttpPost("seats")]
    [May(Permission.KeepCouncil)]
    public async Task<IActionResult> SetUp([FromForm] SeatsForm form, CancellationToken ct)
    {
        CharterBreach.When(form.Total > 200, CharterRule.CouncilSizeFollowsMembership, "席位总数最多 200 席。");
        await keeping.EstablishSeatsAsync(form.Total, ct);
        return Redirect($"/{here.Slug}/council");
    }
}
