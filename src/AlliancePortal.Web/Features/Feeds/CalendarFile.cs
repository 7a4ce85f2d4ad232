using System.Globalization;
using System.Text;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>A calendar as calendar programs read it (RFC 5545): lines end with CRLF and are folded at 75 octets, never inside a character.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;

    /// <param name="home">The portal's address, for links and to make each entry's name the portal's own.</param>
    public static byte[] Write(IEnumerable<FeedEntry> entries, Uri home, DateTimeOffset now)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(entries, home, now)) Fold(line, file);
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static IEnumerable<string> Lines(IEnumerable<FeedEntry> entries, Uri home, DateTimeOffset now)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//Alliance Portal//Deadlines and votes//ZH";
        yield return "CALSCALE:GREGORIAN";
        yield return "METHOD:PUBLISH";
        yield return "X-WR-CALNAME:联盟门户";
        yield return "REFRESH-INTERVAL;VALUE=DURATION:PT4H";
        yield return "X-PUBLISHED-TTL:PT4H";
        foreach (var entry in entries)
            foreach (var line in Event(entry, home, now)) yield return line;
        yield return "END:VCALENDAR";
    }

    private static IEnumerable<string> Event(FeedEntry entry, Uri home, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT",
        $"UID:{entry.Key}@{home.Host}",
        $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;VALUE=DATE:{Date(entry.Day)}",
        $"DTEND;VALUE=DATE:{Date(entry.Day.AddDays(1))}", // the day after, by RFC 5545 3.6.1
        $"SUMMARY:{Text(entry.Summary)}",
        $"DESCRIPTION:{Text(entry.Description)}",
        $"URL:{new Uri(home, entry.Link).AbsoluteUri}",
        $"STATUS:{(entry.IsProvisional ? "TENTATIVE" : "CONFIRMED")}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ];

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT: nothing in it can end the line or begin a property.</summary>
    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Each further piece begins with a blank, which counts among its octets.</summary>
    private static void Fold(string line, StringBuilder file)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
