using System.Globalization;
using System.Text;

namespace AlliancePortal.Web.Infrastructure.Text;

/// <summary>Text as it may enter the portal: one form of each character, none that is invisible or turns the line around.</summary>
/// <param name="Value">What was typed, in NFC, without blanks around and without the characters that are refused.</param>
/// <param name="Refusal">Why it is refused, in the user's words; null when it is not.</param>
internal sealed record PlainText(string Value, string? Refusal)
{
    /// <summary>More than any field of the portal takes.</summary>
    public const int Longest = 20_000;

    public static PlainText Of(string typed, bool multiline, bool trim = true)
    {
        var kept = new StringBuilder(typed.Length);
        string? refusal = null;
        var text = multiline ? typed.ReplaceLineEndings("\n") : typed;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                kept.Append(text, at++, 2);
            else if (WhyRefused(text[at], multiline) is { } why)
                refusal ??= why;
            else
                kept.Append(text[at]);
        }
        var value = kept.ToString().Normalize(NormalizationForm.FormC);
        if (trim) value = value.Trim();
        if (value.Length > Longest) refusal ??= $"内容过长：最多 {Longest} 字，现有 {value.Length} 字。";
        return new(value, refusal);
    }

    private static string? WhyRefused(char sign, bool multiline) => sign switch
    {
        '\n' or '\t' when multiline => null,
        '\n' or '\r' or '\t' => "这一项只能填一行，请去掉换行和制表符。",
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') =>
            "内容中有改变文字方向的不可见字符，请删除后重新填写。",
        '\u200B' or '\u2060' or '\uFEFF' or '\u2028' or '\u2029' => "内容中有不可见字符，请删除后重新填写。",
        '\uFFFD' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => "内容中有无法识别的字符，请重新填写。", // no characters at all; normalising fails on them
        _ when char.IsControl(sign) => "内容中有控制字符，请删除后重新填写。",
        _ when char.IsSurrogate(sign) => "内容中有残缺的字符，请重新填写。",
        _ => null,
    };

    /// <summary>The first characters as a reader counts them; never half of one.</summary>
    public static string Cut(string text, int characters)
    {
        var info = new StringInfo(text);
        return info.LengthInTextElements <= characters ? text : info.SubstringByTextElements(0, characters) + "…";
    }
}
