using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Tells one application's story scene by scene, up to where it stands today.</summary>
internal sealed partial class DemoCase(DemoStage stage, DemoApplicant applicant, string clerk, string chair)
{
    private static readonly (PaperKind Kind, string Title)[] Papers =
        [(PaperKind.SealedForm, "加入联盟申请书（签字盖章）"), (PaperKind.Introduction, "单位介绍"), (PaperKind.Licence, "法人营业执照复印件"), (PaperKind.WorkReport, "技术领域工作情况报告")];

    private static bool AsOneself(Capacity capacity) => capacity.Kind == CapacityKind.Oneself;

    private static bool AsStaff(Capacity capacity) => capacity.IsSecretariat;

    private static bool AsSeat(Capacity capacity) => capacity.IsSeat;

    private bool AsApplicant(Capacity capacity) => capacity.ApplicationId == applicant.ApplicationId;

    public DemoCase Draft(DateTimeOffset at, params PaperKind[] papers) => Scene(at, applicant.Person, AsOneself, async services =>
    {
        var intake = services.GetRequiredService<Intake>();
        var application = await intake.StartAsync(default);
        applicant.ApplicationId = application.Id;
        await intake.SaveDraftAsync(application, applicant.Form, default);
        foreach (var (kind, title) in Papers.Where(paper => papers.Contains(paper.Kind))) await AttachAsync(services, application, kind, title);
    });

    public DemoCase Submit(DateTimeOffset at)
    {
        PaperKind[] kinds = applicant.Alliance == DemoSeed.JilinSlug ? [PaperKind.SealedForm] : [.. Papers.Select(paper => paper.Kind)];
        return Draft(at.AddMinutes(-40), kinds).Scene(at, applicant.Person, AsApplicant,
            async services => await services.GetRequiredService<Intake>().SubmitAsync(await ApplicationAsync(services), default));
    }

    public DemoCase Withdraw(DateTimeOffset at, string reason) => Scene(at, applicant.Person, AsApplicant,
        async services => await services.GetRequiredService<Intake>().WithdrawAsync(await ApplicationAsync(services), reason, default));

    public DemoCase Answer(DateTimeOffset at, PaperKind kind) => Scene(at, applicant.Person, AsApplicant, async services =>
    {
        var application = await ApplicationAsync(services);
        await AttachAsync(services, application, kind, $"{Papers.First(paper => paper.Kind == kind).Title}（重新扫描）");
        await services.GetRequiredService<Intake>().AnswerSupplementAsync(application, default);
    });

    /// <summary>So many seats vote, one after the other, in the order of the roll-call.</summary>
    public DemoCase Votes(DateTimeOffset from, int yes, int no, int abstain) => Scene(from, clerk, AsStaff, async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        var resolution = await ResolutionAsync(services);
        await services.GetRequiredService<VoteClerk>().BringUpToDateAsync(here.Id, resolution.Id, here.Now, default);
        var seats = await db.Set<RosterEntry>().AsNoTracking().Where(seat => seat.AllianceId == here.Id && seat.ResolutionId == resolution.Id && seat.VotesOnline)
            .OrderBy(seat => seat.Position).ToListAsync();
        var choices = Enumerable.Repeat(Choice.Yes, yes).Concat(Enumerable.Repeat(Choice.No, no)).Concat(Enumerable.Repeat(Choice.Abstain, abstain)).ToList();
        foreach (var (seat, index) in seats.Take(choices.Count).Select((seat, index) => (seat, index)))
            stage.Add(new(from.AddMinutes(510 + index * 19), applicant.Alliance, seat.Representative, AsSeat,
                voter => voter.GetRequiredService<BallotBox>().CastAsync(resolution.Id, choices[(index * 7 + applicant.Ordinal) % choices.Count], "", default)));
    });

    public DemoCase ClockStrikes(DateTimeOffset at) => Scene(at, clerk, AsStaff, async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await services.GetRequiredService<VoteClerk>().BringUpToDateAsync(here.Id, (await ResolutionAsync(services)).Id, here.Now, default);
    });

    private DemoCase Scene(DateTimeOffset at, string actor, Func<Capacity, bool> actingAs, Func<IServiceProvider, Task> play)
    {
        stage.Add(new(at, applicant.Alliance, actor, actingAs, play));
        return this;
    }

    private async Task AttachAsync(IServiceProvider services, Application application, PaperKind kind, string title)
    {
        var here = services.GetRequiredService<AllianceScope>();
        var paper = await services.GetRequiredService<PaperPress>().PrintAsync(new DemoPaper
        {
            Alliance = new(here.Alliance.Name, here.Alliance.EnglishName, here.Alliance.Abbreviation), Date = here.Today, Title = title, Unit = applicant.Unit,
            Lines = [$"{applicant.Unit}（统一社会信用代码 {applicant.Code}）提交的{title}。", applicant.Form.Abstract],
        }, PaperState.Issued, default);
        using var bytes = new MemoryStream(paper.Pdf);
        if (await services.GetRequiredService<Intake>().AttachAsync(application, kind, bytes, $"{title}.pdf", default) is { } refusal)
            throw new InvalidOperationException($"The demo's paper was refused: {refusal}");
    }

    private Task<Application> ApplicationAsync(IServiceProvider services)
    {
        var here = services.GetRequiredService<AllianceScope>();
        return services.GetRequiredService<PortalDb>().Applications.Include(a => a.Papers).Include(a => a.Checks).Include(a => a.Supplements).Include(a => a.Deed)
            .SingleAsync(a => a.AllianceId == here.Id && a.Id == applicant.ApplicationId);
    }

    private async Task<Resolution> ResolutionAsync(IServiceProvider services)
    {
        var id = (await ApplicationAsync(services)).ResolutionId ?? throw new InvalidOperationException("The demo's application is not before the council.");
        return await services.GetRequiredService<PortalDb>().Resolutions.SingleAsync(row => row.Id == id);
    }
}
