using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>The files of the signing room: the text as fixed, the pages that parties hand in.</summary>
public sealed class AgreementPapers(PortalDb db, AllianceScope here, FoundingTexts texts, DocumentOffice office, FileStore files)
{
    private const string Series = "XY";

    public async Task<IssuedDocument> IssueTextAsync(Founding founding, LegalText agreement, int round, CancellationToken ct)
    {
        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct));
        return await office.IssueAsync(new Issue(here.Id, DocumentKind.Agreement, number.ToString(), $"{here.Alliance.Name}合作协议（第{round}轮文本）", founding.AsSubject(), round),
            texts.AgreementPaper(founding, agreement, $"第 {round} 轮签署文本"), here.Now, ct);
    }

    /// <summary>The agreement with what each party did, one original for all of them (JL-A3-15-2).</summary>
    public async Task<IssuedDocument> IssueExecutedAsync(Founding founding, AgreementRound round, CancellationToken ct)
    {
        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct));
        return await office.IssueAsync(new Issue(here.Id, DocumentKind.Agreement, number.ToString(), $"{here.Alliance.Name}合作协议（签署本）", founding.AsSubject(), round.Number),
            texts.ExecutedPaper(round), here.Now, ct);
    }

    public async Task<Guid> KeepAsync(InspectedFile file, CancellationToken ct)
    {
        var stored = new StoredFile(here.Id, Guid.CreateVersion7(), file.Name, file.ContentType, file.Length, file.Sha256, here.Now, here.Caller.PersonId);
        await files.KeepAsync(stored, file.Bytes, ct);
        return stored.Id;
    }
}
