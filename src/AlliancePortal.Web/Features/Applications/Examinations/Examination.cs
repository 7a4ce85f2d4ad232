using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>What was found of one paper.</summary>
public sealed record PaperFinding(PaperKind Kind, PaperVerdict Verdict, string Reason = "", string Words = "");

/// <summary>The secretariat's part of an application: check, supplement, return, accept and refer (CQ-12-4). It decides nothing on the merits.</summary>
public sealed class Examination(PortalDb db, AllianceScope here, LetterOffice letters, ExaminationPapers papers, VotePreparation votes)
{
    /// <summary>Keeps what was found, paper by paper; a finding equal to the last one is not written again.</summary>
    public async Task CheckAsync(Application application, IReadOnlyList<PaperFinding> findings, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await NoteAsync(application, findings, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Sends 补正通知 for every paper found incomplete; the applicant has the profile's working days from today.</summary>
    public Task<SupplementRequest> RequestSupplementsAsync(Application application, IReadOnlyList<PaperFinding> findings, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await MineAsync(application, ct);
        await NoteAsync(application, findings, ct);
        var profile = await ProfileAsync(application, ct);
        var request = application.RequestSupplements(here.Calendar.AddWorkingDays(here.Today, profile.Application.SupplementWorkingDays), here.Now);
        await letters.SendSupplementAsync(application, request, ct);
        foreach (var task in (string[])[DeadlineTasks.Examine, DeadlineTasks.SendSupplementNotice]) await db.FulfilAsync(here.Id, application.Id, task, here.Now, ct);
        db.Owe(here, DeadlineOwner.Applicant, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.AnswerSupplement, "补正申请材料", CharterRule.SupplementComesInTime, request.Due);
        var names = string.Join("、", request.Items.Select(item => Dossier.NameOf(item.Kind, application.Form.Kind)));
        var act = here.Record(CharterRule.SecretariatExamines, Intake.SubjectOf(application), $"发出补正通知：{names}，期限{ShanghaiTime.Written(request.DueOn)}");
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), "请补正申请材料", $"请在{ShanghaiTime.Written(request.DueOn)} 24 时前补正：{names}。", $"/{here.Slug}/applications/{application.Number}/supplements");
        return request;
    }, ct);

    /// <summary>退回: on its face no application to this alliance. Never a refusal on the merits.</summary>
    public Task<bool> ReturnAsync(Application application, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await MineAsync(application, ct);
        application.Return(reason, here.Now);
        await letters.SendReturnAsync(application, reason, ct);
        await db.VoidDeadlinesAsync(here.Id, application.Id, here.Now, ct);
        var act = here.Record(CharterRule.SecretariatExamines, Intake.SubjectOf(application), $"退回申请：{reason}");
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), "加入申请已退回", reason, $"/{here.Slug}/applications/{application.Number}");
        return true;
    }, ct);

    /// <summary>受理并提请表决: the dossier is complete, the opinion is written, and the council gets its notice, all at once.</summary>
    public Task<Resolution> AcceptAndReferAsync(Application application, IReadOnlyList<PaperFinding> findings, string opinion, bool favourable, int windowWorkingDays, CancellationToken ct) =>
        db.InOneTransactionAsync(async () =>
        {
            await MineAsync(application, ct);
            await NoteAsync(application, findings, ct);
            var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
            application.Accept(opinion, favourable, here.Caller.Actor.Name, charter.Profile.Application, here.Now);
            var resolution = await votes.PrepareAsync(RequestOf(application, charter, windowWorkingDays), ct);
            application.ReferToCouncil(resolution.Id);
            await papers.IssueOpinionAsync(application, charter.Profile, ct);
            var seats = (await db.CouncilOnAsync(here.Id, here.Today, ct)).InOffice;
            await letters.SendAcceptanceAsync(application, resolution, seats, charter.Profile, ct);
            await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.Examine, here.Now, ct);
            await db.DropAsync(here.Id, application.Id, DeadlineTasks.SendSupplementNotice, here.Now, ct);
            var act = here.Record(CharterRule.SecretariatExamines, Intake.SubjectOf(application), $"受理并提请理事会表决（{resolution.Number}）", $"审查意见：{(favourable ? "合格" : "有疑问，提请审议")}");
            here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), "加入申请已受理",
                $"理事会将自{ShanghaiTime.Written(resolution.Notice.Due)}起表决，{ShanghaiTime.Written(resolution.Window.Due)} 24 时截止。", $"/{here.Slug}/applications/{application.Number}");
            return resolution;
        }, ct);

    /// <summary>Puts an accepted application before the council again, after a vote that was void.</summary>
    public Task<Resolution> ReferAgainAsync(Application application, int windowWorkingDays, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await MineAsync(application, ct);
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var resolution = await votes.PrepareAsync(RequestOf(application, charter, windowWorkingDays), ct);
        application.ReferToCouncil(resolution.Id);
        await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.ReferToCouncil, here.Now, ct);
        here.Record(CharterRule.CouncilDecides, Intake.SubjectOf(application), $"再次提请理事会表决（{resolution.Number}）");
        return resolution;
    }, ct);

    /// <summary>What the council is asked.</summary>
    internal static ResolutionDraftRequest RequestOf(Application application, CharterVersion charter, int window) => new(
        $"关于同意{application.UnitName}加入联盟的决议",
        $"同意{application.UnitName}（{UnitCodeName.Of(application.UnitCode)} {application.UnitCode}）加入本联盟，自签署联盟协议之日起成为成员单位。",
        AdmissionMatter.Admission, application.Id, application.UnitId, charter, charter.Profile.Vote.Admission, CharterRule.AdmissionNeedsTheCouncil, window);

    private async Task NoteAsync(Application application, IReadOnlyList<PaperFinding> findings, CancellationToken ct)
    {
        var changed = 0;
        foreach (var finding in findings)
        {
            if (application.CheckOf(finding.Kind) is { } last && (last.Verdict, last.Reason, last.Words) == (finding.Verdict, finding.Reason, finding.Words)) continue;
            application.Check(finding.Kind, finding.Verdict, finding.Reason, finding.Words, here.Caller.Actor.Name, here.Now);
            changed++;
        }
        if (changed == 0) return;
        here.Record(CharterRule.SecretariatExamines, Intake.SubjectOf(application), $"审查材料 {changed} 份：{string.Join("，", findings.Select(finding => $"{Dossier.NameOf(finding.Kind, application.Form.Kind)}{(finding.Verdict == PaperVerdict.Complete ? "合格" : "需补正")}"))}");
        await OweNoticeAsync(application, ct);
    }

    /// <summary>The notice is owed from the day on which the first paper was found incomplete, for as long as one is.</summary>
    private async Task OweNoticeAsync(Application application, CancellationToken ct)
    {
        if (application.FoundIncomplete().Count == 0) await db.DropAsync(here.Id, application.Id, DeadlineTasks.SendSupplementNotice, here.Now, ct);
        else if (!await db.IsOwedAsync(here.Id, application.Id, DeadlineTasks.SendSupplementNotice, ct))
            db.Owe(here, DeadlineOwner.Secretariat, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.SendSupplementNotice, "发出补正通知", CharterRule.SecretariatExamines,
                here.Calendar.AddWorkingDays(here.Today, (await ProfileAsync(application, ct)).Application.SupplementNoticeWorkingDays));
    }

    /// <summary>The caller may handle this unit's case, and nobody else changes it meanwhile.</summary>
    private async Task MineAsync(Application application, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await db.LockAsync(application, ct);
    }

    private async Task<CharterProfile> ProfileAsync(Application application, CancellationToken ct) => (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;

}
