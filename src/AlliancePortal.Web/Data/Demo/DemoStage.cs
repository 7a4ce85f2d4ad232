using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Calendars;
using AlliancePortal.Web.Infrastructure.Clock;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>One thing that somebody of the demo does at a time, by the same plain classes that the pages use.</summary>
internal sealed record DemoScene(DateTimeOffset At, string Alliance, string Actor, Func<Capacity, bool> ActingAs, Func<IServiceProvider, Task> Play)
{
    /// <summary>Where the actor's account belongs, if not to the alliance.</summary>
    public string Accounts { get; init; } = Alliance;

    /// <summary>The province that the scene is about, instead of an alliance.</summary>
    public string? Area { get; init; }

    /// <summary>The actor has just given the password again.</summary>
    public bool IsProved { get; init; }
}

/// <summary>Plays scenes in the order of time under a moving clock, each in a scope of its own, so that the chain of acts reads like life.</summary>
internal sealed class DemoStage(IServiceScopeFactory scopes, PortalClock clock, CalendarSource calendars)
{
    private readonly List<DemoScene> _scenes = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>A moment some working days before today, never on a rest day.</summary>
    public DateTimeOffset Ago(int workingDays, int hour, int minute = 0)
    {
        var day = ShanghaiTime.DateOf(Now);
        for (var left = workingDays; left > 0 || !calendars.Current.IsWorkingDay(day);)
        {
            day = day.AddDays(-1);
            if (calendars.Current.IsWorkingDay(day)) left--;
        }
        return ShanghaiTime.StartOf(day).AddHours(hour).AddMinutes(minute);
    }

    public void Add(DemoScene scene)
    {
        if (scene.At < Now) _scenes.Add(scene); // what lies ahead has not happened yet
    }

    public async Task PlayAsync(CancellationToken ct)
    {
        var displacement = clock.Displacement;
        try
        {
            // a scene may add later ones: ballots are known once the vote has opened
            while (_scenes.MinBy(scene => scene.At) is { } next)
            {
                _scenes.Remove(next);
                await PlayAsync(next, ct);
            }
        }
        finally
        {
            clock.Displace(displacement);
        }
    }

    private async Task PlayAsync(DemoScene scene, CancellationToken ct)
    {
        clock.Displace(scene.At - clock.MachineTime);
        await using var scope = scopes.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<PortalDb>());
        if (scene.Area is { } area) await services.GetRequiredService<AreaScope>().LoadAsync(area, ct);
        else await services.GetRequiredService<AllianceScope>().LoadAsync(scene.Alliance, ct);
        var mail = $".{scene.Accounts}{DemoPeople.Domain}";
        var person = await db.Users.SingleAsync(row => row.FullName == scene.Actor && row.Email!.EndsWith(mail), ct);
        var capacities = await db.CapacitiesOfAsync(person, ShanghaiTime.DateOf(clock.GetUtcNow()), ct);
        services.GetRequiredService<Caller>().Play(person, capacities.First(scene.ActingAs), scene.IsProved ? new(person.Id, clock.GetUtcNow(), "", "") : null);
        await scene.Play(services);
    }
}
