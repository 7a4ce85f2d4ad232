using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.EntityFrameworkCore;
using SealImage = AlliancePortal.Web.Documents.Papers.SealImage;

namespace AlliancePortal.Web.Features.Settings;

/// <summary>Keeps what an alliance says of itself and how its papers look, each change with its act.</summary>
public sealed class AllianceSettings(PortalDb db, AllianceScope here, FileStore files)
{
    private const long LargestSeal = 1024 * 1024;

    public async Task DescribeAsync(DescriptionForm form, CancellationToken ct)
    {
        var alliance = await LoadAsync(ct);
        var before = $"{alliance.Purpose}；{alliance.Address}；{alliance.Telephone}；{alliance.Mail}";
        alliance.Describe(form.Purpose!.Trim(), form.Address!.Trim(), form.Telephone!.Trim(), form.Mail!.Trim());
        Record("修改联盟简介和秘书处联系方式", $"原为：{before}");
        await db.SaveChangesAsync(ct);
    }

    public async Task ChooseDesignAsync(CertificateDesign design, CancellationToken ct)
    {
        var alliance = await LoadAsync(ct);
        if (alliance.CertificateDesign == design) return;
        alliance.ChooseCertificate(design);
        Record($"成员证书改用{design.Chinese()}版式", "已签发的证书不变");
        await db.SaveChangesAsync(ct);
    }

    /// <returns>Why the picture cannot be the seal, in words; null when it is kept.</returns>
    public async Task<string?> KeepSealAsync(Stream upload, string? fileName, CancellationToken ct)
    {
        await using var file = await FileInspection.InspectAsync(upload, fileName, LargestSeal, ct);
        if (file.Refusal is { } refusal) return refusal;
        using var png = new MemoryStream();
        await file.Bytes.CopyToAsync(png, ct);
        try
        {
            SealImage.FromPng(png.GetBuffer().AsSpan(0, (int)png.Length));
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message.Split(" (Parameter", 2)[0];
        }

        file.Bytes.Position = 0;
        await db.InOneTransactionAsync(async () =>
        {
            var kept = await files.KeepAsync(new StoredFile(here.Id, Guid.CreateVersion7(), file.Name, file.ContentType, file.Length, file.Sha256, here.Now, here.Caller.PersonId), file.Bytes, ct);
            (await LoadAsync(ct)).KeepSeal(kept.Id);
            Record("更换印章图片", $"文件指纹 {file.Sha256}");
            return kept;
        }, ct);
        return null;
    }

    private Task<Alliance> LoadAsync(CancellationToken ct) => db.Alliances.SingleAsync(alliance => alliance.Id == here.Id, ct);

    private void Record(string what, string details) =>
        here.Record(CharterRule.ActsAreRecorded, new Subject("alliance", here.Id, here.Alliance.Abbreviation), what, details);
}
