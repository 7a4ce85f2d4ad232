using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Departures;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Consents;
using AlliancePortal.Web.Jobs;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Departures;

/// <summary>The demo's alliances with units that leave or are expelled, through the same plain classes as the pages.</summary>
public class DeparturePortal(TestPostgres postgres) : DemoPortal(postgres)
{
    public const string Staff = "周予安", OtherStaff = "林观澜";

    /// <summary>A member of the demo without a seat, each time another one.</summary>
    public Task<Membership> PlainMemberAsync(string alliance = Chongqing, int skip = 0) => WithDbAsync(async db =>
    {
        var id = (await db.Alliances.SingleAsync(row => row.Slug == alliance)).Id;
        return await db.Memberships.AsNoTracking()
            .Where(row => row.AllianceId == id && row.Until == null && !db.SeatHoldings.Any(held => held.AllianceId == id && held.UnitId == row.UnitId)
                && !db.Withdrawals.Any(other => other.AllianceId == id && other.MembershipId == row.Id) && !db.Expulsions.Any(other => other.AllianceId == id && other.MembershipId == row.Id))
            .OrderBy(row => row.UnitId).Skip(skip).FirstAsync();
    });

    /// <summary>Somebody who acts for a member as its liaison.</summary>
    public async Task<Browser> LiaisonOfAsync(Membership membership)
    {
        var person = await WithDbAsync(async db =>
        {
            var person = await db.Users.FirstAsync(one => one.FullName == Staff);
            var liaison = new Person { FullName = "联络员", UserName = $"{Guid.NewGuid():N}@unit.example", Email = $"{Guid.NewGuid():N}@unit.example", EmailConfirmed = true, SecurityStamp = person.SecurityStamp, RegisteredAt = Clock.GetUtcNow() };
            db.Users.Add(liaison);
            db.Liaisons.Add(new(membership.AllianceId, membership.UnitId, liaison.Id, liaison.FullName, membership.From, "登记表"));
            await db.SaveChangesAsync();
            return liaison;
        });
        return await BrowseAsAsync(person);
    }

    /// <summary>The member that holds the seat of an office.</summary>
    public Task<Membership> HolderAsync(Office office, int ordinal = 1, string alliance = Chongqing) => WithDbAsync(async db =>
    {
        var id = (await db.Alliances.SingleAsync(row => row.Slug == alliance)).Id;
        var seat = await db.Seats.SingleAsync(row => row.AllianceId == id && row.Office == office && row.Ordinal == ordinal);
        var holding = await db.SeatHoldings.SingleAsync(row => row.AllianceId == id && row.SeatId == seat.Id && row.Until == null);
        return await db.Memberships.AsNoTracking().SingleAsync(row => row.AllianceId == id && row.UnitId == holding.UnitId);
    });

    /// <summary>Gives a member an issued certificate.</summary>
    public Task CertifyAsync(Membership membership) => WithDbAsync(async db =>
    {
        var card = Certificate.Request(membership, VerificationToken.New(), Clock.GetUtcNow());
        card.Draft("某单位", "成员单位", null, "周予安", Guid.NewGuid());
        card.AgreeAsSecretaryGeneral("苏晏清", Guid.NewGuid());
        card.Approve("林致和", Guid.NewGuid(), Clock.GetUtcNow());
        card.Assign("CQNCETIA", 2025, Random.Shared.Next(1000, 9999));
        card.Issue(new(2025, 1, 1), Clock.GetUtcNow(), Guid.NewGuid(), new string('a', 64));
        db.Certificates.Add(card);
        return await db.SaveChangesAsync();
    });

    /// <summary>The secretariat enters a paper that came in today.</summary>
    public async Task<Withdrawal> HandInAsync(Membership membership, DateOnly? wanted = null, string alliance = Chongqing)
    {
        Withdrawal? made = null;
        await ActAsAsync(alliance == Jilin ? "许文澜" : Staff, async services => made = await services.GetRequiredService<WithdrawalDesk>().HandInAsync(
            new(membership.UnitId, "业务调整", wanted, ReceiptWay.Online, "张三", services.GetRequiredService<AllianceScope>().Today), null, default), alliance);
        return made!;
    }

    public Task<Withdrawal> ReadAsync(Withdrawal withdrawal) =>
        WithDbAsync(db => db.Withdrawals.AsNoTracking().Include(row => row.Deliveries).SingleAsync(row => row.Id == withdrawal.Id));

    public Task<Expulsion> ReadAsync(Expulsion expulsion) => WithDbAsync(db => db.Expulsions.AsNoTracking().SingleAsync(row => row.Id == expulsion.Id));

    public Task<Membership> ReadAsync(Membership membership) => WithDbAsync(db => db.Memberships.AsNoTracking().SingleAsync(row => row.Id == membership.Id));

    /// <summary>What the clock's watch would do now.</summary>
    public Task WatchAsync(string alliance = Chongqing) => InScopeAsync(async services =>
    {
        var here = services.GetRequiredService<AllianceScope>();
        await here.LoadAsync(alliance, default);
        await services.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(here.Id, Clock.GetUtcNow(), default);
        await services.GetRequiredService<DepartureClock>().BringUpToDateAsync(Clock.GetUtcNow(), default);
    });

    /// <summary>Votes of seats put straight into the box, so many in favour.</summary>
    public async Task VoteAsync(Guid resolutionId, int yes)
    {
        var seats = await WithDbAsync(db => db.Resolutions.Where(row => row.Id == resolutionId).SelectMany(row => row.Roster).Where(seat => seat.Recusal == "").OrderBy(seat => seat.Position).ToListAsync());
        await WithDbAsync(async db =>
        {
            foreach (var (seat, index) in seats.Select((seat, index) => (seat, index)))
                db.Ballots.Add(new Ballot(seat.AllianceId, resolutionId, seat.SeatId, index < yes ? Choice.Yes : Choice.No, "", BallotWay.Online, seat.Representative, null, Clock.GetUtcNow(), null, $"R-{resolutionId:N}-{index}"));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The next seat that voted in favour consents in writing.</summary>
    public Task ConsentAsync(Guid resolutionId) => ActAsAsync(Staff, services => services.GetRequiredService<VoteClerk>().ConsentAsync(resolutionId, vote =>
    {
        var ballot = vote.Ballots.Where(one => one.Choice == Choice.Yes).OrderBy(one => one.SeatId).First(one => vote.Consents.All(given => given.SeatId != one.SeatId));
        return ConsentProof.Of(vote, ballot.SeatId, ballot.CastBy, null, null, Clock.GetUtcNow());
    }, default));
}
