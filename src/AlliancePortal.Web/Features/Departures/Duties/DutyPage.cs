using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Duties;

/// <summary>How long a member has performed no duty (CQ-14-2).</summary>
/// <param name="What">The last duty in words.</param>
public sealed record IdleClock(DateOnly LastPerformedOn, string What, DateOnly AvailableFrom, int Years, DateOnly Today)
{
    public static IdleClock Of(NonPerformance clock, string what, DateOnly today) => new(clock.LastPerformedOn, what, clock.AvailableFrom, clock.Years, today);

    public bool IsGround => Today >= AvailableFrom;

    /// <summary>Whole days until the ground is there; 0 once it is.</summary>
    public int DaysLeft => Math.Max(0, AvailableFrom.DayNumber - Today.DayNumber);

    public string Sentence => IsGround
        ? $"最近一次履行义务为{ShanghaiTime.Written(LastPerformedOn)}，至{ShanghaiTime.Written(AvailableFrom.AddDays(-1))}已满{Period}，自{ShanghaiTime.Written(AvailableFrom)}起可以“长期不履行义务”为由提出除名案。"
        : $"最近一次履行义务为{ShanghaiTime.Written(LastPerformedOn)}，未满{Period}，自{ShanghaiTime.Written(AvailableFrom)}起方可以“长期不履行义务”为由，还有 {DaysLeft} 天。";

    private string Period => Years == 1 ? "一年" : $"{Years} 年";

    /// <summary>For the unit's own page.</summary>
    public string Remaining => IsGround ? $"已满{Period}没有履行义务的记录" : $"距{Period}未履行还有 {DaysLeft} 天";
}

/// <summary>One duty in the log.</summary>
public sealed record DutyLine(Guid Id, DateOnly PerformedOn, string UnitName, string UnitCode, DutyKind Kind, string What, string RecordedBy, DateTimeOffset RecordedAt);

/// <param name="IsWork">True for those who keep the log.</param>
/// <param name="SeesIdle">There is a list of those who approach a year, and the reader may see it.</param>
public sealed record DutiesPage(IReadOnlyList<DutyLine> Lines, FiltersModel Filters, PagerModel Pager, int Total, string Home, bool IsWork, bool SeesIdle, bool IsFiltered, string? UnitName);

/// <summary>One member in the list of those who approach a year without a performed duty.</summary>
public sealed record IdleLine(string UnitName, string UnitCode, IdleClock Clock, string? Running);

public sealed record IdlePage(IReadOnlyList<IdleLine> Lines, IReadOnlyList<ListView> Views, PagerModel Pager, string Home, string Article, int Years, bool MayOpen);

/// <summary>What was performed, by which units, on which day.</summary>
public sealed record DutyForm
{
    public const int LongestWhat = 300;

    public IReadOnlyList<string>? Units { get; init; }
    public string? Kind { get; init; }
    public DateOnly? PerformedOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? What { get; init; }
}

public sealed record DutyFormPage(IReadOnlyList<FieldOption> Units, DutyForm Form, string Home, DateOnly Today)
{
    public static IReadOnlyList<FieldOption> Kinds { get; } = [.. Enum.GetValues<DutyKind>().Select(kind => new FieldOption(DutyWordsOf.WordOf(kind), kind.Chinese()))];
}

/// <summary>The kinds of duties as words of a form, compared exactly.</summary>
internal static class DutyWordsOf
{
    public static string WordOf(DutyKind kind) => kind.ToString().ToLowerInvariant();

    public static DutyKind? Read(string? word) => Enum.GetValues<DutyKind>().Cast<DutyKind?>().FirstOrDefault(kind => WordOf(kind!.Value) == word);
}
