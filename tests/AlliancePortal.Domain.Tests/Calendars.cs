using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Tests;

/// <summary>The calendar that the portal ships with: 2020 to 2026 published, 2027 statutory days only.</summary>
internal static class Calendars
{
    public static string Json { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cn-holidays.json"));

    public static IReadOnlyList<HolidayArrangement> Arrangements { get; } = HolidayArrangement.ParseAll(Json);

    public static WorkingCalendar Shipped { get; } = new(Arrangements);

    /// <summary>An arrangement of 2027 as it might be: New Year from Friday to Monday, made good on Saturday, 23 January.</summary>
    public const string Lines2027 = """
        2027-01-01，休，元旦
        2027-01-02，休，元旦
        2027-01-03，休，元旦
        2027-01-04，休，元旦
        2027-01-23，班，元旦
        2027-02-05，休，春节
        2027-02-06，休，春节
        2027-02-07，休，春节
        2027-02-08，休，春节
        2027-02-09，休，春节
        2027-02-10，休，春节
        2027-04-05，休，清明节
        2027-05-01，休，劳动节
        2027-05-02，休，劳动节
        2027-05-03，休，劳动节
        2027-05-04，休，劳动节
        2027-06-09，休，端午节
        2027-09-15，休，中秋节
        2027-10-01，休，国庆节
        2027-10-02，休，国庆节
        2027-10-03，休，国庆节
        2027-10-04，休，国庆节
        2027-10-05，休，国庆节
        """;

    public static HolidayNotice Notice2027 { get; } = new("国办发明电〔2026〕9号", "国务院办公厅关于2027年部分节假日安排的通知", new(2026, 12, 8));

    /// <summary>The calendar once that arrangement is in.</summary>
    public static WorkingCalendar With2027 { get; } = new([.. Arrangements.Where(arrangement => arrangement.Year != 2027),
        ArrangementImport.Make(2027, Notice2027, HolidayLines.Read(Lines2027), Arrangements, new(2026, 12, 9))]);

    /// <summary>The calendar as it stood before the notices of later years were out.</summary>
    public static WorkingCalendar PublishedUpTo(int year) => new(Arrangements.Where(arrangement => arrangement.Year <= year));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", System.Globalization.CultureInfo.InvariantCulture);
}
