using System.Net;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>Who acts for the authority and the service centre: entered by the administrator, in the area's own record.</summary>
public class AreaPostTests(AreaPortal portal) : IClassFixture<AreaPortal>
{
    private const string Address = $"{Overview}/posts";

    [Fact]
    public async Task Only_the_administrator_keeps_the_posts()
    {
        foreach (var browser in (Browser[])[await portal.CentreAsync(), await portal.BrowseAsAsync(HighTech, JilinPeople), await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)])
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task A_post_has_its_place_its_title_its_first_day_and_its_basis()
    {
        var page = await (await (await AdministratorAsync()).OpenAsync($"{Address}/new")).Form("登记人员").Forge("From", "").Forge("Place", "office-none").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var why in (string[])["请填写姓名", "请填写电子邮箱", "请重新选择任职的机构", "请填写职务", "请填写起始日期", "请写明依据"]) Assert.Contains(why, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_enters_themselves()
    {
        var mine = await portal.OpenAccountAsync("self@example.com", administrator: true);

        var page = await Filled(await (await portal.BrowseAsAsync(mine)).OpenAsync($"{Address}/new"), mine.FullName, mine.Email!).SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
    }

    [Fact]
    public async Task Who_is_entered_sets_a_password_and_acts_at_once_until_the_post_ends()
    {
        var administrator = await AdministratorAsync();
        var page = await Filled(await administrator.OpenAsync($"{Address}/new"), "白一清", "baiyiqing@example.com").SendAsync();
        Assert.Contains("已登记", page.Text, StringComparison.Ordinal);
        Assert.Contains("登记白一清为吉林省创新联盟服务中心科员", page.Text, StringComparison.Ordinal);

        var link = AccountsPortal.LinkIn(await portal.MailToAsync("baiyiqing@example.com", "开通了账号"));
        var officer = portal.Browse();
        var home = await (await officer.OpenAsync(link)).Form("设置密码并登录").Fill("Password", AccountsPortal.Password).SendAsync();
        Assert.Equal(Overview, home.Path);

        var id = await portal.WithDbAsync(db => db.AreaPosts.Where(post => post.Name == "白一清").Select(post => post.Id).SingleAsync());
        var yesterday = Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1);
        await portal.WithDbAsync(db => db.AreaPosts.Where(post => post.Id == id).ExecuteUpdateAsync(row => row.SetProperty(post => post.From, yesterday.AddDays(-5))));
        var list = await administrator.OpenAsync(Address);
        Assert.Single(list.Html.QuerySelectorAll($"form[action='{Address}/{id}/end']"));
        var request = list.Form("登记结束").Forge("lastDay", $"{yesterday:yyyy-MM-dd}").Request(); // the first line's form, sent to this person's address
        request.RequestUri = new(request.RequestUri!, $"{Address}/{id}/end");
        Assert.Contains("已登记结束日期", (await administrator.SendAsync(request)).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.OpenAsync(Overview)).Status);
        var area = await portal.WithDbAsync(db => db.Areas.Where(row => row.Code == "22").Select(row => row.Id).SingleAsync());
        Assert.Equal(2, await portal.WithDbAsync(db => db.Acts.CountAsync(act => act.AllianceId == area && act.What.Contains("白一清"))));
    }

    private async Task<Browser> AdministratorAsync() => await portal.BrowseAsAsync(await portal.OpenAccountAsync($"{Guid.NewGuid():N}@example.com", administrator: true));

    private static Form Filled(Page page, string name, string mail) =>
        page.Form("登记人员").Fill("FullName", name).Fill("Email", mail).Fill("Place", "centre").Fill("Title", "科员").Fill("Basis", "任职文件〔2026〕1号");
}
