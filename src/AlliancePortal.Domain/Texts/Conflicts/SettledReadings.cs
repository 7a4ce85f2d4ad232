using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>How a conflict was settled, by whom and why.</summary>
public sealed record SettledReading(string Code, string OptionKey, string Reason, string By, DateTimeOffset At);

/// <summary>The readings that an alliance has chosen. Of two on the same conflict the later one holds.</summary>
public sealed class SettledReadings
{
    /// <summary>Nothing is settled.</summary>
    public static readonly SettledReadings None = new([]);

    private readonly Dictionary<string, SettledReading> latest;

    public SettledReadings(IEnumerable<SettledReading> readings) =>
        latest = readings.OrderBy(reading => reading.At).GroupBy(reading => reading.Code, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);

    /// <summary>The reading in force for a conflict; null while it is open.</summary>
    public SettledReading? Of(string code) => latest.GetValueOrDefault(code);

    /// <summary>Its option; null while it is open.</summary>
    public string? OptionOf(string code) => Of(code)?.OptionKey;

    /// <summary>One of the conflict's own options was chosen. A slip in the data is never settled by a reading.</summary>
    public bool IsSettled(TextConflict conflict) => OptionOf(conflict.Code) is { } key && conflict.Option(key) is not null;

    /// <summary>Those that must be settled and are not.</summary>
    public IReadOnlyList<TextConflict> Open(IEnumerable<TextConflict> conflicts) =>
        [.. conflicts.Where(conflict => conflict.MustBeSettled && !IsSettled(conflict))];

    /// <summary>The profile that the portal enforces under these readings.</summary>
    public CharterProfile ApplyTo(CharterProfile profile) =>
        latest.Values.Aggregate(profile, (current, reading) => ReadingEffects.Of(reading.Code, reading.OptionKey)(current));
}
