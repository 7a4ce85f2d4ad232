namespace AlliancePortal.Web.Infrastructure.Notices;

/// <summary>Where the e-mail of a notice stands. The portal's mailbox itself counts as delivered (Civil Code 137).</summary>
public enum MailState { None, Queued, Sent, Failed }

/// <summary>A message to one person about one act, written in the act's own transaction.</summary>
public sealed class Notice
{
    private Notice() { } // EF

    public Notice(Guid allianceId, Guid actId, Guid personId, string title, string body, string link, string mailAddress, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, ActId, PersonId, Title, Body, Link, MailAddress, At) = (allianceId, actId, personId, title, body, link, mailAddress, at);
        MailState = mailAddress.Length > 0 ? MailState.Queued : MailState.None;
        NextTryAt = at;
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid ActId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Title { get; private init; } = "";
    public string Body { get; private init; } = "";

    /// <summary>Address within the portal, beginning with a slash.</summary>
    public string Link { get; private init; } = "";
    public string MailAddress { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }
    public MailState MailState { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string LastError { get; private set; } = "";

    public void Read(DateTimeOffset at) => ReadAt ??= at;

    public void Sent(DateTimeOffset at) => (MailState, SentAt, Attempts) = (MailState.Sent, at, Attempts + 1);

    /// <summary>Backs off: 1, 2, 4 … minutes; after ten attempts it rests as failed.</summary>
    public void Failed(string error, DateTimeOffset at)
    {
        Attempts++;
        LastError = error.Length > 500 ? error[..500] : error;
        NextTryAt = at.AddMinutes(Math.Pow(2, Attempts - 1));
        if (Attempts >= 10) MailState = MailState.Failed;
    }
}
