using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>
/// The notices that wait to be sent as e-mail. One is taken on a lease, sent outside any transaction, and marked by whoever still holds it. A portal
/// that dies in between leaves the lease to run out; the mail then goes out again with the same Message-ID, by which its receiver knows it.
/// </summary>
public sealed class NoticeOutbox(PortalDb db, MailDispatch dispatch, IOptions<MailOptions> mail, IOptions<PortalOptions> portal, TimeProvider clock)
{
    private const int LongestError = 500;

    /// <summary>Sends the oldest notice that is due.</summary>
    /// <returns>False when none is due.</returns>
    public async Task<bool> SendNextAsync(CancellationToken ct)
    {
        if (await TakeAsync(ct) is not { } notice) return false;
        if (notice.Attempts > mail.Value.Attempts)
        {
            await GiveUpAsync(notice, MailTrouble.Interrupted, "the portal ended during each attempt", ct);
            return true;
        }
        try
        {
            await SendAsync(notice, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            await FailedAsync(notice, failure, ct);
            return true;
        }
        var at = clock.GetUtcNow();
        await Held(notice).ExecuteUpdateAsync(row => row.SetProperty(n => n.MailState, MailState.Sent).SetProperty(n => n.SentAt, at)
            .SetProperty(n => n.Claim, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null), ct);
        return true;
    }

    /// <summary>In one statement: what another portal takes at this moment is passed over, and what it has taken stays its own until the lease ends.
    /// A first attempt waits for nothing, not even for a clock that was moved back.</summary>
    private async Task<Notice?> TakeAsync(CancellationToken ct)
    {
        var (claim, lease, now) = (Guid.NewGuid(), mail.Value.Lease, clock.GetUtcNow());
        return (await db.Notices.FromSql($"""
            update notices set claim = {claim}, lease_until = clock_timestamp() + {lease}, attempts = attempts + 1
            where (alliance_id, id) = (
                select alliance_id, id from notices
                where mail_state = 'Queued' and (attempts = 0 or next_try_at <= {now}) and (lease_until is null or lease_until < clock_timestamp())
                order by next_try_at limit 1 for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct)).SingleOrDefault();
    }

    private async Task SendAsync(Notice notice, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(mail.Value.Lease / 2); // so that nobody takes it up while it is still being sent
        await dispatch.SendAsync(await WriteAsync(notice, ct), patience.Token);
    }

    private async Task FailedAsync(Notice notice, Exception failure, CancellationToken ct)
    {
        var trouble = MailTroubles.Of(failure);
        if (notice.Attempts >= mail.Value.Attempts)
        {
            await GiveUpAsync(notice, trouble, failure.Message, ct);
            return;
        }
        var next = clock.GetUtcNow() + MailBackoff.After(notice.Attempts, Random.Shared.NextDouble());
        await Held(notice).ExecuteUpdateAsync(row => row.SetProperty(n => n.NextTryAt, next).SetProperty(n => n.Trouble, trouble).SetProperty(n => n.LastError, Cut(failure.Message))
            .SetProperty(n => n.Claim, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null), ct);
    }

    private async Task GiveUpAsync(Notice notice, MailTrouble trouble, string error, CancellationToken ct) =>
        await Held(notice).ExecuteUpdateAsync(row => row.SetProperty(n => n.MailState, MailState.Failed).SetProperty(n => n.Trouble, trouble).SetProperty(n => n.LastError, Cut(error))
            .SetProperty(n => n.Claim, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null), ct);

    /// <summary>The row while this attempt holds it; a portal that slept past its lease finds it taken and writes nothing.</summary>
    private IQueryable<Notice> Held(Notice notice) => db.Notices.Where(row => row.AllianceId == notice.AllianceId && row.Id == notice.Id && row.Claim == notice.Claim);

    private static string Cut(string error) => error.Length > LongestError ? error[..LongestError] : error;

    private async Task<OutgoingMail> WriteAsync(Notice notice, CancellationToken ct)
    {
        var alliance = await db.Alliances.Where(row => row.Id == notice.AllianceId).Select(row => row.Name).SingleOrDefaultAsync(ct)
            ?? await db.Areas.Where(row => row.Id == notice.AllianceId).Select(row => row.Authority).SingleAsync(ct);
        return new(notice.MailAddress, notice.Title, $"""
            {notice.Body}

            办理或查看：{new Uri(portal.Value.PublicUrl, notice.Link)}

            {alliance}
            此信由门户自动发出，请勿直接回复。
            """)
        {
            MessageId = $"<{notice.Id:N}@{portal.Value.PublicUrl.Host}>",
        };
    }
}
