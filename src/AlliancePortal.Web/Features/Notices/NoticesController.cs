using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Notices;

/// <summary>The portal's mailbox: what reached it counts as delivered (Civil Code 137).</summary>
[Route("notices"), May(Permission.SeeNotices)]
public sealed class NoticesController(Caller caller, PortalDb db, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    private IQueryable<Notice> Mine => db.Notices.Where(notice => notice.PersonId == caller.PersonId);

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] Guid? before, CancellationToken ct)
    {
        var notices = Mine.AsNoTracking();
        if (before is { } id) notices = notices.Where(notice => notice.Id < id);
        var page = await notices.OrderByDescending(notice => notice.Id).Take(PageSize + 1).ToListAsync(ct);
        var names = await db.OwnerNamesAsync(ct);
        var shown = page.Take(PageSize).ToList();
        return View("Notices", new NoticesPage(
            ShanghaiTime.DateOf(clock.GetUtcNow()),
            [.. shown.Select(notice => new NoticeLine(notice.Id, notice.Title, notice.Body, names[notice.AllianceId], notice.At, notice.ReadAt is null))],
            new PagerModel(null, page.Count > PageSize ? $"/notices?before={shown[^1].Id}" : null)));
    }

    /// <summary>Marks one as read and goes where it leads. A post, because opening a page changes nothing.</summary>
    [HttpPost("{id:guid}/opening")]
    public async Task<IActionResult> Open([FromRoute] Guid id, CancellationToken ct)
    {
        if (await Mine.SingleOrDefaultAsync(notice => notice.Id == id, ct) is not { } notice) return NotFound();
        notice.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return LocalRedirect(Url.IsLocalUrl(notice.Link) ? notice.Link : "/notices");
    }

    [HttpPost("reading")]
    public async Task<IActionResult> ReadAll(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Mine.Where(notice => notice.ReadAt == null).ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadAt, now), ct);
        return LocalRedirect("/notices");
    }
}

public sealed record NoticeLine(Guid Id, string Title, string Body, string Alliance, DateTimeOffset At, bool IsNew);

public sealed record NoticesPage(DateOnly Today, IReadOnlyList<NoticeLine> Notices, PagerModel Pager);
