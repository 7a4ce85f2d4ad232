using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>What a voter may add to the choice, which is read on its own.</summary>
public sealed record BallotForm
{
    public const int LongestRemark = 500;

    [DataType(DataType.MultilineText)]
    public string? Remark { get; init; }
}

/// <summary>The ballot on the phone: page, check, receipt. Opening a page never casts.</summary>
[Route("{alliance}/resolutions/{number}/ballot")]
public sealed class BallotsController(BallotPages pages, BallotBox box, PaperPress press) : Controller
{
    private const string FormEncoded = "application/x-www-form-urlencoded";

    [HttpGet("")]
    [May(Permission.CastBallot)]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        return page.State switch
        {
            BallotState.MayVote => View("Ballot", await pages.WithDossierAsync(page, ct)),
            BallotState.Cast => Redirect($"{page.Href}/receipt"),
            _ => View("Closed", page),
        };
    }

    /// <summary>Shows the choice once more. Nothing is stored.</summary>
    [HttpPost("")]
    [Consumes(FormEncoded)]
    [May(Permission.CastBallot)]
    public async Task<IActionResult> Check([FromRoute] string number, [FromForm] BallotForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        if (page.State == BallotState.Cast) return Redirect($"{page.Href}/receipt");
        if (page.State != BallotState.MayVote) return Refused(page);
        if (ChoiceOf(form) is not { } choice) return await AgainAsync(page, form, ct);
        return View("Check", page with { Chosen = choice, Remark = form.Remark ?? "" });
    }

    [HttpPost("confirmation")]
    [Consumes(FormEncoded)]
    [May(Permission.CastBallot)]
    public async Task<IActionResult> Confirm([FromRoute] string number, [FromForm] BallotForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        if (ChoiceOf(form) is not { } choice) return await AgainAsync(page, form, ct);
        if (page.State is not (BallotState.MayVote or BallotState.Cast)) return Refused(page);
        try
        {
            await box.CastAsync(page.Vote.Id, choice, form.Remark ?? "", ct);
        }
        catch (CharterBreach breach) when (breach.Rule == CharterRule.OneBallotForEachSeat)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Standing", await pages.FindAsync(number, ct));
        }
        Response.Headers.Location = $"{page.Href}/receipt";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    [HttpGet("receipt")]
    [May(Permission.CastBallot)]
    public async Task<IActionResult> Receipt([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } page) return NotFound();
        return page.Cast is null ? Redirect(page.Href) : View("Receipt", await pages.WithNextAsync(page, ct));
    }

    private Choice? ChoiceOf(BallotForm form)
    {
        var choice = BallotWords.ChoiceIn(Request);
        if (choice is null) ModelState.AddModelError(BallotWords.Field, "请在赞成、反对、弃权中选择一项。");
        if (form.Remark?.Length > BallotForm.LongestRemark) ModelState.AddModelError(nameof(form.Remark), $"意见最多 {BallotForm.LongestRemark} 字。");
        if (press.WhyUnprintable("意见", form.Remark) is { } why) ModelState.AddModelError(nameof(form.Remark), why);
        return ModelState.IsValid ? choice : null;
    }

    private async Task<IActionResult> AgainAsync(BallotPage page, BallotForm form, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Ballot", await pages.WithDossierAsync(page with { Chosen = BallotWords.ChoiceIn(Request), Remark = form.Remark ?? "" }, ct));
    }

    private ViewResult Refused(BallotPage page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Closed", page);
    }
}
