using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Cases;

internal static class StaffCases
{
    /// <summary>A submitted case of the alliance with papers, checks, supplements and deed; for the secretariat, which sees them all.</summary>
    public static Task<Application?> SubmittedAsync(this PortalDb db, AllianceScope here, string number, CancellationToken ct) => db.Applications
        .Include(application => application.Papers).Include(application => application.Supplements)
        .Include(application => application.Checks).Include(application => application.Deed).AsSplitQuery()
        .SingleOrDefaultAsync(application => application.AllianceId == here.Id && application.Number == number && number != "", ct);

    public static string CaseHref(this AllianceScope here, Application application) => $"/{here.Slug}/applications/{Uri.EscapeDataString(application.Number)}";
}
