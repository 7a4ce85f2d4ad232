using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>Two people at one case: whoever comes second reads who was faster and when, and nothing of theirs is done.</summary>
public sealed class Overtaken(PortalDb db, AllianceScope here)
{
    /// <summary>The last act of the case, by which a page remembers what it showed.</summary>
    public async Task<long> LastActAsync(Application application, CancellationToken ct) =>
        await Acts(application.Id).MaxAsync(act => (long?)act.Sequence, ct) ?? 0;

    /// <summary>Does the work unless somebody else changed the case after the page was shown, or does so just now.</summary>
    /// <exception cref="CharterBreach">Somebody was faster; the words say who and when.</exception>
    public async Task UnlessAsync(Application application, long? seen, Func<Task> work, CancellationToken ct)
    {
        await RefuseAsync(application.Id, seen, ct);
        try
        {
            await work();
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException || (lost is CharterBreach breach && breach.Rule == CharterRule.ApplicationTakesItsSteps))
        {
            await RefuseAsync(application.Id, seen, ct);
            throw;
        }
    }

    private async Task RefuseAsync(Guid id, long? seen, CancellationToken ct)
    {
        var latest = await Acts(id).OrderByDescending(act => act.Sequence).FirstOrDefaultAsync(ct);
        if (seen is null || latest is null || latest.Sequence <= seen || latest.PersonId == here.Caller.PersonId) return;
        var state = await db.Applications.Where(row => row.AllianceId == here.Id && row.Id == id).Select(row => row.State).SingleAsync(ct);
        throw new CharterBreach(CharterRule.ApplicationTakesItsSteps, $"该申请已由{latest.PersonName}于 {ChineseText.ShortMoment(latest.At, here.Today)} {Verb(state)}，请查看最新情况。");
    }

    private IQueryable<Act> Acts(Guid id) => db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == id);

    private static string Verb(ApplicationState state) => state switch
    {
        ApplicationState.Accepted => "受理",
        ApplicationState.SupplementRequested => "发出补正通知",
        ApplicationState.Returned => "退回",
        ApplicationState.Withdrawn => "撤回",
        ApplicationState.AgreementPending => "寄发协议",
        ApplicationState.Member => "办理入盟",
        _ => "办理",
    };
}
