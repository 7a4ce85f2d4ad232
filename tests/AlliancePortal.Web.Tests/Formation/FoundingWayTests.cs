using System.Net;
using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Formation;

/// <summary>From the call to an alliance that is there, as everybody would walk it.</summary>
public partial class FoundingWayTests(FoundingPortal portal) : IClassFixture<FoundingPortal>
{
    private FoundingWalk Walk => portal.Walk;

    [Fact]
    public async Task Ten_units_are_chosen_gathered_adopt_the_charter_elect_sign_and_are_an_alliance()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLWAY");
        var lead = founders[0];
        await ElectAsync(founders, slug);
        Assert.Contains("颁发聘书", (await lead.Browser.OpenAsync($"/{slug}/founding")).Text, StringComparison.Ordinal);
        await AppointAsync(lead, slug);
        var round = await FixAsync(lead, slug);

        await HandInAsync(founders[1], slug);
        Assert.Equal(HttpStatusCode.OK, (await lead.Browser.OpenAsync($"/{slug}/founding/agreement/rounds/{round.Id}/parties/{(await RoundAsync(slug)).Parties.Single(party => party.Signature is not null).UnitId}/signature")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await founders[2].Browser.OpenAsync($"/{slug}/founding/agreement/rounds/{round.Id}/parties/{(await RoundAsync(slug)).Parties.Single(party => party.Signature is not null).UnitId}/signature")).Status);
        foreach (var founder in founders.Take(9).Where(founder => founder != founders[1])) await HandInAsync(founder, slug);
        Assert.Equal(AgreementRoundState.Signing, (await RoundAsync(slug)).State);
        Assert.Contains($"尚缺 {founders[9].Unit}", (await lead.Browser.OpenAsync($"/{slug}/founding/agreement")).Text, StringComparison.Ordinal);
        await Walk.GoAsync(FoundingWalk.At(2026, 11, 2));
        await HandInAsync(founders[9], slug);

        var founding = await Walk.ReadAsync(slug);
        Assert.Equal((FoundingState.Established, new DateOnly(2026, 11, 2)), (founding.State, founding.EstablishedOn));
        Assert.Equal(round.TextDigest, (await RoundAsync(slug)).TextDigest);
        await portal.WithDbAsync(async db =>
        {
            var alliance = await db.Alliances.SingleAsync(one => one.Slug == slug);
            Assert.Equal((false, new DateOnly(2026, 11, 2)), (alliance.IsForming, alliance.AgreementInForce!.Value));
            Assert.Equal(10, await db.Memberships.CountAsync(one => one.AllianceId == alliance.Id && one.From == new DateOnly(2026, 11, 2)));
            Assert.Equal(3, await db.Seats.CountAsync(one => one.AllianceId == alliance.Id));
            Assert.Equal(2, await db.SecretariatPosts.CountAsync(one => one.AllianceId == alliance.Id));
            Assert.Equal(2, await db.Set<KeptText>().CountAsync(one => one.AllianceId == alliance.Id));
            Assert.Equal(1, await db.IssuedDocuments.CountAsync(one => one.AllianceId == alliance.Id && one.Kind == DocumentKind.AppointmentLetter));
            Assert.Equal(founding.AdoptedCharterId, (await db.CharterVersions.Where(one => one.AllianceId == alliance.Id).OrderByDescending(one => one.Number).FirstAsync()).Id);
            return 0;
        });
        Assert.Equal("成员名册", (await lead.Browser.OpenAsync($"/{slug}/register")).Heading);
        Assert.Equal(HttpStatusCode.OK, (await founders[5].Browser.OpenAsync($"/{slug}/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Browse().OpenAsync($"/{slug}")).Status);
    }

    [Fact]
    public async Task A_party_that_refuses_ends_the_round_and_those_who_signed_sign_the_next_text_anew()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLREF");
        var lead = founders[0];
        await FixAsync(lead, slug);
        await HandInAsync(lead, slug);
        await HandInAsync(founders[1], slug);

        await (await founders[9].Browser.OpenAsync($"/{slug}/founding/agreement")).Form("不签署本协议").Fill("Reason", "本单位章程不允许承担连带责任。").SendAsync();

        Assert.Equal(FoundingState.CharterAdopted, (await Walk.ReadAsync(slug)).State);
        var page = await lead.Browser.OpenAsync($"/{slug}/founding/agreement");
        Assert.Contains("本单位章程不允许承担连带责任", page.Text, StringComparison.Ordinal);
        var removal = await (await lead.Browser.OpenAsync($"/{slug}/founding")).FollowAsync($"移出{founders[9].Unit}");
        Assert.Contains("移出后成员 9 家，少于 10 家", removal.Text, StringComparison.Ordinal);
        var refused = await removal.Form("移出该单位").SendAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused.Status, refused.Text.Contains("请写明移出的理由", StringComparison.Ordinal)));
        await refused.Form("移出该单位").Fill("Reason", "不签署协议，双方同意不再参加。").SendAsync();
        Assert.Contains("不签署协议，双方同意不再参加", (await founders[9].Browser.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        Assert.False((await lead.Browser.OpenAsync($"/{slug}/founding/agreement")).Offers("确定文本，开始签署"));
        await FoundingWalk.ReviewAsync([.. founders.Take(9)], slug); // the new text lies before those who remain
        var second = await FixAsync(lead, slug);
        Assert.Equal((2, 9), (second.Number, second.Parties.Count));
        Assert.All(second.Parties, party => Assert.Null(party.Signature));
        Assert.Contains(founders[9].Unit, (await lead.Browser.OpenAsync($"/{slug}/founding/agreement-text/comparison?older=1")).Text, StringComparison.Ordinal);
        foreach (var founder in founders.Take(9)) await HandInAsync(founder, slug);
        Assert.Equal(FoundingState.Established, (await Walk.ReadAsync(slug)).State);
        Assert.Equal(HttpStatusCode.NotFound, (await founders[9].Browser.OpenAsync($"/{slug}/founding")).Status);
    }

    [Fact]
    public async Task A_unit_confirms_by_a_renewed_sign_in_where_it_accepted_that_and_an_agent_only_with_a_letter()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLSIGN");
        var lead = founders[0];
        await FixAsync(lead, slug);
        await portal.TravelToAsync(portal.Clock.GetUtcNow().AddHours(1)); // the proof of the sign-in is old
        Assert.False((await lead.Browser.OpenAsync($"/{slug}/founding/agreement")).Offers("确认签署并盖章"));
        var proof = await (await lead.Browser.OpenAsync($"/{slug}/founding/agreement")).FollowAsync("重新验证身份");
        var room = await proof.Form("确认身份").Fill("Password", FoundingWalk.Password).SendAsync();

        await room.Form("确认签署并盖章").SendAsync();

        var mine = (await RoundAsync(slug)).PartyOf((await Walk.ReadAsync(slug)).LeadUnitId);
        Assert.True(mine.Acts.IsComplete);
        Assert.Equal(PartyWay.RenewedSignIn, mine.Signature!.Way);
        await PortalFactory.SignInAsync(founders[1].Browser, founders[1].Person);
        var form = (await founders[1].Browser.OpenAsync($"/{slug}/founding/agreement")).Form("上传签署页").Tick("Signs").Tick("Seals").Fill("Signer", "甘棠").Fill("Agent", "代理某");
        var refused = await form.Attach("Page", Uploaded.Pdf(), "签署页.pdf", "application/pdf").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("代理人签署须上传授权委托书", refused.Text, StringComparison.Ordinal);
        Assert.Equal("代理某", refused.Form("上传签署页").ValueOf("Agent"));
        await refused.Form("上传签署页").Attach("Page", Uploaded.Pdf(), "签署页.pdf", "application/pdf").Attach("Letter", Uploaded.Pdf(), "委托书.pdf", "application/pdf").SendAsync();
        Assert.Equal(2, (await RoundAsync(slug)).Parties.Count(party => party.Acts.IsComplete));
    }

    [Fact]
    public async Task The_assembly_waits_until_every_conflict_is_read_and_may_be_called_again_when_it_fails()
    {
        var (lead, slug) = await Walk.BeginFoundingAsync("JLASM");
        var founders = await Walk.GatherAsync(lead, slug);
        var page = await lead.Browser.OpenAsync($"/{slug}/founding");
        Assert.Contains("处尚未确定解释", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/{slug}/founding", (await lead.Browser.OpenAsync($"/{slug}/founding/assembly")).Path); // nothing to check yet

        await FoundingWalk.SettleAsync(lead, slug);
        await Walk.HoldAssemblyAsync(founders, slug, founder => founder == lead ? "yes" : "no");

        var founding = await Walk.ReadAsync(slug);
        Assert.Equal((FoundingState.Preparing, null), (founding.State, founding.CharterText));
        Assert.Contains("成立大会未通过章程", (await lead.Browser.OpenAsync($"/{slug}/founding")).Text, StringComparison.Ordinal);
        await Walk.HoldAssemblyAsync(founders, slug, founder => founders.Take(6).Contains(founder) ? "yes" : "no"); // six of ten is more than half of all
        Assert.Equal(FoundingState.CharterAdopted, (await Walk.ReadAsync(slug)).State);
    }

    [Fact]
    public async Task The_charter_prints_the_numbers_that_the_portal_then_enforces_and_the_alliances_own_clauses()
    {
        var (lead, slug) = await Walk.BeginFoundingAsync("JLTXT");
        await Walk.GatherAsync(lead, slug);
        await (await lead.Browser.OpenAsync($"/{slug}/founding/clauses")).Form("写入").Fill("Place", "charter/bodies").Fill("Heading", "青年专家").Fill("Text", "理事会可以设立青年专家组。").SendAsync();
        var charter = await lead.Browser.OpenAsync($"/{slug}/founding/charter");
        Assert.Contains("理事会可以设立青年专家组", charter.Text, StringComparison.Ordinal);
        var years = await portal.WithDbAsync(async db => (await db.CharterVersions.SingleAsync(version => version.AllianceId == db.Alliances.Single(one => one.Slug == slug).Id)).Profile.Council.TermYears);
        Assert.Contains($"理事会每届任期{ChineseNumber.Count(years)}年", charter.Text, StringComparison.Ordinal);
        Assert.Contains("理事会可以设立青年专家组", (await charter.FollowAsync("对照")).Text, StringComparison.Ordinal);

        var before = (await Walk.ReadAsync(slug)).CharterVersionId;
        await (await lead.Browser.OpenAsync($"/{slug}/founding/readings")).Form("确定这一解释：").Fill("Reason", "大会选定。").SendAsync();
        Assert.Single((await Walk.ReadAsync(slug)).Readings);
        Assert.Equal(before, (await Walk.ReadAsync(slug)).CharterVersionId);
        var pdf = await lead.Browser.Client.GetAsync(new Uri($"/{slug}/founding/charter/paper", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Units_see_and_do_only_what_is_theirs()
    {
        var (lead, slug) = await Walk.BeginFoundingAsync("JLOWN");
        var unit = await Walk.InviteAsync(lead, slug, "吉林某配套厂JLOWN", "企业", "下游");
        var stranger = await portal.BrowseAsAsync(await portal.OpenAccountAsync($"{Guid.NewGuid():N}@nobody.example"));

        Assert.Equal(HttpStatusCode.OK, (await unit.Browser.OpenAsync($"/{slug}/founding")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Browser.OpenAsync($"/{slug}/founding/facts")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Browser.OpenAsync($"/{slug}/founding/assembly")).Status);
        Assert.DoesNotContain("移出", (await unit.Browser.OpenAsync($"/{slug}/founding")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await unit.Browser.OpenAsync($"/{slug}/founding/units/{(await Walk.ReadAsync(slug)).LeadUnitId}/removal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Browser.OpenAsync($"/{slug}/founding/units/{(await Walk.ReadAsync(slug)).LeadUnitId}/removal")).Status); // the lead is never taken off
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/{slug}/founding")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await portal.Browse().OpenAsync($"/{slug}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.CentreAsync()).OpenAsync($"/{slug}/founding")).Status);
    }

    [Fact]
    public async Task An_intention_is_handed_in_whole_decided_after_the_call_and_told_with_the_list()
    {
        await Walk.BeginAsync();
        var authority = await Walk.AuthorityAsync();
        var call = await Walk.CallAsync(authority, "遴选测试");
        var (chosen, first) = await Walk.ApplyAsync(call, "长春遴选甲有限公司");
        var (other, second) = await Walk.ApplyAsync(call, "长春遴选乙有限公司");
        Assert.False((await authority.OpenAsync(first)).Offers("记录决定")); // the call is open
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync(first)).Status);
        Assert.False((await chosen.Browser.OpenAsync(first)).Links("开始组建联盟"));

        await Walk.ChooseAsync(authority, call, first, second);

        Assert.True((await chosen.Browser.OpenAsync(first)).Links("开始组建联盟"));
        Assert.Contains("研发投入偏低", (await other.Browser.OpenAsync(second)).Text, StringComparison.Ordinal);
        var list = await portal.Browse().OpenAsync(call);
        Assert.Contains("长春遴选甲有限公司", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("长春遴选乙有限公司", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.OpenAsync($"{second}/founding")).Status);
    }

    [Fact]
    public async Task An_election_that_runs_when_the_alliance_is_established_is_held_anew_by_the_council_that_is_there()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLELE");
        var lead = founders[0];
        await (await lead.Browser.OpenAsync($"/{slug}/founding/secretary-general")).Form("提请理事会选举").Fill("Name", "钟毓秀").Fill("Mail", $"{Guid.NewGuid():N}@sg.example").SendAsync();
        await FixAsync(lead, slug);
        foreach (var founder in founders) await HandInAsync(founder, slug);

        var vote = await Walk.VoteOfAsync(slug, "secretary-general");
        Assert.Equal((ResolutionState.Void, FoundingState.Established), (vote.State, (await Walk.ReadAsync(slug)).State));
        await (await lead.Browser.OpenAsync($"/{slug}/founding/secretary-general")).Form("提请理事会选举").Fill("Name", "钟毓秀").Fill("Mail", $"{Guid.NewGuid():N}@sg.example").SendAsync();
        var second = await Walk.VoteOfAsync(slug, "secretary-general");
        Assert.NotEqual(vote.Number, second.Number);
        await Walk.VoteAsync(slug, second.Number, founders.Take(3), second.OpensAt.AddHours(10), second.ClosesAt.AddMinutes(1));
        await AppointAsync(lead, slug);
        Assert.True(await portal.WithDbAsync(db => db.SecretariatPosts.AnyAsync(post => post.IsSecretaryGeneral && db.Alliances.Any(one => one.Slug == slug && one.Id == post.AllianceId))));
    }

    private async Task ElectAsync(IReadOnlyList<Founder> founders, string slug)
    {
        await (await founders[0].Browser.OpenAsync($"/{slug}/founding/secretary-general")).Form("提请理事会选举").Fill("Name", "钟毓秀").Fill("Mail", $"{Guid.NewGuid():N}@sg.example").SendAsync();
        var vote = await Walk.VoteOfAsync(slug, "secretary-general");
        Assert.Equal(VotingBody.Council, vote.Body);
        await Walk.VoteAsync(slug, vote.Number, founders.Take(3), vote.OpensAt.AddHours(10), vote.ClosesAt.AddMinutes(1));
    }

    private static async Task AppointAsync(Founder lead, string slug)
    {
        await PortalFactory.SignInAsync(lead.Browser, lead.Person);
        await (await (await lead.Browser.OpenAsync($"/{slug}/founding")).FollowAsync("聘任秘书长")).Form("聘任并颁发聘书").SendAsync();
    }

    private async Task<AgreementRound> FixAsync(Founder lead, string slug)
    {
        await (await lead.Browser.OpenAsync($"/{slug}/founding/agreement")).Form("确定文本，开始签署").SendAsync();
        return await RoundAsync(slug);
    }

    private static Task HandInAsync(Founder founder, string slug) => FoundingWalk.HandInAsync(founder, slug, Uploaded.Pdf());

    private Task<AgreementRound> RoundAsync(string slug) => portal.WithDbAsync(async db =>
    {
        var id = await db.Alliances.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync();
        return await db.AgreementRounds.AsNoTracking().Include(one => one.Parties).Where(one => one.AllianceId == id).OrderByDescending(one => one.Number).FirstAsync();
    });
}
