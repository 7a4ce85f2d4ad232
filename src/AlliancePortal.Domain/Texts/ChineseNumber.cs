namespace AlliancePortal.Domain.Texts;

/// <summary>Numbers as legal texts write them: 第二十一条, 三分之二.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Places = ["", "十", "百", "千"];

    /// <summary>二十一 for 21; from 0 to 9999.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number < 10) return Digits[number].ToString();

        string figures = number.ToString(System.Globalization.CultureInfo.InvariantCulture), words = "";
        for (int i = 0; i < figures.Length; i++)
        {
            int digit = figures[i] - '0';
            words += digit == 0 ? "零" : Digits[digit] + Places[figures.Length - 1 - i];
        }
        words = words.Replace("零零零", "零", StringComparison.Ordinal).Replace("零零", "零", StringComparison.Ordinal).TrimEnd('零');
        return words.StartsWith("一十", StringComparison.Ordinal) ? words[1..] : words; // 十二, but 一百一十二
    }

    /// <summary>The number before a unit: 两 for 2, as in 两个.</summary>
    public static string Count(int number) => number == 2 ? "两" : Of(number);

    /// <summary>第二十一条.</summary>
    public static string Article(int number) => $"第{Of(number)}条";

    /// <summary>第三章.</summary>
    public static string Chapter(int number) => $"第{Of(number)}章";

    /// <summary>三分之二.</summary>
    public static string Fraction(int numerator, int denominator) => $"{Of(denominator)}分之{Of(numerator)}";
}
