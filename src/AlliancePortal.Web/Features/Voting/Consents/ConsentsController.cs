using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Voting.Consents;

/// <summary>书面同意 of a seat that voted in favour, with the identity proved within the last minutes (CQ-14-4, G-VOTE-8).</summary>
[Route("{alliance}/resolutions/{number}/consent"), May(Permission.GiveConsent)]
public sealed class ConsentsController(AllianceScope here, ConsentPages pages, VoteClerk clerk) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        if (page.State == ConsentState.Given) return Redirect($"{page.Href}/receipt");
        if (page.State != ConsentState.MayConsent) return View("Refused", page);
        return here.Caller.HasFreshProof(here.Now) ? View("Consent", page) : AskForProof(page);
    }

    [HttpPost("")]
    public async Task<IActionResult> Give([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        if (page.State == ConsentState.Given) return Redirect($"{page.Href}/receipt"); // the same page sent twice
        if (page.State != ConsentState.MayConsent) return Refused(page);
        if (!here.Caller.HasFreshProof(here.Now)) return AskForProof(page);
        try
        {
            var seat = here.Caller.Capacity.SeatId!.Value;
            await clerk.ConsentAsync(page.Vote.Id, vote => ConsentProof.Of(vote, seat, here.Caller.Person!.FullName, here.Caller.PersonId, null, here.Now), ct);
        }
        catch (CharterBreach breach) when (breach.Rule == CharterRule.WrittenConsentIsComplete || breach.Rule == CharterRule.VoteTakesItsSteps)
        {
            // sent twice at the same moment, or another one was the last that was needed
            var now = await pages.FindAsync(number, ct);
            if (now!.State != ConsentState.Given) return Refused(now);
        }
        return Redirect($"{page.Href}/receipt");
    }

    [HttpGet("receipt")]
    public async Task<IActionResult> Receipt([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        return page.Own is null ? Redirect(page.Href) : View("Receipt", page);
    }

    private RedirectResult AskForProof(ConsentPage page) => Redirect($"/account/prove{QueryString.Create("returnUrl", page.Href)}");

    private ViewResult Refused(ConsentPage page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Refused", page);
    }
}
