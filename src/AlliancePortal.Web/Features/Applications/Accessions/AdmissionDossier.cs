using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Accessions;

/// <summary>What a voter reads before voting on an admission: the unit, the secretariat's opinion, the papers.</summary>
internal static class AdmissionDossier
{
    public static async Task<BallotDossier> AdmissionDossierAsync(this PortalDb db, AllianceScope here, Guid applicationId, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().Include(row => row.Papers).AsSplitQuery().SingleAsync(row => row.AllianceId == here.Id && row.Id == applicationId, ct);
        var ids = application.Papers.Select(paper => paper.FileId).ToList();
        var sizes = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Length, ct);
        var form = application.Form;
        PaperListModel papers = new(
            [.. from kind in application.Papers.Select(paper => paper.Kind).Distinct().Order()
                let paper = application.Current(kind)!
                select new PaperLine(Dossier.NameOf(kind, form.Kind), $"/{here.Slug}/applications/{application.Number}/papers/{PaperSlugs.Of(kind)}/{paper.Version}",
                    Bytes: sizes.GetValueOrDefault(paper.FileId))], here.Today);
        return new(
        [
            new("申请单位", KindOf(form)) { Facts = UnitFacts(form) },
            new("秘书处审查意见") { State = application.OpinionFavourable == false ? new(StateKind.Soon, "有保留") : new(StateKind.Ok, "合格"), Text = application.Opinion, By = $"秘书处 {application.OpinionBy}" },
            new($"材料 {papers.Papers.Count} 份", "可直接阅读") { Papers = papers },
        ]);
    }

    /// <summary>In short words where it is a code of the state's.</summary>
    private static Fact CodeOf(string code) => new(SubstituteCode.IsMarked(code) ? UnitCodeName.Substitute : "信用代码", code, FactKind.CreditCode);

    private static FactsModel UnitFacts(ApplicationForm form)
    {
        List<Fact> facts = [new("单位全称", form.Name), CodeOf(UnifiedSocialCreditCode.Check(form.Code).Normalized), new("通讯地址", form.Address),
            new("法定代表人", form.LegalRepresentative), new("所属领域", form.Field)];
        if (form.ContactConsent) facts.Add(new("联系人", $"{form.ContactName} {form.ContactMobile}"));
        if (form.Abstract.Length > 0) facts.Add(new("工作摘要", form.Abstract));
        return new(facts);
    }

    private static string KindOf(ApplicationForm form) => form.Kind switch
    {
        Domain.Units.UnitKind.Enterprise => "企业",
        Domain.Units.UnitKind.University => "高等院校",
        Domain.Units.UnitKind.ResearchInstitute => "科研院所",
        Domain.Units.UnitKind.SocialOrganisation => "社会组织",
        _ => "其他单位",
    };
}
