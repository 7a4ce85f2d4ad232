using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>Hands a mail over: to the SMTP server that is configured, or into the folder of mails (Development).</summary>
public sealed class MailDispatch(IOptions<MailOptions> options, MailFolder folder, TimeProvider clock)
{
    /// <exception cref="SmtpException">The server did not take the mail; it may be tried again.</exception>
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        var settings = options.Value;
        if (!settings.IsConfigured)
        {
            await folder.KeepAsync(mail, settings.From, clock.GetUtcNow(), ct);
            return;
        }

        using var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        if (mail.MessageId.Length > 0) message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // no answers from people who are away
        using var client = new SmtpClient(settings.Host!, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.UserName is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        await client.SendMailAsync(message, ct);
    }
}
