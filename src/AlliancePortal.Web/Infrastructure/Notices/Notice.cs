namespace AlliancePortal.Web.Infrastructure.Notices;

/// <summary>Where the e-mail of a notice stands. The portal's mailbox itself counts as delivered (Civil Code 137).</summary>
public enum MailState { None, Queued, Sent, Failed }

/// <summary>Why an e-mail was not taken, as far as its sender can tell.</summary>
public enum MailTrouble { None, ServerUnreachable, NoAnswer, SignInRefused, AddressRefused, MailboxFull, Busy, MailRefused, Unwritable, Interrupted, Other }

/// <summary>A message to one person about one act, written in the act's own transaction.</summary>
public sealed class Notice
{
    private Notice() { } // EF

    public Notice(Guid allianceId, Guid actId, Guid personId, string title, string body, string link, string mailAddress, DateTimeOffset at, string? key = null)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, ActId, PersonId, Title, Body, Link, MailAddress, At, Key) = (allianceId, actId, personId, title, body, link, mailAddress, at, key);
        MailState = mailAddress.Length > 0 ? MailState.Queued : MailState.None;
        NextTryAt = at;
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid ActId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>What it must be told once of, such as a deadline and a day; null where the act alone says it.</summary>
    public string? Key { get; private init; }
    public string Title { get; private init; } = "";
    public string Body { get; private init; } = "";

    /// <summary>Address within the portal, beginning with a slash.</summary>
    public string Link { get; private init; } = "";
    public string MailAddress { get; private set; } = "";
    public DateTimeOffset At { get; private init; }
    public DateTimeOffset? ReadAt { get; private set; }
    public MailState MailState { get; private set; }

    /// <summary>How often the e-mail was taken up, the attempts that a crash cut off included.</summary>
    public int Attempts { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public MailTrouble Trouble { get; private set; }

    /// <summary>What the mail server said, for those who look after it.</summary>
    public string LastError { get; private set; } = "";

    /// <summary>Which attempt holds it; only that one may say how it ended.</summary>
    public Guid? Claim { get; private set; }

    /// <summary>By the database's own clock; then whoever held it counts as dead.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;

    /// <summary>Gives an e-mail that was given up all its attempts again, to the address that its reader has now.</summary>
    /// <exception cref="InvalidOperationException">It was not given up.</exception>
    public void SendAgain(string mailAddress, DateTimeOffset at)
    {
        if (MailState != MailState.Failed) throw new InvalidOperationException("Only an e-mail that was given up is sent again.");
        (MailAddress, MailState, Attempts, NextTryAt) = (mailAddress, MailState.Queued, 0, at);
    }
}
