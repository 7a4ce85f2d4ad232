using System.Text.Json;

namespace AlliancePortal.Domain.Tests.WorkedCases;

/// <summary>One case worked by hand: an operation, what goes in, and what must come out.</summary>
internal sealed record WorkedCase(string Id, string Rule, string Op, string Title, JsonElement Inputs, JsonElement Expected, string? Note = null)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The shipped cases, or those of the file that the environment variable WORKED_CASES names.</summary>
    public static string Source { get; } = Environment.GetEnvironmentVariable("WORKED_CASES") is { Length: > 0 } named ? named : Shipped;

    public static IReadOnlyDictionary<string, WorkedCase> All { get; } = Read(Source);

    public static bool AreTheShippedOnes => Source == Shipped;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "WorkedCases", "worked-cases.json");

    private static Dictionary<string, WorkedCase> Read(string path)
    {
        using var file = File.OpenRead(path);
        var cases = JsonSerializer.Deserialize<WorkedCase[]>(file, Strict) ?? [];
        return cases.ToDictionary(worked => worked.Id); // a second case of the same id stops the run
    }
}
