using System.Net;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Tests.Applications;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>After an expulsion: no new application before the bar is over, at draft, submission and vote; the day after, yes (CQ-14-6).</summary>
public class BarTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    [Fact]
    public async Task An_expelled_unit_is_refused_until_the_bars_last_day_and_may_begin_on_the_day_after()
    {
        var expulsion = await ExpelledAsync();
        var (last, again) = (expulsion.Bar!.Value.LastBarredDay, expulsion.Bar.Value.AgainFrom);
        await portal.TravelToAsync(last.Year, last.Month, last.Day, 23, 30);
        var applying = await Applying.NewAsync(portal);

        var refused = await applying.StartAsync(expulsion.UnitCode);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"自{again.Year}年{again.Month}月{again.Day}日起可以重新申请", refused.Text, StringComparison.Ordinal);
        Assert.Contains("章程第十四条", refused.Text, StringComparison.Ordinal);

        await portal.TravelToAsync(again.Year, again.Month, again.Day, 0, 1);
        var submitted = await (await Applying.NewAsync(portal)).SubmitAsync(expulsion.UnitCode, expulsion.UnitName);
        Assert.Equal(HttpStatusCode.OK, submitted.Status);
        Assert.Contains("申请已收到", submitted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_begun_before_the_bar_is_refused_when_it_is_handed_in()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var applying = await Applying.NewAsync(portal);
        var check = await applying.CompleteAsync(Applying.Code(71));
        await BarAsync(Applying.Code(71));

        var refused = await check.Form("提交申请").SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("2027年1月20日", refused.Text, StringComparison.Ordinal);
        Assert.Contains("章程第十四条", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successor_with_the_same_legal_representative_is_pointed_out_to_the_secretariat_and_not_refused()
    {
        var expulsion = await ExpelledAsync();
        await portal.WithDbAsync(async db =>
        {
            var record = await db.UnitRecords.SingleAsync(row => row.AllianceId == expulsion.AllianceId && row.UnitId == expulsion.UnitId);
            db.Entry(record).Property(row => row.LegalRepresentative).CurrentValue = "覃怀远"; // as the form of the tests says
            return await db.SaveChangesAsync();
        });
        var applying = await Applying.NewAsync(portal);
        await applying.SubmitAsync(Applying.Code(72));
        var application = await applying.CaseAsync(Applying.Code(72));

        var page = await (await portal.BrowseAsAsync(Staff)).OpenAsync($"/{DemoPortal.Chongqing}/applications/{application.Number}/examination");

        Assert.Contains($"法定代表人与被除名的“{expulsion.UnitName}”相同", page.Text, StringComparison.Ordinal);
    }

    private async Task<Expulsion> ExpelledAsync()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await portal.CarriedAsync(await EnterpriseAsync());
        for (var given = 0; given < 24; given++) await portal.ConsentAsync(expulsion.ResolutionId!.Value);
        return await portal.ReadAsync(expulsion);
    }

    /// <summary>A member of the kind that the form of the tests names.</summary>
    private async Task<Membership> EnterpriseAsync()
    {
        for (var skip = 0; ; skip++)
        {
            var member = await portal.PlainMemberAsync(skip: skip);
            if (await portal.WithDbAsync(db => db.Units.AnyAsync(unit => unit.Id == member.UnitId && unit.Kind == UnitKind.Enterprise))) return member;
        }
    }

    private Task BarAsync(string code) => portal.WithDbAsync(async db =>
    {
        db.Bars.Add(new((await db.Alliances.SingleAsync(row => row.Slug == DemoPortal.Chongqing)).Id, code, new(2026, 1, 20), new(2027, 1, 20), "除名案"));
        return await db.SaveChangesAsync();
    });
}
