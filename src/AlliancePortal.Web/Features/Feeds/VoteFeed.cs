using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>When votes open and close: for seats and secretariat from the notice on, for other members once they are open.</summary>
internal sealed class VoteFeed(PortalDb db) : IFeedSource
{
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(Person person, Capacity capacity, DateTimeOffset now, CancellationToken ct)
    {
        if (capacity.AllianceId is not { } alliance || !Permissions.Allows(Permission.SeeResolutions, capacity.Kind)) return [];
        var seesPrepared = capacity.IsSeat || capacity.IsSecretariat;
        var votes = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == alliance && vote.ClosesAt >= now && (vote.State == ResolutionState.Open || (seesPrepared && vote.State == ResolutionState.Prepared)))
            .OrderBy(vote => vote.ClosesAt).Select(vote => new { vote.Id, vote.Number, vote.Title, vote.OpensAt, vote.ClosesAt, vote.Recusals }).ToListAsync(ct);
        List<FeedEntry> entries = [];
        foreach (var vote in votes.Where(vote => capacity.SeatId is not { } seat || vote.Recusals.All(recusal => recusal.SeatId != seat)))
        {
            var link = $"/{capacity.AllianceSlug}/resolutions/{Uri.EscapeDataString(vote.Number)}";
            var lastDay = ShanghaiTime.DateOf(vote.ClosesAt.AddTicks(-1));
            entries.Add(new($"vote-{vote.Id}-opens", ShanghaiTime.DateOf(vote.OpensAt), $"表决开始：{vote.Title}", "当日 0 时开始。", link));
            entries.Add(new($"vote-{vote.Id}-closes", lastDay, $"表决截止：{vote.Title}", $"{ShanghaiTime.Written(lastDay)} 24 时截止。", link));
        }
        return entries;
    }
}
