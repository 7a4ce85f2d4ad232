using System.Net;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;
using static AlliancePortal.Web.Tests.Support.DemoPortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>The pages of a withdrawal: who sees and does what, bad input, and the way it should go.</summary>
public class WithdrawalPageTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    [Fact]
    public async Task Another_member_does_not_see_the_case_and_cannot_take_it_back()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var withdrawal = await portal.HandInAsync(await portal.PlainMemberAsync());
        var stranger = await portal.LiaisonOfAsync(await portal.PlainMemberAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Address(withdrawal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"{Address(withdrawal)}/cancellation")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync($"{Address(withdrawal)}/report")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.BrowseAsAsync("许文澜", Jilin)).OpenAsync(Address(withdrawal))).Status);
    }

    [Theory]
    [InlineData("", "2026-03-10", "请写明退出的原因")]
    [InlineData("业务调整", "2026-01-19", "希望退出的日期已经过去")]
    [InlineData("业务调整", "2026-02-30", "")]
    [InlineData("业务调整", "9999-12-31", "9999-12-31")]
    [InlineData("业务调整", "2031-01-31", "最远为 3 年之内")]
    public async Task What_cannot_be_is_said_beside_the_field_and_nothing_is_handed_in(string reason, string wanted, string words)
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 3);
        var liaison = await portal.LiaisonOfAsync(member);

        var page = await (await liaison.OpenAsync($"/{Chongqing}/withdrawals/new")).Form("去核对").Fill("Reason", reason).Fill("WantedOn", wanted).SendAsync();

        Assert.Equal("退出联盟", page.Heading);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.False(await portal.WithDbAsync(db => db.Withdrawals.AnyAsync(row => row.MembershipId == member.Id)));
    }

    [Fact]
    public async Task The_liaison_learns_the_earliest_day_checks_and_hands_in_once()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 4);
        var liaison = await portal.LiaisonOfAsync(member);
        var start = await liaison.OpenAsync($"/{Chongqing}/withdrawals/new?wanted=2026-02-10");
        Assert.Contains("3月2日", start.Text, StringComparison.Ordinal);

        var check = await start.Form("去核对").Fill("Reason", "业务调整").SendAsync();
        Assert.Contains("2026年3月2日", check.Text, StringComparison.Ordinal);
        Assert.Contains("不能阻止退出", check.Text, StringComparison.Ordinal);
        var form = check.Form("提交退出申请");
        var done = await form.SendAsync();
        var again = await form.SendAsync();

        Assert.StartsWith($"/{Chongqing}/withdrawals/CQNCETIA-TC-2026-", done.Path, StringComparison.Ordinal);
        Assert.Equal(done.Path, again.Path);
        Assert.Contains("待退出", done.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Withdrawals.CountAsync(row => row.MembershipId == member.Id)));

        var back = await (await done.FollowAsync("撤回退出申请")).Form("撤回退出申请").SendAsync();
        Assert.Contains("已撤回", back.Text, StringComparison.Ordinal);
        Assert.Null((await portal.ReadAsync(member)).Until);
    }

    [Fact]
    public async Task The_wanted_day_is_answered_with_both_directions_while_it_is_chosen()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var liaison = await portal.LiaisonOfAsync(await portal.PlainMemberAsync(skip: 5));

        var answer = await liaison.Client.GetStringAsync($"/{Chongqing}/withdrawals/new/estimate?code=2026-03-31", TestContext.Current.CancellationToken);

        Assert.Contains("3月2日", answer, StringComparison.Ordinal);
        Assert.Contains("最后一个工作日为", answer, StringComparison.Ordinal);
        Assert.Equal("", await liaison.Client.GetStringAsync($"/{Chongqing}/withdrawals/new/estimate?code=2026-02-30", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_secretariat_reports_to_every_seat_and_notes_what_goes_on_paper()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var withdrawal = await portal.HandInAsync(await portal.PlainMemberAsync(skip: 6));
        var staff = await portal.BrowseAsAsync(Staff);

        var desk = await staff.OpenAsync($"/{Chongqing}/desk");
        Assert.Contains($"向理事会通报退出：{withdrawal.UnitName}", desk.Text, StringComparison.Ordinal);
        var sent = await (await staff.OpenAsync($"{Address(withdrawal)}/report")).Form("发出通报").SendAsync();
        Assert.Contains("向理事会通报", sent.Text, StringComparison.Ordinal);
        while (sent.Offers("登记送达")) sent = await sent.Form("登记送达").SendAsync();

        Assert.NotNull((await portal.ReadAsync(withdrawal)).CouncilInformedAt);
        Assert.Contains("36/36 席已送达", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_with_an_earlier_day_waits_for_another_person()
    {
        await portal.TravelToAsync(2026, 1, 23);
        var member = await portal.PlainMemberAsync(skip: 7);
        var staff = await portal.BrowseAsAsync(Staff);
        var form = (await staff.OpenAsync($"/{Chongqing}/withdrawals/paper")).Form("登记退出申请")
            .Fill("Unit", member.UnitId.ToString()).Fill("Signer", "张三").Fill("ReceivedOn", "2026-01-20").Fill("Reason", "业务调整")
            .Attach("Scan", SamplePdf, "申请书.pdf", "application/pdf");
        Assert.Contains("须说明理由", (await form.SendAsync()).Text, StringComparison.Ordinal);

        var entered = await form.Fill("EarlierReason", "前台代收，当日未转交。").SendAsync();
        Assert.Contains("已提交", entered.Text, StringComparison.Ordinal);
        Assert.False(entered.Offers("同意此日期"));
        Assert.Contains("待复核收到日期后确定", entered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("批准", entered.Html.QuerySelector("main")!.TextContent.Replace("现在不能：退出是成员的权利", "", StringComparison.Ordinal), StringComparison.Ordinal); // nobody approves an exit under this charter
        var second = await (await portal.BrowseAsAsync(OtherStaff)).OpenAsync(entered.Path);
        await second.Form("同意此日期").SendAsync();

        var row = await portal.WithDbAsync(db => db.Withdrawals.SingleAsync(one => one.MembershipId == member.Id));
        Assert.Equal((new DateOnly(2026, 1, 20), new DateOnly(2026, 3, 2)), (row.ReceivedOn, row.ExitOn!.Value));
    }

    [Fact]
    public async Task A_certificate_is_no_longer_valid_from_the_day_after_although_nobody_revoked_it()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 8);
        await portal.CertifyAsync(member);
        await portal.HandInAsync(member);
        var token = await portal.WithDbAsync(db => db.Certificates.Where(card => card.MembershipId == member.Id && card.State == CertificateState.Issued).Select(card => card.Token).FirstAsync());

        await portal.TravelToAsync(2026, 3, 2, 23, 59);
        Assert.Equal("有效", (await portal.Browse().OpenAsync($"/verify/{token}")).Heading);
        await portal.TravelToAsync(2026, 3, 3, 0, 0);
        Assert.Equal("已撤销（退出）", (await portal.Browse().OpenAsync($"/verify/{token}")).Heading);
    }

    private static readonly byte[] SamplePdf = Documents.Uploads.Uploaded.Pdf();

    private static string Address(Withdrawal withdrawal) => $"/{Chongqing}/withdrawals/{withdrawal.Number}";
}
