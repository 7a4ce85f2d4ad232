namespace AlliancePortal.Domain.Voting;

/// <summary>What becomes of a recused seat (G-VOTE-5).</summary>
public enum RecusalPolicy { ExcludeFromBase, KeepInBase, Off }

/// <summary>Whether vacant seats count as members of the whole (G-VOTE-4).</summary>
public enum VacancyPolicy { NotInBase, StatutorySeats }

/// <summary>How the charter profile settles what the charter leaves open about the base.</summary>
public sealed record CountingPolicies(
    RecusalPolicy Recusal = RecusalPolicy.ExcludeFromBase,
    VacancyPolicy Vacancy = VacancyPolicy.NotInBase)
{
    public static readonly CountingPolicies Default = new();

    /// <summary>The number of seats of which the rule asks its share.</summary>
    public int Base(VotingBase of, Tally tally) => of == VotingBase.Present ? tally.Present : Entitled(of, tally);

    /// <summary>Everybody who counts as the whole, present or not; a quorum is a share of them (G-VOTE-7).</summary>
    public int Entitled(VotingBase of, Tally tally)
    {
        bool keepsVacancies = of == VotingBase.StatutorySeats || Vacancy == VacancyPolicy.StatutorySeats;
        int whole = keepsVacancies ? tally.Seats : tally.InOffice;
        return Recusal == RecusalPolicy.ExcludeFromBase ? whole - tally.Recused : whole;
    }
}
