using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.IssuedPapers;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Resolutions;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Cases;

/// <summary>Puts a case page together from the case, its vote, its deadlines, its papers and its acts.</summary>
public sealed class CasePages(PortalDb db, AllianceScope here, VoteClerk clerk, Reminders reminders, DocumentAccess documents)
{
    public async Task<CasePage> OfAsync(Application application, CancellationToken ct)
    {
        var vote = await VoteAsync(application, ct);
        if (vote is not null && await clerk.BringUpToDateAsync(here.Id, vote.Id, here.Now, ct))
        {
            application = (await db.CaseAsync(here, application.Number, ct))!; // the clock has moved it on
            vote = await VoteAsync(application, ct);
        }
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var acts = await ActsAsync(application, vote, ct);
        var due = await DueAsync(application, vote, ct);
        var isApplicant = here.Caller.Capacity.Kind == CapacityKind.Applicant;
        return new CasePage(application, StateOf(application.State), Next(application, vote), due is null ? null : DueModel.Of(due.Derivation, here.Today, here.Calendar),
            CaseSteps.Of(application, vote, charter.Profile, acts, here.Today), new PaperListModel(await PapersAsync(application, ct), here.Today), Summary(application),
            [.. application.Supplements.OrderBy(request => request.Number).Select(request => Line(request, application))], Unit(application), await DocumentsAsync(application, ct),
            await ActsBoxAsync(application, vote, ct), History(acts), isApplicant ? "" : application.Opinion, await NotesAsync(application, charter.Profile, ct), isApplicant, StartWord(application.State));
    }

    public static StateModel StateOf(ApplicationState state) => new(state switch
    {
        ApplicationState.Member or ApplicationState.Certified or ApplicationState.Approved => StateKind.Ok,
        ApplicationState.SupplementRequested => StateKind.Soon,
        ApplicationState.Rejected or ApplicationState.Withdrawn or ApplicationState.Lapsed or ApplicationState.Returned => StateKind.Void,
        _ => StateKind.Run,
    }, state.Chinese());

    private Task<Resolution?> VoteAsync(Application application, CancellationToken ct) => db.Resolutions.AsNoTracking().Include(row => row.Roster).Include(row => row.Ballots)
        .SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.Id == application.ResolutionId, ct);

    /// <summary>Each seat's vote is listed with the vote; here it would bury the case.</summary>
    private static readonly string OneBallot = CharterRule.OneBallotForEachSeat.Code;

    /// <summary>What was done in the case and in its vote; an applicant sees the case alone, since recusals and reminders are the council's own matter. An
    /// officer reads the result: a reminder tells how many ballots are missing.</summary>
    private Task<List<Act>> ActsAsync(Application application, Resolution? vote, CancellationToken ct)
    {
        var capacity = here.Caller.Capacity;
        var voteId = capacity.Kind == CapacityKind.Applicant || (capacity.IsOfficer && vote?.Result is null) ? null : application.ResolutionId;
        return db.Acts.AsNoTracking()
            .Where(act => act.AllianceId == here.Id && (act.SubjectId == application.Id || (act.SubjectId == voteId && act.RuleCode != OneBallot))).OrderBy(act => act.Sequence).ToListAsync(ct);
    }

    /// <summary>The particulars of an act may quote the opinion, which is between secretariat and council: an applicant reads those of the own acts.</summary>
    private HistoryModel History(IReadOnlyList<Act> acts)
    {
        if (here.Caller.Capacity.Kind != CapacityKind.Applicant) return HistoryModel.Of(acts, here.Today);
        return new([.. acts.OrderByDescending(act => act.Sequence).Select(act =>
            new HistoryLine(act.At, act.What, $"{act.PersonName}（{act.Capacity}）", act.Article, act.PersonId == here.Caller.PersonId ? act.Details : ""))], here.Today);
    }

    private async Task<ActBoxModel> ActsBoxAsync(Application application, Resolution? vote, CancellationToken ct)
    {
        var mayRemind = here.Caller.Capacity.IsSecretariat && vote is not null && vote.IsRunningAt(here.Now);
        return new CaseActs(here, application, vote, mayRemind && !await reminders.WereRemindedTodayAsync(vote!, ct)).Of();
    }

    /// <summary>What happened on the day that the open period is counted from.</summary>
    private static string StartWord(ApplicationState state) => state switch
    {
        ApplicationState.Submitted => "收",
        ApplicationState.SupplementRequested or ApplicationState.AgreementPending => "发",
        _ => "始",
    };

    private Task<Deadline?> DueAsync(Application application, Resolution? vote, CancellationToken ct)
    {
        var voteId = vote?.Id;
        return db.Deadlines.AsNoTracking().Where(row => row.AllianceId == here.Id && (row.SubjectId == application.Id || row.SubjectId == voteId) && row.FulfilledAt == null && row.VoidedAt == null)
            .OrderBy(row => row.Due).FirstOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<PaperLine>> PapersAsync(Application application, CancellationToken ct)
    {
        var ids = application.Papers.Select(paper => paper.FileId).ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        return [.. application.Papers.Select(paper => paper.Kind).Distinct().Order().Select(kind => Line(application, application.Current(kind)!, files))];
    }

    private PaperLine Line(Application application, DossierPaper paper, Dictionary<Guid, StoredFile> files)
    {
        var address = $"/{here.Slug}/applications/{application.Number}/papers/{PaperSlugs.Of(paper.Kind)}/{paper.Version}";
        var check = application.CheckOf(paper.Kind);
        var state = check switch
        {
            null => new StateModel(StateKind.None, "未审查"),
            { Verdict: PaperVerdict.Complete } => new StateModel(StateKind.Ok, "合格"),
            _ => new StateModel(StateKind.Soon, "需补正"),
        };
        var isOpen = application.OpensPaper(paper.Kind, here.Caller.Capacity);
        return new PaperLine(Dossier.NameOf(paper.Kind, application.Form.Kind), isOpen ? address : null, "", paper.Version, files.GetValueOrDefault(paper.FileId)?.Length, paper.UploadedAt, state,
            isOpen ? $"{address}/file" : null, !isOpen ? "载有联系人信息，联系人未同意公开，不提供查看。" : check is { Verdict: PaperVerdict.Incomplete } ? $"{check.Reason}{(check.Words.Length > 0 ? $"：{check.Words}" : "")}" : null);
    }

    private static string Summary(Application application)
    {
        var kinds = application.Papers.Select(paper => paper.Kind).Distinct().ToList();
        var complete = kinds.Count(kind => application.CheckOf(kind) is { Verdict: PaperVerdict.Complete });
        return complete == kinds.Count ? $"{kinds.Count} 份，均合格" : $"{kinds.Count} 份，合格 {complete} 份";
    }

    private SupplementLine Line(SupplementRequest request, Application application) => new(
        $"{ChineseText.ShortDate(ShanghaiTime.DateOf(request.SentAt), here.Today)} 发出",
        $"{string.Join("；", request.Items.Select(item => $"{Dossier.NameOf(item.Kind, application.Form.Kind)}：{item.Reason}{(item.Words.Length > 0 ? $"，{item.Words.TrimEnd('。')}" : "")}"))}。期限 {ChineseText.ShortDate(request.DueOn, here.Today)}（{request.Due.Count} 个工作日）",
        request.AnsweredAt is { } at ? $"{ChineseText.ShortMoment(at, here.Today)} 补齐" : "");

    /// <summary>Contact data only for staff, the applicant itself, and seats where the unit agreed (G-PII-1).</summary>
    private FactsModel Unit(Application application)
    {
        var form = application.Form;
        List<Fact> facts =
        [
            new(UnitCodeName.Of(application.UnitCode), application.UnitCode, FactKind.CreditCode), new("单位类型", form.Kind is { } kind ? KindMatch.Words[kind] : ""), new("通讯地址", form.Address),
            new("法定代表人", form.LegalRepresentative), new("所属领域", form.Field), new("产业链位置", form.ChainPosition is { } position ? ChainPositions.Words[position] : ""),
        ];
        var capacity = here.Caller.Capacity;
        if (capacity.IsSecretariat || capacity.Kind == CapacityKind.Applicant || ((capacity.IsSeat || capacity.IsOfficer) && form.ContactConsent))
            facts.Add(new("联系人", $"{form.ContactName}{(form.ContactPost.Length > 0 ? $"（{form.ContactPost}）" : "")}，{form.ContactMobile}，{form.ContactMail}"));
        if (form.Abstract.Length > 0) facts.Add(new("工作情况摘要", form.Abstract));
        return new(facts);
    }

    /// <summary>The papers issued in this case; the opinion is between secretariat and council.</summary>
    private async Task<IReadOnlyList<ActionLink>> DocumentsAsync(Application application, CancellationToken ct)
    {
        var isApplicant = here.Caller.Capacity.Kind == CapacityKind.Applicant;
        var rows = await documents.Visible()
            .Where(row => row.SubjectId == application.Id || (row.SubjectId == application.ResolutionId && !isApplicant))
            .OrderBy(row => row.IssuedAt).Select(row => new { row.Id, row.Title, row.IssuedAt }).ToListAsync(ct);
        return [.. rows.Select(row => new ActionLink($"{row.Title}（{ChineseText.ShortDate(ShanghaiTime.DateOf(row.IssuedAt), here.Today)}）", $"/{here.Slug}/documents/{row.Id}", Icon: "file-text"))];
    }

    /// <summary>For the secretariat: what a further member would mean for composition and council size (JL).</summary>
    private async Task<IReadOnlyList<string>> NotesAsync(Application application, CharterProfile profile, CancellationToken ct)
    {
        if (profile.Council is not { ShareOfMembers: { } share, SizeTolerance: { } tolerance } || !here.Caller.Capacity.IsSecretariat || !application.State.IsOpen()) return [];
        var kinds = await (from member in db.Memberships
                           join unit in db.Units on member.UnitId equals unit.Id
                           where member.AllianceId == here.Id && member.From <= here.Today && (member.Until == null || member.Until >= here.Today)
                           select unit.Kind).ToListAsync(ct);
        var members = kinds.Count + 1;
        var enterprises = kinds.Count(kind => kind == UnitKind.Enterprise) + (application.Form.Kind == UnitKind.Enterprise ? 1 : 0);
        var size = CouncilSize.Of(members, await db.Seats.CountAsync(seat => seat.AllianceId == here.Id, ct), share, tolerance);
        return [$"该单位入盟后成员 {members} 家，其中企业 {enterprises} 家（{ChineseText.Percent(enterprises, members)}）；理事会席位建议 {size.Recommended} 席（{size.Min} 至 {size.Max} 席）。"];
    }

    private string Next(Application application, Resolution? vote) => application.State switch
    {
        ApplicationState.Submitted => "下一步：秘书处审查材料",
        ApplicationState.SupplementRequested => "下一步：申请单位补正材料",
        ApplicationState.Accepted when vote is not null => $"下一步：{ChineseText.ShortDate(vote.Notice.Due, here.Today)}开始表决",
        ApplicationState.Accepted => "下一步：秘书处提请表决",
        ApplicationState.CouncilVoting => $"下一步：理事会投票，{ChineseText.EndOf(vote!.Window.Due, here.Today)}截止",
        ApplicationState.Approved => "下一步：秘书处寄发加入确认页",
        ApplicationState.AgreementPending => application.Deed!.UnitSignature is null ? "下一步：申请单位签署联盟协议书" : "下一步：理事长代表联盟签署",
        ApplicationState.Member => "下一步：颁发成员证书",
        ApplicationState.Certified => "",
        _ => application.EndReason,
    };
}
