namespace AlliancePortal.Domain.Membership;

/// <summary>What performs a member's duty: any of these starts the year anew (CQ-14-2).</summary>
public enum DutyKind { Attendance, Information, Task, Report, Other }

public static class DutyWords
{
    public static string Chinese(this DutyKind kind) => kind switch
    {
        DutyKind.Attendance => "出席会议或活动",
        DutyKind.Information => "报送信息",
        DutyKind.Task => "完成任务",
        DutyKind.Report => "提交报告",
        _ => "其他履行义务",
    };
}

/// <summary>履行义务记录: one duty that a member unit performed (CQ-11). Only ever added.</summary>
public sealed class DutyRecord
{
    private DutyRecord() { } // EF

    public DutyRecord(Guid allianceId, Guid unitId, DutyKind kind, DateOnly performedOn, string what, string recordedBy, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, UnitId, Kind, PerformedOn, What) = (allianceId, unitId, kind, performedOn, what);
        (RecordedBy, RecordedAt) = (recordedBy, recordedAt);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid UnitId { get; private init; }
    public DutyKind Kind { get; private init; }
    public DateOnly PerformedOn { get; private init; }
    public string What { get; private init; } = "";
    public string RecordedBy { get; private init; } = "";
    public DateTimeOffset RecordedAt { get; private init; }
}
