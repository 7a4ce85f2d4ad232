using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Accessions;

/// <summary>What an admission vote brings about for the application it is about (CQ-9-3, CQ-12-5, JL-A2-17-3).</summary>
public sealed class AdmissionMatter(PortalDb db, AllianceScope here, LetterOffice letters) : Matter
{
    public const string Admission = "admission";

    public override string Kind => Admission;

    public override async Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct)
    {
        var application = await ApplicationAsync(resolution, ct);
        if (application.State != ApplicationState.Accepted) return $"该申请现为“{application.State.Chinese()}”。";
        var standing = await db.StandingOfAsync(here.Id, application.UnitCode, ShanghaiTime.DateOf(resolution.OpensAt), application.Id, ct);
        if (standing.Obstacle is { } obstacle) return obstacle.Detail;
        application.VoteOpened(standing, resolution.OpensAt);
        return null;
    }

    public override async Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var application = await ApplicationAsync(resolution, ct);
        if (resolution.State == ResolutionState.Void) await VoidAsync(application, resolution, at, ct);
        else if (resolution.State == ResolutionState.Rejected) await RejectAsync(application, resolution, at, ct);
        else await ApproveAsync(application, resolution, at, ct);
    }

    public override async Task SignedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var application = await ApplicationAsync(resolution, ct);
        if (application.State is ApplicationState.Withdrawn) return;
        var profile = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;
        await letters.SendDecisionAsync(application, resolution, profile, ct);
        var carried = resolution.State == ResolutionState.InForce;
        var act = here.Record(CharterRule.CouncilDecides, Intake.SubjectOf(application), carried ? "寄发批准加入通知" : "寄发不予批准通知");
        await TellApplicantAsync(act, application, carried ? "理事会已批准加入" : "理事会未批准加入", resolution.Result!.Sentence, ct);
    }

    public override async Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct)
    {
        var application = await ApplicationAsync(resolution, ct);
        return new(
            [$"{application.UnitName}（{UnitCodeName.Of(application.UnitCode)} {application.UnitCode}）于{ShanghaiTime.Written(ShanghaiTime.DateOf(application.SubmittedAt!.Value))}提出加入联盟的申请（{application.Number}）。秘书处审查意见：{application.Opinion.TrimEnd('。')}。"],
            ["该单位签署联盟协议后成为正式成员。", "由理事会颁发成员证书。"]);
    }

    public override async Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => new("加入申请", $"/{here.Slug}/applications/{(await ApplicationAsync(resolution, ct)).Number}");

    public override async Task<BallotDossier?> DossierAsync(Resolution resolution, CancellationToken ct) => await db.AdmissionDossierAsync(here, resolution.MatterId, ct);

    private async Task ApproveAsync(Application application, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var on = ShanghaiTime.DateOf(at);
        var profile = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;
        application.Approve(on, at);
        db.Owe(here, DeadlineOwner.Secretariat, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.SendDeed, "寄发联盟协议书",
            CharterRule.MembershipBeginsWithTheAgreement, here.Calendar.AddWorkingDays(on, profile.Application.AgreementSendWorkingDays));
        here.RecordByClock(CharterRule.CouncilDecides, Intake.SubjectOf(application), $"理事会批准加入：{resolution.Result!.Sentence}", at);
    }

    private Task RejectAsync(Application application, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var result = resolution.Result!;
        application.Reject($"赞成 {result.Yes} 票，未达到所需 {result.Needed} 票。", at);
        here.RecordByClock(CharterRule.CouncilDecides, Intake.SubjectOf(application), $"理事会未批准加入：{result.Sentence}", at);
        return db.VoidDeadlinesAsync(here.Id, application.Id, at, ct);
    }

    /// <summary>Unless the application itself came to an end, it stands accepted again and waits for another vote.</summary>
    private async Task VoidAsync(Application application, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        if (application.State is not (ApplicationState.Accepted or ApplicationState.CouncilVoting)) return;
        application.VoteWasVoid(at);
        here.RecordByClock(CharterRule.VoteTakesItsSteps, Intake.SubjectOf(application), $"表决无效，申请恢复为已受理：{resolution.VoidReason}", at);
        var profile = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;
        db.Owe(here, DeadlineOwner.Secretariat, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.ReferToCouncil, "再次提请理事会表决",
            CharterRule.CouncilDecides, here.Calendar.AddWorkingDays(ShanghaiTime.DateOf(at), profile.Application.ExaminationWorkingDays));
    }

    private Task<Application> ApplicationAsync(Resolution resolution, CancellationToken ct) =>
        db.Applications.Include(row => row.Papers).Include(row => row.Deed).SingleAsync(row => row.AllianceId == resolution.AllianceId && row.Id == resolution.MatterId, ct);

    private async Task TellApplicantAsync(Domain.Acts.Act act, Application application, string title, string body, CancellationToken ct) =>
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct),
            title, body, $"/{here.Slug}/applications/{application.Number}");
}
