using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Resolutions;

namespace AlliancePortal.Web.Features.Voting.PaperBallots;

/// <summary>The form in which the secretariat enters a ballot on paper.</summary>
/// <param name="Seats">Seats without a ballot; those that can vote on paper alone come first.</param>
public sealed record PaperBallotPage(Resolution Vote, string Href, IReadOnlyList<FieldOption> Seats, PaperBallotForm Form)
{
    public static IReadOnlyList<FieldOption> Choices { get; } = [new("yes", "赞成"), new("no", "反对"), new("abstain", "弃权")];
}

public sealed record PaperBallotForm
{
    public string? Seat { get; init; }
    public string? SignedBy { get; init; }
    public IFormFile? Scan { get; init; }
}

/// <summary>Reads what the form of a ballot on paper shows.</summary>
public sealed class PaperBallotPages(AllianceScope here, ResolutionPages pages)
{
    public async Task<PaperBallotPage?> FindAsync(string number, PaperBallotForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } vote) return null;
        var open = vote.IsRunningAt(here.Now) ? Reminders.Silent(vote) : [];
        return new(vote, here.ResolutionHref(number),
            [.. from entry in open
                orderby entry.VotesOnline, entry.Position
                select new FieldOption(entry.SeatId.ToString(), $"{entry.Office} {entry.Ordinal}　{entry.UnitName}（{entry.Representative}）{(entry.VotesOnline ? "" : "　须用纸质票")}")], form);
    }
}
