namespace AlliancePortal.Domain.Voting;

/// <summary>What came in: the seats of the body and what became of each of them.</summary>
/// <param name="Seats">All seats the charter provides for.</param>
/// <param name="Vacant">Seats that nobody held when the vote opened.</param>
/// <param name="Recused">Seats that do not vote on this matter (G-VOTE-5).</param>
public sealed record Tally(int Seats, int Vacant, int Recused, int Yes, int No, int Abstain)
{
    public int Seats { get; init; } = Math.Min(Math.Min(Vacant, Recused), Math.Min(Math.Min(Yes, No), Abstain)) >= 0
        && (long)Vacant + Recused + Yes + No + Abstain <= Seats
        ? Seats
        : throw new ArgumentOutOfRangeException(nameof(Seats), "Ballots, vacancies and recusals are counted from zero and are not more than the seats.");

    /// <summary>Written consents of the required signature level; null where the charter asks for none (G-VOTE-8).</summary>
    public int? SignedYes { get; init; }

    /// <summary>Those who cast a ballot, abstainers included; in a vote without a meeting they are the ones present (G-VOTE-3).</summary>
    public int Present => Yes + No + Abstain;

    public int InOffice => Seats - Vacant;

    /// <summary>Seats in office that could vote and did not.</summary>
    public int Absent => InOffice - Recused - Present;
}
