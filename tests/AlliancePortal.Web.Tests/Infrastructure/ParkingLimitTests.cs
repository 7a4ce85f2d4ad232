using AlliancePortal.Web.Infrastructure.Parking;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>A class of its own: its drafts use up what the network has.</summary>
public sealed class ParkingLimitTests(ProbePortal portal) : IClassFixture<ProbePortal>
{
    [Fact]
    public async Task A_network_that_sends_forms_without_end_leaves_no_draft_for_each_of_them()
    {
        for (var sent = 0; sent < 30; sent++)
        {
            var browser = portal.Browse();
            var asked = await browser.SendAsync((await browser.OpenAsync("/probe/own-form")).Form("提交陈述").Fill("Words", $"第 {sent} 次").Request());
            Assert.Equal("/account/sign-in", asked.Path);
        }

        Assert.InRange(await portal.WithDbAsync(db => db.Set<ParkedForm>().CountAsync(TestContext.Current.CancellationToken)), 20, 22);
    }
}
