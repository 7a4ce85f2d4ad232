using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>
/// A kind of matter that is put to the vote. The feature that owns it enacts what was decided, in the transaction that opens or counts,
/// once. Registered by its kind; a resolution names the kind in <see cref="Resolution.Matter"/>.
/// </summary>
public abstract class Matter
{
    public abstract string Kind { get; }

    /// <summary>Who votes on a day, where it is not the council; null for the council.</summary>
    public virtual Task<VotingRoll?> RollAsync(Resolution resolution, DateOnly day, CancellationToken ct) => Task.FromResult<VotingRoll?>(null);

    /// <summary>The vote is about to open: check the bars as of <see cref="Resolution.OpensAt"/>. A reason returned makes the vote void instead.</summary>
    public abstract Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct);

    /// <summary>The vote was counted or became void: do what follows.</summary>
    public abstract Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct);

    /// <summary>The resolution is signed: letters may go out now. Nothing by default.</summary>
    public virtual Task SignedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What stood before the council and what follows when it agrees, as the resolution's paper says it.</summary>
    public virtual Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct) => Task.FromResult(MatterWords.None);

    /// <summary>The case the vote belongs to, for those who see cases; null where there is none.</summary>
    public virtual Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => Task.FromResult<CaseLink?>(null);

    /// <summary>What a voter reads before voting; null where the text of the resolution says it all.</summary>
    public virtual Task<BallotDossier?> DossierAsync(Resolution resolution, CancellationToken ct) => Task.FromResult<BallotDossier?>(null);
}

/// <summary>A case in a word, and its address.</summary>
public sealed record CaseLink(string Text, string Href);

/// <summary>A matter in sentences, for the paper and the page of its resolution.</summary>
/// <param name="Preamble">What was before the council, a paragraph each.</param>
/// <param name="Effects">What follows from the decision, a sentence each.</param>
public sealed record MatterWords(IReadOnlyList<string> Preamble, IReadOnlyList<string> Effects)
{
    public static readonly MatterWords None = new([], []);
}
