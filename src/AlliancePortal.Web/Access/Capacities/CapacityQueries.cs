using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Access;

/// <summary>Derives what a person may act as on a day, from liaisons, seats, posts and applications.</summary>
internal static class CapacityQueries
{
    public static async Task<List<Capacity>> CapacitiesOfAsync(this PortalDb db, Person person, DateOnly today, CancellationToken ct)
    {
        List<Capacity> capacities = [.. await Posts(db, person.Id, today, ct), .. await Seats(db, person.Id, today, ct),
            .. await Liaisons(db, person.Id, today, ct), .. await Applicants(db, person.Id, ct)];
        if (person.IsAdministrator) capacities.Add(Capacity.Administrator);
        capacities.Add(Capacity.Oneself);
        return capacities;
    }

    private static async Task<IEnumerable<Capacity>> Posts(PortalDb db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var posts = await (
            from post in db.SecretariatPosts.AsNoTracking()
            join alliance in db.Alliances on post.AllianceId equals alliance.Id
            where post.PersonId == personId && post.From <= today && (post.Until == null || post.Until >= today)
            orderby alliance.Slug
            select new { post, alliance.Slug }).ToListAsync(ct);
        return posts.Select(row => new Capacity(
            row.post.IsSecretaryGeneral ? CapacityKind.SecretaryGeneral : CapacityKind.Staff,
            $"{(row.post.IsSecretaryGeneral ? "sg" : "staff")}-{row.Slug}", $"秘书处 · {row.post.Name}（{row.post.Title}）")
        {
            AllianceId = row.post.AllianceId,
            AllianceSlug = row.Slug,
            HomeUnitId = row.post.HomeUnitId,
        });
    }

    private static async Task<IEnumerable<Capacity>> Seats(PortalDb db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from acting in db.Representations.AsNoTracking()
            join holding in db.SeatHoldings on new { acting.AllianceId, Id = acting.HoldingId } equals new { holding.AllianceId, holding.Id }
            join seat in db.Seats on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
            join unit in db.Units on holding.UnitId equals unit.Id
            join alliance in db.Alliances on acting.AllianceId equals alliance.Id
            where acting.PersonId == personId && acting.From <= today && (acting.Until == null || acting.Until >= today)
                && holding.From <= today && (holding.Until == null || holding.Until >= today)
                && db.Memberships.Any(m => m.AllianceId == holding.AllianceId && m.UnitId == holding.UnitId && m.From <= today && (m.Until == null || m.Until >= today))
            select new { seat, unit.Name, UnitId = unit.Id, alliance.Slug }).ToListAsync(ct);

        List<Capacity> capacities = [];
        foreach (var row in rows.OrderBy(row => row.seat.Office).ThenBy(row => row.seat.Ordinal))
        {
            var presides = row.seat.Office == Office.Chair
                || (row.seat.Office == Office.ExecutiveViceChair && await ChairIsVacantAsync(db, row.seat.AllianceId, today, ct));
            capacities.Add(new(presides ? CapacityKind.Chair : CapacityKind.CouncilSeat, $"seat-{row.seat.Id:N}", $"代表：{row.Name} · {row.seat.Office.Chinese()}")
            {
                AllianceId = row.seat.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name, SeatId = row.seat.Id, Office = row.seat.Office,
            });
        }
        return capacities;
    }

    /// <summary>The executive vice chair acts for the chair only while nobody holds that seat (CQ-17-5).</summary>
    private static async Task<bool> ChairIsVacantAsync(PortalDb db, Guid allianceId, DateOnly today, CancellationToken ct) =>
        !await (from seat in db.Seats
                join holding in db.SeatHoldings on new { seat.AllianceId, SeatId = seat.Id } equals new { holding.AllianceId, holding.SeatId }
                where seat.AllianceId == allianceId && seat.Office == Office.Chair && holding.From <= today && (holding.Until == null || holding.Until >= today)
                select seat.Id).AnyAsync(ct);

    private static async Task<IEnumerable<Capacity>> Liaisons(PortalDb db, Guid personId, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from liaison in db.Liaisons.AsNoTracking()
            join unit in db.Units on liaison.UnitId equals unit.Id
            join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
            where liaison.PersonId == personId && liaison.From <= today && (liaison.Until == null || liaison.Until >= today)
                && db.Memberships.Any(m => m.AllianceId == liaison.AllianceId && m.UnitId == liaison.UnitId && m.From <= today && (m.Until == null || m.Until >= today))
            orderby unit.NamePinyin
            select new { liaison.AllianceId, UnitId = unit.Id, unit.Name, unit.Code, alliance.Slug }).ToListAsync(ct);
        return rows.Select(row => new Capacity(CapacityKind.Liaison, $"unit-{row.Slug}-{row.Code}", $"代表：{row.Name} · 联络员")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name,
        });
    }

    private static async Task<IEnumerable<Capacity>> Applicants(PortalDb db, Guid personId, CancellationToken ct)
    {
        var rows = await (
            from application in db.Applications.AsNoTracking()
            join alliance in db.Alliances on application.AllianceId equals alliance.Id
            where application.ApplicantId == personId && (application.State != ApplicationState.Withdrawn || application.Number != "")
            orderby application.StartedAt descending
            select new { application.AllianceId, application.Id, application.Number, application.UnitName, application.UnitId, alliance.Slug }).ToListAsync(ct);
        return rows.Select(row => new Capacity(CapacityKind.Applicant, $"applicant-{row.Id:N}", $"申请单位：{(row.UnitName.Length > 0 ? row.UnitName : "未填写")} · 经办人")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.UnitName, ApplicationId = row.Id, ApplicationNumber = row.Number,
        });
    }
}
