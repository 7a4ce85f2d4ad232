using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Voting.Ballots;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Voting.PaperBallots;

/// <summary>The secretariat enters a ballot on paper with its scan. It counts as of its entry; nothing can be entered with an earlier time.</summary>
[Route("{alliance}/resolutions/{number}/paper-ballots")]
public sealed class PaperBallotsController(AllianceScope here, PaperBallotPages pages, BallotBox box, PaperPress press) : Controller
{
    [HttpGet("")]
    [May(Permission.RecordPaperBallot)]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, new(), ct) is { } page ? View("PaperBallot", page) : NotFound();

    [HttpPost("")]
    [May(Permission.RecordPaperBallot)]
    [RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Enter([FromRoute] string number, [FromForm] PaperBallotForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, form, ct) is not { } page) return NotFound();
        here.Caller.MustNotComeFrom(page.Vote.UnitId);
        MustBeOfAUnitThatVotesOnPaper(page.Vote, form.Seat);
        var choice = ChoiceOf(form);
        if (choice is not { } known || !ModelState.IsValid) return this.Again("PaperBallot", page);

        await using var upload = form.Scan!.OpenReadStream();
        await using var scan = await FileInspection.InspectAsync(upload, form.Scan.FileName, FileInspection.MaxBytes, ct);
        if ((scan.Refusal ?? (scan.Kind == FileKind.Docx ? "扫描件须为 PDF、JPG 或 PNG 文件。" : null)) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Scan), refusal);
            return this.Again("PaperBallot", page);
        }
        await box.EnterPaperAsync(page.Vote.Id, Guid.Parse(form.Seat!), known, form.SignedBy!, scan, ct);
        return Redirect(here.ResolutionHref(number));
    }

    /// <summary>A lead that presides over its own founding enters the paper of units that did not accept electronic ballots, and of no others.</summary>
    private void MustBeOfAUnitThatVotesOnPaper(Resolution vote, string? seat) => CharterBreach.When(
        here.Caller.Capacity.Kind == CapacityKind.FoundingLead && vote.Roster.FirstOrDefault(entry => entry.SeatId.ToString() == seat) is { VotesOnline: true },
        CharterRule.ElectronicVoteIsAgreed, "该单位已接受电子表决，由其本人在网上投票。");

    private Choice? ChoiceOf(PaperBallotForm form)
    {
        var choice = BallotWords.ChoiceIn(Request);
        if (choice is null) ModelState.AddModelError(BallotWords.Field, "请按票面选择赞成、反对或弃权。");
        if (!Guid.TryParse(form.Seat, out _)) ModelState.AddModelError(nameof(form.Seat), "请选择投票的席位或单位。");
        if (form.SignedBy is not { Length: > 0 and <= 60 }) ModelState.AddModelError(nameof(form.SignedBy), "请填写票面签字人的姓名，最多 60 字。");
        if (press.WhyUnprintable("签字人姓名", form.SignedBy) is { } why) ModelState.AddModelError(nameof(form.SignedBy), why); // the resolution names them
        if (form.Scan is null) ModelState.AddModelError(nameof(form.Scan), "请上传签字纸质票的扫描件。");
        return choice;
    }
}
