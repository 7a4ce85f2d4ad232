using System.Net.Mail;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>The notices that wait to be sent as e-mail, one transaction each; nodes beside each other never take the same one.</summary>
public sealed class NoticeOutbox(PortalDb db, MailDispatch dispatch, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>Sends the oldest notice that is due.</summary>
    /// <returns>False when none is due.</returns>
    public async Task<bool> SendNextAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var notice = await db.Notices.FromSql($"""
            select * from notices where mail_state = 'Queued' and next_try_at <= {now} order by next_try_at limit 1 for update skip locked
            """).SingleOrDefaultAsync(ct);
        if (notice is null) return false;

        try
        {
            await dispatch.SendAsync(await WriteAsync(notice, ct), ct);
            notice.Sent(clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is SmtpException or IOException or FormatException or ArgumentException)
        {
            notice.Failed(failure.Message, clock.GetUtcNow());
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<OutgoingMail> WriteAsync(Notice notice, CancellationToken ct)
    {
        var alliance = await db.Alliances.Where(row => row.Id == notice.AllianceId).Select(row => row.Name).SingleAsync(ct);
        return new(notice.MailAddress, notice.Title, $"""
            {notice.Body}

            办理或查看：{new Uri(portal.Value.PublicUrl, notice.Link)}

            {alliance}
            此信由门户自动发出，请勿直接回复。
            """);
    }
}
