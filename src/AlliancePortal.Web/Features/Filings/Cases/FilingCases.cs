using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Changes;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Cases;

/// <summary>Reads a filing as a page, after the clock has had its say on what changed.</summary>
public sealed class FilingCases(PortalDb db, AllianceScope here, SheetMaker sheets, FilingPackage package, FilingChanges changes)
{
    private string Href => $"/{here.Slug}/filing";

    public async Task<Filing?> FindAsync(CancellationToken ct)
    {
        await changes.BringUpToDateAsync(here.Now, ct);
        return await db.FilingAsync(here.Id, ct);
    }

    internal Task<FilingDraft> DraftAsync(Filing filing, CancellationToken ct) => sheets.DraftAsync(filing, ct);

    internal async Task<BeginPage> BeginAsync(CancellationToken ct)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == here.Alliance.AreaCode, ct);
        var why = !area.FilesAlliances ? $"{area.Name}现行办法没有规定联盟备案，本联盟不需要申报。" : here.Alliance.IsForming ? "联盟成立之后方可申报备案。" : "";
        return new(why, area.OfficeName(area.OfficeOf(here.Alliance.Sector)?.Key ?? ""), why.Length == 0 && here.Caller.Capacity.IsSecretariat, Href);
    }

    internal async Task<CasePage> OfAsync(Filing filing, CancellationToken ct)
    {
        var draft = await sheets.DraftAsync(filing, ct);
        var items = await package.CheckAsync(filing, draft, ct);
        var contradictions = filing.State == FilingState.Filed ? FilingChanges.Differences(filing, draft)
            : filing.State.IsBeforeSubmission() && filing.Latest is { SubmittedAt: null } form ? draft.Against(form.Sheet, isFiled: false) : [];
        var isNewer = filing.State.IsWritable() && filing.Latest is { } last && !draft.IsWrittenAs(last.Sheet);
        var due = await DueAsync(filing, ct);
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == filing.Id).OrderBy(act => act.Sequence).ToListAsync(ct);
        var hasIndex = await db.IssuedDocuments.AnyAsync(one => one.AllianceId == here.Id && one.SubjectId == filing.Id && one.Kind == DocumentKind.PackageIndex, ct);
        var filed = filing.FiledOn is null ? null : await db.FiledFormAsync(filing, ct);
        var mayKeep = here.Caller.Capacity.IsSecretariat;
        var missing = filing.State.IsWritable() ? draft.Sheet.Missing : [];
        return new(filing, CasePage.StateOf(filing.State), Next(filing, contradictions), FilingSteps.Of(filing, draft, here), Facts(filing, draft), missing, await TableAsync(filing, draft, contradictions, due, ct), isNewer,
            due, items,
            mayKeep && filing.State.IsBeforeSubmission() ? [.. filing.Current.Where(paper => paper.Kind == FilingPaperKind.Attachment && !PackageLists.Titles.Contains(paper.Title))] : [],
            mayKeep && filing.State.IsBeforeSubmission() ? await package.ChoicesAsync(filing, ct) : [], Versions(filing), Said(filing), new CaseActs(here, filing, draft, items, contradictions, isNewer, Href).Of(),
            HistoryModel.Of(acts, here.Today), hasIndex ? $"{Href}/index" : null, filed is null ? null : $"/{here.Slug}/documents/{filed.Id}", await db.EarlierFilingsAsync(filing, ct), mayKeep, Href);
    }

    /// <summary>By when a change is to be reported; null where none is.</summary>
    internal async Task<DueModel?> DueAsync(Filing filing, CancellationToken ct) =>
        await changes.OwedAsync(filing, ct) is { } owed ? DueModel.Of(owed.Derivation, here.Today, here.Calendar) : null;

    internal async Task<ContradictionsModel> TableAsync(Filing filing, FilingDraft draft, IReadOnlyList<FilingContradiction> found, DueModel? due, CancellationToken ct) =>
        filing.State == FilingState.Filed ? new(found, await changes.DaysAsync(filing, draft, found, ct), due) : new(found);

    private static string Next(Filing filing, IReadOnlyList<FilingContradiction> contradictions) => filing.State switch
    {
        FilingState.Drafting when filing.Latest is null => "下一步：秘书处填写备案表，理事长单位盖章",
        FilingState.Drafting => "下一步：秘书处备齐材料并提交",
        FilingState.Returned => "下一步：按退回的意见补充，重新盖章并提交",
        FilingState.Submitted => "下一步：业务处室出具意见",
        FilingState.Reviewed => "下一步：会议审议",
        FilingState.Approved => "下一步：服务中心予以备案",
        FilingState.Filed when filing.ChangeReported is not null => "下一步：服务中心登记变更",
        FilingState.Filed when contradictions.Count > 0 => "下一步：更新备案表，报告变更",
        _ => "",
    };

    private static FactsModel Facts(Filing filing, FilingDraft draft)
    {
        List<Fact> facts = [new("审核处室", draft.Area.OfficeName(filing.Office)), new("技术领域", draft.Sheet.Field), new("开始申报", ChineseText.Date(ShanghaiTime.DateOf(filing.StartedAt)))];
        if (filing.FiledOn is { } on) facts.AddRange([new("备案编号", filing.FiledNumber, FactKind.Number), new("备案日期", ChineseText.Date(on))]);
        return new(facts);
    }

    private List<VersionLine> Versions(Filing filing) => [.. filing.Versions.OrderByDescending(version => version.Number).Select(version => new VersionLine(version, PlaceOf(filing, version), $"{Href}/versions/{version.Number}"))];

    private static StateModel? PlaceOf(Filing filing, FilingVersion version) =>
        version == filing.InEffect ? new(StateKind.Ok, "现行")
        : version == filing.ChangeReported ? new(StateKind.Run, "待登记")
        : version.IsInEffect || version.ReplacedByNumber is not null ? new(StateKind.None, "已被替代")
        : version.SubmittedAt is not null ? new(StateKind.Run, "已提交")
        : version == filing.Latest ? new(StateKind.Soon, "未提交") : new(StateKind.None, "未提交");

    /// <summary>What those above the alliance wrote, newest first.</summary>
    private List<SaidLine> Said(Filing filing) =>
    [
        .. filing.Steps.Where(step => step.Text.Length > 0 && step.Kind is FilingStepKind.Returned or FilingStepKind.Reviewed or FilingStepKind.Approved or FilingStepKind.Refused)
            .OrderByDescending(step => step.Ordinal).Select(step => new SaidLine(step.Kind.Chinese(), step.By, ChineseText.ShortMoment(step.At, here.Today), step.Text)),
    ];
}
