using System.Globalization;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

/// <summary>Fills the resolution's paper from the counted vote.</summary>
public sealed class ResolutionPapers(PortalDb db, AllianceScope here, AlliancePapers alliances, IEnumerable<Matter> matters)
{
    private static readonly string[] TitleEnds = ["加入联盟", "退出联盟", "除名的决议"];

    public async Task<ResolutionPaper> OfAsync(Resolution vote, CancellationToken ct)
    {
        if (vote.Result is not { } result) throw new InvalidOperationException("A resolution is printed after the count.");
        var decidedOn = ShanghaiTime.DateOf(vote.CountedAt!.Value);
        var term = await db.CouncilTermOnAsync(here.Id, decidedOn, ct);
        var words = await matters.Of(vote).WordsAsync(vote, ct);
        return new ResolutionPaper
        {
            Alliance = alliances.OnPaper,
            Seal = await alliances.SealAsync(ct),
            Date = decidedOn,
            Issuer = $"{here.Alliance.Name}{vote.Body.Chinese()}",
            Number = vote.PrintedNumber(here.Alliance.DocumentMark),
            Title = TitleLines(vote.Title),
            Manner = $"{(term is null || vote.Body != VotingBody.Council ? "" : $"第{ChineseNumber(term.Number)}届")}{vote.Body.Chinese()}以通讯表决方式{(vote.State is ResolutionState.Passed or ResolutionState.InForce ? "通过" : "表决")}",
            Caretaker = term is not null && decidedOn > term.LastDay,
            Preamble = [.. words.Preamble.Count > 0 ? words.Preamble : [$"{vote.Body.Chinese()}就“{vote.Title}”进行了审议和表决。"], .. Consents(vote)],
            Text = vote.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Effects = words.Effects,
            Vote = await ArithmeticAsync(vote, result, ct),
            Seats = [.. Voted(vote), .. await VacantAsync(vote, ct)],
            SignedByChair = vote.SignedAt is { } at ? $"{vote.SignedBy}{(vote.SignedAs.Length > 0 ? $"，{vote.SignedAs}" : "")}（{Written(at)}网上签署）" : null,
            VoteDigest = vote.RecordHash,
        };
    }

    /// <summary>How the written consents stand, where the decision depends on them.</summary>
    private static IEnumerable<string> Consents(Resolution vote)
    {
        if (vote is { NeedsWrittenConsent: true, State: ResolutionState.Passed or ResolutionState.InForce })
            yield return $"表决通过后收到书面同意 {vote.Consents.Count} 份，达到所需 {vote.Result!.Needed} 份，决定自{ShanghaiTime.Written(ShanghaiTime.DateOf(EffectiveAt(vote)))}起生效。";
        if (vote is { State: ResolutionState.Rejected, VoidReason.Length: > 0 }) yield return $"赞成票达到所需票数，但{vote.VoidReason}决定不生效。";
    }

    /// <summary>The later of the count and the last consent that was needed.</summary>
    private static DateTimeOffset EffectiveAt(Resolution vote)
    {
        var last = vote.Consents.OrderBy(consent => consent.GivenAt).Take(vote.Result!.Needed).Last().GivenAt;
        return last > vote.CountedAt!.Value ? last : vote.CountedAt.Value;
    }

    private async Task<VoteOnPaper> ArithmeticAsync(Resolution vote, VoteResult result, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(vote.CharterVersionId, ct);
        return new()
        {
            Opened = vote.OpensAt, Closed = vote.ClosesAt,
            Base = result.Base, Needed = result.Needed, Yes = result.Yes, No = result.No, Abstain = result.Abstain, Absent = result.Absent,
            Recused = result.Recused, Vacant = result.Vacant, RecusedCounted = vote.Policies.Recusal == RecusalPolicy.KeepInBase,
            Outcome = vote.State switch { ResolutionState.Rejected => OutcomeOnPaper.Rejected, ResolutionState.Void => OutcomeOnPaper.Void, _ => OutcomeOnPaper.Passed },
            Scope = vote.Rule.Scope(vote.Body.Voters()), Voices = vote.Body.Voices(), Threshold = vote.Rule.Threshold(), Article = vote.Article,
            Profile = $"章程参数{charter.Title}（{ShanghaiTime.Written(charter.InForceFrom)}起施行）",
            OtherPolicy = string.Concat(result.OtherPolicies) is { Length: > 0 } others ? others.TrimEnd('。') : "没有其他算法",
            RosterDigest = vote.RosterHash,
        };
    }

    private static IEnumerable<SeatOnPaper> Voted(Resolution vote) =>
        from entry in vote.Roster
        let ballot = vote.Ballots.FirstOrDefault(ballot => ballot.SeatId == entry.SeatId)
        select new SeatOnPaper
        {
            Number = entry.Position,
            Office = OfficeOf(entry.Office),
            Unit = entry.UnitName,
            Representative = ballot?.CastBy ?? entry.Representative,
            Ballot = entry.IsRecused ? BallotOnPaper.Recused : ballot?.Choice switch
            {
                Choice.Yes => BallotOnPaper.Yes,
                Choice.No => BallotOnPaper.No,
                Choice.Abstain => BallotOnPaper.Abstain,
                _ => BallotOnPaper.Absent,
            },
            At = ballot?.CastAt,
            OnPaper = ballot?.Way == BallotWay.Paper,
            Note = entry.IsRecused ? $"回避：{entry.Recusal}" : ballot?.Remark is { Length: > 0 } remark ? remark : null,
        };

    private async Task<List<SeatOnPaper>> VacantAsync(Resolution vote, CancellationToken ct)
    {
        var council = await db.CouncilOnAsync(here.Id, ShanghaiTime.DateOf(vote.OpensAt), ct);
        var vacant = council.Seats.Where(seat => vote.Roster.All(entry => entry.SeatId != seat.Seat.Id)).Take(vote.VacantSeats);
        return [.. vacant.Select((seat, index) => new SeatOnPaper
        {
            Number = vote.Roster.Count + index + 1, Office = OfficeOf(seat.Office), Unit = "", Representative = "", Ballot = BallotOnPaper.Vacant,
        })];
    }

    private static OfficeOnPaper OfficeOf(string word) => word switch
    {
        "理事长" => OfficeOnPaper.Chair,
        "常务副理事长" => OfficeOnPaper.ExecutiveViceChair,
        "副理事长" => OfficeOnPaper.ViceChair,
        _ => OfficeOnPaper.Member,
    };

    /// <summary>A long title breaks before what is done to the unit, not in its name.</summary>
    private static IReadOnlyList<string> TitleLines(string title)
    {
        int at = TitleEnds.Max(end => title.LastIndexOf(end, StringComparison.Ordinal));
        return title.Length > 20 && at > 0 ? [title[..at], title[at..]] : [title];
    }

    private static string Written(DateTimeOffset at)
    {
        var local = at.ToOffset(ShanghaiTime.Offset);
        return $"{ShanghaiTime.Written(ShanghaiTime.DateOf(at))}{local.Hour}时{local.Minute.ToString("00", CultureInfo.InvariantCulture)}分";
    }

    private static string ChineseNumber(int number) => number is > 0 and < 10 ? $"{"一二三四五六七八九"[number - 1]}" : number == 10 ? "十" : $"{number}";
}
