using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Account.Own;

[Route("account"), May(Permission.UseOwnAccount)]
public sealed class AccountController(Caller caller, PortalDb db, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromQuery] string? done, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-30);
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.PersonId == caller.PersonId && session.EndedAt == null && session.SeenAt > since)
            .OrderByDescending(session => session.SeenAt).Take(50).ToListAsync(ct);
        return View("Account", new AccountPage(
            caller.Person!,
            [.. sessions.Select(session => new SessionLine(session.Id, BrowserWords.Of(session.Browser), session.Address, session.StartedAt, session.SeenAt, session.Id == caller.Session!.Id))],
            done switch { "password" => "密码已更改，其他设备上的登录已经结束。", "session" => "该处登录已经结束。", _ => null }));
    }

    /// <summary>Ends one session of one's own; that browser is signed out at its next step.</summary>
    [HttpPost("sessions/{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == id && session.PersonId == caller.PersonId, ct) is not { } session) return NotFound();
        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return LocalRedirect("/account?done=session");
    }
}

public sealed record SessionLine(Guid Id, string Browser, string Address, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);

/// <param name="Done">What was just done, in words.</param>
public sealed record AccountPage(Person Person, IReadOnlyList<SessionLine> Sessions, string? Done);
