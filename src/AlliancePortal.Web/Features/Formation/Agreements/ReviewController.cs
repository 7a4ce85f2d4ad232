using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>征求意见, within the signing room.</summary>
[Route("{alliance}/founding/agreement/review")]
public sealed class ReviewController(AllianceScope here, FoundingPages foundings, SigningPages pages, ReviewDesk desk) : Controller
{
    private string Href => $"/{here.Slug}/founding/agreement#review";

    [HttpPost(""), May(Permission.LeadFounding)]
    public async Task<IActionResult> Open([FromForm] FixForm form, CancellationToken ct)
    {
        await desk.OpenAsync(form.Digest ?? "", ct);
        return Redirect(Href);
    }

    [HttpPost("agreement"), May(Permission.SignAgreement)]
    public async Task<IActionResult> Agree([FromForm] CommentForm form, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(form.Comment)) ModelState.AddModelError(nameof(form.Comment), "已经写了意见；没有意见的，请清空后再答复。");
        if (!ModelState.IsValid) return await AgainAsync(null, ct);
        await desk.CommentAsync("", ct);
        return Redirect(Href);
    }

    [HttpPost("comments"), May(Permission.SignAgreement)]
    public async Task<IActionResult> Comment([FromForm] CommentForm form, CancellationToken ct)
    {
        if (!Check(nameof(form.Comment), form.Comment, "请写明意见，最多 2000 字。")) return await AgainAsync(null, ct);
        await desk.CommentAsync(form.Comment!.Trim(), ct);
        return Redirect(Href);
    }

    [HttpPost("answers/{unit:guid}"), May(Permission.LeadFounding)]
    public async Task<IActionResult> Answer([FromRoute] Guid unit, [FromForm] AnswerForm form, CancellationToken ct)
    {
        if (await foundings.FindAsync(ct) is not { Review: { } review } || review.Of(unit) is null) return NotFound();
        if (form.Read is not { } read || read < 0 || read > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()) return BadRequest();
        if (!Check(nameof(form.Answer), form.Answer, "请写明意见采纳与否和理由，最多 2000 字。")) return await AgainAsync(unit, ct);
        await desk.AnswerAsync(unit, DateTimeOffset.FromUnixTimeMilliseconds(read), form.Answer!.Trim(), ct);
        return Redirect(Href);
    }

    private bool Check(string field, string? text, string refusal)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 2000) ModelState.AddModelError(field, refusal);
        return ModelState.IsValid;
    }

    private async Task<IActionResult> AgainAsync(Guid? answered, CancellationToken ct) => await pages.OfAsync(new(), ct, answered) is { } page ? this.Again("Signing", page) : NotFound();
}
