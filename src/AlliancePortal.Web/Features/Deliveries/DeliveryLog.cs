using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Deliveries;

public enum SendingAgain { NotFound, NotFailed, Queued }

/// <summary>The notices of one alliance as deliveries.</summary>
public sealed class DeliveryLog(PortalDb db, AllianceScope here)
{
    private const int PageSize = 50;

    private string Address => $"/{here.Slug}/deliveries";

    private IQueryable<Notice> All => db.Notices.AsNoTracking().Where(notice => notice.AllianceId == here.Id);

    public async Task<DeliveryPage> ShowAsync(DeliveryFilter filter, string? done, CancellationToken ct)
    {
        var chosen = All;
        if (filter.Wanted is { } state) chosen = chosen.Where(notice => notice.MailState == state);
        if (filter.Name.Length > 0)
        {
            var like = Like.Part(filter.Name);
            chosen = chosen.Where(notice => db.Users.Any(person => person.Id == notice.PersonId && EF.Functions.ILike(person.FullName, like)));
        }
        var (rows, hasNewer, hasOlder) = await SliceAsync(chosen, filter, ct);
        return new(here.Today, rows, filter.Model(Address),
            new(hasNewer && rows.Count > 0 ? filter.Href(Address, "before", rows[0].Id) : null,
                hasOlder && rows.Count > 0 ? filter.Href(Address, "after", rows[^1].Id) : null, $"本页 {rows.Count} 条"),
            rows.Count == 0 && !await All.AnyAsync(ct), await All.CountAsync(notice => notice.MailState == MailState.Failed, ct), Address, done);
    }

    /// <summary>Puts an e-mail that was given up back in line, to the address the person has today. The row is locked: of two who ask, one does it.</summary>
    public Task<SendingAgain> SendAgainAsync(Guid id, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var notice = await db.Notices.FromSql($"select * from notices where alliance_id = {here.Id} and id = {id} for update").SingleOrDefaultAsync(ct);
        if (notice is null) return SendingAgain.NotFound;
        if (notice.MailState != MailState.Failed) return SendingAgain.NotFailed;
        var person = await db.Users.AsNoTracking().SingleAsync(row => row.Id == notice.PersonId, ct);
        notice.SendAgain(person.Email ?? notice.MailAddress, here.Now);
        here.Record(CharterRule.ActsAreRecorded, new Subject("notice", notice.Id, ""), $"重新发送通知邮件：{notice.Title}（收件人：{person.FullName}）");
        return SendingAgain.Queued;
    }, ct);

    /// <summary>Keyset paging over time and id, newest first.</summary>
    private async Task<(List<DeliveryRow> Rows, bool HasNewer, bool HasOlder)> SliceAsync(IQueryable<Notice> chosen, DeliveryFilter filter, CancellationToken ct)
    {
        var mark = (filter.Before ?? filter.After) is { } edge ? await All.Where(notice => notice.Id == edge).Select(notice => new { notice.At, notice.Id }).SingleOrDefaultAsync(ct) : null;
        var newer = mark is not null && filter.Before is not null;
        if (mark is not null)
            chosen = newer
                ? chosen.Where(notice => EF.Functions.GreaterThan(ValueTuple.Create(notice.At, notice.Id), ValueTuple.Create(mark.At, mark.Id)))
                : chosen.Where(notice => EF.Functions.LessThan(ValueTuple.Create(notice.At, notice.Id), ValueTuple.Create(mark.At, mark.Id)));
        var sorted = newer ? chosen.OrderBy(notice => notice.At).ThenBy(notice => notice.Id) : chosen.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id);
        var rows = await sorted.Take(PageSize + 1).Select(notice => new DeliveryRow(notice.Id, notice.Title,
            db.Users.Where(person => person.Id == notice.PersonId).Select(person => person.FullName).First(), notice.MailAddress, notice.At, notice.ReadAt,
            notice.MailState, notice.Attempts, notice.NextTryAt, notice.SentAt, notice.Trouble)).ToListAsync(ct);
        var hasMore = rows.Count > PageSize;
        if (hasMore) rows.RemoveAt(PageSize);
        if (newer) rows.Reverse();
        return newer ? (rows, hasMore, true) : (rows, mark is not null, hasMore);
    }
}
