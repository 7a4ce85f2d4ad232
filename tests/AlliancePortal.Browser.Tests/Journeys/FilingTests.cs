using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>From an alliance of ten units to the filed form, with a contradiction that blocks and a return.</summary>
public class FilingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task A_form_is_written_sealed_blocked_by_a_contradiction_returned_decided_filed_and_verified()
    {
        FoundingWalk walk = new(portal, SamplePapers.File("材料").Buffer);
        var (founders, slug) = await walk.EstablishedAsync("JLFIL");
        var lead = founders[0];
        await walk.GoAsync(portal.Clock.GetUtcNow().AddDays(3));
        await using var staff = await portal.VisitAtOnceAsync(lead.Person);
        await WriteAsync(staff, lead, slug);
        await staff.OpenAsync($"/{slug}/filing");
        await staff.SelectAsync("哪一份材料", "建设方案");
        await staff.AttachAsync("文件", SamplePapers.File("建设方案"));
        await staff.PressAsync("上传材料");
        await SealAsync(staff, slug);

        await RenameChairAsync(slug, "程一新");
        await staff.OpenAsync($"/{slug}/filing/submission");
        await staff.MustReadAsync("还不能提交", "联盟理事长：表中为程一诺，理事会名单中为程一新。");
        Assert.False(await staff.OffersAsync("提交申报材料"));
        await SealAsync(staff, slug);
        await SubmitAsync(staff, slug);

        await using (var office = await portal.VisitAtOnceAsync(await OfficerAsync(walk)))
        {
            await office.OpenAsync("/areas/22/filings");
            await office.FollowAsync($"吉林省碳纤维JLFIL产业科技创新联盟");
            await office.TypeAsync("须补充的内容", "请在建设方案中补充经费安排。");
            await office.PressAsync("退回补充");
            await office.MustReadAsync("退回补充");
        }
        await staff.OpenAsync($"/{slug}/filing");
        await staff.MustReadAsync("请在建设方案中补充经费安排。", "退回后须重新盖章");
        await SealAsync(staff, slug);
        await SubmitAsync(staff, slug);

        await using (var office = await portal.VisitAtOnceAsync(walk.Officer!))
        {
            await office.OpenAsync($"/{slug}/filing/office");
            await office.ChooseAsync("同意备案");
            await office.TypeAsync("审核意见", "材料齐全，同意提交审议。");
            await office.PressAsync("出具审核意见");
            await office.TypeAsync("会议日期", ChineseDay(portal.Clock.GetUtcNow()));
            await office.ChooseAsync("同意备案");
            await office.PressAsync("记录会议决定");
            await office.MustReadAsync("审议通过，待备案");
        }
        await using (var centre = await portal.VisitAtOnceAsync(await portal.PersonAsync("何予清", "jilin-area")))
        {
            await centre.OpenAsync($"/{slug}/filing/office");
            await centre.PressAsync("予以备案");
            await centre.MustReadAsync("已备案", "吉创联备");
        }
        var token = await portal.WithDbAsync(db => db.Filings.Where(filing => filing.State == FilingState.Filed && db.Alliances.Any(one => one.Slug == slug && one.Id == filing.AllianceId)).Select(filing => filing.Token).SingleAsync());
        await using var anybody = await portal.VisitAsync(Screen.Phone);
        await anybody.OpenAsync("/areas/22/filed");
        await anybody.MustReadAsync("吉林省碳纤维JLFIL产业科技创新联盟", "吉创联备");
        await anybody.OpenAsync($"/verify/{token}");
        await anybody.MustReadAsync("吉林省碳纤维JLFIL产业科技创新联盟", "吉创联备");
    }

    /// <summary>The goal in the browser, where it saves itself; the tables of ten units without scripts.</summary>
    private static async Task WriteAsync(Visitor staff, Founder lead, string slug)
    {
        await staff.OpenAsync($"/{slug}/filing");
        await staff.PressAsync("开始申报");
        await staff.MustReadAsync("吉林省碳纤维JLFIL产业科技创新联盟", "名册");
        await staff.TypeAsync("技术创新目标", "突破大丝束碳纤维制备技术，形成万吨级产业链。");
        await staff.Page.Keyboard.PressAsync("Tab");
        await Microsoft.Playwright.Assertions.Expect(staff.Page.Locator("[data-saved]").Filter(new() { HasText = "已保存" }).First).ToBeVisibleAsync();
        await FoundingWalk.FillFilingAsync(lead, slug);
        await staff.OpenAsync($"/{slug}/filing/form");
        Assert.Equal("突破大丝束碳纤维制备技术，形成万吨级产业链。", await staff.ValueOfAsync("技术创新目标"));
    }

    private async Task SealAsync(Visitor staff, string slug)
    {
        await staff.SignInAtOnceAsync(await portal.WithDbAsync(db => db.Users.SingleAsync(person => db.FoundingUnits.Any(unit => unit.PersonId == person.Id && unit.Tier == Domain.Texts.PartyTier.Chair && db.Alliances.Any(one => one.Slug == slug && one.Id == unit.AllianceId)))));
        await staff.OpenAsync($"/{slug}/filing/seal");
        await staff.PressAsync("确认盖章");
    }

    private static async Task SubmitAsync(Visitor staff, string slug)
    {
        await staff.OpenAsync($"/{slug}/filing/submission");
        await staff.PressAsync("提交申报材料");
        await staff.MustReadAsync("业务处室审核中");
    }

    private static async Task<Web.Access.Person> OfficerAsync(FoundingWalk walk)
    {
        await walk.AuthorityAsync();
        return walk.Officer!;
    }

    /// <summary>The chair's seat is represented by another name from today on.</summary>
    private Task RenameChairAsync(string slug, string name) => portal.WithDbAsync(async db =>
    {
        var today = ShanghaiTime.DateOf(portal.Clock.GetUtcNow());
        var alliance = await db.Alliances.SingleAsync(one => one.Slug == slug);
        var seat = await db.Seats.SingleAsync(one => one.AllianceId == alliance.Id && one.Office == Office.Chair);
        var holding = await db.SeatHoldings.SingleAsync(one => one.AllianceId == alliance.Id && one.SeatId == seat.Id);
        var before = await db.Representations.SingleAsync(one => one.AllianceId == alliance.Id && one.HoldingId == holding.Id);
        before.EndOn(today.AddDays(-1));
        db.Add(new Representation(alliance.Id, holding.Id, before.PersonId, name, before.Position, today, "单位更正姓名"));
        return await db.SaveChangesAsync();
    });

    private static string ChineseDay(DateTimeOffset at) => ShanghaiTime.DateOf(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
