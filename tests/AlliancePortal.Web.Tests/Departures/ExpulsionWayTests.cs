using System.Net;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>An expulsion from its opening to the bar (CQ-14).</summary>
public class ExpulsionWayTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    [Fact]
    public async Task A_member_that_performed_its_duties_within_the_year_is_not_expelled_for_idleness()
    {
        await portal.TravelToAsync(2026, 6, 1);
        var member = await portal.PlainMemberAsync();
        await portal.WithDbAsync(async db =>
        {
            db.DutyRecords.Add(new(member.AllianceId, member.UnitId, DutyKind.Report, new(2025, 6, 1), "年度信息表", "周予安", portal.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        var breach = await Assert.ThrowsAsync<CharterBreach>(() => OpenAsync(member, GroundOfExpulsion.NonPerformance));
        Assert.Equal(CharterRule.IdleMembersMayBeExpelled, breach.Rule);
        Assert.Contains("2026年6月2日", breach.Detail, StringComparison.Ordinal);

        await portal.TravelToAsync(2026, 6, 2);
        Assert.Equal(ExpulsionState.Verifying, (await OpenAsync(member, GroundOfExpulsion.NonPerformance)).State);
    }

    [Fact]
    public async Task Who_stood_for_an_expelled_unit_reads_its_case_from_that_very_day_and_does_nothing_more_for_it()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 7);
        await portal.LiaisonOfAsync(member);
        var expulsion = await AtTheVoteAsync(member);
        await portal.VoteAsync(expulsion.ResolutionId!.Value, yes: 24);
        await PassTheCloseAsync(expulsion);
        for (var given = 0; given < 24; given++) await portal.ConsentAsync(expulsion.ResolutionId.Value);

        var person = await portal.WithDbAsync(async db => await db.Users.SingleAsync(row => row.Id == db.Liaisons.Single(own => own.AllianceId == member.AllianceId && own.UnitId == member.UnitId).PersonId));
        var browser = await portal.BrowseAsAsync(person);
        var archive = await browser.OpenAsync($"/{DemoPortal.Chongqing}/desk");
        Assert.Contains("存档", archive.Heading, StringComparison.Ordinal);
        Assert.Contains("拟除名告知书", archive.Text, StringComparison.Ordinal);
        Assert.Contains("起可以重新申请加入", archive.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"/{DemoPortal.Chongqing}/expulsions/{expulsion.Number}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"/{DemoPortal.Chongqing}/register")).Status);
    }

    [Fact]
    public async Task An_expulsion_takes_effect_with_the_last_needed_consent_and_bars_for_a_year()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.HolderAsync(Office.Member, 5);
        await portal.CertifyAsync(member);
        var expulsion = await AtTheVoteAsync(member);
        await portal.VoteAsync(expulsion.ResolutionId!.Value, yes: 24);
        await PassTheCloseAsync(expulsion);

        Assert.Equal(ExpulsionState.PassedAwaitingWrittenConsent, (await portal.ReadAsync(expulsion)).State);
        for (var given = 0; given < 23; given++) await portal.ConsentAsync(expulsion.ResolutionId.Value);
        Assert.Equal(ExpulsionState.PassedAwaitingWrittenConsent, (await portal.ReadAsync(expulsion)).State);
        Assert.Null((await portal.ReadAsync(member)).Until);
        await portal.ConsentAsync(expulsion.ResolutionId.Value);

        var effective = await portal.ReadAsync(expulsion);
        var day = effective.EffectiveOn!.Value;
        Assert.Equal(ExpulsionState.Effective, effective.State);
        Assert.Equal(day, (await portal.ReadAsync(member)).Until);
        Assert.Contains(await portal.WithDbAsync(db => db.Certificates.Where(row => row.MembershipId == member.Id).ToListAsync()), card => card.Revocation == RevocationKind.Expulsion);
        var standing = await portal.WithDbAsync(db => db.StandingOfAsync(member.AllianceId, effective.UnitCode, day.AddYears(1), null, default));
        Assert.Equal(day.AddYears(1), standing.LastBarredDay);
        Assert.Null((await portal.WithDbAsync(db => db.StandingOfAsync(member.AllianceId, effective.UnitCode, day.AddYears(1).AddDays(1), null, default))).Obstacle);
    }

    [Fact]
    public async Task The_units_own_seat_is_recused_and_leaves_the_base()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.HolderAsync(Office.Member, 6);
        var expulsion = await AtTheVoteAsync(member);

        var vote = await portal.WithDbAsync(db => db.Resolutions.Include(row => row.Roster).SingleAsync(row => row.Id == expulsion.ResolutionId));

        Assert.True(vote.Roster.Single(seat => seat.UnitId == member.UnitId).IsRecused);
        Assert.Equal(vote.Roster.Count - 1, vote.Policies.Entitled(vote.Rule.Of, vote.Tally));
    }

    [Fact]
    public async Task Consents_that_do_not_come_in_time_let_the_decision_lapse()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 1);
        var expulsion = await AtTheVoteAsync(member);
        await portal.VoteAsync(expulsion.ResolutionId!.Value, yes: 30);
        await PassTheCloseAsync(expulsion);
        await portal.ConsentAsync(expulsion.ResolutionId.Value);
        var vote = await portal.WithDbAsync(db => db.Resolutions.SingleAsync(row => row.Id == expulsion.ResolutionId));

        await portal.TravelToAsync(Domain.Time.ShanghaiTime.EndOf(vote.ConsentDue!.Due).AddMinutes(1));
        await portal.WatchAsync();

        Assert.Equal(ExpulsionState.Rejected, (await portal.ReadAsync(expulsion)).State);
        Assert.Null((await portal.ReadAsync(member)).Until);
    }

    [Fact]
    public async Task A_unit_that_leaves_meanwhile_ends_the_case_without_a_bar()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(skip: 2);
        var withdrawal = await portal.HandInAsync(member);
        var expulsion = await OpenAsync(member, GroundOfExpulsion.Breach);
        await portal.TravelToAsync(2026, 3, 3);
        await portal.WatchAsync();

        Assert.Equal(WithdrawalState.Exited, (await portal.ReadAsync(withdrawal)).State);
        Assert.Equal(ExpulsionState.EndedByExit, (await portal.ReadAsync(expulsion)).State);
        Assert.False(await portal.WithDbAsync(db => db.Bars.AnyAsync(bar => bar.UnitCode == expulsion.UnitCode)));
    }

    [Fact]
    public async Task Nothing_is_recovered_where_nothing_is_owed()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var expulsion = await OpenAsync(await portal.PlainMemberAsync(skip: 9), GroundOfExpulsion.Breach);

        var breach = await Assert.ThrowsAsync<CharterBreach>(() => WithCaseAsync(expulsion, (desk, row) => desk.RecoverAsync(row, "已追回。", default)));

        Assert.Equal(CharterRule.ProjectFundsAreRecovered, breach.Rule);
    }

    private async Task<Expulsion> OpenAsync(Membership member, GroundOfExpulsion ground)
    {
        Expulsion? opened = null;
        await portal.ActAsAsync(Staff, async services => opened = await services.GetRequiredService<ExpulsionDesk>().OpenAsync(new(member.UnitId, ground, "多次泄露成员技术资料。", "联盟协议书第十条"), default));
        return opened!;
    }

    /// <summary>Opened, verified, heard, referred, and the vote open.</summary>
    private async Task<Expulsion> AtTheVoteAsync(Membership member)
    {
        var expulsion = await OpenAsync(member, GroundOfExpulsion.Breach);
        await WithCaseAsync(expulsion, (desk, row) => desk.ReportAsync(row, hasGround: true, "经核实，事实成立。", default));
        await portal.TravelToAsync(Domain.Time.ShanghaiTime.EndOf((await portal.ReadAsync(expulsion)).AnswerDue!.Due).AddHours(9));
        await WithCaseAsync(expulsion, (desk, row) => desk.ReferAsync(row, 10, default));
        var referred = await portal.ReadAsync(expulsion);
        var vote = await portal.WithDbAsync(db => db.Resolutions.SingleAsync(row => row.Id == referred.ResolutionId));
        await portal.TravelToAsync(vote.OpensAt.AddHours(10));
        await portal.WatchAsync();
        Assert.Equal(ExpulsionState.CouncilVoting, (await portal.ReadAsync(expulsion)).State);
        Assert.Contains(DocumentKind.ExpulsionNotice, await portal.WithDbAsync(db => db.IssuedDocuments.Where(paper => paper.SubjectId == expulsion.Id).Select(paper => paper.Kind).ToListAsync()));
        return referred;
    }

    private async Task PassTheCloseAsync(Expulsion expulsion)
    {
        var vote = await portal.WithDbAsync(db => db.Resolutions.SingleAsync(row => row.Id == expulsion.ResolutionId));
        await portal.TravelToAsync(vote.ClosesAt.AddHours(10));
        await portal.WatchAsync();
    }

    private Task WithCaseAsync(Expulsion expulsion, Func<ExpulsionDesk, Expulsion, Task> work) => portal.ActAsAsync(Staff, async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await work(services.GetRequiredService<ExpulsionDesk>(), (await db.ExpulsionAsync(expulsion.AllianceId, expulsion.Number, default))!);
    });
}
