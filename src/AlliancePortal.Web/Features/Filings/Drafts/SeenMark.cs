using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>What a page showed of one field: its version, and the fingerprint of its text, so that a field nobody touched is not taken for a second writer's.</summary>
/// <param name="Text">Empty where a script has saved the field meanwhile.</param>
internal sealed record SeenMark(int Version, string Text)
{
    public static SeenMark Of(int version, string value) => new(version, Fingerprint(value));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static SeenMark? Parse(string? mark)
    {
        var parts = (mark ?? "").Split('.', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? new(version, parts.Length > 1 ? parts[1] : "") : null;
    }

    public bool IsOf(string value) => Text == Fingerprint(value);

    public override string ToString() => Text.Length == 0 ? $"{Version}" : $"{Version}.{Text}";

    private static string Fingerprint(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..12];
}
