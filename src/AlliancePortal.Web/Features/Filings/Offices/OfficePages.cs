using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Lists;
using AlliancePortal.Web.Features.IssuedPapers;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>Puts the officer's page together from the filing, its form, its papers and its acts.</summary>
public sealed class OfficePages(PortalDb db, AllianceScope here, RegisterBeside register, DocumentAccess documents)
{
    private static readonly DocumentKind[] PackageKinds = [DocumentKind.FilingNotice, DocumentKind.PackageIndex, DocumentKind.Charter, DocumentKind.Agreement, DocumentKind.AppointmentLetter];

    private string Href => $"/{here.Slug}/filing/office";

    public Task<Filing?> FindAsync(CancellationToken ct) => db.FilingAsync(here.Id, ct);

    public async Task<OfficePage> OfAsync(Filing? filing, CancellationToken ct)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(row => row.Code == here.Alliance.AreaCode, ct);
        var listHref = $"/areas/{area.Code}/filings";
        var decisionBody = area.Preset.Filing?.DecisionBody ?? "会议";
        if (filing is null)
            return new(null, null, "", new(StateKind.None, "未申报"), FilingTurn.None, new([]), [], new([]), new([]), new([], []), OfficerPart.None, decisionBody, "", Href, listHref, []);

        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == filing.Id).OrderByDescending(act => act.Sequence).ToListAsync(ct);
        var hasChange = filing.ChangeReported is not null;
        var part = PartOf(filing);
        return new(filing, filing.Submitted is { } version ? await register.OfAsync(filing, version, ct) : null, area.OfficeName(filing.Office), FilingTurns.StateOf(filing.State, hasChange),
            FilingTurns.Next(filing.State, hasChange, area, filing.Office), Steps(filing, area), [.. filing.Steps.Where(step => step.Text.Length > 0).OrderByDescending(step => step.Ordinal)],
            new(filing.Submitted is null ? [] : await PapersAsync(filing, ct), here.Today),
            new([.. acts.Select(act => new HistoryLine(act.At, act.What, $"{act.PersonName}（{act.Capacity}）", act.Article, act.Details))], here.Today),
            Acts(filing, area, part), part, decisionBody, area.Preset.Filing is { } preset ? $"{preset.NumberMark}〔{here.Today.Year}〕…号" : "", Href, listHref, await db.EarlierFilingsAsync(filing, ct));
    }

    /// <summary>A submitted form; what was sealed and not submitted is the alliance's own.</summary>
    public async Task<StoredFile?> FormFileAsync(int? number, CancellationToken ct) =>
        await FindAsync(ct) is { } filing && (number is { } wanted ? filing.Versions.FirstOrDefault(version => version.Number == wanted) : filing.Submitted) is { SubmittedAt: not null } version
            ? await FileAsync(version.FileId, ct) : null;

    /// <summary>A paper of a package that was submitted.</summary>
    public async Task<StoredFile?> PaperFileAsync(Guid id, CancellationToken ct) =>
        await FindAsync(ct) is { Submitted: not null } filing && filing.Current.FirstOrDefault(paper => paper.Id == id) is { } paper ? await FileAsync(paper.FileId, ct) : null;

    private Task<StoredFile?> FileAsync(Guid id, CancellationToken ct) => db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(file => file.AllianceId == here.Id && file.Id == id, ct);

    private bool IsResponsible(Filing filing) => here.Caller.Capacity.AreaOffice is not { Length: > 0 } own || own == filing.Office;

    private OfficerPart PartOf(Filing filing)
    {
        var kind = here.Caller.Capacity.Kind;
        var (mayReview, mayFile) = (Permissions.Allows(Permission.ReviewFiling, kind) && IsResponsible(filing), Permissions.Allows(Permission.FileAlliance, kind));
        return filing.State switch
        {
            FilingState.Submitted when mayReview => OfficerPart.Review,
            FilingState.Reviewed when mayReview => OfficerPart.Decide,
            FilingState.Approved when mayFile => OfficerPart.File,
            FilingState.Filed when mayFile && filing.ChangeReported is not null => OfficerPart.EnterChange,
            _ => OfficerPart.None,
        };
    }

    private ActBoxModel Acts(Filing filing, Area area, OfficerPart part)
    {
        var article = here.Article(CharterRule.FilingFollowsTheDecision);
        List<OfferedAct> offered = part switch
        {
            OfficerPart.Review => [new("出具审核意见", "随材料提交会议审议。", $"{Href}#opinion"), new("退回补充", "联盟补充后重新盖章、提交。", $"{Href}#return")],
            OfficerPart.Decide => [new("记录会议决定", $"同意的由{FilingTurns.CentreWord(area)}编号备案。", $"{Href}#decision")],
            OfficerPart.File => [new("予以备案", "编号、签发备案通知并向社会公布。", $"{Href}#filing")],
            OfficerPart.EnterChange => [new("登记变更", "公开的备案表换成新的版本。", $"{Href}#change")],
            _ => [],
        };
        List<RefusedAct> refused = [];
        if (Permissions.Allows(Permission.ReviewFiling, here.Caller.Capacity.Kind))
        {
            if (!IsResponsible(filing) && filing.State is FilingState.Submitted or FilingState.Reviewed) refused.Add(new("办理审核", $"该联盟的备案由{area.OfficeName(filing.Office)}负责", article));
            else if (filing.State is FilingState.Drafting or FilingState.Returned) refused.Add(new("出具审核意见", filing.State == FilingState.Drafting ? "联盟尚未提交申报材料" : "联盟尚未补充后重新提交", article));
        }
        else if (filing.State is not (FilingState.Approved or FilingState.Filed or FilingState.Refused or FilingState.Revoked))
        {
            refused.Add(new("予以备案", filing.State == FilingState.Reviewed ? "尚未经会议审议同意" : "尚未由业务处室出具意见并经会议审议同意", article));
        }
        else if (filing.State == FilingState.Refused)
        {
            refused.Add(new("予以备案", "会议审议不同意", article));
        }
        return new(offered, refused);
    }

    private StepsModel Steps(Filing filing, Area area)
    {
        string package = here.Article(CharterRule.PackageIsComplete), decision = here.Article(CharterRule.FilingFollowsTheDecision);
        var reached = filing.State switch
        {
            FilingState.Drafting or FilingState.Returned => 0,
            FilingState.Submitted => 1,
            FilingState.Reviewed => 2,
            FilingState.Approved => 3,
            FilingState.Refused => 3,
            _ => 4,
        };
        return new(
        [
            Step(0, filing.State == FilingState.Returned ? "补充后重新提交" : "联盟提交", filing.HandedIn?.SubmittedAt is { } at && reached > 0 ? ChineseText.ShortMoment(at, here.Today) : "", "联盟", package),
            Step(1, "处室审核", filing.Opinion is { } opinion ? ChineseText.ShortDate(opinion.On, here.Today) : "", FilingTurns.OfficeWord(area, filing.Office), decision),
            Step(2, filing.State == FilingState.Refused ? "审议未通过" : "会议审议", filing.Decision is { } taken ? ChineseText.ShortDate(taken.On, here.Today) : "", filing.Decision?.Meeting ?? area.Preset.Filing?.DecisionBody ?? "", decision),
            Step(3, filing.State == FilingState.Revoked ? "已取消备案" : "备案", filing.FiledOn is { } filed ? ChineseText.ShortDate(filed, here.Today) : "", FilingTurns.CentreWord(area), decision),
        ], "备案步骤");

        Step Step(int place, string name, string when, string who, string article) =>
            new(name, when, who, article, place < reached ? StepState.Passed : place == reached && filing.State != FilingState.Refused ? StepState.Current : StepState.Ahead);
    }

    private async Task<List<PaperLine>> PapersAsync(Filing filing, CancellationToken ct)
    {
        var submitted = filing.Versions.Where(version => version.SubmittedAt is not null).OrderByDescending(version => version.Number).ToList();
        var current = filing.Current;
        Guid[] ids = [.. submitted.Select(version => version.FileId), .. current.Select(paper => paper.FileId)];
        var sizes = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Length, ct);
        var filedForm = filing.FiledFormNumber();
        var issued = await documents.Visible().Where(paper => PackageKinds.Contains(paper.Kind) || paper.Number == filedForm).OrderByDescending(paper => paper.IssuedAt).ToListAsync(ct);
        return
        [
            .. submitted.Select(version => new PaperLine("申报（备案）表", null, "PDF", version.Number, sizes.GetValueOrDefault(version.FileId), version.SubmittedAt, DownloadHref: $"{Href}/form?version={version.Number}",
                Remark: $"{version.SealedBy}盖章；文件指纹 {version.Sha256[..16]}…")),
            .. current.Select(paper => new PaperLine(paper.Title, null, paper.Pages > 0 ? $"{paper.Pages} 页" : "", Bytes: sizes.GetValueOrDefault(paper.FileId), ReceivedAt: paper.At, DownloadHref: $"{Href}/papers/{paper.Id}")),
            .. from kind in PackageKinds
               let latest = issued.FirstOrDefault(paper => paper.Kind == kind)
               where latest is not null
               select Line(latest, null),
            .. issued.Where(paper => paper.Kind == DocumentKind.FilingForm).OrderByDescending(paper => paper.Version).Select(paper => Line(paper, paper.Version)),
        ];

        PaperLine Line(IssuedDocument paper, int? version) => new(paper.Title, null, "PDF", version, ReceivedAt: paper.IssuedAt, DownloadHref: $"/{here.Slug}/documents/{paper.Id}");
    }
}
