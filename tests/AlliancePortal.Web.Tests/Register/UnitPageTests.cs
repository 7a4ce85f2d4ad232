using System.Net;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Register;

public class UnitPageTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unit_of_another_alliance_and_one_that_never_was_look_the_same()
    {
        var staff = await portal.BrowseAsAsync("周予安");
        var elsewhere = await portal.WithDbAsync(db => (from membership in db.Memberships
                                                        join alliance in db.Alliances on membership.AllianceId equals alliance.Id
                                                        join unit in db.Units on membership.UnitId equals unit.Id
                                                        where alliance.Slug == DemoPortal.Jilin
                                                        select unit.Code).FirstAsync(Ct));

        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"/{DemoPortal.Chongqing}/units/{elsewhere}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"/{DemoPortal.Chongqing}/units/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.OpenAsync($"/{DemoPortal.Jilin}/units/{elsewhere}")).Status);
    }

    [Fact]
    public async Task Other_members_never_see_a_contact_person_and_the_council_only_with_consent()
    {
        var (open, closed) = (await ContactAsync(consent: true), await ContactAsync(consent: false));
        var staff = await portal.BrowseAsAsync("周予安");
        var chair = await portal.BrowseAsAsync("林致和");
        var member = await portal.BrowseAsAsync(await LiaisonAsync(except: [open.Code, closed.Code]));

        Assert.DoesNotContain(open.Mobile, (await member.OpenAsync(Address(open.Code))).Text);
        Assert.DoesNotContain(closed.Mobile, (await chair.OpenAsync(Address(closed.Code))).Text);
        Assert.Contains(open.Mobile, (await chair.OpenAsync(Address(open.Code))).Text);
        Assert.Contains(closed.Mobile, (await staff.OpenAsync(Address(closed.Code))).Text);
        var (seen, hidden) = ((await chair.OpenAsync(Register(open.Code))).Text, (await chair.OpenAsync(Register(closed.Code))).Text);
        Assert.Contains(open.Mobile, seen);
        Assert.DoesNotContain(closed.Mobile, hidden);
        Assert.DoesNotContain(open.Mobile, (await member.OpenAsync(Register(open.Code))).Text);
    }

    [Fact]
    public async Task A_unit_sees_itself_with_its_contact_and_history()
    {
        var person = await LiaisonAsync([]);
        var own = await portal.WithDbAsync(db => (from liaison in db.Liaisons join unit in db.Units on liaison.UnitId equals unit.Id where liaison.PersonId == person.Id select unit).SingleAsync(Ct));
        var page = await (await portal.BrowseAsAsync(person)).OpenAsync(Address(own.Code));

        Assert.Equal(own.Name, page.Heading);
        Assert.Contains("本单位", page.Text);
        Assert.Contains("联系人", page.Text);
        Assert.Contains($"登记成员单位{own.Name}", page.Text);
        Assert.False(page.Links("更正拼音检索码"));
    }

    [Fact]
    public async Task A_wrong_reading_is_corrected_by_the_secretariat_and_leaves_an_act()
    {
        var unit = await portal.WithDbAsync(db => db.Units.SingleAsync(row => row.Name == "綦江智慧管网研究院", Ct));
        var address = $"{Address(unit.Code)}/spelling";
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync("林致和")).OpenAsync(address)).Status);
        var staff = await portal.BrowseAsAsync("周予安");
        var page = await staff.OpenAsync(address);

        var wrong = await page.Form("保存拼音").Fill("全称的拼音", "Qí Jiāng").SendAsync();
        Assert.Contains("不带声调的小写拼音", wrong.Text);
        var saved = await page.Form("保存拼音").Fill("全称的拼音", "aa qi jiang").Fill("拼音首字母", "aaqj").SendAsync();

        Assert.Contains("更正綦江智慧管网研究院的拼音检索码", saved.Text);
        var first = await staff.OpenAsync($"/{DemoPortal.Chongqing}/register");
        Assert.Equal(unit.Name, first.Html.QuerySelector("tbody th a")!.TextContent);
    }

    private static string Address(string code) => $"/{DemoPortal.Chongqing}/units/{code}";

    private static string Register(string code) => $"/{DemoPortal.Chongqing}/register?q={code}";

    private Task<(string Code, string Mobile)> ContactAsync(bool consent) => portal.WithDbAsync(async db =>
    {
        var found = await (from record in db.UnitRecords
                           join alliance in db.Alliances on record.AllianceId equals alliance.Id
                           join unit in db.Units on record.UnitId equals unit.Id
                           where alliance.Slug == DemoPortal.Chongqing && record.ContactConsent == consent && !db.SeatHoldings.Any(holding => holding.UnitId == unit.Id)
                           orderby unit.Code
                           select new { unit.Code, record.ContactMobile }).FirstAsync(Ct);
        return (found.Code, found.ContactMobile);
    });

    private Task<Person> LiaisonAsync(string[] except) => portal.WithDbAsync(db =>
        (from liaison in db.Liaisons
         join alliance in db.Alliances on liaison.AllianceId equals alliance.Id
         join unit in db.Units on liaison.UnitId equals unit.Id
         join person in db.Users on liaison.PersonId equals person.Id
         where alliance.Slug == DemoPortal.Chongqing && !except.Contains(unit.Code)
         orderby unit.Code
         select person).FirstAsync(Ct));
}
