using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Notices;

namespace AlliancePortal.Web.Infrastructure.Acts;

/// <summary>Whom a notice goes to; an empty address means the portal's mailbox alone.</summary>
public sealed record Recipient(Guid PersonId, string MailAddress);

/// <summary>Writes acts and the notices that follow from them into the transaction that is saved next.</summary>
public sealed class ActJournal(PortalDb db)
{
    /// <summary>Records what was done. The act gets its place in the chain when the context saves, as the last thing in the transaction.</summary>
    public Act Record(Guid allianceId, string profileCode, Actor actor, DateTimeOffset at, CharterRule rule, Subject subject, string what, string details = "")
    {
        var act = new Act(allianceId, actor, at, rule.Code, rule.ArticleUnder(profileCode), subject, what, details);
        db.Unchained.Acts.Add(act);
        return act;
    }

    /// <summary>Tells people of an act: once for each, in the portal's mailbox and by e-mail.</summary>
    /// <param name="link">Address within the portal, beginning with a slash.</param>
    /// <param name="key">Under this key a person is told once, whatever act it follows from.</param>
    public void Tell(Act act, IEnumerable<Recipient> people, string title, string body, string link, string? key = null)
    {
        var told = db.Unchained.Notices.Where(notice => notice.ActId == act.Id).Select(notice => notice.PersonId).ToHashSet();
        foreach (var person in people.Where(person => told.Add(person.PersonId)))
            db.Unchained.Notices.Add(new Notice(act.AllianceId, act.Id, person.PersonId, title, body, link, person.MailAddress, act.At, key));
    }
}

/// <summary>Acts and notices that wait for the end of the transaction.</summary>
public sealed class Unchained
{
    public List<Act> Acts { get; } = [];
    public List<Notice> Notices { get; } = [];
}
