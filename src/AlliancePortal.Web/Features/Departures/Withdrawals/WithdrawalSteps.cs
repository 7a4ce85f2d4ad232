using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>The whole way of a withdrawal, each step with date, person and article.</summary>
internal static class WithdrawalSteps
{
    public static StepsModel Of(Withdrawal withdrawal, Resolution? vote, string code, DateOnly today)
    {
        var written = CharterRule.WithdrawalIsWritten.ArticleUnder(code);
        var settled = CharterRule.DepartureIsSettled.ArticleUnder(code);
        var handedIn = new Step("提交申请", Day(withdrawal.ReceivedOn, today), withdrawal.HandedInBy, written, StepState.Passed);
        var left = new Step("退出", withdrawal.ExitOn is { } last ? $"{Day(last, today)} 24 时" : withdrawal.Path == ExitPath.CouncilApproval ? "批准之日" : "", "", settled,
            withdrawal.State == WithdrawalState.Exited ? StepState.Passed : withdrawal.State == WithdrawalState.NoticeRunning ? StepState.Current : StepState.Ahead);
        return new(withdrawal.Path == ExitPath.CouncilApproval ? [handedIn, Opinion(withdrawal, code, today), Vote(withdrawal, vote, code, today), left] : [handedIn, Report(withdrawal, code, today), left]);
    }

    private static Step Report(Withdrawal withdrawal, string code, DateOnly today)
    {
        var article = CharterRule.CouncilIsInformed.ArticleUnder(code);
        if (withdrawal.CouncilInformedAt is { } at) return new("通报理事会", Day(ShanghaiTime.DateOf(at), today), $"{withdrawal.Deliveries.Count} 席", article, StepState.Passed);
        return new("通报理事会", withdrawal.ReportDue is { } due ? $"{Day(due.Due, today)}前" : "", "秘书处", article, withdrawal.State == WithdrawalState.NoticeRunning ? StepState.Current : StepState.Ahead);
    }

    private static Step Opinion(Withdrawal withdrawal, string code, DateOnly today) => new("出具意见",
        withdrawal.OpinionDue is { } due ? $"{Day(due.Due, today)}前" : "", withdrawal.OpinionBy.Length > 0 ? $"{withdrawal.OpinionBy}（秘书处）" : "秘书处",
        CharterRule.ExitNeedsTheCouncil.ArticleUnder(code), withdrawal.OpinionBy.Length > 0 ? StepState.Passed : withdrawal.State == WithdrawalState.Submitted ? StepState.Current : StepState.Ahead);

    private static Step Vote(Withdrawal withdrawal, Resolution? vote, string code, DateOnly today) => new("理事会表决",
        withdrawal.IsDeemedApproved ? $"{Day(withdrawal.DeemedDue!.Due, today)}视为批准" : vote is null ? "" : $"{Day(ShanghaiTime.DateOf(vote.OpensAt), today)}—{Day(vote.Window.Due, today)}", "理事会",
        CharterRule.ExitNeedsTheCouncil.ArticleUnder(code), withdrawal.ExitOn is not null ? StepState.Passed : withdrawal.OpinionBy.Length > 0 ? StepState.Current : StepState.Ahead);

    private static string Day(DateOnly day, DateOnly today) => ChineseText.ShortDate(day, today);
}
