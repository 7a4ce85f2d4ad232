using AlliancePortal.Web.Features.Voting.Ballots;

namespace AlliancePortal.Web.Features.Voting;

internal static class VotingServices
{
    /// <summary>Votes from their preparation to the signature.</summary>
    public static IServiceCollection AddVoting(this IServiceCollection services) =>
        services.AddScoped<VotePreparation>().AddScoped<VoteClerk>().AddScoped<BallotBox>().AddScoped<BallotPages>();
}
