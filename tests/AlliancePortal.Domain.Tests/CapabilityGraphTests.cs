using System.Text.RegularExpressions;

namespace AlliancePortal.Domain.Tests;

/// <summary>The folders of the domain use each other only as this table allows. A new folder gets a line.</summary>
public partial class CapabilityGraphTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Charter"] = [],
        ["Time"] = ["Charter"],
        ["Acts"] = ["Charter"],
        ["Units"] = ["Charter"],
        ["Alliances"] = ["Charter", "Profiles"],
        ["Voting"] = ["Charter", "Time"],
        ["Profiles"] = ["Charter", "Voting"],
        ["Documents"] = ["Charter", "Time"],
        ["Bodies"] = ["Charter", "Time", "Voting"],
        ["Membership"] = ["Charter", "Documents", "Time", "Units", "Voting"],
        ["Texts"] = ["Profiles", "Units", "Voting"],
        ["Departures"] = ["Charter", "Membership", "Profiles", "Time"],
        ["Formation"] = ["Agreements", "Charter", "Membership", "Texts", "Time", "Units"],
        ["Agreements"] = ["Charter", "Texts", "Time"],
        ["Filings"] = ["Charter", "Time"],
        ["Supervision"] = ["Charter", "Time"],
        ["Applications"] = ["Charter", "Documents", "Membership", "Profiles", "Time", "Units", "Voting"],
    };

    private static readonly (string Capability, string Text)[] Files =
    [
        .. from file in Repository.SourcesUnder("src/AlliancePortal.Domain")
           let path = Path.GetRelativePath(Path.Combine(Repository.Root, "src/AlliancePortal.Domain"), file)
           select (path.Split(Path.DirectorySeparatorChar)[0], File.ReadAllText(file)),
    ];

    [Fact]
    public void A_capability_uses_only_the_capabilities_it_is_allowed_to()
    {
        var uses = (from file in Files
                    from Match named in Qualified().Matches(file.Text)
                    where named.Groups[1].Value != file.Capability
                    select $"{file.Capability} uses {named.Groups[1].Value}").ToHashSet();

        Assert.NotEmpty(uses); // a rule that finds nothing to check is broken, not satisfied
        Assert.Empty(uses.Except(from capability in MayUse from used in capability.Value select $"{capability.Key} uses {used}"));
    }

    [Fact]
    public void A_file_belongs_to_the_capability_of_its_folder_and_takes_in_no_other_for_all()
    {
        Assert.NotEmpty(Files);
        Assert.DoesNotContain(Files, file => file.Text.Contains("global using", StringComparison.Ordinal));
        Assert.All(Files, file => Assert.Contains($"namespace AlliancePortal.Domain.{file.Capability};", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_has_a_line_and_every_line_a_folder() =>
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), Files.Select(file => file.Capability).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_goes_in_no_circle()
    {
        HashSet<string> settled = [];
        while (MayUse.FirstOrDefault(line => !settled.Contains(line.Key) && settled.IsSupersetOf(line.Value)) is { Key: { } next }) settled.Add(next);

        Assert.Empty(MayUse.Keys.Except(settled));
    }

    [Fact]
    public void The_domain_has_no_packages_no_clock_and_no_database()
    {
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(Repository.Root, "src/AlliancePortal.Domain/AlliancePortal.Domain.csproj")), StringComparison.Ordinal);
        Assert.DoesNotContain(Files, file => Impure().IsMatch(file.Text));
    }

    [GeneratedRegex(@"AlliancePortal\.Domain\.(\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b|\bTimeProvider\b|\bEntityFrameworkCore\b|\bSystem\.Net\b|\bFile\.(Read|Write|Open)")]
    private static partial Regex Impure();
}
