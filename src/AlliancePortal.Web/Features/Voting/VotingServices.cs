using AlliancePortal.Web.Features.Voting.Ballots;
using AlliancePortal.Web.Features.Voting.Consents;
using AlliancePortal.Web.Features.Voting.PaperBallots;
using AlliancePortal.Web.Features.Voting.Recusals;
using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Features.Voting.Signatures;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Voting;

internal static class VotingServices
{
    /// <summary>Votes from their preparation to the signature.</summary>
    public static IServiceCollection AddVoting(this IServiceCollection services) => services
        .AddScoped<VotingRolls>().AddScoped<VotePreparation>().AddScoped<VoteClerk>().WhenTheClockMoves<VoteClerk>((clerk, now, ct) => clerk.BringAllUpToDateAsync(now, ct))
        .AddScoped<RecusalRecord>()
        .AddScoped<BallotBox>().AddScoped<BallotPages>().AddScoped<PaperBallotPages>().AddScoped<ConsentPages>().AddScoped<PaperConsents>()
        .AddScoped<Reminders>().AddScoped<ResolutionPages>().AddScoped<ResolutionLists>().AddScoped<ResolutionPapers>().AddScoped<Signing>();
}
