using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>A made-up paper, as an applicant of the demo uploads it.</summary>
public sealed record DemoPaper : PaperData
{
    internal override string Template => "demo-paper";
    public required string Title { get; init; }
    public required string Unit { get; init; }
    public required IReadOnlyList<string> Lines { get; init; }
}
