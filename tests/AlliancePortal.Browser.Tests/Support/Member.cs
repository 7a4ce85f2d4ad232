using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Departures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>An enterprise of the demo without a seat, with the person who acts for it.</summary>
internal sealed class Member(LivePortal portal, Membership membership, Unit unit, Person liaison)
{
    private const string Staff = "周予安";

    public string Name => unit.Name;
    public string Code => unit.Code;
    public Guid UnitId => unit.Id;
    public Guid AllianceId => membership.AllianceId;
    public Person Liaison => liaison;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Each time another one, which neither leaves nor is to be expelled.</summary>
    public static async Task<Member> NextAsync(LivePortal portal)
    {
        var alliance = (await portal.AllianceAsync()).Id;
        return await portal.WithDbAsync(async db =>
        {
            var found = await (
                from member in db.Memberships.AsNoTracking()
                join unit in db.Units on member.UnitId equals unit.Id
                join acting in db.Liaisons on new { member.AllianceId, member.UnitId } equals new { acting.AllianceId, acting.UnitId }
                join person in db.Users on acting.PersonId equals person.Id
                where member.AllianceId == alliance && member.Until == null && unit.Kind == UnitKind.Enterprise
                    && !db.Withdrawals.Any(row => row.MembershipId == member.Id) && !db.Expulsions.Any(row => row.MembershipId == member.Id)
                orderby unit.Code
                select new { member, unit, person }).FirstAsync(Ct);
            return new Member(portal, found.member, found.unit, found.person);
        });
    }

    /// <summary>It holds a certificate, issued a year ago.</summary>
    /// <returns>What the certificate's QR code carries.</returns>
    public Task<string> CertifyAsync() => portal.WithDbAsync(async db =>
    {
        var card = Certificate.Request(membership, VerificationToken.New(), portal.Clock.GetUtcNow());
        card.Draft(unit.Name, "成员单位", null, Staff, Guid.NewGuid());
        card.AgreeAsSecretaryGeneral("苏晏清", Guid.NewGuid());
        card.Approve("林致和", Guid.NewGuid(), portal.Clock.GetUtcNow());
        card.Assign("CQNCETIA", 2025, 9001);
        card.Issue(new(2025, 1, 20), portal.Clock.GetUtcNow(), Guid.NewGuid(), new string('a', 64));
        db.Certificates.Add(card);
        await db.SaveChangesAsync(Ct);
        return card.Token;
    });

    /// <summary>Its notice came in today.</summary>
    /// <returns>The address of the case.</returns>
    public async Task<string> GiveNoticeAsync()
    {
        var number = "";
        await portal.ActAsAsync(Staff, async services => number = (await services.GetRequiredService<WithdrawalDesk>().HandInAsync(
            new(UnitId, "主营业务转出本领域。", null, ReceiptWay.Online, liaison.FullName, services.GetRequiredService<AllianceScope>().Today), null, Ct)).Number);
        return $"/{DemoPortal.Chongqing}/withdrawals/{number}";
    }

    /// <summary>The last duty that it performed.</summary>
    public Task PerformDutyAsync(DateOnly day, string what) => portal.WithDbAsync(async db =>
    {
        db.DutyRecords.Add(new(AllianceId, UnitId, DutyKind.Report, day, what, Staff, portal.Clock.GetUtcNow()));
        return await db.SaveChangesAsync(Ct);
    });
}
