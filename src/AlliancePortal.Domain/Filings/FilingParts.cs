namespace AlliancePortal.Domain.Filings;

/// <summary>Where a filing stands (state machine 9.10, from PACKAGE_COMPLETE on).</summary>
public enum FilingState { Drafting, Submitted, Returned, Reviewed, Approved, Refused, Filed, Revoked }

/// <summary>建设方案, or another paper that goes with the form (JL-P7-2).</summary>
public enum FilingPaperKind { ConstructionPlan, Attachment }

/// <summary>What happened to a filing, for its record.</summary>
public enum FilingStepKind { Submitted, Resubmitted, Returned, Reviewed, Approved, Refused, Filed, ChangeReported, ChangeEntered }

/// <summary>One sealed form: its figures and its bytes, frozen (JL-A1-FORM-21).</summary>
public sealed class FilingVersion
{
    private FilingVersion() { } // EF

    internal FilingVersion(Filing filing, int number, FilingSheet sheet, string sha256, Guid fileId, string by, DateTimeOffset at) =>
        (AllianceId, FilingId, Number, Sheet, Sha256, FileId, SealedBy, SealedAt) = (filing.AllianceId, filing.Id, number, sheet, sha256, fileId, by, at);

    public Guid AllianceId { get; private init; }
    public Guid FilingId { get; private init; }
    public int Number { get; private init; }
    public FilingSheet Sheet { get; private init; } = null!;

    /// <summary>SHA-256 of the printed form.</summary>
    public string Sha256 { get; private init; } = "";
    public Guid FileId { get; private init; }
    public string SealedBy { get; private init; } = "";
    public DateTimeOffset SealedAt { get; private init; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public bool IsInEffect { get; private set; }
    public int? ReplacedByNumber { get; private set; }

    internal void Submit(DateTimeOffset at) => SubmittedAt = at;

    internal void TakeEffect() => IsInEffect = true;

    internal void GiveWayTo(int number) => ReplacedByNumber ??= number;
}

/// <summary>A paper of the package.</summary>
public sealed class FilingPaper
{
    private FilingPaper() { } // EF

    internal FilingPaper(Filing filing, FilingPaperKind kind, string title, Guid fileId, int pages, string by, DateTimeOffset at) =>
        (AllianceId, FilingId, Id, Kind, Title, FileId, Pages, By, At) = (filing.AllianceId, filing.Id, Guid.CreateVersion7(), kind, title, fileId, pages, by, at);

    public Guid AllianceId { get; private init; }
    public Guid FilingId { get; private init; }
    public Guid Id { get; private init; }
    public FilingPaperKind Kind { get; private init; }
    public string Title { get; private init; } = "";
    public Guid FileId { get; private init; }

    /// <summary>0 where they were not counted.</summary>
    public int Pages { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? RemovedAt { get; private set; }

    internal void Remove(DateTimeOffset at) => RemovedAt = at;
}

/// <summary>One step of a filing; only ever added.</summary>
public sealed class FilingStep
{
    private FilingStep() { } // EF

    internal FilingStep(Filing filing, int ordinal, FilingStepKind kind, string text, string by, DateTimeOffset at) =>
        (AllianceId, FilingId, Ordinal, Kind, Text, By, At) = (filing.AllianceId, filing.Id, ordinal, kind, text, by, at);

    public Guid AllianceId { get; private init; }
    public Guid FilingId { get; private init; }
    public int Ordinal { get; private init; }
    public FilingStepKind Kind { get; private init; }
    public string Text { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
}

/// <summary>What became of an attempt to write one field of the draft.</summary>
public enum EntryOutcome { Saved, Unchanged, Overtaken }

/// <summary>One field of the draft. Several people write the form: each field has its own version, so that nobody overwrites what they have not seen.</summary>
public sealed class FilingEntry
{
    private FilingEntry() { } // EF

    public FilingEntry(Guid allianceId, Guid filingId, string key) => (AllianceId, FilingId, Key) = (allianceId, filingId, key);

    public Guid AllianceId { get; private init; }
    public Guid FilingId { get; private init; }

    /// <summary>goal, or a column of a unit's row such as 9122…/output.</summary>
    public string Key { get; private init; } = "";
    public string Value { get; private set; } = "";
    public int Version { get; private set; }
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <param name="seen">The version that the writer had before them; 0 for an empty field.</param>
    public EntryOutcome Write(string value, int seen, string by, DateTimeOffset at)
    {
        if (value == Value) return EntryOutcome.Unchanged;
        if (seen != Version) return EntryOutcome.Overtaken;
        (Value, Version, By, At) = (value, Version + 1, by, at);
        return EntryOutcome.Saved;
    }
}

/// <summary>The words of a filing as users read them.</summary>
public static class FilingWords
{
    public static string Chinese(this FilingState state) => state switch
    {
        FilingState.Drafting => "填写中",
        FilingState.Submitted => "业务处室审核中",
        FilingState.Returned => "退回补充",
        FilingState.Reviewed => "待会议审议",
        FilingState.Approved => "审议通过，待备案",
        FilingState.Refused => "审议未通过",
        FilingState.Filed => "已备案",
        _ => "已取消备案",
    };

    public static string Chinese(this FilingStepKind kind) => kind switch
    {
        FilingStepKind.Submitted => "提交申报材料",
        FilingStepKind.Resubmitted => "补充后重新提交",
        FilingStepKind.Returned => "退回补充",
        FilingStepKind.Reviewed => "业务处室出具意见",
        FilingStepKind.Approved => "会议审议同意",
        FilingStepKind.Refused => "会议审议不同意",
        FilingStepKind.Filed => "予以备案",
        FilingStepKind.ChangeReported => "报告变更",
        _ => "登记变更",
    };
}
