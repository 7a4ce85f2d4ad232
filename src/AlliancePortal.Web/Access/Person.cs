using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Web.Access;

/// <summary>A natural person with an account. What the person may do is never stored here: it follows from dated records.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = Guid.CreateVersion7();

    public string FullName { get; set; } = "";
    public DateTimeOffset RegisteredAt { get; set; }
    public bool IsAdministrator { get; set; }

    /// <summary>Locked for good, not for the pause after wrong passwords. The database keeps no ticks, so the year says it.</summary>
    public bool IsDisabled => LockoutEnd is { Year: 9999 };
}

/// <summary>A signed-in browser. The cookie names the row; the row is asked at every request, so that ending it ends the session.</summary>
public sealed class Session
{
    private Session() { } // EF

    public Session(Guid personId, DateTimeOffset now, string address, string browser)
    {
        Id = Guid.NewGuid();
        (PersonId, StartedAt, SeenAt, Address, Browser) = (personId, now, now, address, browser);
        ProvedAt = now;
    }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>When the password was last given; acts that bind ask for a fresh proof.</summary>
    public DateTimeOffset ProvedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string Address { get; private init; } = "";
    public string Browser { get; private init; } = "";

    /// <summary>The capacity chosen in this session, by key; it counts only while the records still give it.</summary>
    public string CapacityKey { get; private set; } = "";

    public void See(DateTimeOffset now) => SeenAt = now;

    public void Prove(DateTimeOffset now) => ProvedAt = now;

    public void ActAs(string capacityKey) => CapacityKey = capacityKey;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
