using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>The whole way of an application, each step with date, person and article.</summary>
internal static class CaseSteps
{
    public static StepsModel Of(Application application, Resolution? vote, CharterProfile profile, IReadOnlyList<Act> acts, DateOnly today)
    {
        var reached = Reached(application);
        StepState At(int step) => step < reached ? StepState.Passed : step == reached && !Ended(application.State) ? StepState.Current : StepState.Ahead;
        var code = profile.Code;
        var admission = CharterRule.AdmissionNeedsTheCouncil.ArticleUnder(code);
        var joining = CharterRule.SecretariatExamines.ArticleUnder(code);
        return new([
            new("提交", Day(application.SubmittedAt, today), $"{application.Form.ContactName}（申请单位）", CharterRule.ApplicationIsWritten.ArticleUnder(code), At(0)),
            new("审查", application.OpinionBy.Length > 0 ? Day(ActAt(acts, "受理并提请"), today) : "秘书处", application.OpinionBy.Length > 0 ? $"{application.OpinionBy}（秘书处）" : "", joining, At(1)),
            new("表决", vote is null ? "" : $"{ChineseText.ShortDate(ShanghaiTime.DateOf(vote.OpensAt), today)}—{ChineseText.ShortDate(vote.Window.Due, today)}", vote is { Roster.Count: > 0 } ? $"理事会 {vote.Roster.Count} 席" : "理事会", admission, At(2)),
            new("签协议", application.Deed is { } deed ? $"{ChineseText.ShortDate(deed.DueOn, today)}前" : $"批准后 {profile.Application.AgreementDays} 日内", "申请单位、理事长", joining, At(3)),
            new("入盟", application.MemberSince is { } since ? ChineseText.ShortDate(since, today) : "签齐之日", "", CharterRule.MembershipBeginsWithTheAgreement.ArticleUnder(code), At(4)),
            new("发证", application.State == ApplicationState.Certified ? Day(application.StateSince, today) : $"入盟后 {profile.Application.CertificateIssueWorkingDays} 个工作日内", "秘书处", CharterRule.CertificateFollowsMembership.ArticleUnder(code), At(5)),
        ]);
    }

    /// <summary>The step the case stands at, or stood at when it ended.</summary>
    private static int Reached(Application application) => application.State switch
    {
        ApplicationState.Withdrawn or ApplicationState.Lapsed => application switch { { ApprovedOn: not null } => 3, { OpinionBy.Length: > 0 } => 2, _ => 1 },
        ApplicationState.Submitted or ApplicationState.SupplementRequested or ApplicationState.Returned => 1,
        ApplicationState.Accepted or ApplicationState.CouncilVoting or ApplicationState.Rejected => 2,
        ApplicationState.Approved or ApplicationState.AgreementPending => 3,
        ApplicationState.Member => 5,
        ApplicationState.Certified => 6,
        _ => 0,
    };

    private static bool Ended(ApplicationState state) =>
        state is ApplicationState.Rejected or ApplicationState.Withdrawn or ApplicationState.Lapsed or ApplicationState.Returned or ApplicationState.Certified;

    private static DateTimeOffset? ActAt(IReadOnlyList<Act> acts, string opening) => acts.FirstOrDefault(act => act.What.StartsWith(opening, StringComparison.Ordinal))?.At;

    private static string Day(DateTimeOffset? at, DateOnly today) => at is { } instant ? ChineseText.ShortDate(ShanghaiTime.DateOf(instant), today) : "";
}
