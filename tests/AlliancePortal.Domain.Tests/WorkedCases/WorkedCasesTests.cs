using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlliancePortal.Domain.Tests.WorkedCases;

public class WorkedCasesTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Exchanged = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Operations of what the portal does not do yet. Their cases are not run, and said so.</summary>
    private static readonly string[] NotBuilt =
    [
        "assessmentStatus", "extraordinaryMeeting", "ipAccess", "terminationState",
    ];

    public static TheoryData<string, string> Cases =>
        new(WorkedCase.All.Values.Where(worked => WorkedCaseDispatcher.Built.ContainsKey(worked.Op)).Select(worked => (worked.Id, worked.Title)));

    [Theory, MemberData(nameof(Cases))]
    public void A_case_worked_by_hand_comes_out_the_same(string id, string title)
    {
        output.WriteLine($"{id}: {title}");
        var worked = WorkedCase.All[id];
        var inputs = new CaseInputs(worked.Inputs);

        var answer = JsonSerializer.SerializeToNode(WorkedCaseDispatcher.Built[worked.Op](inputs), Exchanged)!.AsObject();

        Assert.Empty(inputs.NeverAskedFor);
        var expected = JsonObject.Create(worked.Expected)!;
        Assert.NotEmpty(expected);
        Assert.Equal(Shown(expected), Shown(answer, like: expected));
    }

    [Fact]
    public void Every_operation_is_built_or_named_as_not_built()
    {
        var waiting = WorkedCase.All.Values.Where(worked => !WorkedCaseDispatcher.Built.ContainsKey(worked.Op)).ToLookup(worked => worked.Op);
        foreach (var operation in waiting.OrderBy(operation => operation.Key, StringComparer.Ordinal))
            output.WriteLine($"not built, not run: {operation.Key}: {string.Join(", ", operation.Select(worked => $"{worked.Id} ({worked.Rule})"))}");

        Assert.DoesNotContain(NotBuilt, WorkedCaseDispatcher.Built.ContainsKey);
        Assert.Empty(waiting.Select(operation => operation.Key).Except(NotBuilt));
        if (WorkedCase.AreTheShippedOnes) Assert.Equal(NotBuilt, waiting.Select(operation => operation.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>The fields that are expected, in their order; a field that the answer lacks shows as missing.</summary>
    private static string Shown(JsonObject fields, JsonObject? like = null) => string.Join(", ", (like ?? fields)
        .Select(field => $"{field.Key}: {(fields.TryGetPropertyValue(field.Key, out var value) ? value?.ToJsonString(Exchanged) ?? "null" : "missing")}"));
}
