using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Filings.FilingPortal;

namespace AlliancePortal.Web.Tests.Filings;

/// <summary>The menu names the filing where the province files alliances, as its preset stands now.</summary>
public class FilingMenuTests(FilingPortal portal) : IClassFixture<FilingPortal>
{
    [Fact]
    public async Task An_edited_preset_is_seen_without_a_restart()
    {
        var staff = await portal.StaffAsync();
        Assert.NotNull(await EntryAsync());
        var filing = await portal.WithDbAsync(async db => (await db.Areas.AsNoTracking().SingleAsync(area => area.Code == "22")).Preset.Filing);

        await FollowAsync(null);

        Assert.Null(await EntryAsync());
        await FollowAsync(filing);
        Assert.NotNull(await EntryAsync());

        async Task<AngleSharp.Dom.IElement?> EntryAsync() => (await staff.OpenAsync($"/{DemoPortal.Jilin}/desk")).Html.QuerySelector($"nav a[href='{Home}']");

        Task FollowAsync(Domain.Alliances.FilingPreset? preset) => portal.WithDbAsync(async db =>
        {
            var area = await db.Areas.SingleAsync(row => row.Code == "22");
            area.Follow(area.Preset with { Filing = preset });
            return await db.SaveChangesAsync();
        });
    }
}
