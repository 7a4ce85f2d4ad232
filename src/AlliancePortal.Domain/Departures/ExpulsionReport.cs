namespace AlliancePortal.Domain.Departures;

/// <summary>What is alleged against a member, and by whom.</summary>
/// <param name="Facts">What happened.</param>
/// <param name="Clause">The clause of agreement or rules that is said to be broken; for the other ground the duty.</param>
/// <param name="NonPerformance">The clock of the ground 长期不履行义务; null for a breach.</param>
public sealed record ExpulsionReport(string Number, Membership.Membership Membership, string UnitName, string UnitCode, GroundOfExpulsion Ground,
    string Facts, string Clause, NonPerformance? NonPerformance, string By, Guid ByPersonId);

/// <summary>What a paper of the case is.</summary>
public enum ExpulsionPaperKind { Evidence, Report, Defence }

/// <summary>One uploaded paper of the case; kept for ever.</summary>
public sealed class ExpulsionPaper
{
    private ExpulsionPaper() { } // EF

    internal ExpulsionPaper(Expulsion expulsion, ExpulsionPaperKind kind, string title, Guid fileId, string by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, ExpulsionId, Kind, Title, FileId, By, At) = (expulsion.AllianceId, expulsion.Id, kind, title, fileId, by, at);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid ExpulsionId { get; private init; }
    public ExpulsionPaperKind Kind { get; private init; }
    public string Title { get; private init; } = "";
    public Guid FileId { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
}
