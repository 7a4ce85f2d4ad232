using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AlliancePortal.Domain.Documents;

/// <summary>The number of a paper: CQNCETIA-JY-2026-0007, and for certificates, which have no type, CQNCETIA-2026-0007 (G-DOC-1).</summary>
/// <param name="Abbreviation">The alliance's abbreviation: ASCII letters and digits.</param>
/// <param name="Type">The kind of paper in ASCII letters and digits that do not begin with a digit; empty for certificates.</param>
/// <param name="Serial">Counted from 1 within type and year; never reused.</param>
/// <param name="Replacement">0 for the first paper; n for the n-th reissue, which keeps the number and adds -Rn.</param>
public sealed record DocumentNumber(string Abbreviation, string Type, int Year, int Serial, int Replacement = 0)
{
    public string Abbreviation { get; init; } = IsWord(Abbreviation)
        ? Abbreviation
        : throw new ArgumentException("An abbreviation consists of ASCII letters and digits.", nameof(Abbreviation));

    public string Type { get; init; } = Type.Length == 0 || (IsWord(Type) && char.IsAsciiLetter(Type[0]))
        ? Type
        : throw new ArgumentException("A type begins with a letter and consists of ASCII letters and digits.", nameof(Type));

    public int Year { get; init; } = Year is >= 1000 and <= 9999 ? Year : throw new ArgumentOutOfRangeException(nameof(Year));
    public int Serial { get; init; } = Serial > 0 ? Serial : throw new ArgumentOutOfRangeException(nameof(Serial));
    public int Replacement { get; init; } = Replacement >= 0 ? Replacement : throw new ArgumentOutOfRangeException(nameof(Replacement));

    public static DocumentNumber Certificate(string abbreviation, int year, int serial) => new(abbreviation, "", year, serial);

    /// <summary>The form in which numbers are stored, cited and put into addresses.</summary>
    public override string ToString()
    {
        string type = Type.Length > 0 ? $"-{Type}" : "", replaced = Replacement > 0 ? $"-R{Replacement}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Abbreviation}{type}-{Year}-{Serial:0000}{replaced}");
    }

    /// <summary>The form printed on the paper: 渝网通联证字〔2026〕7号.</summary>
    /// <param name="issuer">The alliance's short name in Chinese, such as 渝网通联.</param>
    /// <param name="kind">The kind of paper in one word, such as 证 or 决.</param>
    public string Printed(string issuer, string kind) =>
        $"{issuer}{kind}字〔{Year}〕{Serial}号{(Replacement > 0 ? $"（补{Replacement}）" : "")}";

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = Read(text?.Split('-') ?? []);
        if (number?.ToString() != text) number = null;
        return number is not null;
    }

    private static DocumentNumber? Read(string[] parts)
    {
        int replacement = parts.Length > 3 && parts[^1].StartsWith('R') && Positive(parts[^1][1..]) is { } again ? again : 0;
        if (replacement > 0) parts = parts[..^1];
        if (parts.Length is not (3 or 4) || !parts[..^2].All(IsWord)) return null;
        string type = parts.Length == 4 ? parts[1] : "";
        bool typed = type.Length == 0 || char.IsAsciiLetter(type[0]);
        return typed && Positive(parts[^2]) is { } year and >= 1000 and <= 9999 && Positive(parts[^1]) is { } serial
            ? new(parts[0], type, year, serial, replacement)
            : null;
    }

    private static int? Positive(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;

    private static bool IsWord(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);
}
