namespace AlliancePortal.Domain.Time;

/// <summary>Whom a reminder goes to: whoever owes the matter, or an office above.</summary>
public enum Reminded { Owner, Secretariat, SecretaryGeneral, Chair, ExecutiveViceChair, Council }

/// <summary>One moment at which a deadline is brought to mind.</summary>
/// <param name="Kind">Its name in the key under which it is told once.</param>
/// <param name="DayOf">On which day.</param>
/// <param name="From">From which hour of that day.</param>
public sealed record ReminderStage(string Kind, Func<Derivation, WorkingCalendar, DateOnly> DayOf, TimeSpan From, IReadOnlyList<Reminded> To)
{
    private const string OverdueKind = "overdue";

    /// <summary>People are reminded in the morning; what is overdue is so from 0:00 (CQ-13-3).</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    public bool IsEscalation => Kind == OverdueKind;

    /// <summary>So many working days before the due day.</summary>
    public static ReminderStage Ahead(int workingDays) =>
        new($"ahead-{workingDays}", (derivation, calendar) => calendar.LatestSubmissionFor(derivation.Due, workingDays).WorkingDay, Morning, [Reminded.Owner]);

    /// <summary>On that working day of the period.</summary>
    public static ReminderStage OnWorkingDay(int workingDay) =>
        new($"day-{workingDay}", (derivation, calendar) => calendar.AddWorkingDays(derivation.Start, workingDay).Due, Morning, [Reminded.Owner]);

    public static ReminderStage OnTheDay { get; } = new("due", (derivation, _) => derivation.Due, Morning, [Reminded.Owner]);

    /// <summary>From 0:00 of the calendar day after the due day, to the next higher office.</summary>
    public static ReminderStage Overdue(params IReadOnlyList<Reminded> above) => new(OverdueKind, (derivation, _) => derivation.Due.AddDays(1), TimeSpan.Zero, above);

    public DateTimeOffset MomentOf(Derivation derivation, WorkingCalendar calendar) => ShanghaiTime.StartOf(DayOf(derivation, calendar)) + From;
}

/// <summary>When a deadline is brought to mind, and to whom it goes when it is not met.</summary>
public sealed record ReminderPlan(params IReadOnlyList<ReminderStage> Stages)
{
    /// <summary>For matters that have a way of their own to remind.</summary>
    public static ReminderPlan None { get; } = new();

    /// <summary>
    /// The stage that stands at a moment: the latest that has come. An earlier one that was never told is overtaken by it and stays untold, so that
    /// whoever returns after a long time, or travels in it, hears of each matter once. The day on which the period began tells of itself.
    /// </summary>
    public ReminderStage? StageAt(Derivation derivation, WorkingCalendar calendar, DateTimeOffset now) =>
        Stages.Where(stage => stage.DayOf(derivation, calendar) > derivation.Start)
            .Select(stage => (Stage: stage, At: stage.MomentOf(derivation, calendar)))
            .Where(come => come.At <= now).OrderBy(come => come.At).LastOrDefault().Stage;
}
