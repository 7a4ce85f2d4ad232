using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications.Accessions;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Voting.Signatures;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>The scenes of secretariat, chair and clock.</summary>
internal sealed partial class DemoCase
{
    private PaperFinding[] AllComplete => [.. (applicant.Alliance == DemoSeed.JilinSlug ? [PaperKind.SealedForm] : Papers.Select(paper => paper.Kind))
        .Select(kind => new PaperFinding(kind, PaperVerdict.Complete))];

    public DemoCase AskAgain(DateTimeOffset at, PaperKind kind, string reason, string words) => Scene(at, clerk, AsStaff, async services =>
        await services.GetRequiredService<Examination>().RequestSupplementsAsync(await ApplicationAsync(services),
            [.. AllComplete.Where(finding => finding.Kind != kind), new PaperFinding(kind, PaperVerdict.Incomplete, reason, words)], default));

    public DemoCase Return(DateTimeOffset at, string reason) => Scene(at, clerk, AsStaff, async services =>
        await services.GetRequiredService<Examination>().ReturnAsync(await ApplicationAsync(services), reason, default));

    /// <summary>受理并提请表决, with the profile's window.</summary>
    public DemoCase Refer(DateTimeOffset at) => Scene(at, clerk, AsStaff, async services =>
    {
        var (here, application) = (services.GetRequiredService<AllianceScope>(), await ApplicationAsync(services));
        var checks = await services.GetRequiredService<AutomaticChecks>().OfAsync(application, here.Profile, default);
        await services.GetRequiredService<Examination>().AcceptAndReferAsync(application, AllComplete, AutomaticChecks.Suggested(application, checks, here.Profile),
            favourable: checks.All(check => check.Passed), here.Profile.Vote.WindowWorkingDays, default);
    });

    public DemoCase Sign(DateTimeOffset at) => Scene(at, chair, AsSeat, async services =>
        await services.GetRequiredService<Signing>().SignAsync((await ResolutionAsync(services)).Id, default));

    public DemoCase SendDeed(DateTimeOffset at) => Scene(at, clerk, AsStaff, async services =>
        await services.GetRequiredService<Accession>().SendDeedAsync(await ApplicationAsync(services), default));

    public DemoCase UnitSigns(DateTimeOffset at) => Signs(at, applicant.Person, AsApplicant, DeedSide.Unit);

    public DemoCase AllianceSigns(DateTimeOffset at) => Signs(at, chair, AsSeat, DeedSide.Alliance);

    public DemoCase LapsesBy(DateTimeOffset at) => Scene(at, clerk, AsStaff, async services =>
        await services.GetRequiredService<Lapses>().BringUpToDateAsync(services.GetRequiredService<AllianceScope>().Now, default));

    /// <summary>Draft, agreement, approval, issue, by four people, an hour apart.</summary>
    public DemoCase Certify(DateTimeOffset at, string secretaryGeneral) =>
        Certificate(at, clerk, AsStaff, (desk, row) => desk.DraftAsync(row, default))
            .Certificate(at.AddHours(1), secretaryGeneral, AsStaff, (desk, row) => desk.AgreeAsync(row, default))
            .Certificate(at.AddHours(2), chair, AsSeat, (desk, row) => desk.ApproveAsync(row, default))
            .Certificate(at.AddHours(3), clerk, AsStaff, (desk, row) => desk.IssueAsync(row, default));

    private DemoCase Certificate(DateTimeOffset at, string actor, Func<Capacity, bool> actingAs, Func<CertificateDesk, Domain.Membership.Certificate, Task> step) =>
        Scene(at, actor, actingAs, async services =>
        {
            var application = await ApplicationAsync(services);
            var certificate = await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.AllianceId == application.AllianceId && row.UnitId == application.UnitId);
            await step(services.GetRequiredService<CertificateDesk>(), certificate);
        });

    private DemoCase Signs(DateTimeOffset at, string actor, Func<Capacity, bool> actingAs, DeedSide side) => Scene(at, actor, actingAs, async services =>
    {
        var (here, application) = (services.GetRequiredService<AllianceScope>(), await ApplicationAsync(services));
        await services.GetRequiredService<Accession>().SignAsync(application, side,
            DeedSignature.Confirmed(here.Caller.Actor.Name, here.Caller.PersonId, application.Deed!.Sha256, here.Now), default);
    });
}
