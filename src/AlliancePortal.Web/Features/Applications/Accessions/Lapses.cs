using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Accessions;

/// <summary>Records what the clock has decided: a supplement or a signature that did not come in time.</summary>
public sealed class Lapses(PortalDb db, AllianceScope here, LetterOffice letters)
{
    /// <summary>Every case of the alliance whose time is over.</summary>
    public async Task BringUpToDateAsync(DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await Cases().AsNoTracking().Where(row => row.State == ApplicationState.SupplementRequested || row.State == ApplicationState.AgreementPending).ToListAsync(ct);
        await db.EachApartAsync(waiting.Where(row => row.HasLapsedAt(now)).Select(row => row.Id), async id => await LapseAsync(await Cases().SingleAsync(row => row.Id == id, ct), now, ct), ct);
    }

    private IQueryable<Application> Cases() => db.Applications.Where(row => row.AllianceId == here.Id)
        .Include(row => row.Papers).Include(row => row.Supplements).Include(row => row.Deed).AsSplitQuery();

    private Task<bool> LapseAsync(Application application, DateTimeOffset now, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct);
        if (!application.HasLapsedAt(now)) return false;
        var unanswered = application.State == ApplicationState.SupplementRequested;
        var due = unanswered ? application.OpenSupplement!.DueOn : application.Deed!.DueOn;
        application.Lapse(now);
        await db.VoidDeadlinesAsync(here.Id, application.Id, now, ct);
        await letters.SendLapseAsync(application, unanswered ? LapseGround.SupplementNotHandedIn : LapseGround.AgreementNotSigned, due,
            await AskedInAsync(application, unanswered ? DocumentKind.SupplementLetter : DocumentKind.AccessionDeed, ct), ct);
        var act = here.RecordByClock(unanswered ? CharterRule.SupplementComesInTime : CharterRule.AgreementIsSignedInTime, Intake.SubjectOf(application), $"申请失效：{application.EndReason}", now);
        var applicant = await db.PersonAsync(application.ApplicantId, ct);
        here.Tell(act, [.. applicant, .. await db.SecretariatAsync(here.Id, ShanghaiTime.DateOf(now), ct)], $"加入申请已失效：{application.UnitName}", application.EndReason, $"/{here.Slug}/applications/{application.Number}");
        return true;
    }, ct);

    private async Task<string> AskedInAsync(Application application, DocumentKind kind, CancellationToken ct) =>
        await db.IssuedDocuments.Where(document => document.AllianceId == here.Id && document.SubjectId == application.Id && document.Kind == kind)
            .OrderByDescending(document => document.IssuedAt).Select(document => document.Number).FirstOrDefaultAsync(ct) ?? application.Number;
}
