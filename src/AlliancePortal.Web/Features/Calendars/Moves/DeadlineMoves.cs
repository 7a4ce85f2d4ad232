using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Calendars.Moves;

/// <summary>Every open provisional deadline of every alliance, and the period of an application that its deadline repeats.</summary>
internal sealed class DeadlineMoves(PortalDb db) : IMovesDates
{
    private const string Concerned = """
        select d.subject_id from deadlines d where d.fulfilled_at is null and d.voided_at is null and d.derivation->>'IsProvisional' = 'true'
        """;
    private const string HoldCases = $"select 1 from applications a where a.id in ({Concerned}) order by a.alliance_id, a.id for update of a";
    private const string OpenAndProvisional = """
        select d.* from deadlines d where d.fulfilled_at is null and d.voided_at is null and d.derivation->>'IsProvisional' = 'true'
        """;
    private const string HoldDeadlines = $"{OpenAndProvisional} order by d.alliance_id, d.id for update of d";

    public async Task<IReadOnlyList<DateMove>> MoveAsync(WorkingCalendar calendar, DateTimeOffset now, bool holds, CancellationToken ct)
    {
        if (holds) await db.Database.ExecuteSqlRawAsync(HoldCases, ct);
        var applications = await ApplicationsAsync(ct);
        if (holds) await db.Database.ExecuteSqlRawAsync(HoldDeadlines, ct);
        List<DateMove> moves = [];
        foreach (var deadline in await db.Deadlines.FromSqlRaw(OpenAndProvisional).OrderBy(row => row.AllianceId).ThenBy(row => row.Due).ThenBy(row => row.Id).ToListAsync(ct))
        {
            var application = applications.GetValueOrDefault(deadline.SubjectId);
            if (application?.HasLapsedAt(now) == true) continue; // closed by the clock, whether a job has recorded it or not
            if (Move(deadline, application, calendar, ShanghaiTime.DateOf(now)) is { } move) moves.Add(move);
        }
        return moves;
    }

    /// <summary>The case is held before its deadlines, as everywhere, so that nobody waits for the other crosswise.</summary>
    private async Task<Dictionary<Guid, Application>> ApplicationsAsync(CancellationToken ct) =>
        await db.Applications.Where(row => db.Deadlines.FromSqlRaw(OpenAndProvisional).Any(deadline => deadline.AllianceId == row.AllianceId && deadline.SubjectId == row.Id))
            .Include(row => row.Supplements).Include(row => row.Deed).ToDictionaryAsync(row => row.Id, ct);

    private static DateMove? Move(Deadline deadline, Application? application, WorkingCalendar calendar, DateOnly today)
    {
        var (old, recounted) = (deadline.Derivation, calendar.Recount(deadline.Derivation));
        if (recounted.SaysTheSameAs(old)) return null;
        var isTooLate = recounted.Due < old.Due && recounted.Due < today; // nobody is made late by a notice that came after the day
        var next = isTooLate ? old.Fixed() : recounted;
        deadline.Follow(next);
        if (deadline.Task is DeadlineTasks.AnswerSupplement or DeadlineTasks.SignDeed) application?.FollowCalendar(next);
        return new(deadline.AllianceId, new Subject(deadline.SubjectKind, deadline.SubjectId, deadline.SubjectNumber), deadline.Matter, deadline.Owner, deadline.UnitId,
            old, recounted, isTooLate ? "重算的日期已过" : "");
    }
}
