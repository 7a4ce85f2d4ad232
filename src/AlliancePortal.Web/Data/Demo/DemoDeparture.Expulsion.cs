using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Departures;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>The scenes of an expulsion.</summary>
internal sealed partial class DemoDeparture
{
    public DemoDeparture Open(DateTimeOffset at, GroundOfExpulsion ground, string facts, string clause) => Scene(at, leaver.Clerk, async services =>
        _case = (await services.GetRequiredService<ExpulsionDesk>().OpenAsync(new(await UnitAsync(services), ground, facts, clause), default)).Id);

    public DemoDeparture Verify(DateTimeOffset at, bool hasGround, string findings) => Scene(at, leaver.Clerk, async services =>
        await services.GetRequiredService<ExpulsionDesk>().ReportAsync(await ExpulsionAsync(services), hasGround, findings, default));

    /// <summary>The unit's answer as the secretariat was told it.</summary>
    public DemoDeparture Defend(DateTimeOffset at, string defence) => Scene(at, leaver.Clerk, async services =>
        await services.GetRequiredService<ExpulsionDesk>().DefendAsync(await ExpulsionAsync(services), defence, default));

    public DemoDeparture ReferExpulsion(DateTimeOffset at) => Scene(at, leaver.Clerk, async services =>
        await services.GetRequiredService<ExpulsionDesk>().ReferAsync(await ExpulsionAsync(services), services.GetRequiredService<AllianceScope>().Profile.Vote.WindowWorkingDays, default));
}
