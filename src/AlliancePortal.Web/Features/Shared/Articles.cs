using System.Text.RegularExpressions;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>Where an article of the charter is found on the page 章程与参数.</summary>
public static partial class Articles
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>a12 for 章程第十二条第二款; parameters for 章程参数; null where another text is cited.</summary>
    public static string? AnchorOf(string article)
    {
        if (article.StartsWith("章程参数", StringComparison.Ordinal)) return "parameters";
        var found = CharterArticle().Match(article);
        return found.Success && NumberOf(found.Groups[1].Value) is { } number ? $"a{number}" : null;
    }

    /// <summary>12 for 十二, up to 999; null for anything else.</summary>
    public static int? NumberOf(string words)
    {
        int total = 0, digit = 0;
        foreach (char sign in words)
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value) digit = value;
            else if (sign is '十') (total, digit) = (total + Math.Max(digit, 1) * 10, 0);
            else if (sign is '百') (total, digit) = (total + digit * 100, 0);
            else return null;
        }
        return total + digit is > 0 and var number ? number : null;
    }

    [GeneratedRegex("^章程第([零一二三四五六七八九十百]+)条")]
    private static partial Regex CharterArticle();
}
