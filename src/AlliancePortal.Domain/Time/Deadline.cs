using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Time;

/// <summary>Who owes what a deadline asks for.</summary>
public enum DeadlineOwner { Secretariat, Applicant, Unit, Council, Chair }

/// <summary>
/// What somebody must do by a day: the one record that desk, reminders and overdue lists read.
/// Whether it is late is decided by the clock when it is read.
/// </summary>
public sealed class Deadline
{
    private Deadline() { } // EF

    public Deadline(Guid allianceId, DeadlineOwner owner, Guid? unitId, string subjectKind, Guid subjectId, string subjectNumber,
        string task, string matter, string ruleCode, string article, Derivation derivation)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, Owner, UnitId, SubjectKind, SubjectId, SubjectNumber) = (allianceId, owner, unitId, subjectKind, subjectId, subjectNumber);
        (Task, Matter, RuleCode, Article, Derivation, Due) = (task, matter, ruleCode, article, derivation, derivation.Due);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public DeadlineOwner Owner { get; private init; }

    /// <summary>The unit concerned.</summary>
    public Guid? UnitId { get; private init; }
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public string SubjectNumber { get; private init; } = "";

    /// <summary>Which duty it is, as the code knows it; one open deadline for each subject and task.</summary>
    public string Task { get; private init; } = "";

    /// <summary>What is to be done, in Chinese.</summary>
    public string Matter { get; private init; } = "";

    /// <summary>What is to be done, without what it is about: for lists whose rows name that already.</summary>
    public string Errand => Matter.Split('：')[0];
    public string RuleCode { get; private init; } = "";
    public string Article { get; private init; } = "";
    public Derivation Derivation { get; private set; } = null!;

    /// <summary>The last day; it ends at 24:00 (G-TIME-7).</summary>
    public DateOnly Due { get; private set; }
    public DateTimeOffset? FulfilledAt { get; private set; }

    /// <summary>When it fell away without being fulfilled: the case ended another way.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    public bool IsOpen => FulfilledAt is null && VoidedAt is null;

    public bool IsOverdueAt(DateTimeOffset now) => IsOpen && now >= ShanghaiTime.EndOf(Due);

    /// <summary>A new arrangement of holidays moves what is open and provisional, and nothing else (G-TIME-8).</summary>
    public void Follow(Derivation recounted)
    {
        CharterBreach.When(!IsOpen || !Derivation.IsProvisional, CharterRule.OpenDatesFollowTheCalendar, $"“{Matter}”的期限已经确定或已经办结。");
        (Derivation, Due) = (recounted, recounted.Due);
    }

    public void Fulfil(DateTimeOffset at) => FulfilledAt ??= at;

    public void Void(DateTimeOffset at)
    {
        if (IsOpen) VoidedAt = at;
    }
}
