using System.Text.Json;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Tests.WorkedCases;

/// <summary>The inputs of a case, each of which must be asked for: a misspelt one is not passed over.</summary>
internal sealed class CaseInputs(JsonElement inputs)
{
    private readonly HashSet<string> _asked = [];

    public IEnumerable<string> NeverAskedFor => inputs.EnumerateObject().Select(input => input.Name).Where(name => !_asked.Contains(name));

    public DateOnly Day(string name) => Calendars.Day(Text(name)!);
    public DateOnly? DayOrNone(string name) => Text(name) is { } day ? Calendars.Day(day) : null;
    public DateTimeOffset Instant(string name) => Required(name).GetDateTimeOffset();
    public int Number(string name) => Required(name).GetInt32();
    public int NumberOr(string name, int otherwise) => Find(name)?.GetInt32() ?? otherwise;
    public int? NumberOrNone(string name) => Find(name)?.GetInt32();
    public bool Flag(string name) => Required(name).GetBoolean();
    public string? Text(string name) => Find(name)?.GetString();
    public IEnumerable<JsonElement> List(string name) => Required(name).EnumerateArray();

    /// <summary>A fraction, a majority or unanimity of the base.</summary>
    public VotingRule Rule(VotingBase of = VotingBase.AllInOffice)
    {
        var threshold = Required("threshold");
        return threshold.GetProperty("type").GetString() switch
        {
            "fraction" => new(threshold.GetProperty("num").GetInt32(), threshold.GetProperty("den").GetInt32(), of, !threshold.GetProperty("inclusive").GetBoolean()),
            "majority" => VotingRule.MajorityOf(of),
            "unanimous" => VotingRule.Unanimous(of),
            var unknown => throw new InvalidDataException($"Unknown threshold {unknown}."),
        };
    }

    public Share? Quorum() => Find("quorum") switch
    {
        null => null,
        { } quorum when quorum.GetProperty("inclusive").GetBoolean() => new(quorum.GetProperty("num").GetInt32(), quorum.GetProperty("den").GetInt32()),
        _ => throw new InvalidDataException("A quorum that must be exceeded is not known."),
    };

    private JsonElement Required(string name) => Find(name) ?? throw new InvalidDataException($"The case lacks the input {name}.");

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return inputs.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
