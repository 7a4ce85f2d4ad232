using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Deeds;

/// <summary>Turns a confirmation or a sealed scan into a signature of one side.</summary>
public sealed class DeedDesk(PortalDb db, AllianceScope here, FileStore files, Accession accession)
{
    /// <summary>A confirmation with renewed sign-in, as of now.</summary>
    public Task ConfirmAsync(Application application, DeedSide side, CancellationToken ct) =>
        accession.SignAsync(application, side, SignatureOf(application.Deed!, here.Caller.SignsAs, SigningWay.RenewedSignIn, here.Today, null), ct);

    /// <summary>A sealed scan, kept with the signature or not at all. It counts from its receipt; an earlier day than today waits for a second person.</summary>
    /// <returns>Why the file is refused, in words; null when it was taken.</returns>
    public async Task<string?> TakeAsync(Application application, DeedSide side, string signer, IFormFile scan, DateOnly receivedOn, string reason, CancellationToken ct)
    {
        await using var bytes = scan.OpenReadStream();
        await using var upload = await FileInspection.InspectAsync(bytes, scan.FileName, FileInspection.MaxBytes, ct);
        if (upload.Refusal is { } why) return why;
        if (upload.Kind == FileKind.Docx) return "扫描件须为 PDF、JPG 或 PNG 文件。";

        await db.InOneTransactionAsync(async () =>
        {
            var file = await KeepAsync(upload, ct);
            var signature = SignatureOf(application.Deed!, signer, SigningWay.SealedScan, receivedOn, file.Id);
            return receivedOn == here.Today
                ? await accession.SignAsync(application, side, signature, ct)
                : await accession.ProposeEarlierAsync(application, new(side, signature, reason, here.Caller.Actor.Name, here.Caller.PersonId), ct);
        }, ct);
        return null;
    }

    private Task<StoredFile> KeepAsync(InspectedFile upload, CancellationToken ct) => files.KeepAsync(
        new StoredFile(here.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, here.Now, here.Caller.PersonId), upload.Bytes, ct);

    /// <summary>The proof covers the deed's bytes, who signed how, and when.</summary>
    private DeedSignature SignatureOf(AccessionDeed deed, string signer, SigningWay way, DateOnly effectiveOn, Guid? scanFileId)
    {
        var proof = string.Join('\n', deed.Sha256, signer, way, here.Caller.PersonId, scanFileId, ChineseText.Machine(effectiveOn), ChineseText.Machine(here.Now));
        return new(signer, way, effectiveOn, here.Now, scanFileId, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(proof))));
    }
}
