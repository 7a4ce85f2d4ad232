using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Access;

/// <summary>
/// The area in the address: the province whose calls, filings and alliances such a page is about, with the calendar and the clock.
/// Loaded by <see cref="AccessFilter"/> before the action runs.
/// </summary>
public sealed class AreaScope(PortalDb db, Caller caller, CalendarSource calendars, ActJournal journal, TimeProvider clock)
{
    private Area? _area;

    public Area Area => _area ?? throw new InvalidOperationException("This address names no area.");
    public bool IsLoaded => _area is not null;
    public string Code => Area.Code;
    public Caller Caller => caller;
    public WorkingCalendar Calendar => calendars.Current;
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => ShanghaiTime.DateOf(Now);
    public string Home => $"/areas/{Code}";

    internal async Task<bool> LoadAsync(string code, CancellationToken ct)
    {
        await calendars.RefreshAsync(db, ct);
        _area = await db.Areas.AsNoTracking().SingleOrDefaultAsync(area => area.Code == code, ct);
        return _area is not null;
    }

    /// <summary>Records an act of the caller in the area's own chain, in the transaction that is saved next.</summary>
    public Act Record(CharterRule rule, Subject subject, string what, string details = "") =>
        journal.Record(Area.Id, Area.Preset.Profile.Code, caller.Actor, Now, rule, subject, what, details);

    /// <summary>Tells people of an act, once for each.</summary>
    public void Tell(Act act, IEnumerable<Recipient> people, string title, string body, string link) => journal.Tell(act, people, title, body, link);

    /// <summary>The article to cite for a rule under this area's preset.</summary>
    public string Article(CharterRule rule) => rule.ArticleUnder(Area.Preset.Profile.Code);
}
