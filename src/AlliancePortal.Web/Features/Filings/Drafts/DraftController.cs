using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>One field as a page without a reload sends it.</summary>
public sealed record FieldInput
{
    public string? Key { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Value { get; init; }
    public int? Seen { get; init; }
}

/// <summary>What became of one field: its version now, and where somebody was faster, who, when and what.</summary>
public sealed record FieldAnswer(int Version, string? Value = null, string? Sentence = null, string? Error = null);

/// <summary>填写备案表: each field saves itself, several people may write at once; without script one button saves all.</summary>
[Route("{alliance}/filing/form")]
public sealed class DraftController(PortalDb db, AllianceScope here, SheetMaker sheets, DraftDesk desk, DraftRules rules, FilingPapers papers, PaperPress press) : Controller
{
    /// <summary>Opens the name of the field that carries a version.</summary>
    public const string SeenPrefix = "seen/";

    /// <summary>Opens the name of the tick by which one takes the other's text.</summary>
    public const string TakePrefix = "take/";

    /// <summary>All fields of a large alliance at once; each value has its own limit.</summary>
    private const long LargestForm = 4 * 1024 * 1024;

    private string Href => $"/{here.Slug}/filing";

    [HttpGet(""), May(Permission.KeepFiling)]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        return filing.State.IsWritable() ? View("Form", DraftPage.Of(filing, await sheets.DraftAsync(filing, ct), new Dictionary<string, OvertakenField>(), here.Slug)) : Redirect(Href);
    }

    /// <summary>Saves every field of the page with the versions that it showed.</summary>
    [HttpPost(""), May(Permission.KeepFiling), RequestSizeLimit(LargestForm)]
    public async Task<IActionResult> Save(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        if (!filing.State.IsWritable()) return Redirect(Href);
        var draft = await sheets.DraftAsync(filing, ct);
        var typed = Typed(await Request.ReadFormAsync(ct), draft);
        var saved = await desk.SaveAsync(filing.Id, Fit(typed, draft), ct);
        var overtaken = saved.Where(field => field.Outcome == EntryOutcome.Overtaken).ToDictionary(field => field.Key, field => OvertakenField.Of(field.Entry));
        foreach (var field in overtaken.Values) ModelState.AddModelError(field.Key, field.Sentence(here.Today));
        if (ModelState.IsValid) return Redirect($"{Href}/form#check");
        foreach (var field in typed.Where(field => ModelState.ContainsKey(field.Key))) ModelState.SetModelValue(field.Key, field.Raw, field.Raw);
        return this.Again("Form", DraftPage.Of(filing, await sheets.DraftAsync(filing, ct), overtaken, here.Slug));
    }

    /// <summary>Saves one field and answers without a page: 200 with its new version, 409 with what somebody else wrote meanwhile, 422 with what is wrong.</summary>
    [HttpPost("fields"), May(Permission.KeepFiling)]
    public async Task<IActionResult> SaveField([FromForm] FieldInput input, CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        var draft = await sheets.DraftAsync(filing, ct);
        if (input.Key is not { } key || !draft.Keys.Contains(key) || input.Seen is not >= 0) return BadRequest();
        var (value, why) = rules.Read(key, input.Value ?? "", draft);
        if ((ModelState[nameof(input.Value)]?.Errors.FirstOrDefault()?.ErrorMessage ?? why) is { } refusal) return UnprocessableEntity(new FieldAnswer(draft.SeenOf(key), Error: refusal));
        var saved = (await desk.SaveAsync(filing.Id, [new(key, value, input.Seen.Value)], ct))[0];
        return saved.Outcome == EntryOutcome.Overtaken
            ? Conflict(new FieldAnswer(saved.Entry.Version, saved.Entry.Value, OvertakenField.Of(saved.Entry).Sentence(here.Today)))
            : Ok(new FieldAnswer(saved.Entry.Version));
    }

    /// <summary>草稿: the form as it would be printed now, at any time.</summary>
    [HttpGet("paper"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Paper(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        if (here.Caller.Capacity.IsOfficer) return NotFound(); // what is not sealed and submitted is the alliance's own
        var draft = await sheets.DraftAsync(filing, ct);
        return File((await press.PrintAsync(papers.FormOf(filing, draft, null), PaperState.Draft, ct)).Pdf, "application/pdf", $"{here.Alliance.Name}申报（备案）表（草稿）.pdf");
    }

    /// <summary>The fields of the page that may be typed now. One that the page did not send, such as a tick that is off, is empty; a field whose other text was taken is left alone.</summary>
    private static List<(string Key, string Raw, SeenMark Seen)> Typed(IFormCollection form, FilingDraft draft)
    {
        List<(string, string, SeenMark)> typed = [];
        foreach (var key in draft.Keys)
            if (SeenMark.Parse(form[SeenPrefix + key]) is { } seen && form[TakePrefix + key] != DraftKeys.Yes) typed.Add((key, form[key].ToString(), seen));
        return typed;
    }

    /// <summary>What was touched and can be kept; the rest comes back with what is wrong beside its field.</summary>
    private List<TypedField> Fit(IEnumerable<(string Key, string Raw, SeenMark Seen)> typed, FilingDraft draft)
    {
        List<TypedField> fit = [];
        foreach (var (key, raw, seen) in typed)
        {
            var (value, why) = rules.Read(key, raw, draft);
            if (why is not null) ModelState.AddModelError(key, why);
            else if (!seen.IsOf(value) && value != draft.Typed(key)) fit.Add(new(key, value, seen.Version));
        }
        return fit;
    }
}
