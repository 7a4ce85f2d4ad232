using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council;

/// <summary>Who represents a unit on its seat.</summary>
/// <param name="Mail">The address of the person's account; empty where there is none, who then votes on paper.</param>
public sealed record RepresentativeEntry(string Name, string Position, string Mail, DateOnly From, string Basis);

/// <summary>
/// The secretariat's record of the council: holders, representatives, ends, each with the act it rests on. Nothing is recorded with a day that would
/// change the roster of a vote that has opened.
/// </summary>
public sealed class CouncilKeeping(PortalDb db, AllianceScope here)
{
    /// <summary>A member unit takes a vacant seat.</summary>
    /// <exception cref="CharterBreach">It is no member, has a seat already, the seat is held, or the day lies before an opened vote.</exception>
    public Task<SeatHolding> RecordHolderAsync(Guid seatId, Guid unitId, DateOnly from, string basis, RepresentativeEntry person, CancellationToken ct) => KeepAsync(from, async () =>
    {
        var seat = await db.Seats.SingleAsync(row => row.AllianceId == here.Id && row.Id == seatId, ct);
        var isMember = await db.Memberships.AnyAsync(m => m.AllianceId == here.Id && m.UnitId == unitId && m.From <= from && (m.Until == null || m.Until >= from), ct);
        CharterBreach.When(!isMember, CharterRule.SeatNeedsAMember, $"该单位在{ShanghaiTime.Written(from)}不是成员。");
        await MustBeFreeAsync(row => row.UnitId == unitId, from, CharterRule.OneSeatForEachUnit, "该单位已担任另一席位。", ct);
        await MustBeFreeAsync(row => row.SeatId == seatId, from, CharterRule.SeatsAreLimited, "该席位已由另一单位担任，请先登记其离任。", ct);

        var holding = new SeatHolding(here.Id, seatId, unitId, from, basis);
        db.SeatHoldings.Add(holding);
        await AddRepresentativeAsync(holding, person, ct);
        var unit = await db.Units.Where(row => row.Id == unitId).Select(row => row.Name).SingleAsync(ct);
        here.Record(CharterRule.SeatNeedsAMember, SubjectOf(seat), $"{unit}自{ShanghaiTime.Written(from)}起任{seat.Office.Chinese()}（代表：{person.Name}），依据：{basis}");
        return holding;
    }, ct);

    /// <summary>The unit names another person; the seat stays the unit's (CQ-X-5).</summary>
    public Task<Representation> ReplaceRepresentativeAsync(Guid seatId, RepresentativeEntry person, CancellationToken ct) => KeepAsync(person.From, async () =>
    {
        var (seat, holding) = await HeldAsync(seatId, person.From, ct);
        foreach (var former in await ActingAsync(holding, person.From, ct))
        {
            CharterBreach.When(former.From >= person.From, CharterRule.RepresentativeBelongsToTheUnit, $"现任代表自{ShanghaiTime.Written(former.From)}起履职，更换日期须在其后。");
            former.EndOn(person.From.AddDays(-1));
        }
        var named = await AddRepresentativeAsync(holding, person, ct);
        here.Record(CharterRule.RepresentativeBelongsToTheUnit, SubjectOf(seat), $"{seat.Office.Chinese()}席位更换代表：{person.Name}，自{ShanghaiTime.Written(person.From)}起，依据：{person.Basis}");
        return named;
    }, ct);

    /// <summary>The unit leaves the seat at 24:00 of <paramref name="lastDay"/>.</summary>
    public Task<SeatHolding> EndAsync(Guid seatId, DateOnly lastDay, string basis, CancellationToken ct) => KeepAsync(lastDay.AddDays(1), async () =>
    {
        var (seat, holding) = await HeldAsync(seatId, lastDay, ct);
        CharterBreach.When(holding.From > lastDay, CharterRule.SeatNeedsAMember, $"该单位自{ShanghaiTime.Written(holding.From)}起担任此席位。");
        foreach (var person in await ActingAsync(holding, lastDay, ct)) person.EndOn(lastDay < person.From ? person.From : lastDay);
        holding.EndOn(lastDay, basis);
        here.Record(CharterRule.SeatNeedsAMember, SubjectOf(seat), $"{seat.Office.Chinese()}席位自{ShanghaiTime.Written(lastDay.AddDays(1))}起空缺，依据：{basis}");
        return holding;
    }, ct);

    /// <summary>Sets up the seats the charter provides for: those of each office, or chair and members up to a total where it gives a share of the members.</summary>
    /// <param name="total">All seats, the chair's included; needed only where the charter gives a share.</param>
    /// <exception cref="CharterBreach">There would be more seats than the charter provides for, or fewer than there are.</exception>
    public Task<int> EstablishSeatsAsync(int? total, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var known = await db.Seats.Where(seat => seat.AllianceId == here.Id).ToListAsync(ct);
        var made = 0;
        foreach (var (office, count) in Provided(total))
        {
            CharterBreach.When(known.Count(seat => seat.Office == office) > count, CharterRule.SeatsAreLimited, $"{office.Chinese()}席位已有 {known.Count(seat => seat.Office == office)} 席。");
            foreach (var ordinal in Enumerable.Range(1, count).Where(ordinal => !known.Exists(seat => seat.Office == office && seat.Ordinal == ordinal)))
            {
                db.Seats.Add(new Seat(here.Id, office, ordinal));
                made++;
            }
        }
        if (made > 0) here.Record(CharterRule.SeatsAreLimited, new Subject("alliance", here.Id, here.Alliance.Abbreviation), $"设立理事会席位 {made} 席，共 {known.Count + made} 席");
        return made;
    }, ct);

    private IEnumerable<(Office Office, int Count)> Provided(int? total)
    {
        var council = here.Profile.Council;
        if (council.ShareOfMembers is null)
            return [(Office.Chair, council.ChairSeats), (Office.ExecutiveViceChair, council.ExecutiveViceChairSeats ?? 0), (Office.ViceChair, council.ViceChairSeats ?? 0), (Office.Member, council.MemberSeats ?? 0)];
        CharterBreach.When(total is not > 1, CharterRule.CouncilSizeFollowsMembership, "请填写理事会的席位总数。");
        return [(Office.Chair, council.ChairSeats), (Office.Member, total!.Value - council.ChairSeats)];
    }

    /// <summary>Votes that are about to open wait until the record stands; votes that have opened keep it from being back-dated.</summary>
    private Task<T> KeepAsync<T>(DateOnly firstDayChanged, Func<Task<T>> work, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await MustLeaveRostersAsync(firstDayChanged, ct);
        return await work();
    }, ct);

    /// <summary>For whoever else records something that a roster shows; within the transaction that records it.</summary>
    /// <exception cref="CharterBreach">A vote has opened on or after that day.</exception>
    public async Task MustLeaveRostersAsync(DateOnly firstDayChanged, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Votes are kept from opening inside a transaction.");
        await db.Database.ExecuteSqlAsync($"select 1 from resolutions where alliance_id = {here.Id} and state = 'Prepared' order by id for update", ct);
        var (since, now) = (ShanghaiTime.StartOf(firstDayChanged), here.Now);
        var opened = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == here.Id && vote.State != ResolutionState.Void && vote.OpensAt <= now && vote.OpensAt >= since)
            .OrderByDescending(vote => vote.OpensAt).FirstOrDefaultAsync(ct);
        CharterBreach.When(opened is not null, CharterRule.OnlySeatsInOfficeVote, opened is null ? "" :
            $"表决 {opened.Number} 的名册已按{ShanghaiTime.Written(ShanghaiTime.DateOf(opened.OpensAt))} 0 时冻结，不能登记使当日名册改变的日期。");
    }

    private async Task MustBeFreeAsync(System.Linq.Expressions.Expression<Func<SeatHolding, bool>> which, DateOnly from, CharterRule rule, string words, CancellationToken ct) =>
        CharterBreach.When(await db.SeatHoldings.Where(row => row.AllianceId == here.Id && (row.Until == null || row.Until >= from)).AnyAsync(which, ct), rule, words);

    private async Task<(Seat Seat, SeatHolding Holding)> HeldAsync(Guid seatId, DateOnly on, CancellationToken ct)
    {
        var seat = await db.Seats.SingleAsync(row => row.AllianceId == here.Id && row.Id == seatId, ct);
        var holding = await db.SeatHoldings.Where(row => row.AllianceId == here.Id && row.SeatId == seatId && (row.Until == null || row.Until >= on))
            .OrderBy(row => row.From).FirstOrDefaultAsync(ct);
        CharterBreach.When(holding is null, CharterRule.SeatNeedsAMember, "该席位现在空缺。");
        return (seat, holding!);
    }

    private Task<List<Representation>> ActingAsync(SeatHolding holding, DateOnly on, CancellationToken ct) =>
        db.Representations.Where(row => row.AllianceId == here.Id && row.HoldingId == holding.Id && (row.Until == null || row.Until >= on)).ToListAsync(ct);

    private async Task<Representation> AddRepresentativeAsync(SeatHolding holding, RepresentativeEntry person, CancellationToken ct)
    {
        var mail = person.Mail.ToUpperInvariant();
        Guid? account = person.Mail.Length > 0 ? await db.Users.Where(row => row.NormalizedEmail == mail).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct) : null;
        var named = new Representation(here.Id, holding.Id, account, person.Name, person.Position, person.From, person.Basis);
        db.Representations.Add(named);
        return named;
    }

    private static Subject SubjectOf(Seat seat) => new("seat", seat.Id, "");
}
