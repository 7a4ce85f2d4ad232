using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk;

/// <summary>One application as its applicant sees it: where it stands, whose the next step is, by when.</summary>
/// <param name="IsMine">The applicant has to act.</param>
public sealed record OwnApplication(string Unit, string Number, StateModel State, DateTimeOffset Since, string NextStep, DueModel? Due, bool IsMine, string Href, string Button, string ActHref);

public sealed record ApplicantDeskPage(DateOnly Today, bool IsWorkingDay, string Home, IReadOnlyList<OwnApplication> Applications);

/// <summary>The desk of whoever applies for a unit.</summary>
public sealed class ApplicantDesk(AllianceScope here, PortalDb db)
{
    public async Task<ApplicantDeskPage> LayAsync(CancellationToken ct)
    {
        var applications = await db.Applications.AsNoTracking()
            .Where(app => app.AllianceId == here.Id && app.ApplicantId == here.Caller.PersonId && (app.State != ApplicationState.Withdrawn || app.Number != ""))
            .OrderByDescending(app => app.StateSince).ToListAsync(ct);
        var ids = applications.ConvertAll(app => app.Id);
        var votes = applications.Select(app => app.ResolutionId).OfType<Guid>().ToList();
        var deadlines = await db.OpenDeadlines(here.Id).Where(deadline => ids.Contains(deadline.SubjectId) || votes.Contains(deadline.SubjectId))
            .OrderBy(deadline => deadline.Due).ToListAsync(ct);
        return new(here.Today, here.Calendar.IsWorkingDay(here.Today), $"/{here.Slug}",
            [.. applications.Select(app => Line(app, deadlines.Find(deadline => deadline.SubjectId == app.Id) ?? deadlines.Find(deadline => deadline.SubjectId == app.ResolutionId)))]);
    }

    private OwnApplication Line(Application app, Deadline? deadline)
    {
        var home = app.Number.Length > 0 ? $"/{here.Slug}/applications/{Uri.EscapeDataString(app.Number)}" : $"/{here.Slug}/applications/drafts/{app.Id}";
        var (step, button, act) = StepOf(app.State);
        return new(app.UnitName.Length > 0 ? app.UnitName : "尚未填写单位", app.Number, new(KindOf(app.State), app.State.Chinese()), app.StateSince,
            app.EndReason.Length > 0 && !app.State.IsOpen() ? app.EndReason : step,
            deadline is null ? null : DueModel.Of(deadline.Derivation, here.Today, here.Calendar), act is not null, home, button, home + act);
    }

    /// <summary>What comes next, the button's words, and below the case the address of the applicant's own act; null when it is somebody else's turn.</summary>
    private static (string Step, string Button, string? Act) StepOf(ApplicationState state) => state switch
    {
        ApplicationState.Draft => ("填写各节、上传材料并提交。", "继续填写", ""),
        ApplicationState.Submitted => ("秘书处审查材料。", "查看办理情况", null),
        ApplicationState.SupplementRequested => ("按补正通知补齐材料。", "补正材料", "/supplements"),
        ApplicationState.Accepted => ("秘书处已受理，等待理事会表决。", "查看办理情况", null),
        ApplicationState.CouncilVoting => ("理事会正在表决。", "查看办理情况", null),
        ApplicationState.Approved => ("已获批准，秘书处制发入盟协议。", "查看办理情况", null),
        ApplicationState.AgreementPending => ("签署入盟协议。", "签署协议", "/deed"),
        ApplicationState.Member => ("已成为成员单位，秘书处制发证书。", "查看办理情况", null),
        ApplicationState.Certified => ("已发放成员证书。", "查看办理情况", null),
        _ => ("申请已经结束。", "查看办理情况", null),
    };

    private static StateKind KindOf(ApplicationState state) => state switch
    {
        ApplicationState.SupplementRequested or ApplicationState.AgreementPending => StateKind.Soon,
        ApplicationState.Approved or ApplicationState.Member or ApplicationState.Certified => StateKind.Ok,
        ApplicationState.Submitted or ApplicationState.Accepted or ApplicationState.CouncilVoting => StateKind.Run,
        _ => StateKind.None,
    };
}
