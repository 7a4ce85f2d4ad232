using System.Net;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.People;
using AlliancePortal.Web.Tests.Support;
using AlliancePortal.Web.Tests.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Council;

/// <summary>The council's seats, holders and representatives (CQ-3-1, CQ-16-1 to 3, CQ-X-5, JL-A2-13-3).</summary>
public class CouncilTests(VotingPortal portal) : IClassFixture<VotingPortal>
{
    private const string Page = $"/{DemoPortal.Chongqing}/council";

    [Fact]
    public async Task The_public_sees_units_and_offices_and_no_person()
    {
        await portal.TravelToAsync(2026, 11, 20);
        var council = await portal.WithDbAsync(async db => await db.CouncilOnAsync((await db.Alliances.SingleAsync(one => one.Slug == DemoPortal.Chongqing)).Id, new(2026, 11, 20), default));
        var chair = council.Seats[0];
        var seen = await portal.Browse().OpenAsync(Page);
        var member = await (await portal.BrowseAsAsync(VotingPortal.Staff)).OpenAsync(Page);

        Assert.Contains(chair.Unit!.Name, seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chair.Person!.Name, seen.Text, StringComparison.Ordinal);
        Assert.Contains(chair.Person.Name, member.Text, StringComparison.Ordinal);
        Assert.Contains("24 票：全体理事 2/3 以上", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.BrowseAsAsync(chair.Person.Name)).OpenAsync($"{Page}/seats/{chair.Seat.Id}")).Status);
    }

    [Fact]
    public async Task Who_acts_in_another_alliance_is_a_visitor_of_the_council()
    {
        await portal.TravelToAsync(2026, 11, 20);
        var council = await portal.WithDbAsync(async db => await db.CouncilOnAsync((await db.Alliances.SingleAsync(one => one.Slug == DemoPortal.Chongqing)).Id, new(2026, 11, 20), default));

        var browser = await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin);
        await browser.OpenAsync($"/{DemoPortal.Jilin}/desk"); // chooses her capacity, which goes with her from here on
        var seen = await browser.OpenAsync(Page);

        Assert.Contains(council.Seats[0].Unit!.Name, seen.Text, StringComparison.Ordinal);
        Assert.All(council.Seats.Where(seat => seat.Person is not null), seat => Assert.DoesNotContain(seat.Person!.Name, seen.Text, StringComparison.Ordinal));
        Assert.Empty(seen.Html.QuerySelectorAll($"a[href^='{Page}/seats/']"));
    }

    [Fact]
    public async Task After_its_last_day_the_council_goes_on_and_is_marked_so()
    {
        var page = await portal.Browse().OpenAsync($"{Page}?on=2030-01-01");
        Assert.Contains("届满", page.Text, StringComparison.Ordinal);
        Assert.Contains("继续履行职责", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_needs_a_member_unit() => await RefusedAsync(CharterRule.SeatNeedsAMember, async (keeping, db) =>
    {
        var seat = await EmptySeatAsync(keeping, db, new(2026, 11, 30));
        var stranger = await db.Units.Where(unit => !db.Memberships.Any(m => m.UnitId == unit.Id && db.Alliances.Any(one => one.Id == m.AllianceId && one.Slug == DemoPortal.Chongqing))).FirstAsync();
        await keeping.RecordHolderAsync(seat, stranger.Id, new(2026, 12, 1), "补选", Person(new(2026, 12, 1)), default);
    });

    [Fact]
    public async Task A_unit_has_one_seat() => await RefusedAsync(CharterRule.OneSeatForEachUnit, async (keeping, db) =>
    {
        var seat = await EmptySeatAsync(keeping, db, new(2026, 11, 30));
        var seated = await db.SeatHoldings.Where(row => row.Until == null).Select(row => row.UnitId).FirstAsync();
        await keeping.RecordHolderAsync(seat, seated, new(2026, 12, 1), "补选", Person(new(2026, 12, 1)), default);
    });

    [Fact]
    public async Task There_are_no_more_seats_than_the_charter_provides_for_and_a_held_one_is_not_given_again() => await RefusedAsync(CharterRule.SeatsAreLimited, async (keeping, db) =>
    {
        Assert.Equal(0, await keeping.EstablishSeatsAsync(null, default));
        var alliance = await portal.AllianceAsync();
        Assert.Equal(36, await db.Seats.CountAsync(seat => seat.AllianceId == alliance.Id));
        var held = await db.SeatHoldings.Where(row => row.AllianceId == alliance.Id && row.Until == null).Select(row => row.SeatId).FirstAsync();
        await keeping.RecordHolderAsync(held, await FreeUnitAsync(db), new(2026, 12, 1), "补选", Person(new(2026, 12, 1)), default);
    });

    [Fact]
    public async Task No_record_is_dated_so_that_the_roster_of_an_opened_vote_would_change()
    {
        var vote = await portal.OpenAsync();
        var seat = vote.Roster[^2];
        var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.ActAsAsync(VotingPortal.Staff, services =>
            services.GetRequiredService<CouncilKeeping>().EndAsync(seat.SeatId, new(2026, 11, 26), "倒签", default)));
        Assert.Equal(CharterRule.OnlySeatsInOfficeVote, breach.Rule);
        Assert.Contains("2026年11月27日", breach.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_is_a_representative_who_is_entered_among_the_people()
    {
        var vote = await portal.OpenAsync();
        var seat = vote.Roster[^3].SeatId;
        var holding = await portal.WithDbAsync(db => db.SeatHoldings.Where(row => row.SeatId == seat && row.Until == null).Select(row => row.Id).SingleAsync());

        var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.ActAsAsync(VotingPortal.Staff, services => services.GetRequiredService<PeopleRegister>().EnterRepresentativeAsync(
            new() { FullName = "新代表", Email = "new.representative@example.com", Holding = holding, From = new(2026, 11, 27), Basis = "推荐函" }, default)));

        Assert.Equal(CharterRule.OnlySeatsInOfficeVote, breach.Rule);
        Assert.Single(await portal.WithDbAsync(db => db.Representations.Where(row => row.HoldingId == holding).ToListAsync()));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-30")]
    public async Task A_day_beyond_any_council_is_refused_beside_its_field(string day)
    {
        await portal.TravelToAsync(2026, 11, 20);
        var seat = await portal.WithDbAsync(async db => (await db.CouncilOnAsync((await db.Alliances.SingleAsync(one => one.Slug == DemoPortal.Chongqing)).Id, new(2026, 11, 20), default)).Seats[1].Seat.Id);
        var page = await (await portal.BrowseAsAsync(VotingPortal.Staff)).OpenAsync($"{Page}/seats/{seat}");

        var represent = await page.Form("登记代表").Fill("Name", "新代表").Fill("From", day).Fill("Basis", "推荐函").SendAsync();
        var end = await page.Form("登记离任").Fill("LastDay", day).Fill("EndBasis", "来函").SendAsync();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (represent.Status, end.Status));
        Assert.Contains("不是可用的日期", represent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_records_a_new_representative_and_the_seat_stays_the_units()
    {
        await portal.TravelToAsync(2026, 11, 20);
        var seat = await portal.WithDbAsync(db => db.Seats.Where(one => one.Office == Office.Member && db.Alliances.Any(a => a.Id == one.AllianceId && a.Slug == DemoPortal.Chongqing)).OrderByDescending(one => one.Ordinal).Skip(3).FirstAsync());
        var page = await (await portal.BrowseAsAsync(VotingPortal.Staff)).OpenAsync($"{Page}/seats/{seat.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Form("登记代表").SendAsync()).Status);

        var after = await page.Form("登记代表").Fill("Name", "新代表").Fill("From", "2027-03-01").Fill("Basis", "推荐函").SendAsync();

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("更换代表：新代表", after.Text, StringComparison.Ordinal);
        var council = await portal.WithDbAsync(db => db.CouncilOnAsync(seat.AllianceId, new(2027, 3, 1), default));
        Assert.Equal("新代表", council.Seats.Single(one => one.Seat.Id == seat.Id).Person!.Name);
    }

    [Fact]
    public async Task A_council_of_about_a_third_is_set_up_and_said_when_it_is_not()
    {
        await portal.TravelToAsync(2026, 11, 20);
        var page = await (await portal.BrowseAsAsync("许文澜", DemoPortal.Jilin)).OpenAsync($"/{DemoPortal.Jilin}/council");
        Assert.Contains("符合成员总数的三分之一左右（8—12 席）", page.Text, StringComparison.Ordinal);

        var after = await page.Form("设立席位").Fill("Total", "13").SendAsync();
        Assert.Contains("相差较大", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.Form("设立席位").Fill("Total", "5").SendAsync()).Status);
    }

    private static RepresentativeEntry Person(DateOnly from) => new("新代表", "", "", from, "推荐函");

    /// <summary>The act is refused under this rule. The clock stands on 20 November 2026, and a seat may fall vacant on its way.</summary>
    private async Task RefusedAsync(CharterRule rule, Func<CouncilKeeping, PortalDb, Task> act)
    {
        await portal.TravelToAsync(2026, 11, 20);
        var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.ActAsAsync(VotingPortal.Staff, services =>
            act(services.GetRequiredService<CouncilKeeping>(), services.GetRequiredService<PortalDb>())));
        Assert.Equal(rule, breach.Rule);
    }

    private async Task<Guid> EmptySeatAsync(CouncilKeeping keeping, PortalDb db, DateOnly lastDay)
    {
        var alliance = await portal.AllianceAsync();
        var seat = await db.Seats.Where(one => one.AllianceId == alliance.Id && one.Office == Office.Member && db.SeatHoldings.Any(row => row.SeatId == one.Id && row.Until == null))
            .OrderByDescending(one => one.Ordinal).FirstAsync();
        await keeping.EndAsync(seat.Id, lastDay, "单位来函", default);
        return seat.Id;
    }

    private async Task<Guid> FreeUnitAsync(PortalDb db)
    {
        var alliance = await portal.AllianceAsync();
        return await db.Memberships.Where(m => m.AllianceId == alliance.Id && !db.SeatHoldings.Any(row => row.UnitId == m.UnitId)).Select(m => m.UnitId).FirstAsync();
    }
}
