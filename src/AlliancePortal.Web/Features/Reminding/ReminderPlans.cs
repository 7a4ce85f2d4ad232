using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>Which deadline is brought to mind when, and to whom it goes when it is overdue. A new task that is not named here follows its owner.</summary>
public static class ReminderPlans
{
    private static readonly ReminderStage[] Usual = [ReminderStage.Ahead(3), ReminderStage.OnTheDay];

    private static readonly Dictionary<DeadlineOwner, ReminderPlan> ByOwner = new()
    {
        [DeadlineOwner.Secretariat] = new([.. Usual, ReminderStage.Overdue(Reminded.SecretaryGeneral, Reminded.Chair)]),
        [DeadlineOwner.Applicant] = new([.. Usual, ReminderStage.Overdue(Reminded.Secretariat)]),
        [DeadlineOwner.Unit] = new([.. Usual, ReminderStage.Overdue(Reminded.Secretariat)]),
        [DeadlineOwner.Council] = new([.. Usual, ReminderStage.Overdue(Reminded.Chair)]),
        [DeadlineOwner.Chair] = new([.. Usual, ReminderStage.Overdue(Reminded.SecretaryGeneral, Reminded.ExecutiveViceChair)]),
    };

    private static readonly Dictionary<string, ReminderPlan> ByTask = new()
    {
        // seats are reminded before the close, and only those whose ballot is missing
        [DeadlineTasks.CastBallot] = ReminderPlan.None,

        // an application whose time is over lapses, and that is told
        [DeadlineTasks.AnswerSupplement] = new(Usual),
        [DeadlineTasks.SignDeed] = new(Usual),

        // a reminder of a reminder is enough on its day
        [DeadlineTasks.RemindOfDeed] = new(ReminderStage.OnTheDay, ReminderStage.Overdue(Reminded.SecretaryGeneral)),

        // CQ-13-3: on the third and on the fifth working day, then to the secretary general and the chair
        [DeadlineTasks.ReportExit] = new(ReminderStage.OnWorkingDay(3), ReminderStage.OnTheDay, ReminderStage.Overdue(Reminded.SecretaryGeneral, Reminded.Chair)),
    };

    public static ReminderPlan Of(string task, DeadlineOwner owner) => ByTask.GetValueOrDefault(task) ?? ByOwner[owner];
}
