using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Texts;

/// <summary>
/// The profile's values in words, for one article. It remembers what was asked, so that an article lists exactly the parameters it prints,
/// and no sentence has to carry a number of its own.
/// </summary>
internal sealed class ProfileWords(IReadOnlyDictionary<string, ParameterLine> parameters)
{
    private readonly List<string> keys = [];

    /// <summary>Keys asked for so far, in that order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>二十五个工作日.</summary>
    public string Number(string key) => ChineseNumber.Count((int)Value(key)!) + Unit(parameters[key].Unit);

    /// <summary>The number with its unit; null where the profile has none.</summary>
    public string? NumberOrNone(string key) => Value(key) is int ? Number(key) : null;

    /// <summary>The number alone, for a sentence that names its own unit.</summary>
    public string Figure(string key) => ChineseNumber.Count((int)Value(key)!);

    /// <summary>三分之一.</summary>
    public string Share(string key) => Value(key) is Share share ? ChineseNumber.Fraction(share.Numerator, share.Denominator) : Wording.Blank;

    /// <summary>须经全体理事的过半数同意.</summary>
    public string Vote(string key, string voters = "理事") => Value(key) is VotingRule rule ? VoteWords.Of(rule, voters) : Wording.Blank;

    public bool Is(string key) => Value(key) is true;

    public T Get<T>(string key) => (T)Value(key)!;

    private object? Value(string key)
    {
        if (!keys.Contains(key)) keys.Add(key);
        return parameters[key].Value;
    }

    private static string Unit(string unit) => unit switch
    {
        "工作日" => "个工作日",
        "天前" or "天后" => "天",
        _ => unit,
    };
}
