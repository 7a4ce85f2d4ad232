using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Formation;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>Ten units on their way from the call to an alliance that is there; what is not looked at here goes over HTTP.</summary>
public class FoundingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task An_enterprise_answers_a_call_and_the_authority_chooses_it_with_a_reason()
    {
        FoundingWalk walk = new(portal, SamplePapers.File("证明").Buffer);
        await walk.BeginAsync();
        var call = await walk.CallAsync(await walk.AuthorityAsync(), "轻量化材料牵头单位征集");
        await using (var applicant = await portal.VisitAsApplicantAsync(Screen.Phone))
        {
            await applicant.OpenAsync("/areas/22/calls");
            await applicant.FollowAsync("轻量化材料牵头单位征集");
            await applicant.PressAsync("填写组建意愿");
            await applicant.TypeAsync("单位全称", "长春观澜碳纤维有限公司");
            await applicant.PressAsync("保存并核对");
            await applicant.MustReadAsync("请说明“技术创新能力”");
            Assert.Equal("长春观澜碳纤维有限公司", await applicant.ValueOfAsync("单位全称"));
        }
        var (lead, intention) = await walk.ApplyAsync(call, "长春观海碳纤维有限公司");
        await walk.GoAsync(FoundingWalk.At(2026, 9, 14));
        await using (var officer = await portal.VisitAtOnceAsync(walk.Officer!))
        {
            await officer.OpenAsync(call);
            await officer.FollowAsync("长春观海碳纤维有限公司");
            await officer.MustReadAsync("45,223.5 万元", "代码的登记机关在本省");
            await officer.TypeAsync("调研情况", "到企业现场调研，研发平台属实。");
            await officer.PressAsync("登记调研情况");
            await officer.ChooseAsync("确定为牵头单位");
            await officer.TypeAsync("理由", "研发投入和配套能力优于其他单位。");
            await officer.PressAsync("记录决定");
            await officer.OpenAsync(call);
            await officer.PressAsync("公布牵头单位名单");
            await officer.MustReadAsync("名单已公布", "研发投入和配套能力优于其他单位。");
        }
        await using var chosen = await portal.VisitAtOnceAsync(lead.Person);
        await chosen.OpenAsync(intention);
        await chosen.FollowAsync("开始组建联盟");
        await chosen.TypeAsync("联盟全称", "碳纤维联盟");
        await chosen.PressAsync("开始组建");
        await chosen.MustReadAsync("名称应以“吉林省”开头");
    }

    [Fact]
    public async Task A_lead_gathers_ten_units_settles_the_texts_and_the_last_signature_founds_the_alliance()
    {
        FoundingWalk walk = new(portal, SamplePapers.File("签署页").Buffer);
        var (lead, slug) = await walk.BeginFoundingAsync("JLBRW");
        var founders = await walk.GatherAsync(lead, slug);
        await using var visitor = await portal.VisitAtOnceAsync(lead.Person);
        await visitor.OpenAsync("/desk");
        await visitor.MustReadAsync("参加单位 10", "10 家中至少 6 家", "符合", "处尚未确定解释");
        await visitor.UnfoldAsync("再增加一家会怎样");
        await visitor.MustReadAsync("企业（上游）", "11");
        foreach (var page in new[] { "facts", "division", "clauses", "charter", "agreement-text", "units/new", "invitation" })
        {
            await visitor.OpenAsync($"/{slug}/founding/{page}");
        }
        await visitor.OpenAsync($"/{slug}/founding/readings");
        await visitor.TypeAsync("采用建议的理由", "依照省里的示范文本。");
        await visitor.PressAsync("采用全部建议");
        await visitor.MustReadAsync("都已确定", "依照省里的示范文本。");
        await visitor.OpenAsync($"/{slug}/founding/charter/comparison");
        await visitor.MustReadAsync("条有改动");
        await visitor.OpenAsync($"/{slug}/founding");
        await visitor.FollowAsync("召集成立大会");
        await visitor.MustReadAsync("10 个单位", "6 票赞成");

        await walk.HoldAssemblyAsync(founders, slug);
        await walk.SignAsync(lead, slug, "founding-charter");
        await visitor.SignInAtOnceAsync(lead.Person);
        await visitor.OpenAsync($"/{slug}/founding");
        await visitor.MustReadAsync("章程已通过", "提名秘书长");
        await visitor.FollowAsync("征求协议意见");
        await visitor.PressAsync("开始征求意见");
        await visitor.MustReadAsync("10 方中已有 1 方答复", "章程参数");
        await using (var critic = await portal.VisitAtOnceAsync(founders[7].Person, Screen.Phone))
        {
            await critic.OpenAsync($"/{slug}/founding");
            await critic.FollowAsync("审阅协议草稿");
            await critic.TypeAsync("意见", "违约金的约定过高。");
            await critic.PressAsync("提出意见");
            await critic.MustReadAsync("违约金的约定过高。");
        }
        foreach (var founder in founders.Skip(1).Where(founder => founder != founders[7])) await (await founder.Browser.OpenAsync($"/{slug}/founding/agreement")).Form("没有意见").SendAsync();
        await visitor.OpenAsync($"/{slug}/founding/agreement");
        await visitor.MustReadAsync("10 方中已有 10 方答复", $"{founders[7].Unit}的意见尚未答复。");
        await visitor.TypeAsync("答复（采纳与否和理由）", "不采纳：与章程一致。");
        await visitor.PressAsync("答复");
        await visitor.MustReadAsync("意见已答复");
        await visitor.PressAsync("确定文本，开始签署");
        await visitor.MustReadAsync("10 方中已有 0 方签署并盖章");
        foreach (var founder in founders.Skip(1)) await FoundingWalk.HandInAsync(founder, slug, SamplePapers.File("签署页").Buffer);

        await visitor.OpenAsync($"/{slug}/founding/agreement");
        await visitor.PressAsync("确认签署并盖章");
        await visitor.MustReadAsync("起生效");
        Assert.Equal(FoundingState.Established, (await walk.ReadAsync(slug)).State);
        await using var phone = await portal.VisitAtOnceAsync(founders[4].Person, Screen.Phone);
        await phone.OpenAsync($"/{slug}/founding");
        await phone.MustReadAsync("已成立");
    }

    [Fact]
    public async Task A_party_that_will_not_sign_says_why_on_the_phone_and_the_others_sign_another_text()
    {
        FoundingWalk walk = new(portal, SamplePapers.File("签署页").Buffer);
        var (founders, slug) = await walk.AdoptedAsync("JLNOT");
        await (await founders[0].Browser.OpenAsync($"/{slug}/founding/agreement")).Form("确定文本，开始签署").SendAsync();
        await FoundingWalk.HandInAsync(founders[1], slug, SamplePapers.File("签署页").Buffer);

        await using (var phone = await portal.VisitAtOnceAsync(founders[9].Person, Screen.Phone))
        {
            await phone.OpenAsync($"/{slug}/founding");
            await phone.FollowAsync("签署室");
            await phone.UnfoldAsync("不签署");
            await phone.TypeAsync("不签署的理由", "上级主管部门没有批准。");
            await phone.PressAsync("不签署本协议");
            await phone.MustReadAsync("上级主管部门没有批准。");
        }
        await using var lead = await portal.VisitAtOnceAsync(founders[0].Person);
        await lead.OpenAsync($"/{slug}/founding");
        await lead.FollowAsync("移出", lead.Page.Locator("tr").Filter(new() { HasText = founders[9].Unit }));
        await lead.MustReadAsync("移出后成员 9 家，少于 10 家。");
        await lead.TypeAsync("移出的理由", "不签署协议，双方同意不再参加。");
        await lead.PressAsync("移出该单位");
        await lead.FollowAsync("征求协议意见");
        await lead.PressAsync("开始征求意见");
        foreach (var founder in founders.Take(9).Skip(1)) await (await founder.Browser.OpenAsync($"/{slug}/founding/agreement")).Form("没有意见").SendAsync();
        await lead.OpenAsync($"/{slug}/founding");
        await lead.FollowAsync("确定协议文本");
        await lead.PressAsync("确定文本，开始签署");
        await lead.MustReadAsync("第 2 轮签署中", "9 方中已有 0 方", "第 1 轮", "上级主管部门没有批准。");
        Assert.Equal(AgreementRoundState.Signing, await portal.WithDbAsync(db => db.AgreementRounds.Where(round => round.Number == 2 && round.AllianceId == db.Alliances.Single(one => one.Slug == slug).Id).Select(round => round.State).SingleAsync()));
    }
}
