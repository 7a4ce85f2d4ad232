using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Departures.DeparturePortal;
using static AlliancePortal.Web.Tests.Support.DemoPortal;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>A unit leaves: register, seats, certificate and papers follow the day by themselves (CQ-13, JL-A2-18).</summary>
public class WithdrawalWayTests(DeparturePortal portal) : IClassFixture<DeparturePortal>
{
    [Fact]
    public async Task A_unit_that_is_leaving_does_not_leave_twice()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync();
        await portal.HandInAsync(member);

        var breach = await Assert.ThrowsAsync<CharterBreach>(() => portal.HandInAsync(member));

        Assert.Equal(CharterRule.WithdrawalTakesItsSteps, breach.Rule);
    }

    [Fact]
    public async Task Rights_end_with_the_last_day_although_nobody_did_anything_at_midnight()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.HolderAsync(Office.Member, 3);
        await portal.CertifyAsync(member);
        var before = (await InOfficeAsync(new(2026, 3, 2)), await InOfficeAsync(new(2026, 3, 3))); // other units leave in these days too
        var withdrawal = await portal.HandInAsync(member);

        Assert.Equal(new DateOnly(2026, 3, 2), withdrawal.ExitOn);
        Assert.True((await portal.ReadAsync(member)).IsMemberOn(new(2026, 3, 2)));
        Assert.False((await portal.ReadAsync(member)).IsMemberOn(new(2026, 3, 3)));
        Assert.Equal((before.Item1, before.Item2 - 1), (await InOfficeAsync(new(2026, 3, 2)), await InOfficeAsync(new(2026, 3, 3))));
        Assert.Equal(WithdrawalState.NoticeRunning, (await portal.ReadAsync(withdrawal)).State);

        await portal.TravelToAsync(2026, 3, 5);
        await portal.WatchAsync();

        var left = await portal.ReadAsync(withdrawal);
        Assert.Equal((WithdrawalState.Exited, new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero)), (left.State, left.StateSince.ToUniversalTime()));
        Assert.Contains(await CertificatesAsync(member), card => (card.State, card.Revocation) == (CertificateState.Revoked, RevocationKind.Exit));
        Assert.DoesNotContain(await CertificatesAsync(member), card => card.State == CertificateState.Issued);
        Assert.Equal([DocumentKind.ExitReceipt, DocumentKind.ExitConfirmation], await PapersAsync(withdrawal));
    }

    [Fact]
    public async Task An_exit_that_was_taken_back_leaves_register_and_seat_as_they_were()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.HolderAsync(Office.ViceChair, 2);
        await portal.CertifyAsync(member);
        var withdrawal = await portal.HandInAsync(member);
        await portal.TravelToAsync(2026, 3, 2, 23, 59);

        await portal.ActAsAsync(Staff, async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await services.GetRequiredService<WithdrawalCouncil>().CancelAsync((await db.WithdrawalAsync(withdrawal.AllianceId, withdrawal.Number, default))!, default);
        });
        await portal.TravelToAsync(2026, 3, 4);
        await portal.WatchAsync();

        Assert.Equal(WithdrawalState.Cancelled, (await portal.ReadAsync(withdrawal)).State);
        Assert.Null((await portal.ReadAsync(member)).Until);
        Assert.Contains(await CertificatesAsync(member), card => card.State == CertificateState.Issued);
        Assert.True(await IsOnCouncilAsync(member.UnitId, new(2026, 3, 4)));
    }

    [Fact]
    public async Task The_council_is_informed_when_the_last_seat_has_the_report()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var withdrawal = await portal.HandInAsync(await portal.PlainMemberAsync());
        await portal.TravelToAsync(2026, 1, 26);
        await WithCaseAsync(withdrawal, (desk, row) => desk.ReportAsync(row, default));

        var reported = await portal.ReadAsync(withdrawal);
        Assert.Equal(36, reported.Deliveries.Count);
        foreach (var seat in reported.Deliveries.Where(row => row.DeliveredAt is null)) await WithCaseAsync(withdrawal, (desk, row) => desk.DeliverAsync(row, seat.SeatId, default));

        Assert.NotNull((await portal.ReadAsync(withdrawal)).CouncilInformedAt);
        Assert.False((await portal.ReadAsync(withdrawal)).IsReportLateAt(portal.Clock.GetUtcNow()));
        Assert.Equal(1, await portal.WithDbAsync(db => db.Deadlines.CountAsync(row => row.SubjectId == withdrawal.Id && row.Task == DeadlineTasks.ReportExit && row.FulfilledAt != null)));
    }

    [Fact]
    public async Task When_the_chair_unit_leaves_the_executive_vice_chair_takes_over_and_a_by_election_is_owed()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var chair = await portal.HolderAsync(Office.Chair);
        await portal.HandInAsync(chair);
        await portal.TravelToAsync(2026, 3, 3);
        await portal.WatchAsync();

        var council = await portal.WithDbAsync(db => db.CouncilOnAsync(chair.AllianceId, new(2026, 3, 3), default));
        Assert.Equal(Office.ExecutiveViceChair, council.SeatOf(council.Presidium.Presidency)!.Seat.Office);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Deadlines.CountAsync(row => row.Task == DeadlineTasks.FillChair && row.FulfilledAt == null)));
    }

    [Fact]
    public async Task In_Jilin_silence_of_sixty_days_counts_as_approval()
    {
        await portal.TravelToAsync(2026, 1, 20);
        var member = await portal.PlainMemberAsync(Jilin);
        var withdrawal = await portal.HandInAsync(member, alliance: Jilin);
        Assert.Equal((WithdrawalState.Submitted, null), (withdrawal.State, withdrawal.ExitOn));

        await portal.TravelToAsync(2026, 3, 25);
        await portal.WatchAsync(Jilin);

        var left = await portal.ReadAsync(withdrawal);
        Assert.Equal((WithdrawalState.Exited, true, new DateOnly(2026, 3, 23)), (left.State, left.IsDeemedApproved, left.ExitOn));
        Assert.False((await portal.ReadAsync(member)).IsMemberOn(new(2026, 3, 24)));
    }

    [Fact]
    public async Task A_provisional_exit_moves_with_the_years_arrangement_in_register_and_seat()
    {
        await portal.TravelToAsync(2026, 12, 10);
        var member = await portal.HolderAsync(Office.Member, 8);
        var withdrawal = await portal.HandInAsync(member);
        Assert.True(withdrawal.Notice!.IsProvisional);
        var first = new HolidayArrangement(2027, "2027年节假日安排", true, ["国办发明电〔2026〕9号"], [new(new(2027, 1, 1), DayKind.Off, "元旦"), new(new(2027, 1, 4), DayKind.Off, "元旦"), new(new(2027, 1, 9), DayKind.Work, "元旦")]);

        await portal.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var moves = await new ExitMoves(db).MoveAsync(services.GetRequiredService<CalendarSource>().With(first), portal.Clock.GetUtcNow(), holds: false, default);
            await db.SaveChangesAsync();
            Assert.Contains(moves, move => move.Subject.Id == withdrawal.Id);
        });

        var moved = await portal.ReadAsync(withdrawal);
        Assert.False(moved.Notice!.IsProvisional);
        Assert.Equal(moved.ExitOn, (await portal.ReadAsync(member)).Until);
    }

    private Task WithCaseAsync(Withdrawal withdrawal, Func<WithdrawalDesk, Withdrawal, Task> work) => portal.ActAsAsync(Staff, async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await work(services.GetRequiredService<WithdrawalDesk>(), (await db.WithdrawalAsync(withdrawal.AllianceId, withdrawal.Number, default))!);
    });

    private async Task<int> InOfficeAsync(DateOnly day)
    {
        var id = (await portal.AllianceAsync()).Id;
        return (await portal.WithDbAsync(db => db.CouncilOnAsync(id, day, default))).InOffice;
    }

    private async Task<bool> IsOnCouncilAsync(Guid unit, DateOnly day)
    {
        var id = (await portal.AllianceAsync()).Id;
        return (await portal.WithDbAsync(db => db.CouncilOnAsync(id, day, default))).Seats.Any(seat => seat.IsInOffice && seat.Unit!.Id == unit);
    }

    private Task<List<Certificate>> CertificatesAsync(Membership member) => portal.WithDbAsync(db => db.Certificates.Where(row => row.MembershipId == member.Id).ToListAsync());

    private Task<List<DocumentKind>> PapersAsync(Withdrawal withdrawal) =>
        portal.WithDbAsync(db => db.IssuedDocuments.Where(row => row.SubjectId == withdrawal.Id).OrderBy(row => row.IssuedAt).Select(row => row.Kind).ToListAsync());
}
