using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Filings;

/// <summary>What changes after the filing: reported with a new version of the form (state machine 9.10, FILED → CHANGED).</summary>
public sealed partial class Filing
{
    /// <summary>A change that was reported and that the service centre has not entered yet.</summary>
    public FilingVersion? ChangeReported => State == FilingState.Filed ? _versions.Where(version => version is { SubmittedAt: not null, IsInEffect: false, ReplacedByNumber: null }).MaxBy(version => version.Number) : null;

    /// <summary>The version that is public.</summary>
    public FilingVersion? InEffect => _versions.Where(version => version.IsInEffect).MaxBy(version => version.Number);

    /// <summary>What the next report is held against: the change that was reported last, else what is public.</summary>
    public FilingVersion? ToReportAgainst => ChangeReported ?? InEffect;

    public void ReportChange(string what, IReadOnlyList<FilingContradiction> contradictions, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Filed);
        CharterBreach.When(string.IsNullOrWhiteSpace(what), CharterRule.FilingChangesAreReported, "请写明变更的内容。");
        CharterBreach.When(Latest is null || Latest.SubmittedAt is not null, CharterRule.FilingChangesAreReported, "请先更新备案表并由理事长单位盖章。");
        CharterBreach.When(contradictions.Count > 0, CharterRule.FormMatchesTheRegister, string.Concat(contradictions.Select(one => one.Sentence)));
        SubmitLatest(now);
        Note(FilingStepKind.ChangeReported, what, by, now);
    }

    /// <summary>The service centre enters the change: the new version is the public one.</summary>
    public FilingVersion EnterChange(string by, DateTimeOffset now)
    {
        MustBe(FilingState.Filed);
        CharterBreach.When(ChangeReported is null, CharterRule.FilingChangesAreReported, "没有待登记的变更。");
        var version = ChangeReported!;
        version.TakeEffect();
        Note(FilingStepKind.ChangeEntered, $"第 {version.Number} 版", by, now);
        return version;
    }
}
