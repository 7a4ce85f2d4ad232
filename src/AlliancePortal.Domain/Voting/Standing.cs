namespace AlliancePortal.Domain.Voting;

public enum Standing
{
    /// <summary>未定.</summary>
    Open,

    /// <summary>已可通过: whatever else comes in, the matter is carried.</summary>
    PassCertain,

    /// <summary>已不能通过: even if everybody else votes in favour, it is not carried.</summary>
    FailCertain,
}

/// <summary>How a running vote stands.</summary>
/// <param name="Remaining">Seats that may still vote.</param>
/// <param name="YesStillNeeded">Votes in favour that are still missing.</param>
public sealed record StandingNow(int Required, int Remaining, int YesStillNeeded, Standing State);
