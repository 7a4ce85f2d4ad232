using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Filings.Cases;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Infrastructure.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>A paper for the package.</summary>
public sealed record PaperInput
{
    /// <summary>ConstructionPlan, Attachment, or the title of a text that the portal does not keep.</summary>
    public string? What { get; init; }
    public IFormFile? File { get; init; }
}

/// <summary>The files of the package: put in and taken off by the secretariat, read by whoever sees the filing.</summary>
[Route("{alliance}/filing")]
public sealed class PackageController(PortalDb db, AllianceScope here, FilingCases cases, SheetMaker sheets, FilingPackage package, PackageDesk desk, FilingPapers papers, PaperPress press) : Controller
{
    private const int LongestTitle = 120;

    private string Href => $"/{here.Slug}/filing";

    [HttpPost("papers"), May(Permission.KeepFiling), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Attach([FromForm] PaperInput input, CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        var choices = await package.ChoicesAsync(filing, ct);
        if (choices.FirstOrDefault(choice => choice.Value == input.What) is not { } chosen) ModelState.AddModelError(nameof(input.What), "请选择是哪一份材料。");
        if (input.File is null) ModelState.AddModelError(nameof(input.File), "请选择文件。");
        await using var file = input.File is null ? null : await FileInspection.InspectAsync(input.File.OpenReadStream(), input.File.FileName, FileInspection.MaxBytes, ct);
        if (file is not null && (file.Refusal ?? (file.Kind is FileKind.Pdf or FileKind.Docx ? null : "材料须为 PDF 或 DOCX 文件。")) is { } why) ModelState.AddModelError(nameof(input.File), why);
        var (kind, title) = TitleOf(input.What ?? "", file?.Name ?? "");
        if (press.WhyUnprintable("文件名", title) is { } unprintable) ModelState.AddModelError(nameof(input.File), unprintable); // the index of the package names it
        if (!ModelState.IsValid) return this.Again("/Features/Filings/Cases/Case.cshtml", await cases.OfAsync(filing, ct));
        await desk.AttachAsync(filing.Id, kind, title, file!, ct);
        return Redirect($"{Href}#package");
    }

    [HttpPost("papers/{paper:guid}/removal"), May(Permission.KeepFiling)]
    public async Task<IActionResult> TakeOff([FromRoute] Guid paper, CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing || filing.Papers.All(one => one.Id != paper)) return NotFound();
        await desk.TakeOffAsync(filing.Id, paper, ct);
        return Redirect($"{Href}#package");
    }

    [HttpGet("papers/{paper:guid}"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Paper([FromRoute] Guid paper, CancellationToken ct) =>
        await db.FilingAsync(here.Id, ct) is { } filing && IsShown(filing) && filing.Papers.FirstOrDefault(one => one.Id == paper) is { } found ? await KeptAsync(found.FileId, ct) : NotFound();

    [HttpGet("versions/{number:int}"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Version([FromRoute] int number, CancellationToken ct) =>
        await db.FilingAsync(here.Id, ct) is { } filing && filing.Versions.FirstOrDefault(one => one.Number == number) is { } found && (found.SubmittedAt is not null || !here.Caller.Capacity.IsOfficer) ? await KeptAsync(found.FileId, ct) : NotFound();

    [HttpGet("texts/{kind:regex(^(charter|agreement)$)}"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Text([FromRoute] string kind, CancellationToken ct) =>
        await db.FilingAsync(here.Id, ct) is { } filing && await package.TextAsync(filing, kind == "charter" ? TextKind.Charter : TextKind.Agreement, ct) is { } text ? await KeptAsync(text.FileId, ct) : NotFound();

    /// <summary>One of the three lists as it stands today.</summary>
    [HttpGet("lists/{list:regex(^(members|council|secretariat)$)}"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> List([FromRoute] string list, CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing) return NotFound();
        var title = list switch { "members" => PackageLists.Members, "council" => PackageLists.Council, _ => PackageLists.Secretariat };
        return File(PackageLists.Of(title, await sheets.DraftAsync(filing, ct), await package.SecretariatAsync(ct)), PackageLists.Workbook, $"{here.Alliance.DocumentMark}{title}.xlsx");
    }

    /// <summary>材料目录 as it was issued at the submission.</summary>
    [HttpGet("index"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        await db.FilingAsync(here.Id, ct) is { } filing && await IssuedIndexAsync(filing, ct) is { } index ? await KeptAsync(index.FileId, ct) : NotFound();

    [HttpGet("package.zip"), May(Permission.SeeFiling), EnableRateLimiting(RateLimits.Pdf)]
    public async Task<IActionResult> Zip(CancellationToken ct)
    {
        if (await db.FilingAsync(here.Id, ct) is not { } filing || !IsShown(filing)) return NotFound();
        var draft = await sheets.DraftAsync(filing, ct);
        var files = await package.FilesAsync(filing, draft, ct);
        return new PackageZip($"{here.Alliance.Name}申报材料（{filing.Number}）.zip", here.Id, [await IndexAsync(filing, draft, files, ct), .. files], here.Now);
    }

    /// <summary>The index for the front of the package: the issued one, or a draft of it while the package is put together.</summary>
    private async Task<PackedFile> IndexAsync(Filing filing, FilingDraft draft, IReadOnlyList<PackedFile> files, CancellationToken ct)
    {
        const string title = "材料目录", name = "00-材料目录.pdf";
        if (!filing.State.IsBeforeSubmission() && await IssuedIndexAsync(filing, ct) is { } issued)
            return new(title, name, null, (await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == issued.FileId, ct)).Length, issued.Sha256, issued.FileId, null);
        var paper = await press.PrintAsync(papers.IndexOf(filing, draft, files, null), PaperState.Draft, ct);
        return new(title, name, null, paper.Pdf.Length, paper.Sha256, null, paper.Pdf);
    }

    private Task<IssuedDocument?> IssuedIndexAsync(Filing filing, CancellationToken ct) => db.IssuedDocuments.AsNoTracking()
        .Where(one => one.AllianceId == here.Id && one.SubjectId == filing.Id && one.Kind == DocumentKind.PackageIndex).OrderByDescending(one => one.Version).FirstOrDefaultAsync(ct);

    /// <summary>What is still put together is the alliance's own; an officer sees what was submitted.</summary>
    private bool IsShown(Filing filing) => !here.Caller.Capacity.IsOfficer || !filing.State.IsBeforeSubmission();

    private async Task<IActionResult> KeptAsync(Guid fileId, CancellationToken ct) =>
        new KeptFileResult(await db.StoredFiles.AsNoTracking().SingleAsync(file => file.AllianceId == here.Id && file.Id == fileId, ct));

    /// <summary>A free attachment is called by its file, unless that is the name of a part of the package.</summary>
    private static (FilingPaperKind Kind, string Title) TitleOf(string what, string fileName)
    {
        if (what == nameof(FilingPaperKind.ConstructionPlan)) return (FilingPaperKind.ConstructionPlan, "建设方案");
        if (what != nameof(FilingPaperKind.Attachment)) return (FilingPaperKind.Attachment, what);
        var stem = FileName.CutStem(Path.GetFileNameWithoutExtension(fileName), LongestTitle);
        return (FilingPaperKind.Attachment, FilingPackage.IsReserved(stem) ? $"{stem}（附件）" : stem);
    }
}
