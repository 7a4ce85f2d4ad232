namespace AlliancePortal.Domain.Charter;

/// <summary>An act that the charter does not allow: the rule, and what of this case is against it.</summary>
/// <param name="rule">The sentence that would be broken.</param>
/// <param name="detail">The case's own facts in Chinese: a date, a number, who was first. May be empty.</param>
public sealed class CharterBreach(CharterRule rule, string detail = "") : Exception($"{rule.Code}: {rule.Text} {detail}".TrimEnd())
{
    public CharterRule Rule { get; } = rule;
    public string Detail { get; } = detail;

    public static void When(bool broken, CharterRule rule, string detail = "")
    {
        if (broken) throw new CharterBreach(rule, detail);
    }
}
