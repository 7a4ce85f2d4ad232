using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>Issues 资格审查意见 as it goes to the council (D06).</summary>
public sealed class ExaminationPapers(PortalDb db, AllianceScope here, DocumentOffice office, AlliancePapers alliances, AutomaticChecks checks)
{
    private const string Series = "SC";

    public async Task IssueOpinionAsync(Application application, CharterProfile profile, CancellationToken ct)
    {
        var serial = await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, serial).ToString();
        await office.IssueAsync(new Issue(here.Id, DocumentKind.ExaminationOpinion, number, $"资格审查意见 {application.Number}", Intake.SubjectOf(application)),
            await OfAsync(application, profile, $"{here.Alliance.DocumentMark}秘审〔{here.Today.Year}〕{serial}号", ct), here.Now, ct);
    }

    private async Task<ExaminationOpinionPaper> OfAsync(Application application, CharterProfile profile, string number, CancellationToken ct)
    {
        var ids = application.Papers.Select(paper => paper.FileId).ToList();
        var digests = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Sha256, ct);
        return new ExaminationOpinionPaper
        {
            Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = $"{here.Alliance.Name}秘书处", Number = number,
            Application = application.Number, Unit = application.UnitName, Code = application.UnitCode,
            UnitKind = application.Form.Kind is { } kind ? KindMatch.Words[kind] : "其他",
            Received = ShanghaiTime.DateOf(application.ReceivedAt!.Value),
            Checks = [.. (await checks.OfAsync(application, profile, ct)).Select(check => new CheckOnPaper(check.Name, check.Result, check.Passed, check.Basis))],
            Papers = [.. Dossier.Required(profile.Application).Select(required => new ExaminedPaper(Dossier.NameOf(required, application.Form.Kind), true, null,
                application.Current(required) is { } paper ? digests.GetValueOrDefault(paper.FileId) : null))],
            Supplements = [.. application.Supplements.OrderBy(request => request.Number).Select(request => new SupplementRound(ShanghaiTime.DateOf(request.SentAt), request.DueOn,
                request.AnsweredAt is { } at ? ShanghaiTime.DateOf(at) : null, string.Join("、", request.Items.Select(item => Dossier.NameOf(item.Kind, application.Form.Kind)))))],
            Opinion = application.Opinion.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Recommendation = application.OpinionFavourable == true ? Recommendation.Refer : Recommendation.ReferWithDoubt,
            Article = CharterRule.ApplicantIsALegalPerson.ArticleUnder(profile.Code),
            Examiner = application.OpinionBy,
        };
    }
}
