using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>An article before it has its number.</summary>
internal sealed record ArticleDraft(string Key, string Heading, IReadOnlyList<string> Paragraphs, ArticleTable? Table, IReadOnlyList<string> ParameterKeys, bool IsAddition = false);

/// <summary>A chapter before its articles are numbered.</summary>
internal sealed record ChapterDraft(string Key, string Title, IEnumerable<ArticleDraft> Articles);

/// <summary>What both texts are written from: the numbers, with the settled readings already in them, and the readings themselves.</summary>
internal sealed class TextBasis(CharterProfile profile, SettledReadings readings)
{
    private readonly Dictionary<string, ParameterLine> parameters =
        ParameterLine.Of(readings.ApplyTo(profile)).ToDictionary(line => line.Key, StringComparer.Ordinal);

    public CharterProfile Profile { get; } = readings.ApplyTo(profile);

    /// <summary>Members decide some matters themselves, apart from the council.</summary>
    public bool HasAssembly => Profile.Vote.Assembly is not null;

    public bool HasExpertCommittee => Profile.Council.ExpertHeads is not null;

    /// <summary>Texts of the template differ here until somebody has chosen; until then each prints its own side.</summary>
    public bool TerminationIsOpen => HasAssembly && Profile.Departure.TerminationPath != TerminationPath.CouncilAndAuthority && Reading(ConflictCodes.Termination) is null;

    /// <summary>As <see cref="TerminationIsOpen"/>, for the ground of an expulsion.</summary>
    public bool GroundIsOpen => HasAssembly && Profile.Departure.Ground == ExpulsionGround.Any && Reading(ConflictCodes.ExpulsionGround) is null;

    /// <summary>The option chosen for a conflict; null while it is open.</summary>
    public string? Reading(string code) => readings.OptionOf(code);

    /// <summary>An article whose parameters are those that its words asked for. Null and blank paragraphs are left out.</summary>
    public ArticleDraft Article(string key, string heading, Func<ProfileWords, IEnumerable<string?>> write, ArticleTable? table = null)
    {
        var words = new ProfileWords(parameters);
        string[] paragraphs = [.. write(words).OfType<string>().Where(paragraph => !Wording.IsMissing(paragraph))];
        return new(key, heading, paragraphs, table, words.Keys);
    }
}
