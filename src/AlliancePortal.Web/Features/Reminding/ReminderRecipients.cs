using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Reminding;

/// <summary>Who stands behind an office today; read once a round.</summary>
internal sealed class ReminderRecipients(PortalDb db, AllianceScope here)
{
    private List<Post>? _posts;
    private CouncilOnDay? _council;

    /// <summary>The people of these offices for one deadline, each once.</summary>
    public async Task<IReadOnlyCollection<Recipient>> OfAsync(Deadline deadline, IEnumerable<Reminded> offices, CancellationToken ct)
    {
        List<Recipient> people = [];
        foreach (var office in offices)
            people.AddRange(office == Reminded.Owner ? await OwnersAsync(deadline, ct) : await OfAsync(office, deadline.UnitId, ct));
        return [.. people.DistinctBy(person => person.PersonId)];
    }

    /// <param name="unitId">The unit concerned: whoever comes from it stays out of its cases.</param>
    public async Task<IEnumerable<Recipient>> OfAsync(Reminded office, Guid? unitId, CancellationToken ct) => office switch
    {
        Reminded.Secretariat => (await PostsAsync(ct)).Where(post => post.MayHandle(unitId)).Select(post => post.Person),
        Reminded.SecretaryGeneral => (await PostsAsync(ct)).Where(post => post.IsSecretaryGeneral).Select(post => post.Person),
        Reminded.Chair => await CouncilAsync(ct) is var council && council.SeatOf(council.Presidium.Presidency) is { } chair ? new[] { chair }.Recipients() : [],
        Reminded.ExecutiveViceChair => (await CouncilAsync(ct)).Seats.Where(seat => seat.Seat.Office == Office.ExecutiveViceChair).Recipients(),
        Reminded.Council => (await CouncilAsync(ct)).Seats.Recipients(),
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, "The owner depends on the deadline."),
    };

    private async Task<IEnumerable<Recipient>> OwnersAsync(Deadline deadline, CancellationToken ct) => deadline.Owner switch
    {
        DeadlineOwner.Secretariat => await OfAsync(Reminded.Secretariat, deadline.UnitId, ct),
        DeadlineOwner.Chair => await OfAsync(Reminded.Chair, null, ct),
        DeadlineOwner.Council => await OfAsync(Reminded.Council, null, ct),
        DeadlineOwner.Applicant => await ApplicantAsync(deadline, ct),
        _ => await LiaisonsAsync(deadline.UnitId, ct),
    };

    private Task<List<Recipient>> ApplicantAsync(Deadline deadline, CancellationToken ct) => (
        from application in db.Applications.AsNoTracking()
        join person in db.Users on application.ApplicantId equals person.Id
        where application.AllianceId == here.Id && application.Id == deadline.SubjectId
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);

    private Task<List<Recipient>> LiaisonsAsync(Guid? unitId, CancellationToken ct) => (
        from liaison in db.Liaisons.AsNoTracking()
        join person in db.Users on liaison.PersonId equals person.Id
        where liaison.AllianceId == here.Id && liaison.UnitId == unitId && liaison.From <= here.Today && (liaison.Until == null || liaison.Until >= here.Today)
        select new Recipient(person.Id, person.Email ?? "")).ToListAsync(ct);

    private async Task<CouncilOnDay> CouncilAsync(CancellationToken ct) => _council ??= await db.CouncilOnAsync(here.Id, here.Today, ct);

    private async Task<List<Post>> PostsAsync(CancellationToken ct) => _posts ??= await (
        from post in db.SecretariatPosts.AsNoTracking()
        join person in db.Users on post.PersonId equals person.Id
        where post.AllianceId == here.Id && post.From <= here.Today && (post.Until == null || post.Until >= here.Today)
        select new Post(new Recipient(person.Id, person.Email ?? ""), post.IsSecretaryGeneral, post.HomeUnitId)).ToListAsync(ct);

    private sealed record Post(Recipient Person, bool IsSecretaryGeneral, Guid? HomeUnitId)
    {
        public bool MayHandle(Guid? unitId) => unitId is null || HomeUnitId != unitId;
    }
}
