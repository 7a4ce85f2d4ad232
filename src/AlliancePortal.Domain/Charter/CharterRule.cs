namespace AlliancePortal.Domain.Charter;

/// <summary>One sentence that the charter, the law or the portal's own settings oblige us to keep, in the words its reader sees.</summary>
/// <param name="Code">The rule's code in the catalogue; stored with acts, never shown.</param>
/// <param name="Text">The sentence in Chinese.</param>
/// <param name="Chongqing">Where the Chongqing charter (or a law) says so; empty where it is silent and a default setting speaks.</param>
/// <param name="Jilin">Where the Jilin charter template says so.</param>
public sealed partial record CharterRule(string Code, string Text, string Chongqing, string Jilin)
{
    /// <summary>The article to cite under a profile, by the profile's code (CQ, JL).</summary>
    public string ArticleUnder(string profileCode) => profileCode == "JL" ? Jilin : Chongqing;

    /// <summary>The rule with this code; an unknown code is a programming error.</summary>
    public static CharterRule ByCode(string code) =>
        Catalogue.Value.TryGetValue(code, out var rule) ? rule : throw new ArgumentException($"No rule {code}.", nameof(code));

    /// <summary>Every rule of the catalogue, by code.</summary>
    public static IReadOnlyCollection<CharterRule> All => Catalogue.Value.Values;

    private static readonly Lazy<SortedDictionary<string, CharterRule>> Catalogue = new(() =>
    {
        var rules = typeof(CharterRule)
            .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Where(field => field.FieldType == typeof(CharterRule))
            .Select(field => (CharterRule)field.GetValue(null)!);
        return new(rules.ToDictionary(rule => rule.Code, StringComparer.Ordinal), StringComparer.Ordinal);
    });
}
