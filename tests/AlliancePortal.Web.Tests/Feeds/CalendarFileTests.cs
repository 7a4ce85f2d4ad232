using System.Text;
using AlliancePortal.Web.Features.Feeds;

namespace AlliancePortal.Web.Tests.Feeds;

/// <summary>The calendar file by the letter of RFC 5545.</summary>
public class CalendarFileTests
{
    private static readonly Uri Home = new("https://portal.example");
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 30, 0, TimeSpan.FromHours(8));
    private static readonly FeedEntry Entry = new("deadline-1", new(2026, 12, 31), "截止：审查申请材料", "章程第十二条", "/cq/desk");

    [Fact]
    public void Every_line_ends_with_CRLF_and_none_is_longer_than_75_octets()
    {
        var bytes = CalendarFile.Write([Entry with { Summary = string.Concat(Enumerable.Repeat("关于同意联盟成员𠮷祥光电ab", 30)) }], Home, Now);
        var lines = Lines(bytes);

        Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
        Assert.Equal(bytes.Count(octet => octet == '\n'), bytes.Count(octet => octet == '\r'));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 75));
        Assert.Contains(lines, line => line.Length > 70); // folded as late as possible
    }

    [Fact]
    public void No_character_is_torn_and_unfolding_gives_back_what_was_written()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var shift = 0; shift < 8; shift++)
        {
            var summary = new string('a', shift) + string.Concat(Enumerable.Repeat("限𠮷é", 40));
            var bytes = CalendarFile.Write([Entry with { Summary = summary }], Home, Now);

            var pieces = Lines(bytes).Select(strict.GetString).ToList(); // throws on half a character
            Assert.Contains($"SUMMARY:{summary}", Unfolded(pieces));
        }
    }

    [Fact]
    public void What_could_end_a_line_or_begin_a_property_is_escaped()
    {
        var text = Unfolded(Lines(CalendarFile.Write([Entry with { Summary = "甲,乙;丙\\丁\r\nEND:VCALENDAR" }], Home, Now)).Select(Encoding.UTF8.GetString));

        Assert.Contains("SUMMARY:甲\\,乙\\;丙\\\\丁\\nEND:VCALENDAR", text);
        Assert.Single(text, "END:VCALENDAR");
    }

    [Fact]
    public void A_due_day_is_a_whole_day_that_ends_where_the_next_begins()
    {
        var text = Unfolded(Lines(CalendarFile.Write([Entry], Home, Now)).Select(Encoding.UTF8.GetString));

        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "UID:deadline-1@portal.example", "DTSTAMP:20261201T013000Z",
            "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "URL:https://portal.example/cq/desk", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT"])
            Assert.Single(text, line);
        Assert.Contains(text, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_keeps_its_name_when_its_day_moves_and_says_that_it_may()
    {
        string[] before = Named(Entry with { IsProvisional = true }), after = Named(Entry with { Day = new(2027, 1, 4) });

        Assert.Equal(before[0], after[0]);
        Assert.Equal(["STATUS:TENTATIVE", "STATUS:CONFIRMED"], [before[1], after[1]]);
    }

    [Fact]
    public void An_empty_calendar_is_one_too() => Assert.Equal("END:VCALENDAR", Encoding.UTF8.GetString(Lines(CalendarFile.Write([], Home, Now))[^1]));

    private static string[] Named(FeedEntry entry) =>
        [.. Unfolded(Lines(CalendarFile.Write([entry], Home, Now)).Select(Encoding.UTF8.GetString)).Where(line => line.StartsWith("UID:", StringComparison.Ordinal) || line.StartsWith("STATUS:", StringComparison.Ordinal))];

    /// <summary>Physical lines, without their CRLF.</summary>
    private static List<byte[]> Lines(byte[] file)
    {
        List<byte[]> lines = [];
        for (int from = 0, at = 0; at + 1 < file.Length; at++)
            if (file[at] == '\r' && file[at + 1] == '\n')
            {
                lines.Add(file[from..at]);
                from = at + 2;
            }
        return lines;
    }

    private static List<string> Unfolded(IEnumerable<string> pieces)
    {
        List<string> lines = [];
        foreach (var piece in pieces)
            if (piece[0] == ' ') lines[^1] += piece[1..];
            else lines.Add(piece);
        return lines;
    }
}
