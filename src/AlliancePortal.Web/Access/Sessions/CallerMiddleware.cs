using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Access;

/// <summary>How long a session lasts without use, and at most.</summary>
public sealed class SessionOptions
{
    public const string Section = "Sessions";

    public TimeSpan StaffIdle { get; init; } = TimeSpan.FromHours(2);
    public TimeSpan StaffAtMost { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Council members vote on a phone that stays signed in; what binds asks for the password again.</summary>
    public TimeSpan OthersIdle { get; init; } = TimeSpan.FromDays(7);
    public TimeSpan OthersAtMost { get; init; } = TimeSpan.FromDays(30);
}

/// <summary>Turns the cookie's session row into the <see cref="Caller"/>; an ended or unknown row is nobody.</summary>
internal sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Caller caller, PortalDb db, TimeProvider clock, IOptions<SessionOptions> options)
    {
        caller.Address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (Guid.TryParse(context.User.FindFirst(SessionAuthentication.SessionClaim)?.Value, out var id)
            && !await FillAsync(context, id, caller, db, clock.GetUtcNow(), options.Value))
        {
            await context.SignOutAsync();
            context.User = new();
        }
        await next(context);
    }

    private static async Task<bool> FillAsync(HttpContext context, Guid id, Caller caller, PortalDb db, DateTimeOffset now, SessionOptions options)
    {
        var ct = context.RequestAborted;
        var session = await db.Sessions.SingleOrDefaultAsync(row => row.Id == id, ct);
        if (session is null || session.EndedAt is not null) return false;
        var person = await db.Users.SingleOrDefaultAsync(row => row.Id == session.PersonId, ct);
        if (person is null || person.IsDisabled) return false;

        var capacities = await db.CapacitiesOfAsync(person, ShanghaiTime.DateOf(now), ct);
        var (idle, atMost) = capacities.Any(capacity => capacity.IsSecretariat || capacity.IsOfficer || capacity.Kind == CapacityKind.Administrator)
            ? (options.StaffIdle, options.StaffAtMost)
            : (options.OthersIdle, options.OthersAtMost);
        if (now - session.SeenAt > idle || now - session.StartedAt > atMost) return false;

        if (now - session.SeenAt > TimeSpan.FromMinutes(1))
            await db.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(s => s.SeenAt, now), ct);
        caller.Become(person, session, capacities);
        return true;
    }
}
