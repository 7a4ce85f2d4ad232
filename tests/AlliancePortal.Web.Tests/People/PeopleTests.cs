using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Tests.Account;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.People;

public class PeopleTests(AccountsPortal portal) : IClassFixture<AccountsPortal>
{
    private const string Address = $"/{DemoPortal.Chongqing}/people";

    [Fact]
    public async Task Every_capacity_has_its_basis_and_its_first_day()
    {
        var page = await (await NewAsync("post")).Form("登记人员").Forge("From", "").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var why in (string[])["请填写姓名", "请填写电子邮箱", "请填写在秘书处的职务", "请填写起始日期", "请写明依据"]) Assert.Contains(why, page.Text);
    }

    [Fact]
    public async Task Nobody_enters_a_capacity_for_themselves()
    {
        var own = await portal.PersonAsync("周予安");

        var page = await Filled(await NewAsync("representative"), own.FullName, own.Email!).Fill("Holding", await HoldingAsync()).SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("不能为本人登记身份", page.Text);
    }

    [Fact]
    public async Task Who_is_entered_sets_a_password_through_the_link_and_acts_for_the_unit_at_once()
    {
        var unit = await portal.WithDbAsync(db => (
            from liaison in db.Liaisons
            join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
            join row in db.Units on liaison.UnitId equals row.Id
            join person in db.Users on liaison.PersonId equals person.Id
            where alliance.Slug == DemoPortal.Chongqing
            orderby row.NamePinyin
            select new { row.Id, row.Name, Former = person }).FirstAsync());
        var former = await portal.BrowseAsAsync(unit.Former);
        Assert.Equal(HttpStatusCode.OK, (await former.OpenAsync($"/{DemoPortal.Chongqing}/desk")).Status);

        var page = await Filled(await NewAsync("liaison"), "丁一山", "dingyishan@example.com").Fill("Unit", unit.Id.ToString()).SendAsync();
        Assert.Contains("已登记", page.Text);
        Assert.Contains("待设密码", page.Text);
        var link = AccountsPortal.LinkIn(await portal.MailToAsync("dingyishan@example.com", "开通了账号"));
        var desk = await (await portal.Browse().OpenAsync(link)).Form("设置密码并登录").Fill("Password", AccountsPortal.Password).SendAsync();

        Assert.Equal($"/{DemoPortal.Chongqing}/desk", desk.Path);
        Assert.Equal(unit.Name, desk.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await former.OpenAsync($"/{DemoPortal.Chongqing}/desk")).Status); // the former one has handed over
        Assert.Equal(HttpStatusCode.Gone, (await portal.Browse().OpenAsync(link)).Status);
    }

    [Fact]
    public async Task A_new_representative_takes_over_the_seat_and_the_seat_stays_the_units()
    {
        var holding = Guid.Parse(await HoldingAsync());

        var page = await Filled(await NewAsync("representative"), "沈若谷", "shenruogu@example.com").Fill("Holding", holding.ToString()).SendAsync();

        Assert.Contains("沈若谷", page.Text);
        var acting = await portal.WithDbAsync(db => db.Representations.AsNoTracking().Where(row => row.HoldingId == holding).OrderBy(row => row.From).ToListAsync());
        Assert.Equal(2, acting.Count);
        Assert.Equal(acting[1].From.AddDays(-1), acting[0].Until);
        Assert.Null(await portal.WithDbAsync(db => db.SeatHoldings.Where(row => row.Id == holding).Select(row => row.Until).SingleAsync()));
    }

    [Fact]
    public async Task What_was_entered_is_recorded_with_its_basis()
    {
        await Filled(await NewAsync("post"), "韩照野", "hanzhaoye@example.com").Fill("Title", "干事").SendAsync();

        var act = await portal.WithDbAsync(db => db.Acts.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync(row => row.What.Contains("韩照野")));
        Assert.StartsWith("登记韩照野为秘书处干事", act.What);
        Assert.Equal(("依据：理事会聘任〔2026〕3号", "周予安"), (act.Details, act.PersonName));
    }

    [Fact]
    public async Task The_administrator_enters_the_first_staff_and_sees_no_business_of_the_alliance()
    {
        var administrator = await portal.BrowseAsAsync(await portal.OpenAccountAsync("admin@example.com", administrator: true));

        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/{DemoPortal.Chongqing}/desk")).Status);
    }

    private async Task<Page> NewAsync(string kind) => await (await portal.BrowseAsAsync("周予安")).OpenAsync($"{Address}/new/{kind}");

    private static Form Filled(Page page, string name, string mail) =>
        page.Form("登记人员").Fill("FullName", name).Fill("Email", mail).Fill("Basis", "理事会聘任〔2026〕3号");

    private Task<string> HoldingAsync() => portal.WithDbAsync(async db => (await (
        from holding in db.SeatHoldings
        join alliance in db.Alliances on holding.AllianceId equals alliance.Id
        where alliance.Slug == DemoPortal.Chongqing && db.Representations.Count(row => row.HoldingId == holding.Id) == 1
        orderby holding.Id descending
        select holding.Id).FirstAsync()).ToString());
}
