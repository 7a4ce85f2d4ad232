using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>What an applicant sees: the cases that the signed-in person handles, and no others.</summary>
internal static class ApplicantQueries
{
    /// <summary>A draft, or a case that was one, by its id; null when it is not the caller's.</summary>
    public static Task<Application?> OwnAsync(this PortalDb db, AllianceScope here, Guid id, CancellationToken ct) =>
        Whole(db, here).SingleOrDefaultAsync(application => application.Id == id, ct);

    /// <summary>A submitted case by its number; null when it is not the caller's.</summary>
    public static Task<Application?> OwnAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) =>
        Whole(db, here).SingleOrDefaultAsync(application => application.Number == number && number != "", ct);

    /// <summary>The drafts that a person has begun in an alliance, the latest first.</summary>
    public static Task<List<Application>> DraftsOfAsync(this PortalDb db, Guid allianceId, Guid personId, CancellationToken ct) =>
        db.Applications.AsNoTracking()
            .Where(application => application.AllianceId == allianceId && application.ApplicantId == personId && application.State == ApplicationState.Draft)
            .OrderByDescending(application => application.StartedAt).ToListAsync(ct);

    private static IQueryable<Application> Whole(PortalDb db, AllianceScope here) => db.Applications
        .Include(application => application.Papers).Include(application => application.Supplements)
        .Include(application => application.Checks).Include(application => application.Deed).AsSplitQuery()
        .Where(application => application.AllianceId == here.Id && application.ApplicantId == here.Caller.PersonId);
}
