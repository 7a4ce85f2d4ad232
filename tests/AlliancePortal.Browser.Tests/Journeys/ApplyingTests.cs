using AlliancePortal.Browser.Tests.Pages;
using AlliancePortal.Browser.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Browser.Tests.Journeys;

public class ApplyingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task A_new_unit_with_its_papers_at_hand_files_a_complete_application_within_9_loads_17_clicks_15_fields()
    {
        var unit = NewUnit.Next();
        await using var applicant = await portal.VisitAsync();
        await applicant.OpenAsync($"/{DemoPortal.Chongqing}");
        applicant.Steps.Reset();

        await applicant.FollowAsync("加入联盟");
        await applicant.FollowAsync("开始填写");
        await applicant.AsideAsync(() => applicant.RegisterAsync("许观澜", "xu@xinggang.example"));
        await applicant.NameUnitAsync(unit);
        await applicant.FillInAsync(unit);
        await applicant.PressAsync("保存并继续");
        var form = await applicant.DownloadAsync("下载申请书 PDF");
        await applicant.HandInPapersAsync();
        await applicant.PressAsync("提交申请");

        applicant.Steps.MustNotExceed(loads: 9, clicks: 17, fields: 15);
        Assert.Equal("%PDF"u8, form.AsSpan(0, 4));
        await applicant.MustReadAsync("申请已收到", unit.Name);
    }

    [Fact]
    public async Task The_same_is_done_on_a_phone()
    {
        var unit = NewUnit.Next();
        await using var applicant = await portal.VisitAsApplicantAsync(Screen.Phone);

        await applicant.ApplyAsync(unit);

        await applicant.MustReadAsync("申请已收到", unit.Name);
    }

    [Fact]
    public async Task The_same_is_done_with_the_keyboard_alone()
    {
        var unit = NewUnit.Next();
        await using var applicant = await portal.VisitAsApplicantAsync();
        applicant.PutMouseAway();

        await applicant.ApplyAsync(unit);

        await applicant.MustReadAsync("申请已收到", unit.Name);
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_of_the_form_loses_nothing_typed()
    {
        var unit = NewUnit.Next();
        var person = await portal.NewPersonAsync("许观澜");
        await using var applicant = await portal.VisitAtOnceAsync(person);
        await applicant.GoToJoinAsync();
        await applicant.NameUnitAsync(unit);
        var draft = applicant.Address;
        await portal.LetDaysPassAsync(8);
        await applicant.FillInAsync(unit);

        await applicant.PressAsync("保存并继续");
        await applicant.MustReadAsync("登录已过期", "您填写的文字已经保留");
        await applicant.SignInByPasswordAsync(person);

        Assert.StartsWith(draft, applicant.Address, StringComparison.Ordinal);
        Assert.Equal(unit.Name, await applicant.ValueOfAsync("单位全称"));
        Assert.Equal("陆明夷", await applicant.ValueOfAsync("法定代表人"));
        Assert.Equal(NewUnit.Abstract, await applicant.ValueOfAsync("技术领域工作摘要"));
        await applicant.PressAsync("保存并继续");
        await applicant.MustReadAsync("证明材料");
    }

    [Fact]
    public async Task Pressing_twice_going_back_and_pressing_again_is_one_application()
    {
        var unit = NewUnit.Next();
        await using var applicant = await portal.VisitAsApplicantAsync();
        await applicant.GoToJoinAsync();
        await applicant.NameUnitAsync(unit);
        await applicant.FillInAsync(unit);
        await applicant.PressAsync("保存并继续");
        await applicant.HandInPapersAsync();

        await applicant.PressTwiceAsync("提交申请");
        var receipt = applicant.Address;
        await applicant.GoBackAsync();
        if (await applicant.OffersAsync("提交申请")) await applicant.PressAsync("提交申请");

        Assert.DoesNotContain("drafts", applicant.Address, StringComparison.Ordinal);
        Assert.Equal(receipt.Split('/')[3], applicant.Address.Split('/')[3]);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Applications.CountAsync(application => application.UnitCode == unit.Code)));
    }

    [Fact]
    public async Task What_was_typed_into_the_draft_is_there_after_the_browser_was_closed()
    {
        var unit = NewUnit.Next();
        var person = await portal.NewPersonAsync("许观澜");
        await using (var applicant = await portal.VisitAtOnceAsync(person))
        {
            await applicant.GoToJoinAsync();
            await applicant.NameUnitAsync(unit);
            await applicant.TypeAsync("单位全称", unit.Name);
            await applicant.Page.GetByText("已保存").WaitForAsync();
        }

        await using var again = await portal.VisitAtOnceAsync(person, Screen.Phone);
        await again.OpenAsync($"/{DemoPortal.Chongqing}/applications/new");
        await again.FollowAsync("继续填写");

        Assert.Equal(unit.Name, await again.ValueOfAsync("单位全称"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_which_keeps_what_was_typed_and_what_is_missing_before_the_submission()
    {
        await using var applicant = await portal.VisitAsApplicantAsync();
        await applicant.GoToJoinAsync();
        await applicant.TypeAsync("统一社会信用代码", "91500000MA9XX0A15");
        await applicant.PressAsync("核对并开始填写");
        Assert.Equal("91500000MA9XX0A15", await applicant.ValueOfAsync("统一社会信用代码"));
        await applicant.MustReadAsync("18 位");

        await applicant.NameUnitAsync(NewUnit.Next());
        await applicant.TypeAsync("单位全称", "云汉星港");
        await applicant.TypeAsync("手机", "1380000");
        await applicant.PressAsync("保存并继续");
        Assert.Equal("云汉星港", await applicant.ValueOfAsync("单位全称"));
        Assert.Equal("1380000", await applicant.ValueOfAsync("手机"));

        await applicant.FollowAsync("去核对");
        await applicant.MustReadAsync("补齐以后才能提交", "法定代表人");
        Assert.False(await applicant.OffersAsync("提交申请"));
    }
}
