using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>One paper asked for again: which, why, and the words to the applicant.</summary>
public sealed record SupplementItem(PaperKind Kind, string Reason, string Words);

/// <summary>补正通知: what is missing and by when (D05). Answered when every item has a new version.</summary>
public sealed class SupplementRequest
{
    private SupplementRequest() { } // EF

    internal SupplementRequest(Application application, int number, IReadOnlyList<SupplementItem> items, Derivation due, DateTimeOffset sentAt)
    {
        (AllianceId, ApplicationId, Number, Items, Due, SentAt) = (application.AllianceId, application.Id, number, items, due, sentAt);
        DueOn = due.Due;
    }

    public Guid AllianceId { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>The first, second … request of this application.</summary>
    public int Number { get; private init; }
    public IReadOnlyList<SupplementItem> Items { get; private init; } = [];
    public Derivation Due { get; private set; } = null!;
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset SentAt { get; private init; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Follow(Derivation recounted) => (Due, DueOn) = (recounted, recounted.Due);

    internal void Answer(DateTimeOffset at) => AnsweredAt = at;
}
