using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Access;

/// <summary>Derives what a person may act as on a day, from liaisons, seats, posts and applications.</summary>
internal static class CapacityQueries
{
    public static async Task<List<Capacity>> CapacitiesOfAsync(this PortalDb db, Person person, DateOnly today, CancellationToken ct) =>
        (await db.CapacitiesOfAsync([person], today, ct))[person.Id];

    /// <summary>The capacities of several people, by person, each list beginning with what weighs most.</summary>
    public static async Task<Dictionary<Guid, List<Capacity>>> CapacitiesOfAsync(this PortalDb db, IReadOnlyCollection<Person> people, DateOnly today, CancellationToken ct)
    {
        Guid[] ids = [.. people.Select(person => person.Id)];
        List<Held> held = [.. await AreaPosts(db, ids, today, ct), .. await Posts(db, ids, today, ct), .. await Seats(db, ids, today, ct), .. await Liaisons(db, ids, today, ct), .. await Founders(db, ids, ct), .. await FormerLiaisons(db, ids, today, ct), .. await Applicants(db, ids, ct)];
        var byPerson = held.ToLookup(one => one.PersonId, one => one.Capacity);
        return people.ToDictionary(person => person.Id, List<Capacity> (person) =>
            [.. byPerson[person.Id], .. person.IsAdministrator ? [Capacity.Administrator] : (Capacity[])[], Capacity.Oneself]);
    }

    private sealed record Held(Guid PersonId, Capacity Capacity);

    private static async Task<IEnumerable<Held>> Posts(PortalDb db, Guid[] people, DateOnly today, CancellationToken ct)
    {
        var posts = await (
            from post in db.SecretariatPosts.AsNoTracking()
            join alliance in db.Alliances on post.AllianceId equals alliance.Id
            where people.Contains(post.PersonId) && post.From <= today && (post.Until == null || post.Until >= today)
            orderby alliance.Slug
            select new { post, alliance.Slug }).ToListAsync(ct);
        return posts.Select(row => new Held(row.post.PersonId, new Capacity(
            row.post.IsSecretaryGeneral ? CapacityKind.SecretaryGeneral : CapacityKind.Staff,
            $"{(row.post.IsSecretaryGeneral ? "sg" : "staff")}-{row.Slug}", $"秘书处 · {row.post.Title}")
        {
            AllianceId = row.post.AllianceId,
            AllianceSlug = row.Slug,
            HomeUnitId = row.post.HomeUnitId,
        }));
    }

    private static async Task<IEnumerable<Held>> AreaPosts(PortalDb db, Guid[] people, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from post in db.AreaPosts.AsNoTracking()
            join area in db.Areas.AsNoTracking() on post.AreaCode equals area.Code
            where people.Contains(post.PersonId) && post.From <= today && (post.Until == null || post.Until >= today)
            orderby area.Code
            select new { post, area }).ToListAsync(ct);
        return rows.Select(row => new Held(row.post.PersonId, new Capacity(
            row.post.Body == AreaBody.Authority ? CapacityKind.AuthorityOfficer : CapacityKind.CentreOfficer, $"area-{row.post.Id:N}",
            row.post.Body == AreaBody.Authority ? row.area.OfficeName(row.post.Office) : row.area.ServiceCentre ?? row.area.Authority)
        {
            AreaCode = row.area.Code, AreaOffice = row.post.Office,
        }));
    }

    /// <summary>Who answers for a unit of an alliance that is being formed; when it is there, liaisons, seats and posts take over.</summary>
    private static async Task<IEnumerable<Held>> Founders(PortalDb db, Guid[] people, CancellationToken ct)
    {
        var rows = await (
            from unit in db.FoundingUnits.AsNoTracking()
            join founding in db.Foundings on new { unit.AllianceId, Id = unit.FoundingId } equals new { founding.AllianceId, founding.Id }
            join alliance in db.Alliances on unit.AllianceId equals alliance.Id
            where people.Contains(unit.PersonId) && founding.State != FoundingState.Established && founding.State != FoundingState.GivenUp
                && (unit.State == FoundingUnitState.Invited || unit.State == FoundingUnitState.Confirmed)
            orderby unit.InvitedAt
            select new { unit.PersonId, unit.AllianceId, unit.UnitId, unit.Name, unit.Code, IsLead = unit.UnitId == founding.LeadUnitId, alliance.Slug }).ToListAsync(ct);
        return rows.Select(row => new Held(row.PersonId, new Capacity(row.IsLead ? CapacityKind.FoundingLead : CapacityKind.FoundingUnit, $"founding-{row.Slug}-{row.Code}",
            $"代表：{row.Name} · {(row.IsLead ? "牵头单位" : "参加单位")}（筹建）")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name, UnitCode = row.Code, SeatId = row.UnitId,
        }));
    }

    private static async Task<IEnumerable<Held>> Seats(PortalDb db, Guid[] people, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from acting in db.Representations.AsNoTracking()
            join holding in db.SeatHoldings on new { acting.AllianceId, Id = acting.HoldingId } equals new { holding.AllianceId, holding.Id }
            join seat in db.Seats on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
            join unit in db.Units on holding.UnitId equals unit.Id
            join alliance in db.Alliances on acting.AllianceId equals alliance.Id
            where acting.PersonId != null && people.Contains(acting.PersonId!.Value) && acting.From <= today && (acting.Until == null || acting.Until >= today)
                && holding.From <= today && (holding.Until == null || holding.Until >= today)
                && db.Memberships.Any(m => m.AllianceId == holding.AllianceId && m.UnitId == holding.UnitId && m.From <= today && (m.Until == null || m.Until >= today))
            select new { acting.PersonId, seat, unit.Name, unit.Code, UnitId = unit.Id, alliance.Slug }).ToListAsync(ct);

        Dictionary<Guid, Presidium> presidia = [];
        foreach (var alliance in rows.Where(row => row.seat.Office is Office.Chair or Office.ExecutiveViceChair).Select(row => row.seat.AllianceId).Distinct())
            presidia[alliance] = await db.PresidiumOnAsync(alliance, today, ct);
        return from row in rows
               orderby row.seat.Office, row.seat.Ordinal
               let presidium = presidia.GetValueOrDefault(row.seat.AllianceId)
               let presides = presidium?.Presidency?.SeatId == row.seat.Id
               let inPlace = presides && row.seat.Office != Office.Chair ? $"{row.seat.Office.Chinese()}（{Presidency.InPlace}）" : ""
               let title = inPlace.Length > 0 ? inPlace : row.seat.Office == Office.Chair && !presides ? $"{row.seat.Office.Chinese()}（请假）" : row.seat.Office.Chinese()
               select new Held(row.PersonId!.Value, new(presides ? CapacityKind.Chair : CapacityKind.CouncilSeat, $"seat-{row.seat.Id:N}", $"代表：{row.Name} · {title}")
               {
                   AllianceId = row.seat.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name, UnitCode = row.Code,
                   SeatId = row.seat.Id, Office = row.seat.Office, InPlace = inPlace,
                   DeputySeatId = presidium?.InOffice.FirstOrDefault(seat => seat.Office == Office.ExecutiveViceChair)?.Id,
               });
    }

    private static async Task<IEnumerable<Held>> Liaisons(PortalDb db, Guid[] people, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from liaison in db.Liaisons.AsNoTracking()
            join unit in db.Units on liaison.UnitId equals unit.Id
            join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
            where people.Contains(liaison.PersonId) && liaison.From <= today && (liaison.Until == null || liaison.Until >= today)
                && db.Memberships.Any(m => m.AllianceId == liaison.AllianceId && m.UnitId == liaison.UnitId && m.From <= today && (m.Until == null || m.Until >= today))
            orderby unit.NamePinyin
            select new { liaison.PersonId, liaison.AllianceId, UnitId = unit.Id, unit.Name, unit.Code, alliance.Slug }).ToListAsync(ct);
        return rows.Select(row => new Held(row.PersonId, new Capacity(CapacityKind.Liaison, $"unit-{row.Slug}-{row.Code}", $"代表：{row.Name} · 联络员")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name, UnitCode = row.Code,
        }));
    }

    /// <summary>Whoever was liaison on the unit's last day: its people are let go up to a day before the register counts it out.</summary>
    private static async Task<IEnumerable<Held>> FormerLiaisons(PortalDb db, Guid[] people, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from liaison in db.Liaisons.AsNoTracking()
            join unit in db.Units on liaison.UnitId equals unit.Id
            join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
            from left in db.Memberships
            where people.Contains(liaison.PersonId) && left.AllianceId == liaison.AllianceId && left.UnitId == liaison.UnitId
                && left.Until != null && left.Until <= today && liaison.From <= left.Until && (liaison.Until == null || liaison.Until >= left.Until.Value.AddDays(-1))
                && (left.Until < today || liaison.Until < today)
                && !db.Memberships.Any(m => m.AllianceId == liaison.AllianceId && m.UnitId == liaison.UnitId && m.From <= today && (m.Until == null || m.Until > today))
            select new { liaison.PersonId, liaison.AllianceId, UnitId = unit.Id, unit.Name, unit.NamePinyin, unit.Code, alliance.Slug }).Distinct().OrderBy(row => row.NamePinyin).ToListAsync(ct);
        return rows.Select(row => new Held(row.PersonId, new Capacity(CapacityKind.FormerLiaison, $"former-{row.Slug}-{row.Code}", $"{row.Name}（已离开联盟）· 原联络员")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.Name, UnitCode = row.Code,
        }));
    }

    private static async Task<IEnumerable<Held>> Applicants(PortalDb db, Guid[] people, CancellationToken ct)
    {
        var rows = await (
            from application in db.Applications.AsNoTracking()
            join alliance in db.Alliances on application.AllianceId equals alliance.Id
            where people.Contains(application.ApplicantId) && (application.State != ApplicationState.Withdrawn || application.Number != "")
            orderby application.StartedAt descending
            select new { application.ApplicantId, application.AllianceId, application.Id, application.Number, application.UnitName, application.UnitId, alliance.Slug }).ToListAsync(ct);
        return rows.Select(row => new Held(row.ApplicantId, new Capacity(CapacityKind.Applicant, $"applicant-{row.Id:N}", $"申请单位：{(row.UnitName.Length > 0 ? row.UnitName : "未填写")} · 经办人")
        {
            AllianceId = row.AllianceId, AllianceSlug = row.Slug, UnitId = row.UnitId, UnitName = row.UnitName, ApplicationId = row.Id, ApplicationNumber = row.Number,
        }));
    }
}
