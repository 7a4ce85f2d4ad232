using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>Who sees which application (domain rules, section 10): the one place where it is decided.</summary>
internal static class CaseQueries
{
    /// <summary>The cases the caller may open: staff all of the alliance and officers above it, an applicant the own ones, a seat those that went before the council.</summary>
    public static IQueryable<Application> VisibleCases(this PortalDb db, AllianceScope here)
    {
        var submitted = db.Applications.Where(row => row.AllianceId == here.Id && row.Number != "");
        var capacity = here.Caller.Capacity;
        return capacity.Kind switch
        {
            _ when capacity.IsSecretariat || capacity.IsOfficer => submitted,
            _ when capacity.IsSeat => submitted.Where(row => row.ResolutionId != null),
            CapacityKind.Applicant => submitted.Where(row => row.ApplicantId == here.Caller.PersonId),
            _ => submitted.Where(row => false),
        };
    }

    /// <summary>The cases the caller sees in the list: members learn which units stand before the council, without the cases themselves.</summary>
    public static IQueryable<Application> ListedCases(this PortalDb db, AllianceScope here) => here.Caller.Capacity.Kind == CapacityKind.Liaison
        ? db.Applications.Where(row => row.AllianceId == here.Id && row.ResolutionId != null)
        : db.VisibleCases(here);

    /// <summary>The sealed form names contact persons: officers read it with their consent (G-PII-1).</summary>
    public static bool OpensPaper(this Application application, PaperKind kind, Capacity capacity) =>
        !capacity.IsOfficer || kind != PaperKind.SealedForm || application.Form.ContactConsent;

    /// <summary>A case with everything that belongs to it; null when the caller may not see it, as if it did not exist.</summary>
    public static Task<Application?> CaseAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) =>
        db.VisibleCases(here).AsNoTracking().Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements).Include(row => row.Deed)
            .SingleOrDefaultAsync(row => row.Number == number, ct);
}
