namespace AlliancePortal.Web.Data;

/// <summary>What somebody typed, as a pattern of the database in which it stands for itself.</summary>
internal static class Like
{
    public static string Part(string words) => $"%{Escape(words)}%";

    public static string Start(string words) => $"{Escape(words)}%";

    private static string Escape(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
