using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Documents;

/// <summary>The two ways to write a date on a paper; never both in one date (G-DOC-3).</summary>
public static class ChineseDate
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>2024年10月10日, the form of GB/T 9704, without leading zeros.</summary>
    public static string Arabic(DateOnly date) => ShanghaiTime.Written(date);

    /// <summary>二〇二四年十月十日, for certificates; the zero is 〇 (U+3007).</summary>
    public static string Chinese(DateOnly date) =>
        $"{string.Concat($"{date.Year:0000}".Select(digit => Digits[digit - '0']))}年{UpTo99(date.Month)}月{UpTo99(date.Day)}日";

    private static string UpTo99(int number)
    {
        string tens = (number / 10) switch { 0 => "", 1 => "十", var many => $"{Digits[many]}十" };
        return number % 10 == 0 ? tens : $"{tens}{Digits[number % 10]}";
    }
}
