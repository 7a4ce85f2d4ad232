using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Voting;

public enum Choice { Yes, No, Abstain }

/// <summary>How a ballot reached the portal.</summary>
public enum BallotWay { Online, Paper }

public static class ChoiceWords
{
    public static string Chinese(this Choice choice) => choice switch { Choice.Yes => "赞成", Choice.No => "反对", _ => "弃权" };

    /// <summary>The exact words of the ballot; anything else is no choice at all.</summary>
    public static Choice? Parse(string? word) => word switch { "yes" => Choice.Yes, "no" => Choice.No, "abstain" => Choice.Abstain, _ => null };
}

/// <summary>One seat's vote, final (G-VOTE-9).</summary>
public sealed class Ballot
{
    private Ballot() { } // EF

    public Ballot(Guid allianceId, Guid resolutionId, Guid seatId, Choice choice, string remark, BallotWay way, string castBy, Guid? castByPersonId,
        DateTimeOffset castAt, Guid? scanFileId, string receipt)
    {
        (AllianceId, ResolutionId, SeatId, Choice, Remark, Way) = (allianceId, resolutionId, seatId, choice, remark, way);
        (CastBy, CastByPersonId, CastAt, ScanFileId, Receipt) = (castBy, castByPersonId, castAt, scanFileId, receipt);
        CharterBreach.When(way == BallotWay.Paper && scanFileId is null, CharterRule.ElectronicVoteIsAgreed, "纸质票须附扫描件。");
    }

    public Guid AllianceId { get; private init; }
    public Guid ResolutionId { get; private init; }
    public Guid SeatId { get; private init; }
    public Choice Choice { get; private init; }
    public string Remark { get; private init; } = "";
    public BallotWay Way { get; private init; }

    /// <summary>The representative; of a paper ballot, the name that signed it.</summary>
    public string CastBy { get; private init; } = "";
    public Guid? CastByPersonId { get; private init; }
    public DateTimeOffset CastAt { get; private init; }
    public Guid? ScanFileId { get; private init; }

    /// <summary>What the voter keeps: a short code under which the ballot is found in the roll-call.</summary>
    public string Receipt { get; private init; } = "";
}
