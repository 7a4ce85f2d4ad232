using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Codes;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Tickets;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>One line of a desk: what, which unit, under which article, by when, and the one button that leads straight to the act.</summary>
/// <param name="MatterHref">The case itself.</param>
public sealed record Duty(DueModel Due, string Matter, string MatterHref, string Unit, string Article, string Button, string Href)
{
    public static Duty Of(Deadline deadline, string unit, string slug, DateOnly today, WorkingCalendar calendar)
    {
        var matter = CaseHref(deadline, slug);
        var (button, act) = ActOf(deadline.Task);
        return new(DueModel.Of(deadline.Derivation, today, calendar), deadline.Matter, matter, unit, deadline.Article, button, matter + act);
    }

    /// <summary>The case that a deadline is about.</summary>
    internal static string CaseHref(Deadline deadline, string slug) => deadline.SubjectKind switch
    {
        "application" => $"/{slug}/applications/{Uri.EscapeDataString(deadline.SubjectNumber)}",
        "resolution" => $"/{slug}/resolutions/{Uri.EscapeDataString(deadline.SubjectNumber)}",
        CodeAcceptance.SubjectKind => $"/{slug}/code-exceptions",
        "certificate" => $"/{slug}/certificates/{deadline.SubjectId}",
        "withdrawal" => $"/{slug}/withdrawals/{Uri.EscapeDataString(deadline.SubjectNumber)}",
        "expulsion" => $"/{slug}/expulsions/{Uri.EscapeDataString(deadline.SubjectNumber)}",
        TicketQueries.Subject => $"/{slug}/tickets/{Uri.EscapeDataString(deadline.SubjectNumber)}",
        FoundingQueries.SubjectKind => $"/{slug}/founding",
        FilingQueries.SubjectKind => $"/{slug}/filing",
        "seat" => $"/{slug}/council",
        _ => $"/{slug}/desk",
    };

    /// <summary>Where whoever owes it acts.</summary>
    internal static string ActHref(Deadline deadline, string slug) => CaseHref(deadline, slug) + ActOf(deadline.Task).Act;

    /// <summary>The words of the button and the act's address below its case.</summary>
    private static (string Button, string Act) ActOf(string task) => task switch
    {
        DeadlineTasks.Examine => ("开始审查", "/examination"),
        DeadlineTasks.ReferToCouncil => ("提请表决", "/referral"),
        DeadlineTasks.SendSupplementNotice => ("发补正通知", "/supplement-notice"),
        DeadlineTasks.RemindOfDeed => ("去催签", "/deed"),
        DeadlineTasks.AnswerSupplement => ("补正材料", "/supplements"),
        DeadlineTasks.SendDeed => ("制发协议", "/deed"),
        DeadlineTasks.SignDeed => ("签署协议", "/deed"),
        DeadlineTasks.CountersignDeed => ("签署协议", "/deed"),
        DeadlineTasks.CastBallot => ("去表决", "/ballot"),
        DeadlineTasks.SignResolution => ("签发决议", "/signature"),
        DeadlineTasks.ConfirmCode => ("核对确认", ""),
        DeadlineTasks.IssueCertificate => ("办理证书", ""),
        DeadlineTasks.ReportExit => ("去通报", "/report"),
        DeadlineTasks.ExamineExit => ("出具意见", "/referral"),
        DeadlineTasks.DecideExit => ("查看退出申请", ""),
        DeadlineTasks.FillChair => ("看理事会", ""),
        DeadlineTasks.VerifyExpulsion => ("出具核实报告", "/report"),
        DeadlineTasks.AnswerExpulsion => ("提出申辩", "/defence"),
        DeadlineTasks.ReferExpulsion => ("提请表决", "/referral"),
        DeadlineTasks.GiveConsent => ("出具书面同意", "/consent"),
        DeadlineTasks.AppointSecretaryGeneral => ("去聘任", "/secretary-general/appointment"),
        DeadlineTasks.AnswerTicket => ("去答复", "#answer"),
        DeadlineTasks.ReportFilingChange => ("报告变更", ""),
        DeadlineTasks.RecoverFunds => ("登记追回情况", "#recovery"),
        _ => ("去办理", ""),
    };
}
