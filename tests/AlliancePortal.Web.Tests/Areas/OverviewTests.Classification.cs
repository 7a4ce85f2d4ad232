using System.Net;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;

namespace AlliancePortal.Web.Tests.Areas;

public partial class OverviewTests
{
    [Fact]
    public async Task An_officer_puts_an_alliance_into_a_field_of_the_province_and_nobody_else_does()
    {
        const string address = $"/{DemoPortal.Jilin}/classification";
        var jilin = await portal.AllianceAsync(DemoPortal.Jilin);
        var centre = await portal.CentreAsync();
        var page = await centre.OpenAsync(address);
        Assert.Contains("办理联盟分类。", page.Html.Body!.TextContent, StringComparison.Ordinal);

        var refused = await page.Form("保存分类").Forge("Field", "equipment/none").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请从列出的技术领域中选择。", refused.Text, StringComparison.Ordinal);
        refused = await refused.Form("保存分类").Fill("Field", "新装备产业 · 轨道装备").Fill("Kind", "创新联合体").SendAsync();
        Assert.Contains("名称应以“产业科技创新联合体”结尾。", refused.Text, StringComparison.Ordinal);
        await refused.Form("保存分类").Fill("Field", "新装备产业 · 轨道装备").Fill("Kind", "联盟").SendAsync();

        var row = RowOf(await centre.OpenAsync(Overview), jilin.Name);
        Assert.Contains("新装备产业 · 轨道装备", row, StringComparison.Ordinal);
        Assert.True(await portal.WithDbAsync(db => db.Acts.AnyAsync(act => act.AllianceId == jilin.Id && act.What.Contains("归入新装备产业"), Ct)));
        var other = await (await portal.OfficerOfAsync("22", office: "rural")).OpenAsync(address);
        var denied = await other.Form("保存分类").Fill("Field", "新能源产业 · 风能").SendAsync();
        Assert.Contains("由高新技术处负责", denied.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.OpenAsync($"/{DemoPortal.Chongqing}/classification")).Status);
        await portal.WithDbAsync(async db =>
        {
            (await db.Alliances.SingleAsync(one => one.Id == jilin.Id, Ct)).Classify(OrganisationForm.Alliance, "", ""); // as the other tests expect it
            return await db.SaveChangesAsync(Ct);
        });
    }
}
