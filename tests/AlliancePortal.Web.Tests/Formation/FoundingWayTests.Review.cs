using System.Net;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Features.Formation.Agreements;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Formation;

public partial class FoundingWayTests
{
    [Fact]
    public async Task The_parties_say_what_they_think_of_the_draft_the_lead_answers_and_then_the_text_may_be_fixed()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLREV");
        var (lead, critic, room) = (founders[0], founders[4], $"/{slug}/founding/agreement");
        await (await lead.Browser.OpenAsync(room)).Form("就改动后的文本再次征求意见").SendAsync(); // one review is over already
        Assert.False((await lead.Browser.OpenAsync(room)).Offers("确定文本，开始签署"));
        var forged = (await critic.Browser.OpenAsync(room)).Form("提出意见").Request();
        forged.RequestUri = new($"{room}/review", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Forbidden, (await critic.Browser.SendAsync(forged)).Status);

        var refused = await (await critic.Browser.OpenAsync(room)).Form("提出意见").Fill("Comment", " ").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请写明意见", refused.Text, StringComparison.Ordinal);
        await refused.Form("提出意见").Fill("Comment", "<b>违约金</b>过高。").SendAsync();
        foreach (var founder in founders.Skip(1).Where(founder => founder != critic)) await (await founder.Browser.OpenAsync(room)).Form("没有意见").SendAsync();

        var page = await lead.Browser.OpenAsync(room);
        Assert.Contains("<b>违约金</b>过高。", page.Text, StringComparison.Ordinal); // as text
        Assert.Contains($"{critic.Unit}的意见尚未答复。", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers("确定文本，开始签署"));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.Form($"答复{critic.Unit}的意见").Forge("Read", $"{long.MaxValue}").Fill("Answer", "采纳。").SendAsync()).Status);
        refused = await page.Form($"答复{critic.Unit}的意见").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain("违约金", (await founders[5].Browser.OpenAsync(room)).Text, StringComparison.Ordinal); // another party
        page = await refused.Form($"答复{critic.Unit}的意见").Fill("Answer", "不采纳：与章程一致。").SendAsync();
        Assert.True(page.Offers("确定文本，开始签署"));
        Assert.Contains("不采纳：与章程一致。", (await critic.Browser.OpenAsync(room)).Text, StringComparison.Ordinal);
        Assert.Contains("征求意见的文本", (await critic.Browser.OpenAsync($"/{slug}/founding/agreement-text/comparison?older=review")).Text, StringComparison.Ordinal);
        Assert.Equal(FoundingState.CharterAdopted, (await Walk.ReadAsync(slug)).State);
    }

    [Fact]
    public async Task Who_is_silent_is_reminded_every_five_working_days_and_no_longer_waited_for_after_fifteen()
    {
        var (founders, slug) = await Walk.AdoptedAsync("JLSIL");
        var room = $"/{slug}/founding/agreement";
        await (await founders[0].Browser.OpenAsync(room)).Form("就改动后的文本再次征求意见").SendAsync();
        foreach (var founder in founders.Take(8).Skip(1)) await (await founder.Browser.OpenAsync(room)).Form("没有意见").SendAsync();
        var period = (await Walk.ReadAsync(slug)).Review!.Period;
        Assert.Equal(15, period.Count);
        var fifth = period.Days.First(day => day.Ordinal == 5).Date;

        foreach (var _ in (int[])[1, 2])
            await Walk.InAllianceAsync(slug, services => services.GetRequiredService<AgreementReminders>().RemindDueAsync(FoundingWalk.At(fifth.Year, fifth.Month, fifth.Day), default));

        var reminded = await portal.WithDbAsync(db => db.Notices.Where(notice => notice.Key!.StartsWith("agreement-review-") && db.Alliances.Any(one => one.Slug == slug && one.Id == notice.AllianceId)).Select(notice => notice.PersonId).ToListAsync());
        Assert.Equal(founders.Skip(8).Select(founder => founder.Person.Id).Order(), reminded.Order());
        await Walk.GoAsync(Domain.Time.ShanghaiTime.EndOf(period.Due).AddMinutes(-1));
        Assert.False((await founders[0].Browser.OpenAsync(room)).Offers("确定文本，开始签署"));
        await Walk.GoAsync(Domain.Time.ShanghaiTime.EndOf(period.Due));
        Assert.True((await founders[0].Browser.OpenAsync(room)).Offers("确定文本，开始签署"));
        Assert.False((await founders[9].Browser.OpenAsync(room)).Offers("没有意见"));
    }
}
