using System.Net;
using System.Security.Cryptography;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Certificates;

public class CertificateJourneyTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_is_issued_only_after_secretary_general_and_chair_and_anybody_can_verify_it()
    {
        var id = await portal.RequestAsync("綦江智慧管网研究院");
        var staff = await portal.BrowseAsAsync("周予安");
        var address = $"/{DemoPortal.Chongqing}/certificates/{id}";
        var page = await (await staff.OpenAsync(address)).Form("起草证书").SendAsync();
        Assert.Contains("待秘书长审核", page.Text);
        Assert.False(page.Offers("签发证书"));
        Assert.Contains("须先经秘书长审核、理事长批准", page.Text);

        page = await (await (await portal.BrowseAsAsync("苏晏清")).OpenAsync(address)).Form("审核同意").SendAsync();
        Assert.Contains("待理事长批准", page.Text);
        await (await (await portal.BrowseAsAsync("林致和")).OpenAsync(address)).Form("批准颁发").SendAsync();
        var before = await portal.WithDbAsync(db => db.Certificates.MaxAsync(row => (int?)row.Serial)) ?? 0;
        page = await (await staff.OpenAsync(address)).Form("签发证书").SendAsync();
        Assert.Contains("有效", page.Text);

        var certificate = await portal.CertificateAsync(id);
        Assert.Equal($"CQNCETIA-{certificate.Year}-{before + 1:0000}", certificate.Number);
        var bytes = await staff.Client.GetByteArrayAsync($"{address}/file", Ct);
        Assert.Equal(certificate.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));

        var shown = await portal.Browse().OpenAsync($"/verify/{certificate.Token}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal("有效", shown.Heading);
        Assert.Contains("綦江智慧管网研究院", shown.Text);
        Assert.Contains(certificate.Number, shown.Text);
        var same = await shown.Form("比对文件").Attach("file", bytes, "证书.pdf", "application/pdf").SendAsync();
        Assert.Contains("文件指纹一致", same.Text);
        bytes[^1] ^= 1;
        var other = await shown.Form("比对文件").Attach("file", bytes, "证书.pdf", "application/pdf").SendAsync();
        Assert.Contains("文件指纹不一致", other.Text);
    }

    [Fact]
    public async Task Nobody_approves_the_own_draft()
    {
        var id = await portal.RequestAsync("江津北斗应用研究所");
        await portal.ActAsAsync("苏晏清", async services =>
        {
            var certificate = await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct);
            await services.GetRequiredService<CertificateDesk>().DraftAsync(certificate, Ct);
        });

        var refused = await (await (await portal.BrowseAsAsync("苏晏清")).OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}")).Form("审核同意").SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("本人不得批准自己提出的事项", refused.Text);
    }

    [Fact]
    public async Task While_there_is_no_secretary_general_another_of_the_secretariat_agrees_in_place_and_the_page_says_so()
    {
        var id = await portal.RequestAsync("三江交汇信息研究院");
        var address = $"/{DemoPortal.Chongqing}/certificates/{id}";
        var drafter = await (await (await portal.BrowseAsAsync("周予安")).OpenAsync(address)).Form("起草证书").SendAsync();
        var other = await portal.BrowseAsAsync("林观澜");
        Assert.False((await other.OpenAsync(address)).Offers("审核同意"));
        await Assert.ThrowsAsync<Domain.Charter.CharterBreach>(() => AgreeAsync("林观澜", id));
        var post = await SecretaryGeneralUntilAsync(Domain.Time.ShanghaiTime.DateOf(portal.Clock.GetUtcNow()).AddDays(-1));
        try
        {
            Assert.False((await (await portal.BrowseAsAsync("周予安")).OpenAsync(address)).Offers("审核同意"));
            var agreed = await (await other.OpenAsync(address)).Form("审核同意").SendAsync();

            Assert.Contains("待理事长批准", agreed.Text);
            Assert.Contains("林观澜（代行秘书长职责）", agreed.Text);
            Assert.True(await portal.WithDbAsync(db => db.Acts.AnyAsync(act => act.SubjectId == id && act.What == "代行秘书长职责，审核三江交汇信息研究院的成员证书" && act.PersonName == "林观澜", Ct)));
            Assert.Contains("批准", (await (await (await portal.BrowseAsAsync("林致和")).OpenAsync(address)).Form("批准颁发").SendAsync()).Text);
            Assert.Equal(CertificateState.Approved, (await portal.CertificateAsync(id)).State);
            Assert.False(drafter.Offers("审核同意"));
        }
        finally
        {
            await SecretaryGeneralUntilAsync(null, post);
        }
    }

    private Task AgreeAsync(string name, Guid id) => portal.ActAsAsync(name, async services =>
        await services.GetRequiredService<CertificateDesk>().AgreeAsync(await services.GetRequiredService<PortalDb>().Certificates.SingleAsync(row => row.Id == id, Ct), Ct));

    /// <summary>Ends the secretary general's post, or lets the one that was ended go on.</summary>
    private Task<Guid> SecretaryGeneralUntilAsync(DateOnly? lastDay, Guid? post = null) => portal.WithDbAsync(async db =>
    {
        var alliance = (await portal.AllianceAsync()).Id;
        var found = await db.SecretariatPosts.SingleAsync(row => row.AllianceId == alliance && row.IsSecretaryGeneral && (post == null || row.Id == post), Ct);
        await db.SecretariatPosts.Where(row => row.Id == found.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, lastDay), Ct);
        return found.Id;
    });

    [Fact]
    public async Task A_kept_file_is_neither_cached_nor_rendered_with_the_portals_rights()
    {
        var id = await portal.IssuedAsync("酉阳数据服务有限公司");
        var staff = await portal.BrowseAsAsync("周予安");

        var file = (await staff.OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}/file")).Answer;
        Assert.Contains("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy"));
        foreach (var address in (string[])[$"certificates/{id}/file", $"certificates/{id}/specimen", $"certificates/{id}/picture", "register/register.csv"])
            Assert.True((await staff.OpenAsync($"/{DemoPortal.Chongqing}/{address}")).Answer.Headers.CacheControl?.NoStore, address);
    }

    [Fact]
    public async Task A_wrong_token_and_a_token_never_given_look_the_same_and_say_nothing()
    {
        var unknown = await portal.Browse().OpenAsync($"/verify/{VerificationToken.New()}");
        var nonsense = await portal.Browse().OpenAsync("/verify/xyz");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.NotFound, nonsense.Status);
        Assert.Equal("查无此证", unknown.Heading);
        Assert.Equal(unknown.Heading, nonsense.Heading);
    }

    [Fact]
    public async Task A_replacement_keeps_the_number_with_a_suffix_and_the_former_one_says_so()
    {
        var id = await portal.IssuedAsync("黔江信息职业学院");
        var staff = await portal.BrowseAsAsync("周予安");
        var page = await (await (await staff.OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}")).FollowAsync("补发证书…")).Form("登记补发").SendAsync();
        Assert.Contains("请写明补发原因", page.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);

        page = await (await staff.OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}/reissue")).Form("登记补发").Fill("Reason", "证书遗失，附声明").SendAsync();
        var next = Guid.Parse(page.Path.Split('/')[^1]);
        await portal.IssueAsync(next);

        var (former, successor) = (await portal.CertificateAsync(id), await portal.CertificateAsync(next));
        Assert.Equal($"{former.Number}-R1", successor.Number);
        Assert.Equal("已换发", (await portal.Browse().OpenAsync($"/verify/{former.Token}")).Heading);
        Assert.Equal("有效", (await portal.Browse().OpenAsync($"/verify/{successor.Token}")).Heading);
    }

    [Fact]
    public async Task A_revoked_certificate_says_so_to_everybody_and_keeps_saying_it()
    {
        var id = await portal.IssuedAsync("渝东时钟同步技术有限公司");
        var staff = await portal.BrowseAsAsync("周予安");
        var form = await (await staff.OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}")).FollowAsync("撤销证书…");
        var forged = await form.Form("撤销这份证书").Forge("Kind", "Error,Loss").Fill("Reason", "单位名称有误").SendAsync();
        Assert.Contains("请选择撤销原因", forged.Text);

        await form.Form("撤销这份证书").Forge("Kind", "error").Fill("Reason", "单位名称有误").SendAsync();

        var shown = await portal.Browse().OpenAsync($"/verify/{(await portal.CertificateAsync(id)).Token}");
        Assert.Equal("已撤销（签发有误）", shown.Heading);
    }

    [Fact]
    public async Task A_certificate_is_expired_by_the_clock_after_the_councils_term()
    {
        var id = await portal.IssuedAsync("渝南线路器材有限公司");
        var certificate = await portal.CertificateAsync(id);
        Assert.True(certificate.IsValidOn(certificate.ValidUntil!.Value));
        Assert.False(certificate.IsValidOn(certificate.ValidUntil!.Value.AddDays(1)));
    }

    [Fact]
    public async Task Another_alliances_staff_finds_no_such_certificate()
    {
        var id = await portal.RequestAsync("渝北智能网卡有限公司");
        var stranger = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/{DemoPortal.Jilin}/certificates/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/{DemoPortal.Chongqing}/certificates/{id}")).Status);
    }

    [Fact]
    public void A_look_alike_character_is_read_as_meant()
    {
        var token = VerificationToken.New();
        Assert.Equal(token, VerificationToken.Normalise(token.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Insert(5, " ")));
        Assert.Null(VerificationToken.Normalise(token + "0"));
        Assert.Null(VerificationToken.Normalise(token[..^1] + "U"));
        Assert.Equal(26, token.Length);
        Assert.NotEqual(token, VerificationToken.New());
    }
}
