using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates;

internal static class CertificateQueries
{
    /// <summary>成员单位, or the name of the seat the unit holds on a day.</summary>
    public static async Task<string> RankOfAsync(this PortalDb db, Guid allianceId, Guid unitId, DateOnly day, CancellationToken ct)
    {
        var offices = await (
            from holding in db.SeatHoldings
            join seat in db.Seats on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
            where holding.AllianceId == allianceId && holding.UnitId == unitId && holding.From <= day && (holding.Until == null || holding.Until >= day)
            select seat.Office).ToListAsync(ct);
        return offices.Count == 0 ? "成员单位" : $"{offices.Min().Chinese()}单位";
    }

    /// <summary>The name of the secretary general in office; null while the post is vacant.</summary>
    public static Task<string?> SecretaryGeneralOnAsync(this PortalDb db, Guid allianceId, DateOnly day, CancellationToken ct) => db.SecretariatPosts
        .Where(post => post.AllianceId == allianceId && post.IsSecretaryGeneral && post.From <= day && (post.Until == null || post.Until >= day))
        .OrderBy(post => post.From).Select(post => post.Name).FirstOrDefaultAsync(ct);

    /// <summary>Those who hear of what concerns a member unit: its liaison and the representative on its seat.</summary>
    public static async Task<IReadOnlyList<Recipient>> PeopleOfUnitAsync(this PortalDb db, Guid allianceId, Guid unitId, DateOnly day, CancellationToken ct)
    {
        var liaisons = from liaison in db.Liaisons
                       where liaison.AllianceId == allianceId && liaison.UnitId == unitId && liaison.From <= day && (liaison.Until == null || liaison.Until >= day)
                       select liaison.PersonId;
        var representatives = from holding in db.SeatHoldings
                              join acting in db.Representations on new { holding.AllianceId, HoldingId = holding.Id } equals new { acting.AllianceId, acting.HoldingId }
                              where holding.AllianceId == allianceId && holding.UnitId == unitId && acting.PersonId != null
                                  && holding.From <= day && (holding.Until == null || holding.Until >= day) && acting.From <= day && (acting.Until == null || acting.Until >= day)
                              select acting.PersonId!.Value;
        return await (from person in db.Users
                      where liaisons.Contains(person.Id) || representatives.Contains(person.Id)
                      select new Recipient(person.Id, person.Email!)).ToListAsync(ct);
    }

    public static string Chinese(this RevocationKind kind) => kind switch
    {
        RevocationKind.Exit => "退出",
        RevocationKind.Expulsion => "除名",
        RevocationKind.Termination => "联盟终止",
        RevocationKind.Loss => "遗失作废",
        _ => "签发有误",
    };
}
