using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.IssuedPapers;

/// <summary>
/// Which issued papers a capacity may see: the secretariat all; applicants what was sent to them; council seats the papers of votes and the
/// opinion on applications that came before the council, and what the alliance is founded and filed upon; officers what the council sees; a unit
/// its own, after it has left too; founders what their founding brought forth. Nobody else any.
/// </summary>
public sealed class DocumentAccess(PortalDb db, AllianceScope here)
{
    /// <summary>All papers that the caller may see in this alliance.</summary>
    public IQueryable<IssuedDocument> Visible()
    {
        var papers = db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == here.Id);
        var capacity = here.Caller.Capacity;
        return capacity.Kind switch
        {
            _ when capacity.IsSecretariat => papers,
            _ when capacity.IsSeat || capacity.IsOfficer => OfCouncil(papers, capacity.UnitId),
            _ when capacity.IsOfUnit => OfUnit(papers, capacity.UnitId),
            _ when capacity.IsFounder => OfFounding(papers),
            CapacityKind.Applicant => OfApplicant(papers, here.Caller.PersonId),
            _ => papers.Where(_ => false),
        };
    }

    /// <summary>One paper; null when there is none or the caller may not see it.</summary>
    public Task<IssuedDocument?> FindAsync(Guid id, CancellationToken ct) => Visible().SingleOrDefaultAsync(paper => paper.Id == id, ct);

    /// <summary>The papers of one case that the caller may see, oldest first.</summary>
    public Task<List<IssuedDocument>> OfSubjectAsync(Guid subjectId, CancellationToken ct) =>
        Visible().Where(paper => paper.SubjectId == subjectId).OrderBy(paper => paper.IssuedAt).ToListAsync(ct);

    private IQueryable<IssuedDocument> OfCouncil(IQueryable<IssuedDocument> papers, Guid? unitId)
    {
        var own = OwnSubjects(unitId);
        var voted = db.Applications.Where(app => app.AllianceId == here.Id && app.ResolutionId != null).Select(app => app.Id);
        return papers.Where(paper => paper.Kind == DocumentKind.VoteNotice || paper.Kind == DocumentKind.Resolution || ToCouncil.Contains(paper.Kind) || OfAlliance.Contains(paper.Kind)
            || (paper.Kind == DocumentKind.ExaminationOpinion && voted.Contains(paper.SubjectId))
            || (unitId != null && paper.Kind != DocumentKind.ExaminationOpinion && own.Contains(paper.SubjectId)));
    }

    private IQueryable<IssuedDocument> OfUnit(IQueryable<IssuedDocument> papers, Guid? unitId)
    {
        var own = OwnSubjects(unitId);
        return papers.Where(paper => paper.Kind != DocumentKind.ExaminationOpinion && own.Contains(paper.SubjectId));
    }

    /// <summary>While an alliance is being formed, its founders see all that its founding and its votes brought forth.</summary>
    private static IQueryable<IssuedDocument> OfFounding(IQueryable<IssuedDocument> papers) =>
        papers.Where(paper => paper.SubjectKind == FoundingQueries.SubjectKind || paper.Kind == DocumentKind.VoteNotice || paper.Kind == DocumentKind.Resolution);

    /// <summary>What goes before the council when a unit leaves or is expelled.</summary>
    private static readonly DocumentKind[] ToCouncil = [DocumentKind.ExitReport, DocumentKind.VerificationReport, DocumentKind.ExpulsionNotice, DocumentKind.ExpulsionDecision, DocumentKind.ExpulsionLetter];

    /// <summary>What an alliance is founded and filed upon, and what it files.</summary>
    private static readonly DocumentKind[] OfAlliance =
        [DocumentKind.Charter, DocumentKind.Agreement, DocumentKind.AppointmentLetter, DocumentKind.FilingForm, DocumentKind.FilingNotice, DocumentKind.PackageIndex];

    /// <summary>The opinion is the secretariat's word to the council and not a letter to the applicant.</summary>
    private IQueryable<IssuedDocument> OfApplicant(IQueryable<IssuedDocument> papers, Guid personId)
    {
        var own = db.Applications.Where(app => app.AllianceId == here.Id && app.ApplicantId == personId).Select(app => app.Id);
        return papers.Where(paper => paper.Kind != DocumentKind.ExaminationOpinion && own.Contains(paper.SubjectId));
    }

    /// <summary>The unit's certificates, the application that made it a member, and its way out.</summary>
    private IQueryable<Guid> OwnSubjects(Guid? unitId) =>
        db.Certificates.Where(row => row.AllianceId == here.Id && row.UnitId == unitId).Select(row => row.Id)
            .Concat(db.Applications.Where(app => app.AllianceId == here.Id && app.UnitId == unitId && app.MemberSince != null).Select(app => app.Id))
            .Concat(db.Withdrawals.Where(row => row.AllianceId == here.Id && row.UnitId == unitId).Select(row => row.Id))
            .Concat(db.Expulsions.Where(row => row.AllianceId == here.Id && row.UnitId == unitId).Select(row => row.Id));
}
