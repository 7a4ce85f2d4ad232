using System.Globalization;

namespace AlliancePortal.Domain.Units;

/// <summary>
/// 平台编号: what the portal issues to a body that has no unified social credit code (G-USCC-1). It has the length of a code and can never be one,
/// because it begins with Z, a letter GB 32100 does not use: Z, the year, a serial of twelve digits and a check digit (ISO 7064, MOD 11,10).
/// </summary>
public sealed record SubstituteCode
{
    public const char Mark = 'Z';

    private SubstituteCode(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;

    /// <summary>The code with this serial among those of its year.</summary>
    public static SubstituteCode Issue(int year, long serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 999_999_999_999);
        string digits = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{serial:000000000000}");
        return new($"{Mark}{digits}{CheckDigit(digits)}");
    }

    /// <summary>Its serial among those of its year; 0 where there is none yet.</summary>
    public static long SerialOf(string? code) => code is null ? 0 : long.Parse(code.AsSpan(5, 12), CultureInfo.InvariantCulture);

    /// <summary>What somebody typed, where it has the shape of such a code and its check digit fits; null otherwise. Whether it was ever issued is another question.</summary>
    public static SubstituteCode? Read(string? typed) =>
        UnifiedSocialCreditCode.Check(typed).Normalized is { Length: UnifiedSocialCreditCode.Length } code && IsMarked(code)
        && code[1..].All(char.IsAsciiDigit) && code[17] == CheckDigit(code[1..17])
            ? new(code)
            : null;

    /// <summary>True for whatever begins like one: it is never a unified social credit code.</summary>
    public static bool IsMarked(string code) => code.StartsWith(Mark);

    /// <summary>Detects every wrong digit and every two neighbours that changed places.</summary>
    private static char CheckDigit(string digits)
    {
        int product = 10;
        foreach (char digit in digits)
        {
            int sum = (digit - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char)('0' + (11 - product) % 10);
    }
}

/// <summary>What the identifier of a unit is called where it is shown.</summary>
public static class UnitCodeName
{
    public const string CreditCode = "统一社会信用代码";
    public const string Substitute = "平台编号";

    public static string Of(string code) => SubstituteCode.IsMarked(code) ? Substitute : CreditCode;
}
