using AlliancePortal.Web.Features.Departures.Duties;
using AlliancePortal.Web.Features.Departures.Expulsions;
using AlliancePortal.Web.Features.Departures.Withdrawals;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Jobs;

namespace AlliancePortal.Web.Features.Departures;

internal static class DepartureServices
{
    /// <summary>The way of a unit out of the alliance, by its own will or the council's.</summary>
    public static IServiceCollection AddDepartures(this IServiceCollection services) => services
        .AddScoped<Leaving>().AddScoped<DepartureLetters>().AddScoped<WithdrawalDesk>().AddScoped<WithdrawalCouncil>().AddScoped<ExpulsionDesk>()
        .AddScoped<CaseStale>().AddScoped<WithdrawalPages>().AddScoped<DepartureClock>().WhenTheClockMoves<DepartureClock>((clock, now, ct) => clock.BringUpToDateAsync(now, ct)).AddScoped<Matter, WithdrawalMatter>().AddScoped<Matter, ExpulsionMatter>()
        .AddScoped<ExpulsionPages>().AddScoped<ExpulsionReferral>().AddScoped<DutyDesk>().AddScoped<DutyPages>();
}
