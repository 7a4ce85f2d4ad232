using System.Net;
using AlliancePortal.Web.Tests.Documents;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Settings;

public class SettingsTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Address = $"/{DemoPortal.Chongqing}/settings";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_own_secretariat_sets_anything()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task What_the_alliance_says_of_itself_is_changed_with_an_act_and_seen_in_public()
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address);

        var wrong = await page.Form("保存简介").Fill("秘书处电子邮箱", "no mail").Fill("宗旨", "写过的宗旨").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("写过的宗旨", wrong.Html.QuerySelector("textarea")!.TextContent);
        await page.Form("保存简介").Fill("宗旨", "共同攻关，共享成果。").SendAsync();

        Assert.Contains("共同攻关，共享成果。", (await portal.Browse().OpenAsync($"/{DemoPortal.Chongqing}")).Text);
        Assert.Contains("修改联盟简介和秘书处联系方式", await ActsAsync());
    }

    [Theory]
    [InlineData("Modern")]
    [InlineData("1")]
    [InlineData("classic,modern")]
    public async Task A_design_is_one_of_two_words(string word)
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("采用所选版式").Forge("Design", word).SendAsync()).Status);
    }

    [Fact]
    public async Task Another_design_is_chosen_with_an_act()
    {
        var page = await (await portal.BrowseAsAsync("周予安")).OpenAsync(Address);

        Assert.Contains("现代式（现用）", (await page.Form("采用所选版式").Fill("Design", "modern").SendAsync()).Text);
        Assert.Contains("成员证书改用现代式版式", await ActsAsync());
    }

    [Fact]
    public async Task A_seal_is_a_square_png_and_nothing_else()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var page = await staff.OpenAsync(Address);
        var seal = SampleSeal.Png();

        Assert.Contains("请选择印章图片", (await page.Form("上传印章图片").SendAsync()).Text);
        Assert.Contains("内容", (await page.Form("上传印章图片").Attach("seal", "%PDF-1.7"u8.ToArray(), "印章.png").SendAsync()).Text);
        Assert.Contains("文件是空的", (await page.Form("上传印章图片").Attach("seal", [], "印章.png").SendAsync()).Text);
        var kept = await page.Form("上传印章图片").Attach("seal", seal, "印章.png", "image/png").SendAsync();

        Assert.True(kept.Offers("更换印章图片"), kept.Text);
        Assert.Equal(seal, await staff.Client.GetByteArrayAsync($"{Address}/seal", Ct));
        Assert.Contains("更换印章图片", await ActsAsync());
    }

    private Task<List<string>> ActsAsync() => portal.WithDbAsync(db => db.Acts.Where(act => act.SubjectKind == "alliance").Select(act => act.What).ToListAsync(Ct));
}
