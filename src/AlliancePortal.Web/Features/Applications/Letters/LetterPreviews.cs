using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Letters;

/// <summary>A letter as it will go out, marked as a draft: its first page as a picture, or the whole as PDF.</summary>
public sealed class LetterPreviews(PaperPress press, PdfPages pages)
{
    public async Task<IActionResult> ShowAsync(LetterPaper letter, bool asPicture, CancellationToken ct)
    {
        var draft = await press.PrintAsync(letter, PaperState.Draft, ct);
        if (!asPicture) return new FileContentResult(draft.Pdf, "application/pdf") { FileDownloadName = "草稿.pdf" };
        var copy = Path.Combine(Path.GetTempPath(), $"portal-letter-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(copy, draft.Pdf, ct);
            return await pages.RenderAsync(copy, ct) is [var first, ..] ? new FileContentResult(first, "image/jpeg") : new NotFoundResult();
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
