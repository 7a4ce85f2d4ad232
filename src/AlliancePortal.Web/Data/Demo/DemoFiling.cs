using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Filings;
using AlliancePortal.Web.Features.Filings.Changes;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Offices;
using AlliancePortal.Web.Features.Filings.Packages;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Tells how one alliance files, scene by scene, by the same plain classes that the pages use; up to where it stands today.</summary>
/// <param name="officer">Of the office that reviews it.</param>
internal sealed class DemoFiling(DemoStage stage, DemoLine line, string officer, string goal)
{
    private const string Centre = "何予清";

    private static readonly (FilingPaperKind Kind, string Title)[] Papers =
        [(FilingPaperKind.ConstructionPlan, "建设方案"), (FilingPaperKind.Attachment, FilingPackage.Charter), (FilingPaperKind.Attachment, FilingPackage.Agreement)];

    private string chair = line.Units.Single(row => row.Office == Office.Chair).Representative;

    public DemoFiling Begin(DateTimeOffset at) => ByStaff(at, async (services, _) => await services.GetRequiredService<FilingStart>().BeginAsync(default));

    /// <summary>The goal, and the figures of every other enterprise.</summary>
    public DemoFiling FillHalf(DateTimeOffset at) => Type(at, draft => draft.Keys.Where(key => key == DraftKeys.Goal || draft.Sheet.Enterprises.Where((_, index) => index % 2 == 0).Any(row => key == DraftKeys.Output(row.Code))));

    /// <summary>Begun, written, sealed by the chair, put together and handed in within a few days.</summary>
    /// <param name="ago">So many working days ago it was handed in.</param>
    public DemoFiling HandIn(int ago)
    {
        Begin(stage.Ago(ago + 6, 9)).Type(stage.Ago(ago + 2, 14), draft => draft.Keys).Seal(stage.Ago(ago + 1, 10));
        foreach (var (kind, title) in Papers) Attach(stage.Ago(ago + 1, 15), kind, title);
        return ByStaff(stage.Ago(ago, 9, 30), (services, filing) => services.GetRequiredService<FilingDesk>().SubmitAsync(filing!.Id, default));
    }

    public DemoFiling Seal(DateTimeOffset at) => Scene(at, chair, capacity => capacity.Kind == CapacityKind.Chair, async (services, filing) =>
    {
        var draft = await services.GetRequiredService<SheetMaker>().DraftAsync(filing!, default);
        if (await services.GetRequiredService<FilingDesk>().SealAsync(filing!.Id, draft.Digest, default) is null) throw new InvalidOperationException("The demo's form changed while it was read.");
    });

    public DemoFiling Return(DateTimeOffset at, string reason) => ByOfficer(at, (desk, filing, version) => desk.ReturnAsync(filing, version, reason, default));

    public DemoFiling Review(DateTimeOffset at, string text) => ByOfficer(at, (desk, filing, version) => desk.ReviewAsync(filing, version, isFavourable: true, text, default));

    /// <param name="at">When the decision is entered; the meeting was on the same day.</param>
    public DemoFiling Decide(DateTimeOffset at, string meeting)
    {
        var on = ShanghaiTime.DateOf(at);
        return ByOfficer(at, (desk, filing, version) => desk.DecideAsync(filing, version, ($"{on.Year}年{meeting}", on, true, ""), default));
    }

    public DemoFiling File(DateTimeOffset at) => Above(at, Centre, CapacityKind.CentreOfficer, (desk, filing, version) => desk.FileAsync(filing, version, default));

    /// <summary>The chair's unit names another person.</summary>
    public DemoFiling ReplaceChair(DateTimeOffset at, string name)
    {
        chair = name;
        return ByStaff(at, async (services, _) =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            var seat = await db.Seats.SingleAsync(row => row.AllianceId == here.Id && row.Office == Office.Chair);
            var mail = await db.Users.Where(row => row.FullName == name && row.Email!.EndsWith($".{line.Slug}{DemoPeople.Domain}")).Select(row => row.Email!).SingleAsync();
            await services.GetRequiredService<CouncilKeeping>().ReplaceRepresentativeAsync(seat.Id, new(name, "董事长", mail, here.Today, "单位推荐函"), default);
        });
    }

    /// <summary>Another unit takes the standing office; nothing but the form says which.</summary>
    public DemoFiling Host(DateTimeOffset at, string unit) => ByStaff(at, async (services, filing) =>
    {
        var draft = await services.GetRequiredService<SheetMaker>().DraftAsync(filing!, default);
        await services.GetRequiredService<DraftDesk>().SaveAsync(filing!.Id, [new(DraftKeys.Host, draft.Members.Single(row => row.Name == unit).Code, draft.SeenOf(DraftKeys.Host))], default);
    });

    public DemoFiling ClockStrikes(DateTimeOffset at) => ByStaff(at, (services, _) => services.GetRequiredService<FilingChanges>().BringUpToDateAsync(services.GetRequiredService<AllianceScope>().Now, default));

    public DemoFiling Report(DateTimeOffset at, string what) => ByStaff(at, (services, filing) => services.GetRequiredService<FilingDesk>().ReportChangeAsync(filing!.Id, what, default));

    private DemoFiling Type(DateTimeOffset at, Func<FilingDraft, IEnumerable<string>> which) => ByStaff(at, async (services, filing) =>
    {
        var draft = await services.GetRequiredService<SheetMaker>().DraftAsync(filing!, default);
        var words = new DemoForm(line, goal, draft);
        await services.GetRequiredService<DraftDesk>().SaveAsync(filing!.Id, [.. which(draft).Select(key => new TypedField(key, words.ValueOf(key), draft.SeenOf(key)))], default);
    });

    private DemoFiling Attach(DateTimeOffset at, FilingPaperKind kind, string title) => ByStaff(at, async (services, filing) =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        var paper = await services.GetRequiredService<PaperPress>().PrintAsync(new DemoPaper
        {
            Alliance = new(here.Alliance.Name, here.Alliance.EnglishName, here.Alliance.Abbreviation), Date = here.Today, Title = $"{line.Name}{title}", Unit = line.Name,
            Lines = [kind == FilingPaperKind.ConstructionPlan ? $"{line.Purpose}{goal}" : $"{line.Name}{title}签章文本的扫描件。"],
        }, PaperState.Issued, default);
        await using var file = await FileInspection.InspectAsync(new MemoryStream(paper.Pdf), $"{title}.pdf", FileInspection.MaxBytes, default);
        await services.GetRequiredService<PackageDesk>().AttachAsync(filing!.Id, kind, title, file, default);
    });

    private DemoFiling ByStaff(DateTimeOffset at, Func<IServiceProvider, Filing?, Task> play) => Scene(at, line.Clerk, capacity => capacity.IsSecretariat, play);

    private DemoFiling ByOfficer(DateTimeOffset at, Func<OfficeDesk, Guid, int, Task> play) => Above(at, officer, CapacityKind.AuthorityOfficer, play);

    /// <summary>Somebody above the alliance acts on the version of the form that is before them.</summary>
    private DemoFiling Above(DateTimeOffset at, string actor, CapacityKind kind, Func<OfficeDesk, Guid, int, Task> play) =>
        Scene(at, actor, capacity => capacity.Kind == kind, (services, filing) => play(services.GetRequiredService<OfficeDesk>(), filing!.Id, filing.Submitted!.Number), DemoSeed.JilinAreaSlug);

    private DemoFiling Scene(DateTimeOffset at, string actor, Func<Capacity, bool> actingAs, Func<IServiceProvider, Filing?, Task> play, string? accounts = null)
    {
        stage.Add(new(at, line.Slug, actor, actingAs, async services =>
            await play(services, await services.GetRequiredService<PortalDb>().FilingAsync(services.GetRequiredService<AllianceScope>().Id, default)))
        {
            IsProved = true, Accounts = accounts ?? line.Slug,
        });
        return this;
    }
}
