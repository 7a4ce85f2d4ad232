using System.Globalization;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.CodelessUnits;

/// <summary>Records a body without code and issues the portal's own in its place (G-USCC-1); the code is good in every alliance.</summary>
public sealed class CodelessRegister(PortalDb db, AllianceScope here, FileStore files)
{
    /// <returns>Why the document cannot be taken, in words; null when the body is recorded.</returns>
    /// <exception cref="CharterBreach">A body of this name is recorded already.</exception>
    public async Task<string?> RecordAsync(CodelessForm form, Stream document, string fileName, CancellationToken ct)
    {
        await using var upload = await FileInspection.InspectAsync(document, fileName, FileInspection.MaxBytes, ct);
        if (upload.Refusal is { } why) return why;
        if (upload.Kind == FileKind.Docx) return "登记或设立文件须为 PDF、JPEG 或 PNG 文件。";
        await db.InOneTransactionAsync(async () =>
        {
            var name = form.Name!.Trim();
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('codeless units', 0))", ct);
            var known = await db.CodelessUnits.AsNoTracking().FirstOrDefaultAsync(row => row.Name == name && row.WithdrawnAt == null, ct);
            CharterBreach.When(known is not null, CharterRule.EveryUnitHasItsCode, $"该单位已登记，平台编号 {known?.Code}。");
            var file = new StoredFile(here.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, here.Now, here.Caller.PersonId);
            var unit = CodelessUnit.Record(await NextCodeAsync(ct), name, form.UnitKind, form.CodelessGround, form.Reason!.Trim(), new(here.Id, file.Id), here.Caller.PersonId, here.Caller.Actor.Name, here.Now);
            await files.KeepAsync(file, upload.Bytes, ct);
            db.CodelessUnits.Add(unit);
            await TellAsync(unit, "登记无统一社会信用代码的单位", $"{CodelessGrounds.Words[unit.Ground]}，{unit.Reason}；文件 {file.Name}，SHA-256 {file.Sha256}",
                $"平台管理员登记了{unit.Name}（{CodelessGrounds.Words[unit.Ground]}），该单位可以用平台编号 {unit.Code} 申请加入。", ct);
            return unit;
        }, ct);
        return null;
    }

    /// <summary>Withdraws a record that no application rests on. Whoever hands one in just now comes before or after, never in between.</summary>
    public Task WithdrawAsync(CodelessUnit unit, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.Database.ExecuteSqlAsync($"select 1 from codeless_units where id = {unit.Id} for update", ct);
        await db.Entry(unit).ReloadAsync(ct);
        unit.Withdraw(await db.Units.AnyAsync(row => row.Code == unit.Code, ct), reason, here.Caller.Actor.Name, here.Now);
        await TellAsync(unit, "撤回无统一社会信用代码单位的登记", reason, $"平台管理员撤回了{unit.Name}的登记，平台编号 {unit.Code} 不能再用于申请。", ct);
        return true;
    }, ct);

    /// <summary>The next of this year; under the lock that whoever records takes first. A withdrawn one keeps its code.</summary>
    private async Task<SubstituteCode> NextCodeAsync(CancellationToken ct)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{SubstituteCode.Mark}{here.Today.Year}");
        var last = await db.CodelessUnits.Where(row => row.Code.StartsWith(start)).MaxAsync(row => row.Code, ct);
        return SubstituteCode.Issue(here.Today.Year, SubstituteCode.SerialOf(last) + 1);
    }

    private async Task TellAsync(CodelessUnit unit, string what, string details, string body, CancellationToken ct)
    {
        var act = here.Record(CharterRule.EveryUnitHasItsCode, new Subject("codeless-unit", unit.Id, unit.Code), $"{what}：{unit.Name}", details);
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), what, body, $"/{here.Slug}/applications");
    }
}
