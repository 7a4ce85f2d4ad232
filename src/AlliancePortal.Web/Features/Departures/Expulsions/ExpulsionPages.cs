using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.IssuedPapers;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>Puts an expulsion's page together from the case, its vote, its papers and its acts, after the clock has had its say.</summary>
public sealed class ExpulsionPages(PortalDb db, AllianceScope here, DepartureClock clock, VoteClerk clerk, MembershipEffects effects)
{
    private static readonly string OneBallot = CharterRule.OneBallotForEachSeat.Code;

    private Capacity Acting => here.Caller.Capacity;
    private bool IsUnit => Acting.IsOfUnit;

    /// <summary>The case as the clock has it; null when the caller may not see it.</summary>
    public async Task<Expulsion?> FindAsync(string number, CancellationToken ct)
    {
        if (await db.ExpulsionSeenAsync(here, number, ct) is not { } expulsion) return null;
        if (!expulsion.State.IsOpen()) return expulsion;
        if (expulsion.ResolutionId is { } vote) await clerk.BringUpToDateAsync(here.Id, vote, here.Now, ct);
        await clock.BringUpToDateAsync(here.Now, ct); // the unit may have left meanwhile
        await db.Entry(expulsion).ReloadAsync(ct);
        return expulsion;
    }

    public async Task<ExpulsionPage> OfAsync(Expulsion expulsion, CancellationToken ct)
    {
        var vote = expulsion.ResolutionId is { } id ? await db.ResolutionAsync(here.Id, id, ct) : null;
        var charter = await here.CharterOfAsync(expulsion.CharterVersionId, ct);
        var acts = await ActsAsync(expulsion, vote, ct);
        var href = here.ExpulsionHref(expulsion.Number);
        var (due, word) = DueOf(expulsion, vote);
        var isStaff = Acting.IsSecretariat && Acting.HomeUnitId != expulsion.UnitId;
        var papers = await PapersAsync(expulsion, ct);
        var seesReport = !IsUnit || expulsion.GroundFoundAt is not null || expulsion.State == ExpulsionState.ClosedNoGround;
        return new(expulsion, ExpulsionPage.StateOf(expulsion.State), Next(expulsion, vote), due, word, new ExpulsionSteps(expulsion, vote, charter.Profile, here.Today).Model,
            Facts(expulsion), new ExpulsionActs(here, expulsion, vote, href).Of(), HistoryModel.Of(acts, here.Today), href)
        {
            Evidence = new(seesReport ? papers[ExpulsionPaperKind.Evidence].Concat(papers[ExpulsionPaperKind.Report]).ToList() : [], here.Today),
            DefencePapers = new([.. papers[ExpulsionPaperKind.Defence]], here.Today),
            Documents = await DocumentsAsync(expulsion, ct),
            Vote = vote is null || (IsUnit && vote.Result is null) || !Permissions.Allows(Permission.SeeResolutions, Acting.Kind) ? null : new(vote, here.ResolutionHref(vote.Number), vote is { ConsentDue: { } consent, State: ResolutionState.AwaitingConsent } ? DueModel.Of(consent, here.Today, here.Calendar) : null),
            Bar = expulsion is { Bar: { } bar, EffectiveOn: { } from } ? new(from, bar.LastBarredDay, bar.AgainFrom, here.Today > bar.LastBarredDay, here.Article(CharterRule.BarredUnitsWait)) : null,
            Warnings = Acting.IsSecretariat && expulsion.State.IsOpen() ? await effects.OfLeavingAsync(expulsion.UnitId, ct) : [],
            SeesReport = seesReport && expulsion.Findings.Length > 0,
            MaySettle = isStaff && expulsion.State == ExpulsionState.Effective,
            MayRecover = Acting.Kind == CapacityKind.Chair && await IsRecoveryOwedAsync(expulsion, ct),
            Seen = acts.Where(act => act.SubjectId == expulsion.Id).Select(act => act.Sequence).DefaultIfEmpty().Max(),
        };
    }

    private async Task<bool> IsRecoveryOwedAsync(Expulsion expulsion, CancellationToken ct) => await db.Deadlines.AnyAsync(row =>
        row.AllianceId == here.Id && row.SubjectId == expulsion.Id && row.Task == DeadlineTasks.RecoverFunds && row.FulfilledAt == null && row.VoidedAt == null, ct);

    /// <summary>What was done in the case; for the council's side also in its vote, without each seat's ballot; an officer reads it once it is counted.</summary>
    private Task<List<Domain.Acts.Act>> ActsAsync(Expulsion expulsion, Resolution? vote, CancellationToken ct)
    {
        var voteId = IsUnit || (Acting.IsOfficer && vote?.Result is null) ? null : expulsion.ResolutionId;
        return db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Id && (act.SubjectId == expulsion.Id || (act.SubjectId == voteId && act.RuleCode != OneBallot)))
            .OrderBy(act => act.Sequence).ToListAsync(ct);
    }

    private static FactsModel Facts(Expulsion expulsion)
    {
        List<Fact> facts =
        [
            new("统一社会信用代码", expulsion.UnitCode, FactKind.CreditCode), new("事由", expulsion.Ground.Chinese()), new(expulsion.Ground == GroundOfExpulsion.Breach ? "违反的条款" : "未履行的义务", expulsion.Clause),
            new("事实", expulsion.Facts), new("提出", $"{expulsion.OpenedBy}，{ChineseText.Moment(expulsion.OpenedAt)}"),
        ];
        if (expulsion.NonPerformance is { } clock)
            facts.Insert(3, new("期间", $"最近一次履行义务为{ChineseText.Date(clock.LastPerformedOn)}，至{ChineseText.Date(clock.AvailableFrom.AddDays(-1))}满{(clock.Years == 1 ? "一" : $"{clock.Years} ")}年，自{ChineseText.Date(clock.AvailableFrom)}起可以此为由。"));
        return new(facts);
    }

    private async Task<ILookup<ExpulsionPaperKind, PaperLine>> PapersAsync(Expulsion expulsion, CancellationToken ct)
    {
        var ids = expulsion.Papers.Select(paper => paper.FileId).ToList();
        var sizes = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, file => file.Length, ct);
        return expulsion.Papers.OrderBy(paper => paper.At).ThenBy(paper => paper.Id).ToLookup(paper => paper.Kind, paper =>
            here.PaperLineOf(expulsion, paper, sizes.GetValueOrDefault(paper.FileId)));
    }

    private async Task<IReadOnlyList<ActionLink>> DocumentsAsync(Expulsion expulsion, CancellationToken ct)
    {
        var rows = await new DocumentAccess(db, here).OfSubjectAsync(expulsion.Id, ct);
        return [.. rows.Select(row => new ActionLink($"{row.Title}（{ChineseText.ShortDate(ShanghaiTime.DateOf(row.IssuedAt), here.Today)}）", $"/{here.Slug}/documents/{row.Id}", Icon: "file-text"))];
    }

    private (DueModel? Due, string Word) DueOf(Expulsion expulsion, Resolution? vote)
    {
        var (derivation, word) = expulsion.State switch
        {
            ExpulsionState.Verifying when expulsion.GroundFoundAt is null => (expulsion.VerificationDue, "始"),
            ExpulsionState.Hearing when vote is null => (expulsion.AnswerDue, "告"),
            ExpulsionState.Hearing or ExpulsionState.Verifying or ExpulsionState.CouncilVoting when vote is not null && !IsUnit => (vote.Window, "始"),
            ExpulsionState.PassedAwaitingWrittenConsent => (vote?.ConsentDue, "计"),
            _ => (null, ""),
        };
        return (derivation is null ? null : DueModel.Of(derivation, here.Today, here.Calendar), word);
    }

    private string Next(Expulsion expulsion, Resolution? vote) => expulsion.State switch
    {
        ExpulsionState.Opened => "下一步：秘书处开始核实",
        ExpulsionState.Verifying when expulsion.GroundFoundAt is null => "下一步：秘书处出具核实报告",
        ExpulsionState.Verifying or ExpulsionState.Hearing when vote is not null => $"下一步：{ChineseText.ShortDate(vote.Notice.Due, here.Today)}开始表决",
        ExpulsionState.Hearing when expulsion.NotReadyAt(here.Now) is not null => $"下一步：该单位申辩，{ChineseText.EndOf(expulsion.AnswerDue!.Due, here.Today)}前",
        ExpulsionState.Verifying or ExpulsionState.Hearing => "下一步：秘书处提请理事会表决",
        ExpulsionState.CouncilVoting => $"下一步：理事会投票，{ChineseText.EndOf(vote!.Window.Due, here.Today)}截止",
        ExpulsionState.PassedAwaitingWrittenConsent => $"下一步：投赞成票的席位出具书面同意，尚缺 {vote!.ConsentsMissing} 份",
        ExpulsionState.Effective => $"{ChineseText.PlainDate(expulsion.EffectiveOn!.Value)}生效",
        _ => expulsion.EndReason,
    };
}

internal static class ExpulsionPapers
{
    /// <summary>A paper of the case as a line that leads to its reading.</summary>
    public static PaperLine PaperLineOf(this AllianceScope here, Expulsion expulsion, ExpulsionPaper paper, long bytes) =>
        new(paper.Title, $"{here.ExpulsionHref(expulsion.Number)}/papers/{paper.Id}", paper.By, Bytes: bytes, ReceivedAt: paper.At);
}
