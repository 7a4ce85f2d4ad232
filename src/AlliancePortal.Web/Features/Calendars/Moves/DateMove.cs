using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Web.Features.Calendars.Moves;

/// <summary>One open provisional date under a new arrangement of holidays.</summary>
/// <param name="Matter">What is to be done by then, in Chinese.</param>
/// <param name="New">What it is counted anew as.</param>
/// <param name="Stands">Why it keeps its day although the count says another; empty where it follows.</param>
public sealed record DateMove(Guid AllianceId, Subject Subject, string Matter, DeadlineOwner Owner, Guid? UnitId, Derivation Old, Derivation New, string Stands = "")
{
    public bool ChangesDay => Stands.Length == 0 && Old.Due != New.Due;

    public string What => (ChangesDay, Stands.Length, New.IsProvisional) switch
    {
        (true, _, _) => $"{Matter}：{ShanghaiTime.Written(Old.Due)}改为{ShanghaiTime.Written(New.Due)}",
        (_, > 0, _) => $"{Matter}：仍为{ShanghaiTime.Written(Old.Due)}，{Stands}",
        (_, _, true) => $"{Matter}：仍为{ShanghaiTime.Written(Old.Due)}（暂定）",
        _ => $"{Matter}：{ShanghaiTime.Written(Old.Due)}，不再是暂定",
    };
}

/// <summary>
/// Who keeps dates that an arrangement of holidays may move. Each kind of date is kept in one place; whoever adds another kind of case
/// with a provisional date adds a class of this kind, and import and preview know of it.
/// </summary>
public interface IMovesDates
{
    /// <summary>Counts anew what is open and provisional. Rows are changed in memory only; who imports saves them, who previews does not.</summary>
    /// <param name="holds">Whether the rows are to be held until the transaction ends.</param>
    Task<IReadOnlyList<DateMove>> MoveAsync(WorkingCalendar calendar, DateTimeOffset now, bool holds, CancellationToken ct);
}
