using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Access;

/// <summary>
/// The alliance in the address: the scope of every query on such a page, with its charter of today, the calendar and the clock.
/// Loaded by <see cref="AccessFilter"/> before the action runs.
/// </summary>
public sealed class AllianceScope(PortalDb db, Caller caller, CalendarSource calendars, ActJournal journal, TimeProvider clock)
{
    private Alliance? _alliance;
    private CharterVersion? _charter;

    public Alliance Alliance => _alliance ?? throw new InvalidOperationException("This address names no alliance.");
    public CharterVersion Charter => _charter ?? throw new InvalidOperationException("This address names no alliance.");
    public CharterProfile Profile => Charter.Profile;
    public bool IsLoaded => _alliance is not null;
    public Guid Id => Alliance.Id;
    public string Slug => Alliance.Slug;
    public Caller Caller => caller;
    public WorkingCalendar Calendar => calendars.Current;
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => ShanghaiTime.DateOf(Now);

    internal async Task<bool> LoadAsync(string slug, CancellationToken ct)
    {
        await calendars.RefreshAsync(db, ct);
        _alliance = await db.Alliances.AsNoTracking().SingleOrDefaultAsync(alliance => alliance.Slug == slug, ct);
        if (_alliance is null) return false;
        _charter = await db.CharterOnAsync(_alliance.Id, Today, ct);
        return _charter is not null;
    }

    /// <summary>Makes this the scope of an alliance outside a request; a scope that is another alliance's already stays so and says it.</summary>
    internal async Task EnterAsync(Guid allianceId, CancellationToken ct)
    {
        if (!IsLoaded) await LoadAsync(await db.Alliances.Where(alliance => alliance.Id == allianceId).Select(alliance => alliance.Slug).SingleAsync(ct), ct);
        if (Id != allianceId) throw new InvalidOperationException("A scope belongs to one alliance.");
    }

    /// <summary>The version a case was begun under, which governs it to its end.</summary>
    public Task<CharterVersion> CharterOfAsync(Guid versionId, CancellationToken ct) =>
        db.CharterVersions.AsNoTracking().SingleAsync(version => version.AllianceId == Id && version.Id == versionId, ct);

    /// <summary>Records an act of the caller in the transaction that is saved next.</summary>
    public Act Record(CharterRule rule, Subject subject, string what, string details = "") =>
        journal.Record(Id, Profile.Code, caller.Actor, Now, rule, subject, what, details);

    /// <summary>Records what the clock alone brought about.</summary>
    public Act RecordByClock(CharterRule rule, Subject subject, string what, DateTimeOffset at, string details = "") =>
        journal.Record(Id, Profile.Code, Actor.Portal, at, rule, subject, what, details);

    /// <summary>Tells people of an act, once for each.</summary>
    public void Tell(Act act, IEnumerable<Recipient> people, string title, string body, string link) => journal.Tell(act, people, title, body, link);

    /// <summary>The article to cite for a rule under this alliance's charter.</summary>
    public string Article(CharterRule rule) => rule.ArticleUnder(Profile.Code);
}
