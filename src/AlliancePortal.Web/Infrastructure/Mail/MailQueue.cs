using System.Threading.Channels;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>
/// Mails about accounts: links that somebody just asked for. They are sent beside the request, so that its answer takes as long
/// for an address that has an account as for one that has none; a lost one is asked for again.
/// </summary>
public sealed class MailQueue
{
    private readonly Channel<OutgoingMail> _mails = Channel.CreateBounded<OutgoingMail>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(OutgoingMail mail) => _mails.Writer.TryWrite(mail);

    internal IAsyncEnumerable<OutgoingMail> TakeAsync(CancellationToken ct) => _mails.Reader.ReadAllAsync(ct);
}
