using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Register;

/// <summary>Members and council as they would be after a unit joins or leaves (JL-P6-2-1, JL-A2-13-3).</summary>
public class MembershipEffectsTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_no_longer_fits_after_a_unit_has_joined_or_left_is_said_with_its_numbers()
    {
        await portal.TravelToAsync(2026, 11, 23);
        Guid leaving = default;
        Assert.Empty(await InJilinAsync(effects => effects.OfJoiningAsync(UnitKind.Enterprise, "91", ChainPosition.Upstream, Ct)));

        await portal.WithDbAsync(async db =>
        {
            var jilin = await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Jilin, Ct);
            var members = await db.Memberships.Where(row => row.AllianceId == jilin.Id).OrderBy(row => row.UnitId).Select(row => row.UnitId).ToListAsync(Ct);
            leaving = members[0];
            return await db.Memberships.Where(row => row.AllianceId == jilin.Id && members.Skip(8).Contains(row.UnitId))
                .ExecuteUpdateAsync(row => row.SetProperty(member => member.Until, new DateOnly(2026, 11, 22)), Ct);
        });

        var joined = await InJilinAsync(effects => effects.OfJoiningAsync(UnitKind.University, "12", null, Ct));
        Assert.Contains("加入后成员 9 家，少于 10 家。", joined);
        Assert.Contains(joined, warning => warning.StartsWith("加入后成员 9 家，理事会 ", StringComparison.Ordinal));
        var left = await InJilinAsync(effects => effects.OfLeavingAsync(leaving, Ct));
        Assert.Contains("离开后成员 7 家，少于 10 家。", left);
    }

    private async Task<IReadOnlyList<string>> InJilinAsync(Func<MembershipEffects, Task<IReadOnlyList<string>>> ask)
    {
        IReadOnlyList<string> warnings = [];
        await portal.InScopeAsync(async services =>
        {
            var here = services.GetRequiredService<AllianceScope>();
            await here.LoadAsync(DemoPortal.Jilin, Ct);
            warnings = await ask(services.GetRequiredService<MembershipEffects>());
        });
        return warnings;
    }
}
