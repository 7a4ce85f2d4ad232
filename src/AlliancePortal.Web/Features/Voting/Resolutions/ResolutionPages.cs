using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Consents;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>Reads the pages of votes, each with what the caller may see and do.</summary>
public sealed class ResolutionPages(PortalDb db, AllianceScope here, VoteClerk clerk, Reminders reminders, IEnumerable<Matter> matters, VotingRolls rolls)
{
    private bool IsStaff => here.Caller.Capacity.IsSecretariat;

    /// <summary>An officer reads the result (section 10).</summary>
    private bool ShowsReceived => !here.Caller.Capacity.IsOfficer;

    /// <summary>The vote after the clock has had its say; null for a number that is none of this alliance's.</summary>
    public async Task<Resolution?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.ResolutionIdAsync(here.Id, number, ct) is not { } id) return null;
        await clerk.BringUpToDateAsync(here.Id, id, here.Now, ct);
        return await db.ResolutionAsync(here.Id, id, ct);
    }

    public async Task<ResolutionPage> PageAsync(Resolution vote, CancellationToken ct)
    {
        var isCounted = vote.Result is not null;
        var council = await db.CouncilOnAsync(here.Id, ShanghaiTime.DateOf(vote.OpensAt), ct);
        var lines = RollCall.Lines(vote, council, showsWhoVoted: IsStaff);
        var (received, voters) = (vote.Ballots.Count, vote.Roster.Count(entry => !entry.IsRecused));
        var term = await db.CouncilTermOnAsync(here.Id, ShanghaiTime.DateOf(vote.ClosesAt.AddTicks(-1)), ct);
        var acts = isCounted || IsStaff ? await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && act.SubjectId == vote.Id).ToListAsync(ct) : null;
        return new(vote, vote.PrintedNumber(here.Alliance.DocumentMark) ?? vote.Number, here.ResolutionHref(vote.Number), isCounted, received, voters,
            RollCall.Map(vote, lines, ShowsReceived ? received : null, voters), lines, DueModel.Of(vote.Window, here.Today, here.Calendar), await ActsAsync(vote, ct))
        {
            State = StateOf(vote),
            ShowsReceived = ShowsReceived,
            Standing = IsStaff && vote.State == ResolutionState.Open ? StandingWords(vote.Standing, vote.Body) : "",
            CharterTitle = (await here.CharterOfAsync(vote.CharterVersionId, ct)).Title,
            Effects = isCounted && vote.State != ResolutionState.Void ? (await matters.Of(vote).WordsAsync(vote, ct)).Effects : [],
            Case = await CaseLinkAsync(vote, ct),
            PaperHref = vote.State is ResolutionState.Passed or ResolutionState.Rejected or ResolutionState.InForce ? $"{here.ResolutionHref(vote.Number)}/paper" : null,
            EvidenceHref = isCounted ? $"{here.ResolutionHref(vote.Number)}/evidence" : null,
            Consents = ConsentsOf(vote),
            Papers = await PapersAsync(vote, ct),
            History = acts is null ? null : HistoryModel.Of(acts, here.Today),
            IsCaretaker = term is not null && ShanghaiTime.DateOf(vote.ClosesAt.AddTicks(-1)) > term.LastDay,
        };
    }

    /// <summary>The written consents as the caller may see them.</summary>
    public ConsentsModel? ConsentsOf(Resolution vote) => ConsentsModel.Of(vote,
        vote is { State: ResolutionState.AwaitingConsent, ConsentDue: { } due } ? DueModel.Of(due, here.Today, here.Calendar) : null,
        here.Article(CharterRule.WrittenConsentIsComplete), IsStaff && vote.State == ResolutionState.AwaitingConsent ? $"{here.ResolutionHref(vote.Number)}/paper-consents" : null);

    internal static StateModel StateOf(Resolution vote) => new(vote.State switch
    {
        ResolutionState.Open => StateKind.Run,
        ResolutionState.Passed or ResolutionState.AwaitingConsent => StateKind.Soon,
        ResolutionState.InForce => StateKind.Ok,
        ResolutionState.Prepared => StateKind.None,
        _ => StateKind.Void,
    }, vote.State.Chinese());

    /// <summary>While it is open, no count of either side: beside the roll call of who has voted, each change of it would tell how the last one voted.</summary>
    private static string StandingWords(StandingNow standing, VotingBody body) => standing.State switch
    {
        Standing.PassCertain => "已可通过：无论余下选票如何，均已达到所需票数",
        Standing.FailCertain => $"已不能通过：即使余下{body.Holder()}全部赞成，也达不到所需票数",
        _ => $"未定：余 {standing.Remaining} {body.Voices()}未投",
    };

    private async Task<ActBoxModel> ActsAsync(Resolution vote, CancellationToken ct)
    {
        List<OfferedAct> offered = [];
        List<RefusedAct> refused = [];
        var capacity = here.Caller.Capacity;
        var href = here.ResolutionHref(vote.Number);
        if (capacity.HasVote && vote is { SignedAt: null, State: ResolutionState.Passed or ResolutionState.Rejected }) await AddSignatureAsync(vote, offered, refused, ct);
        if (capacity.HasVote && vote.IsRunningAt(here.Now)) offered.Add(new(vote.Ballots.Any(ballot => ballot.SeatId == capacity.SeatId) ? "查看回执" : "去投票", "", here.BallotHref(vote.Number)));
        if (capacity.HasVote && vote.State == ResolutionState.AwaitingConsent && OwesConsent(vote, capacity))
            offered.Insert(0, new("出具书面同意", $"贵席位投了赞成票；尚缺 {vote.ConsentsMissing} 份，齐备之日决定生效。", here.ConsentHref(vote.Number)));
        if (capacity.IsSecretariat) await AddSecretariatActsAsync(vote, href, offered, refused, ct);
        if (capacity.Kind == CapacityKind.FoundingLead && vote.IsRunningAt(here.Now)) offered.Add(new("录入纸质票", "附签字的扫描件；以录入时间为准。", $"{href}/paper-ballots"));
        return new(offered, refused);
    }

    private async Task AddSignatureAsync(Resolution vote, List<OfferedAct> offered, List<RefusedAct> refused, CancellationToken ct)
    {
        var (mine, presiding) = (here.Caller.Capacity, (await rolls.OnAsync(vote, here.Today, ct)).Presiding);
        if (presiding?.SeatId == mine.SeatId)
            offered.Add(new("签发决议", $"{(presiding!.InPlace.Length == 0 ? "" : $"{Presidency.InPlace}；")}签发后印制决议并通知有关单位。", here.SignatureHref(vote.Number)));
        else if (mine.Office == Office.Chair)
            refused.Add(new("签发决议", vote.Roster.Any(entry => entry.SeatId == mine.SeatId && entry.IsRecused) ? "理事长席位回避，由常务副理事长签发" : "请假期间由常务副理事长签发", here.Article(CharterRule.ChairIsRepresented)));
    }

    private async Task AddSecretariatActsAsync(Resolution vote, string href, List<OfferedAct> offered, List<RefusedAct> refused, CancellationToken ct)
    {
        if (vote.State == ResolutionState.Prepared && vote.Policies.Recusal != RecusalPolicy.Off)
            offered.Add(new("登记回避", "与事项有利害关系的席位在表决开始前登记，开始后不能更改。", $"{href}/recusals"));
        if (vote.State == ResolutionState.AwaitingConsent)
            offered.Add(new("收集书面同意", $"已有 {vote.Consents.Count} 份，尚缺 {vote.ConsentsMissing} 份；打印同意书，登记签字的纸质同意。", $"{href}/paper-consents"));
        if (!vote.IsRunningAt(here.Now)) return;
        int silent = Reminders.Silent(vote).Count();
        if (silent > 0 && await reminders.WereRemindedTodayAsync(vote, ct)) refused.Add(new("提醒未投席位", "今天已经提醒过，明天可再次提醒"));
        else if (silent > 0) offered.Add(new("提醒未投席位", $"今日尚未提醒，{silent} 席未投。", PostTo: $"{href}/reminder"));
        if (silent > 0) offered.Add(new("录入纸质票", "附签字的扫描件；以录入时间为准。", $"{href}/paper-ballots"));
    }

    private static bool OwesConsent(Resolution vote, Capacity capacity) =>
        vote.Ballots.Any(ballot => ballot.SeatId == capacity.SeatId && ballot.Choice == Choice.Yes) && vote.Consents.All(consent => consent.SeatId != capacity.SeatId)
        && vote.Roster.Any(entry => entry.SeatId == capacity.SeatId && entry.UnitId == capacity.UnitId);

    private async Task<PaperListModel> PapersAsync(Resolution vote, CancellationToken ct)
    {
        var issued = await db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == here.Id && paper.SubjectId == vote.Id).OrderBy(paper => paper.IssuedAt).ToListAsync(ct);
        var scans = IsStaff ? vote.Ballots.Where(ballot => ballot.ScanFileId is not null) : [];
        return new(
            [.. issued.Select(paper => new PaperLine(paper.Title, null, "PDF", ReceivedAt: paper.IssuedAt, DownloadHref: $"{here.ResolutionHref(vote.Number)}/papers/{paper.Id}")),
                .. from ballot in scans
                   join entry in vote.Roster on ballot.SeatId equals entry.SeatId
                   select new PaperLine($"纸质票扫描件：{entry.UnitName}", null, ReceivedAt: ballot.CastAt, DownloadHref: $"{here.ResolutionHref(vote.Number)}/paper-ballots/{ballot.SeatId}/scan"),
                .. from consent in IsStaff ? vote.Consents : []
                   where consent.ScanFileId is not null && consent.ScanFileId != vote.Ballots.FirstOrDefault(ballot => ballot.SeatId == consent.SeatId)?.ScanFileId
                   join entry in vote.Roster on consent.SeatId equals entry.SeatId
                   select new PaperLine($"书面同意书扫描件：{entry.UnitName}", null, ReceivedAt: consent.GivenAt, DownloadHref: $"{here.ResolutionHref(vote.Number)}/paper-consents/{consent.SeatId}/scan")],
            here.Today);
    }

    /// <summary>Where the case is that the vote belongs to, for those who see it.</summary>
    private async Task<CaseLink?> CaseLinkAsync(Resolution vote, CancellationToken ct)
    {
        if (here.Caller.Capacity.Kind == CapacityKind.Liaison || !Permissions.Allows(Permission.SeeExpulsions, here.Caller.Capacity.Kind)) return null;
        return await matters.Of(vote).CaseAsync(vote, ct);
    }
}
