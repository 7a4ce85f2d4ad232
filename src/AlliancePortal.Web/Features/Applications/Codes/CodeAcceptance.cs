using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>How the secretariat accepts a real code that does not conform: one proposes with a print, another confirms (G-USCC-5).</summary>
public sealed class CodeAcceptance(PortalDb db, AllianceScope here, FileStore files)
{
    public const string SubjectKind = "code-exception";

    /// <returns>Why the print cannot be taken, in words; null when the code is proposed.</returns>
    /// <exception cref="CharterBreach">The code needs no exception or can have none, or the unit is the caller's own.</exception>
    public async Task<string?> ProposeAsync(string code, string unitName, string reason, Stream print, string fileName, CancellationToken ct)
    {
        await using var upload = await FileInspection.InspectAsync(print, fileName, FileInspection.MaxBytes, ct);
        if (upload.Refusal is { } why) return why;
        if (upload.Kind == FileKind.Docx) return "打印件须为 PDF、JPEG 或 PNG 文件。";
        await db.InOneTransactionAsync(async () =>
        {
            var file = new StoredFile(here.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, here.Now, here.Caller.PersonId);
            var proposed = CodeException.Propose(here.Id, code, unitName, reason, file.Id, here.Caller.PersonId, here.Caller.Actor.Name, here.Now);
            await MustBeForeignAsync(proposed.Code, ct);
            await files.KeepAsync(file, upload.Bytes, ct);
            db.CodeExceptions.Add(proposed);
            db.Owe(here, DeadlineOwner.Secretariat, null, SubjectOf(proposed), DeadlineTasks.ConfirmCode, $"复核不合规代码：{proposed.UnitName}", CharterRule.LegacyCodeNeedsTwo,
                here.Calendar.AddWorkingDays(here.Today, here.Profile.Application.CodeConfirmationWorkingDays));
            await TellAsync(proposed, "提出受理不合规代码", $"{proposed.UnitName}（{proposed.Code}）：{reason}；打印件 {file.Name}，SHA-256 {file.Sha256}",
                $"{here.Caller.Actor.Name}提出受理{proposed.UnitName}的代码 {proposed.Code}，请秘书处另一人核对登记机关打印件后确认。", ct);
            return proposed;
        }, ct);
        return null;
    }

    /// <exception cref="CharterBreach">The caller proposed it, it is settled, or the unit is the caller's own.</exception>
    public async Task ConfirmAsync(CodeException exception, CancellationToken ct)
    {
        await MustBeForeignAsync(exception.Code, ct);
        exception.Confirm(here.Caller.PersonId, here.Caller.Actor.Name, here.Now);
        await db.FulfilAsync(here.Id, exception.Id, DeadlineTasks.ConfirmCode, here.Now, ct);
        await TellAsync(exception, "确认受理不合规代码", $"{exception.UnitName}（{exception.Code}）",
            $"{here.Caller.Actor.Name}已确认{exception.UnitName}的代码 {exception.Code}，该单位可以用此代码申请加入。", ct);
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="CharterBreach">It is settled, or the unit is the caller's own.</exception>
    public async Task RefuseAsync(CodeException exception, CancellationToken ct)
    {
        await MustBeForeignAsync(exception.Code, ct);
        exception.Refuse(here.Caller.Actor.Name, here.Now);
        if (exception.ProposedById == here.Caller.PersonId) await db.DropAsync(here.Id, exception.Id, DeadlineTasks.ConfirmCode, here.Now, ct);
        else await db.FulfilAsync(here.Id, exception.Id, DeadlineTasks.ConfirmCode, here.Now, ct);
        await TellAsync(exception, "不受理不合规代码", $"{exception.UnitName}（{exception.Code}）",
            $"{here.Caller.Actor.Name}决定不受理{exception.UnitName}的代码 {exception.Code}。", ct);
        await db.SaveChangesAsync(ct);
    }

    private static Subject SubjectOf(CodeException exception) => new(SubjectKind, exception.Id, exception.Code);

    private async Task MustBeForeignAsync(string code, CancellationToken ct) =>
        here.Caller.MustNotComeFrom(await db.Units.Where(unit => unit.Code == code).Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync(ct));

    private async Task TellAsync(CodeException exception, string what, string details, string body, CancellationToken ct)
    {
        var act = here.Record(CharterRule.LegacyCodeNeedsTwo, SubjectOf(exception), what, details);
        var others = (await db.SecretariatAsync(here.Id, here.Today, ct)).Where(person => person.PersonId != here.Caller.PersonId);
        here.Tell(act, others, what, body, $"/{here.Slug}/code-exceptions");
    }
}
