using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Voting.Resolutions;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Voting.Signatures;

/// <summary>What the chair is about to sign.</summary>
public sealed record SignaturePage(Resolution Vote, string Number, string Href, string DraftHref);

/// <summary>The chair's signature on a counted vote, with the password given within the last minutes.</summary>
[Route("{alliance}/resolutions/{number}/signature")]
public sealed class SignaturesController(PortalDb db, AllianceScope here, VoteClerk clerk, Signing signing) : Controller
{
    [HttpGet("")]
    [May(Permission.SignResolution)]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { } vote) return NotFound();
        if (!IsToBeSigned(vote)) return Redirect(here.ResolutionHref(number));
        await signing.MustPresideAsync(vote, ct);
        if (!here.Caller.HasFreshProof(here.Now)) return AskForProof(number);
        return View("Signature", new SignaturePage(vote, vote.PrintedNumber(here.Alliance.DocumentMark)!, here.SignatureHref(number), $"{here.ResolutionHref(number)}/paper"));
    }

    [HttpPost("")]
    [May(Permission.SignResolution)]
    public async Task<IActionResult> Sign([FromRoute] string number, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { } vote) return NotFound();
        if (!here.Caller.HasFreshProof(here.Now)) return AskForProof(number);
        await signing.SignAsync(vote.Id, ct);
        return Redirect(here.ResolutionHref(number));
    }

    private async Task<Resolution?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.ResolutionIdAsync(here.Id, number, ct) is not { } id) return null;
        await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct);
        return await db.ResolutionAsync(here.Id, id, ct);
    }

    private static bool IsToBeSigned(Resolution vote) => vote is { SignedAt: null, State: ResolutionState.Passed or ResolutionState.Rejected };

    private RedirectResult AskForProof(string number) => Redirect($"/account/prove{QueryString.Create("returnUrl", here.SignatureHref(number))}");
}
