using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>Two people at one departure: whoever comes second reads what the first one did and when, and nothing of theirs is done.</summary>
public sealed class CaseStale(PortalDb db, AllianceScope here)
{
    /// <summary>The last act of the case, by which a page remembers what it showed.</summary>
    public async Task<long> LastActAsync(Guid caseId, CancellationToken ct) => await Acts(caseId).MaxAsync(act => (long?)act.Sequence, ct) ?? 0;

    /// <exception cref="CharterBreach">Somebody else changed the case after the page was shown.</exception>
    public async Task RefuseAsync(Guid caseId, long? seen, CharterRule steps, CancellationToken ct)
    {
        var latest = await Acts(caseId).OrderByDescending(act => act.Sequence).FirstOrDefaultAsync(ct);
        if (seen is null || latest is null || latest.Sequence <= seen || latest.PersonId == here.Caller.PersonId) return;
        throw new CharterBreach(steps, $"{latest.PersonName}已于 {ChineseText.ShortMoment(latest.At, here.Today)} 办理：{latest.What}。请查看最新情况。");
    }

    private IQueryable<Act> Acts(Guid caseId) => db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == caseId);
}
