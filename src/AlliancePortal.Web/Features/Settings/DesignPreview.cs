using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Features.Settings;

/// <summary>A certificate for a unit that does not exist, in either design, as a picture.</summary>
public sealed class DesignPreview(AllianceScope here, AlliancePapers alliances, PaperPress press, PdfPages pages)
{
    /// <summary>JPEG of the specimen; null where this machine cannot make pictures of pages.</summary>
    public async Task<byte[]?> PictureAsync(Domain.Alliances.CertificateDesign design, CancellationToken ct)
    {
        var paper = await press.PrintAsync(await SampleAsync(design, ct), PaperState.Specimen, ct);
        var copy = Path.Combine(Path.GetTempPath(), $"portal-specimen-{Guid.NewGuid():N}.pdf");
        try
        {
            await File.WriteAllBytesAsync(copy, paper.Pdf, ct);
            return await pages.RenderAsync(copy, ct) is [var first, ..] ? first : null;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task<CertificatePaper> SampleAsync(Domain.Alliances.CertificateDesign design, CancellationToken ct) => new()
    {
        Alliance = alliances.OnPaper,
        Seal = await alliances.SealAsync(ct),
        Date = here.Today,
        Design = design == Domain.Alliances.CertificateDesign.Modern ? CertificateDesign.Modern : CertificateDesign.Classic,
        Number = "（签发时编号）",
        Unit = "示例光通信设备有限公司",
        Code = UnifiedSocialCreditCode.Compose("91", $"{here.Alliance.AreaCode}0000", 99_999).Value,
        Standing = "成员单位",
        MemberSince = here.Today,
        ValidFrom = here.Today,
        ValidUntil = here.Today.AddYears(here.Profile.Council.TermYears).AddDays(-1),
        Article = here.Article(Domain.Charter.CharterRule.CertificateFollowsMembership),
        Issuer = $"{here.Alliance.Name}理事会",
    };
}
