using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Cases;

/// <summary>The way of a filing: form, seal, package, office, meeting, filing (state machine 9.10).</summary>
internal static class FilingSteps
{
    public static StepsModel Of(Filing filing, FilingDraft draft, AllianceScope here)
    {
        var isWith = !filing.State.IsBeforeSubmission();
        var isSealed = filing.Latest is not null && (isWith || filing.Latest.SubmittedAt is null);
        var decided = filing.State is FilingState.Approved or FilingState.Refused or FilingState.Filed or FilingState.Revoked;
        string Day(DateTimeOffset? at) => at is { } moment ? ChineseText.ShortDate(ShanghaiTime.DateOf(moment), here.Today) : "";
        var form = here.Article(CharterRule.FormMatchesTheRegister);
        var plan = here.Article(CharterRule.FilingFollowsTheDecision);
        return new(
        [
            new("填写备案表", Day(filing.StartedAt), "秘书处", form, isSealed ? StepState.Passed : StepState.Current),
            new("盖章", isSealed ? Day((isWith ? filing.HandedIn : filing.Latest)?.SealedAt) : "", "理事长单位", form, isSealed ? StepState.Passed : draft.Sheet.Missing.Count == 0 ? StepState.Current : StepState.Ahead),
            new("提交材料", isWith ? Day(filing.HandedIn?.SubmittedAt) : "", "秘书处", here.Article(CharterRule.PackageIsComplete), isWith ? StepState.Passed : isSealed ? StepState.Current : StepState.Ahead),
            new("处室审核", filing.Opinion is { } opinion ? ChineseText.ShortDate(opinion.On, here.Today) : "", draft.Area.OfficeName(filing.Office), plan,
                filing.Opinion is not null || decided ? StepState.Passed : filing.State == FilingState.Submitted ? StepState.Current : StepState.Ahead),
            new("会议审议", filing.Decision is { } decision ? ChineseText.ShortDate(decision.On, here.Today) : "", filing.Decision?.Meeting ?? draft.Area.Preset.Filing?.DecisionBody ?? "", plan,
                decided ? StepState.Passed : filing.State == FilingState.Reviewed ? StepState.Current : StepState.Ahead),
            new("备案", filing.FiledOn is { } on ? ChineseText.ShortDate(on, here.Today) : "", draft.Area.Preset.Filing?.FilingBody ?? "", plan,
                filing.FiledOn is not null ? StepState.Passed : filing.State == FilingState.Approved ? StepState.Current : StepState.Ahead),
        ]);
    }
}
