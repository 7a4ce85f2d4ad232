using System.Globalization;
using System.Text.RegularExpressions;

namespace AlliancePortal.Domain.Time;

/// <summary>
/// The plain form in which a year's arrangement is typed, pasted or kept in a table: one day a line, 日期, 休 or 班, 节日; separated by
/// commas, blanks or tabs. A first line of headings and empty lines are passed over.
/// </summary>
public static partial class HolidayLines
{
    /// <summary>More days than any arrangement has.</summary>
    public const int Most = 200;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <exception cref="HolidayDataRefused">A line cannot be read; each is named with its number.</exception>
    public static IReadOnlyList<DayMark> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, n) => (Number: n + 1, Cells: CellsOf(line))).Where(line => line.Cells.Length > 0).ToList();
        if (lines is [{ Cells: ["日期", ..] }, ..]) lines.RemoveAt(0);
        if (lines.Count == 0) throw new HolidayDataRefused(["没有写任何日期。"]);
        if (lines.Count > Most) throw new HolidayDataRefused([$"共 {lines.Count} 行，超过 {Most} 行，不像一个年度的安排。"]);

        var read = lines.ConvertAll(line => (line.Number, Day: DayOf(line.Cells)));
        var unread = read.Where(line => line.Day is null).Select(line => $"第 {line.Number} 行无法识别：应为“日期，休或班，节日”，如“2027-01-01，休，元旦”。").ToList();
        return unread.Count == 0 ? [.. read.Select(line => line.Day!)] : throw new HolidayDataRefused(unread);
    }

    /// <summary>The same days again as lines, in the order of the year.</summary>
    public static string Write(IEnumerable<DayMark> days) => string.Join('\n',
        days.OrderBy(day => day.Date).Select(day => $"{day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}，{(day.Kind == DayKind.Work ? "班" : "休")}，{day.Holiday}"));

    private static string[] CellsOf(string line) => [.. Separator().Split(line.Trim()).Select(cell => cell.Trim().Trim('"')).Where(cell => cell.Length > 0)];

    private static DayMark? DayOf(string[] cells) =>
        cells is [var date, var kind, var holiday] && holiday.Length <= 20
        && DateOnly.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && KindOf(kind) is { } marked
            ? new(day, marked, holiday)
            : null;

    private static DayKind? KindOf(string word) => word switch
    {
        "休" or "放假" => DayKind.Off,
        "班" or "上班" or "调休上班" => DayKind.Work,
        _ => null,
    };

    [GeneratedRegex("[,，;；\\t 　]+")]
    private static partial Regex Separator();
}
