using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>What a voter reads before voting, in folds of which each is one thing: who it is about, what was found, the papers.</summary>
public sealed record BallotDossier(IReadOnlyList<DossierFold> Folds);

/// <summary>One fold.</summary>
/// <param name="Small">Beside the title: a kind, a count.</param>
public sealed record DossierFold(string Title, string Small = "")
{
    public StateModel? State { get; init; }
    public FactsModel? Facts { get; init; }
    public string Text { get; init; } = "";

    /// <summary>Who says it.</summary>
    public string By { get; init; } = "";
    public PaperListModel? Papers { get; init; }

    /// <summary>Shown unfolded: what nobody should miss.</summary>
    public bool IsOpen { get; init; }
}
