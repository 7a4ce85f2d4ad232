using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>The applicant's acts, from the first draft to submission, supplements and withdrawal (state machine 9.1).</summary>
public sealed partial class Intake(PortalDb db, AllianceScope here, FileStore files, ReceiptDesk receipts, VoteClerk clerk)
{
    public static Subject SubjectOf(Application application) => new("application", application.Id, application.Number);

    /// <summary>Begins a draft for the caller, with what the account already says.</summary>
    public async Task<Application> StartAsync(CancellationToken ct)
    {
        var application = Application.Start(here.Id, here.Caller.PersonId, here.Charter.Id, here.Now);
        var person = here.Caller.Person!;
        application.SaveDraft(new ApplicationForm { ContactName = person.FullName, ContactMail = person.Email ?? "" }, UnitStanding.Free);
        db.Applications.Add(application);
        here.Record(CharterRule.ApplicationIsWritten, SubjectOf(application), "开始填写加入联盟申请");
        await db.SaveChangesAsync(ct);
        return application;
    }

    /// <summary>The caller's draft for a unit: the one begun before, or a new one with what code and portal already say.</summary>
    /// <exception cref="CharterBreach">The unit is a member, has an open case or is barred.</exception>
    public Task<Application> StartForAsync(string code, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var lockName = $"draft {here.Id} {here.Caller.PersonId} {code}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({lockName}, 0))", ct);
        var begun = (await db.DraftsOfAsync(here.Id, here.Caller.PersonId, ct)).Find(draft => draft.UnitCode == code);
        if (begun is not null) return begun;

        var application = await StartAsync(ct);
        var known = await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, ct);
        var kind = known?.Kind ?? (await db.CodeGroundAsync(here.Id, code, ct)).Suggested(UnifiedSocialCreditCode.Check(code));
        await SaveDraftAsync(application, application.Form with { Code = code, Name = known?.Name ?? "", Kind = kind }, ct);
        return application;
    }, ct);

    /// <summary>Keeps what was typed, complete or not.</summary>
    /// <exception cref="CharterBreach">The unit is a member, has an open case or is barred.</exception>
    public Task SaveDraftAsync(Application application, ApplicationForm form, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct); // saving while typing and saving by the button may come at once
        var code = UnifiedSocialCreditCode.Check(form.Code).Normalized;
        application.SaveDraft(form, await StandingAsync(application, code, ct), await db.CodeGroundAsync(here.Id, code, ct));
        await db.SaveChangesAsync(ct);
        return true;
    }, ct);

    /// <summary>Takes in one version of a paper, streamed, with its digest.</summary>
    /// <returns>Why the file is refused, in words for the applicant; null when it was taken.</returns>
    public async Task<string?> AttachAsync(Application application, PaperKind kind, Stream content, string fileName, CancellationToken ct)
    {
        await using var upload = await FileInspection.InspectAsync(content, fileName, FileInspection.MaxBytes, ct);
        if (upload.Refusal is { } why) return why;
        await db.InOneTransactionAsync(() => KeepAsync(application, kind, upload, ct), ct);
        return null;
    }

    /// <summary>Hands the application in: number, receipt, the secretariat's deadline. Handing in twice is handing in once.</summary>
    public Task SubmitAsync(Application application, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct);
        if (application.SubmittedAt is not null) return false;

        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var standing = await StandingAsync(application, application.UnitCode, ct);
        var ground = await db.CodeGroundAsync(here.Id, application.UnitCode, ct);
        application.Submit(await UnitAsync(application, ct), await NumberAsync("SQ", ct), charter.Profile.Application, standing, here.Now, ground);
        var examination = OweExamination(application, charter.Profile.Application.ExaminationWorkingDays);
        var act = here.Record(CharterRule.ApplicationIsWritten, SubjectOf(application), $"{application.UnitName}提交加入联盟申请，材料 {Dossier.Required(charter.Profile.Application).Count} 份");
        await receipts.IssueAsync(application, "加入联盟申请", Dossier.Required(charter.Profile.Application), examination, ct);
        await TellAsync(act, application, "收到加入联盟申请", $"{application.UnitName}提交了加入联盟申请（{application.Number}），请于{ShanghaiTime.Written(examination.Due)}前审查。",
            "加入联盟申请已收到", $"申请编号 {application.Number}。秘书处将在{ShanghaiTime.Written(examination.Due)}前（{examination.Count} 个工作日）审查。", ct);
        return true;
    }, ct);

    /// <summary>Everything that was asked for is there: the examination begins anew from today.</summary>
    public Task AnswerSupplementAsync(Application application, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct);
        if (application.State == ApplicationState.Submitted && application.Supplements.Count > 0) return false;

        var asked = application.OpenSupplement?.Items.Select(item => item.Kind).ToList() ?? [];
        application.AnswerSupplement(here.Now);
        await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.AnswerSupplement, here.Now, ct);
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var examination = OweExamination(application, charter.Profile.Application.ExaminationWorkingDays);
        var names = string.Join("、", asked.Select(kind => Dossier.NameOf(kind, application.Form.Kind)));
        var act = here.Record(CharterRule.SupplementComesInTime, SubjectOf(application), $"{application.UnitName}补正材料：{names}");
        await receipts.IssueAsync(application, "补正材料", asked, examination, ct);
        await TellAsync(act, application, "收到补正材料", $"{application.UnitName}补交了{names}（{application.Number}），请于{ShanghaiTime.Written(examination.Due)}前审查。",
            "补正材料已收到", $"申请 {application.Number} 的补正材料已收到：{names}。秘书处将在{ShanghaiTime.Written(examination.Due)}前审查。", ct);
        return true;
    }, ct);

    private async Task<bool> KeepAsync(Application application, PaperKind kind, InspectedFile upload, CancellationToken ct)
    {
        await db.LockAsync(application, ct);
        var file = new StoredFile(here.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, here.Now, here.Caller.PersonId);
        await files.KeepAsync(file, upload.Bytes, ct);
        var paper = application.Attach(kind, file.Id, here.Now);
        here.Record(CharterRule.DossierIsComplete, SubjectOf(application), $"上传{Dossier.NameOf(kind, application.Form.Kind)}（第 {paper.Version} 版）", $"{upload.Name}，SHA-256 {upload.Sha256}");
        return true;
    }

    /// <summary>The shared unit of the code; a name on record is kept, and the difference is the secretariat's to settle.</summary>
    private async Task<Unit> UnitAsync(Application application, CancellationToken ct)
    {
        if (await db.Units.SingleOrDefaultAsync(unit => unit.Code == application.UnitCode, ct) is { } known) return known;
        var spelled = Pinyin.Of(application.UnitName);
        var unit = new Unit(application.UnitCode, application.UnitName, application.Form.Kind ?? UnitKind.Other, spelled.Pinyin, spelled.Initials);
        db.Units.Add(unit);
        return unit;
    }

    private async Task<string> NumberAsync(string type, CancellationToken ct) =>
        new DocumentNumber(here.Alliance.Abbreviation, type, here.Today.Year, await db.NextSerialAsync(here.Id, type, here.Today.Year, ct)).ToString();

    private Task<UnitStanding> StandingAsync(Application application, string code, CancellationToken ct) =>
        db.StandingOfAsync(here.Id, code, here.Today, application.Id, ct);

    private Derivation OweExamination(Application application, int workingDays)
    {
        var examination = here.Calendar.AddWorkingDays(here.Today, workingDays);
        db.Owe(here, DeadlineOwner.Secretariat, application.UnitId, SubjectOf(application), DeadlineTasks.Examine, "审查申请材料", CharterRule.SecretariatExamines, examination);
        return examination;
    }

    private async Task TellAsync(Act act, Application application, string title, string body, string ownTitle, string ownBody, CancellationToken ct)
    {
        var address = $"/{here.Slug}/applications/{application.Number}";
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), title, body, address);
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), ownTitle, ownBody, address);
    }
}
