namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>One e-mail as plain text. Recipient and subject are one line each: a line break there would become a header of the mail.</summary>
public sealed record OutgoingMail
{
    /// <exception cref="ArgumentException">The recipient or the subject contains a line break.</exception>
    public OutgoingMail(string to, string subject, string body)
    {
        (To, Subject, Body) = (OneLine(to), OneLine(subject), body);
    }

    public string To { get; }
    public string Subject { get; }
    public string Body { get; }

    /// <summary>Always the same for the same message, so that one that comes twice is known for it; empty where nobody needs to know.</summary>
    public string MessageId { get; init; } = "";

    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n', '\0') < 0 ? text : throw new ArgumentException("A header of a mail is one line.", nameof(text));
}
