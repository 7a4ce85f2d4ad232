using System.Globalization;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>Sums in 万元 as people type them: 12,345.6.</summary>
internal static class Sums
{
    public const decimal Most = 999_999_999m;

    public static string? Written(decimal? sum) => sum?.ToString("0.##", CultureInfo.InvariantCulture);

    public static decimal? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(sign => sign is not (',' or ' ')));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sum) ? sum : null;
    }

    /// <summary>Why it is no sum; null when it is one, or empty.</summary>
    /// <param name="mayBeNegative">Whether a loss is a sum.</param>
    public static string? Refusal(string? typed, bool mayBeNegative = false) => string.IsNullOrWhiteSpace(typed) ? null
        : Read(typed) is not { } sum ? "请填写数字，单位为万元。"
        : sum < 0 && !mayBeNegative ? "不能为负数。"
        : sum < -Most || sum > Most ? "数值过大，请核对单位是否为万元。"
        : decimal.Round(sum, 2) != sum ? "最多保留两位小数。"
        : null;
}
