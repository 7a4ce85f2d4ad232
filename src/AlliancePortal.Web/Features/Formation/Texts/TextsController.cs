using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>A text to be read, with where it stands.</summary>
public sealed record TextPage(LegalText Text, string Name, string Status, string Digest, IReadOnlyList<string> Gaps, string Home, string Href);

/// <summary>Two versions of a text, for <c>Comparison</c>.</summary>
public sealed record ComparisonPage(TextComparison Comparison, string Name, string Older, string Newer, IReadOnlyList<FieldOption> Choices, string Chosen, string Home, string Href);

/// <summary>Charter and agreement of a founding: on the page, as PDF, and compared with an earlier text.</summary>
[Route("{alliance}/founding")]
public sealed class TextsController(PortalDb db, AllianceScope here, FoundingPages pages, FoundingTexts texts, PaperPress press) : Controller
{
    private const string Preset = "preset", Reviewed = "review";
    private string Home => $"/{here.Slug}/founding";

    [HttpGet("charter"), May(Permission.SeeFounding)]
    public async Task<IActionResult> Charter(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        var text = (await texts.OfAsync(founding, ct)).Charter;
        return View("Text", new TextPage(text, "章程", CharterStatus(founding), text.Digest(), [], Home, $"{Home}/charter"));
    }

    [HttpGet("charter/paper"), May(Permission.SeeFounding), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> CharterPaper(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        return founding.CharterFileId is { } kept ? await KeptAsync(kept, ct) : await DraftAsync(texts.Paper((await texts.OfAsync(founding, ct)).Charter, "草稿"), "章程（草稿）", ct);
    }

    [HttpGet("charter/comparison"), May(Permission.SeeFounding)]
    public async Task<IActionResult> CompareCharter(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        var (preset, own) = ((await texts.OfPresetAsync(founding, ct)).Charter, (await texts.OfAsync(founding, ct)).Charter);
        return View("Comparison", new ComparisonPage(TextComparison.Of(preset, own), "章程", "按省预设写成的文本", CharterStatus(founding), [], Preset, Home, $"{Home}/charter"));
    }

    [HttpGet("agreement-text"), May(Permission.SeeFounding)]
    public async Task<IActionResult> Agreement(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        var composed = await texts.OfAsync(founding, ct);
        var round = await texts.RoundAsync(ct);
        return View("Text", new TextPage(composed.Agreement, "合作协议", AgreementStatus(founding, round?.Number), composed.Agreement.Digest(), round is null ? [.. composed.Lacks.Select(gap => gap.Sentence)] : [], Home, $"{Home}/agreement-text"));
    }

    [HttpGet("agreement-text/paper"), May(Permission.SeeFounding), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> AgreementPaper(CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        return await texts.RoundAsync(ct) is { } round
            ? await KeptAsync((await db.Set<KeptText>().Where(kept => kept.AllianceId == here.Id && kept.Kind == TextKind.Agreement && kept.Number == round.Number).Select(kept => (Guid?)kept.FileId).SingleOrDefaultAsync(ct)) ?? round.FileId, ct)
            : await DraftAsync(texts.AgreementPaper(founding, (await texts.OfAsync(founding, ct)).Agreement, "草稿"), "合作协议（草稿）", ct);
    }

    [HttpGet("agreement-text/signature-page"), May(Permission.SignAgreement), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> SignaturePage(CancellationToken ct)
    {
        if (await texts.RoundAsync(ct) is not { } round || round.Parties.FirstOrDefault(one => one.UnitId == here.Caller.Capacity.UnitId) is not { } party) return NotFound();
        var page = await press.PrintAsync(texts.SignaturePage(round, party), PaperState.Issued, ct);
        return File(page.Pdf, "application/pdf", $"签署页（{party.UnitName}）.pdf");
    }

    /// <param name="older">preset, review (the last one; an earlier one with its place), or the number of a round that has ended.</param>
    [HttpGet("agreement-text/comparison"), May(Permission.SeeFounding)]
    public async Task<IActionResult> CompareAgreement([FromQuery] string? older, CancellationToken ct)
    {
        if (await pages.FindAsync(ct) is not { } founding) return NotFound();
        var own = (await texts.OfAsync(founding, ct)).Agreement;
        var current = await texts.RoundAsync(ct);
        var rounds = await db.AgreementRounds.AsNoTracking().Where(round => round.AllianceId == here.Id && (current == null || round.Number != current.Number)).OrderByDescending(round => round.Number).ToListAsync(ct);
        List<(string Key, string Name, LegalText Text)> earlier = [.. rounds.Select(round => ($"{round.Number}", $"第 {round.Number} 轮文本", round.Text))];
        earlier.InsertRange(0, founding.Reviews.Select((review, index) => (index == founding.Reviews.Count - 1 ? Reviewed : $"{Reviewed}-{index + 1}", $"{ChineseText.PlainDate(ShanghaiTime.DateOf(review.OpenedAt))}征求意见的文本", review.Text)).Reverse());
        earlier.Add((Preset, "按省预设写成的文本", (await texts.OfPresetAsync(founding, ct)).Agreement));
        IReadOnlyList<FieldOption> choices = [.. earlier.Select(one => new FieldOption(one.Key, one.Name))];
        var (key, _, chosen) = earlier.FirstOrDefault(one => one.Key == older, earlier[0]);
        return View("Comparison", new ComparisonPage(TextComparison.Of(chosen, own), "合作协议", choices.First(choice => choice.Value == key).Text,
            AgreementStatus(founding, current?.Number), choices, key, Home, $"{Home}/agreement-text"));
    }

    private static string CharterStatus(Founding founding) =>
        founding.CharterAdoptedOn is { } on ? $"成立大会{ChineseText.PlainDate(on)}通过" : founding.CharterText is null ? "草稿" : "提交成立大会审议的文本";

    private static string AgreementStatus(Founding founding, int? round) =>
        founding.EstablishedOn is { } on ? $"{ChineseText.PlainDate(on)}起生效" : round is { } number ? $"第 {number} 轮签署文本" : "草稿";

    private async Task<IActionResult> KeptAsync(Guid fileId, CancellationToken ct) =>
        new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == fileId, ct));

    private async Task<IActionResult> DraftAsync(LegalTextPaper paper, string name, CancellationToken ct) =>
        File((await press.PrintAsync(paper, PaperState.Draft, ct)).Pdf, "application/pdf", $"{here.Alliance.Name}{name}.pdf");
}
