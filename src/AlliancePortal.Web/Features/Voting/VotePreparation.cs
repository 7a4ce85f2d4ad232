using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Infrastructure;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>What is put to the vote, and under which rule.</summary>
/// <param name="MatterKind">The kind of <see cref="Matter"/> that owns it.</param>
/// <param name="UnitId">The unit it concerns.</param>
/// <param name="Article">The rule of the charter that asks for the vote.</param>
public sealed record ResolutionDraftRequest(string Title, string Text, string MatterKind, Guid MatterId, Guid? UnitId, CharterVersion Charter,
    VotingRule Rule, CharterRule Article, int WindowWorkingDays)
{
    /// <summary>Whether as many written consents as votes are needed before the decision takes effect (G-VOTE-8).</summary>
    public bool NeedsWrittenConsent { get; init; }

    /// <summary>Why the seat of the unit concerned does not vote; empty where it does (G-VOTE-5).</summary>
    public string RecusesUnit { get; init; } = "";

    /// <summary>Who decides; the council where nothing else is said.</summary>
    public VotingBody Body { get; init; }
}

/// <summary>Puts a matter before the council: number, notice and window, notices to the seats, the notice as a paper.</summary>
public sealed class VotePreparation(PortalDb db, AllianceScope here, VotingRolls rolls, DocumentOffice office, AlliancePapers alliances, IOptions<PortalOptions> portal)
{
    private const string CaseSeries = "BJ";
    private const string NoticeSeries = "LT";

    /// <summary>Works in the caller's transaction, which also changes the matter. Nothing is saved here.</summary>
    /// <exception cref="CharterBreach">The window is not of the length the charter's parameters allow.</exception>
    public async Task<Resolution> PrepareAsync(ResolutionDraftRequest request, CancellationToken ct)
    {
        var number = new DocumentNumber(here.Alliance.Abbreviation, CaseSeries, here.Today.Year, await db.NextSerialAsync(here.Id, CaseSeries, here.Today.Year, ct));
        var resolution = Resolution.Prepare(
            new ResolutionDraft(here.Id, number.ToString(), request.Title, request.Text, request.MatterKind, request.MatterId, request.UnitId, request.Charter.Id, request.Body),
            TermsOf(request), here.Now);
        db.Resolutions.Add(resolution);

        var roll = await rolls.OnAsync(resolution, here.Today, ct);
        RecuseUnit(resolution, request, roll);
        await IssueNoticeAsync(resolution, request, roll, ct);
        db.Owe(here, DeadlineOwner.Council, request.UnitId, resolution.AsSubject(), DeadlineTasks.CastBallot, $"表决：{request.Title}",
            CharterRule.BallotsAreCastInTheWindow, resolution.Window);
        var act = here.Record(CharterRule.NoticeComesFirst, resolution.AsSubject(),
            $"拟定表决并向 {roll.InOffice.Count} {resolution.Body.Voices()}发出表决通知，{ShanghaiTime.Written(resolution.Notice.Due)}开始，{ShanghaiTime.Written(resolution.Window.Due)} 24 时截止");
        here.Tell(act, roll.Everybody, $"表决通知：{request.Title}",
            $"表决期{ShanghaiTime.Written(resolution.Notice.Due)} 0 时至{ShanghaiTime.Written(resolution.Window.Due)} 24 时。", here.BallotHref(resolution.Number));
        return resolution;
    }

    /// <summary>The notice as it would go out today, without a number; nothing is prepared.</summary>
    /// <exception cref="CharterBreach">The window is not of the length the charter's parameters allow.</exception>
    public async Task<(Resolution Vote, VoteNoticeLetter Notice, int InOffice)> DraftAsync(ResolutionDraftRequest request, CancellationToken ct)
    {
        var vote = Resolution.Prepare(
            new ResolutionDraft(here.Id, "", request.Title, request.Text, request.MatterKind, request.MatterId, request.UnitId, request.Charter.Id, request.Body), TermsOf(request), here.Now);
        var roll = await rolls.OnAsync(vote, here.Today, ct);
        RecuseUnit(vote, request, roll);
        return (vote, await NoticeAsync(vote, roll, null, ct), roll.InOffice.Count);
    }

    private VotingTerms TermsOf(ResolutionDraftRequest request)
    {
        var vote = request.Charter.Profile.Vote;
        var rule = vote.Inclusive || request.Rule.Numerator == request.Rule.Denominator ? request.Rule : request.Rule with { MustBeExceeded = true };
        return new(rule, new CountingPolicies(vote.Recusal, vote.Vacancy), request.Article.ArticleUnder(request.Charter.Profile.Code), here.Calendar,
            vote.NoticeWorkingDays, request.WindowWorkingDays, vote.WindowMinWorkingDays, vote.WindowMaxWorkingDays, request.NeedsWrittenConsent);
    }

    /// <summary>The seat of the unit that the matter is about does not vote, unless the charter's parameters know no recusal.</summary>
    private void RecuseUnit(Resolution resolution, ResolutionDraftRequest request, VotingRoll roll)
    {
        if (request.RecusesUnit.Length == 0 || resolution.Policies.Recusal == RecusalPolicy.Off) return;
        if (roll.InOffice.FirstOrDefault(seat => seat.UnitId == request.UnitId) is { } own)
            resolution.Recuse(new Recusal(own.SeatId, request.RecusesUnit, here.Caller.Actor.Name));
    }

    private async Task IssueNoticeAsync(Resolution resolution, ResolutionDraftRequest request, VotingRoll roll, CancellationToken ct)
    {
        var serial = await db.NextSerialAsync(here.Id, NoticeSeries, here.Today.Year, ct);
        var letter = await NoticeAsync(resolution, roll, $"{here.Alliance.DocumentMark}{(request.Body == VotingBody.Council ? "理" : "会")}通〔{here.Today.Year}〕{serial}号", ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, NoticeSeries, here.Today.Year, serial).ToString();
        await office.IssueAsync(new Issue(here.Id, DocumentKind.VoteNotice, number, $"表决通知 {resolution.Number}", resolution.AsSubject()), letter, here.Now, ct);
    }

    /// <remarks>Base and votes needed are those of a vote that opened today: recused seats count as the charter's parameters say.</remarks>
    private async Task<VoteNoticeLetter> NoticeAsync(Resolution resolution, VotingRoll roll, string? number, CancellationToken ct)
    {
        var whole = resolution.Policies.Entitled(resolution.Rule.Of, new Tally(roll.InOffice.Count + roll.Vacant, roll.Vacant, resolution.Recusals.Count, 0, 0, 0));
        return new()
        {
            Alliance = alliances.OnPaper,
            Date = here.Today,
            Seal = await alliances.SealAsync(ct),
            Issuer = $"{here.Alliance.Name}秘书处",
            Number = number,
            To = $"全体{resolution.Body.Voters()}",
            Matter = resolution.Title,
            Body = resolution.Body.Chinese(),
            Holder = resolution.Body.Holder(),
            OneVoteEach = resolution.Body.OneVoteEach(),
            Text = resolution.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Vote = new()
            {
                Opens = resolution.OpensAt,
                Closes = resolution.ClosesAt,
                Base = whole,
                Voices = resolution.Body.Voices(),
                Needed = resolution.Rule.VotesNeeded(whole),
                Threshold = resolution.Rule.Scope(resolution.Body.Voters()) + resolution.Rule.Threshold(),
                Article = resolution.Article,
            },
            NoticeWorkingDays = resolution.Notice.Count,
            VoteAt = new Uri(portal.Value.PublicUrl, "/v"),
            Recusals = [.. resolution.Recusals.Select(recusal => $"{roll.InOffice.First(seat => seat.SeatId == recusal.SeatId).UnitName}（{recusal.Reason}）")],
        };
    }
}
