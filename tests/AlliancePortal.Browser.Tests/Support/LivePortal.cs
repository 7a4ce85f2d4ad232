using System.Net;
using System.Net.Sockets;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace AlliancePortal.Browser.Tests.Support;

/// <summary>
/// The portal with the demo's two alliances, on a port of the loopback, as browsers see it. One for each class of journeys, on a
/// database of its own, so that a journey may move the clock.
/// </summary>
public class LivePortal(TestPostgres postgres, Chromium chromium) : DemoPortal(postgres)
{
    private readonly int _port = FreePort();

    /// <summary>Of the accounts that tests make.</summary>
    public const string Password = "xinggang-tongxin-2026";

    public string Root => $"http://127.0.0.1:{_port}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(options => options.Listen(IPAddress.Loopback, _port));
        StartServer();
        await TravelToAsync(2026, 11, 23);
    }

    protected override Dictionary<string, string> Settings => new(base.Settings)
    {
        ["Portal:PublicUrl"] = Root,
        ["AllowedHosts"] = "*",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        ["RateLimits:SignInPerMinute"] = "600",
        ["RateLimits:UploadsPerMinute"] = "600",
    };

    /// <summary>Somebody sits down at a screen.</summary>
    public Task<Visitor> VisitAsync(Screen? screen = null) => Visitor.ArriveAsync(chromium.Browser, Root, screen ?? Screen.Desktop);

    /// <summary>A person of the demo sits down and signs in by the one click of the sign-in page.</summary>
    public async Task<Visitor> VisitAsAsync(string name, Screen? screen = null, string capacity = "", string alliance = Chongqing)
    {
        var visitor = await VisitAsync(screen);
        await visitor.SignInAsync(await PersonAsync(name, alliance), capacity);
        return visitor;
    }

    /// <summary>Somebody with an account of their own who stands for no unit yet.</summary>
    public async Task<Visitor> VisitAsApplicantAsync(Screen? screen = null) => await VisitAtOnceAsync(await NewPersonAsync("许观澜"), screen);

    /// <summary>A person sits down who has signed in before.</summary>
    public async Task<Visitor> VisitAtOnceAsync(Person person, Screen? screen = null)
    {
        var visitor = await VisitAsync(screen);
        await visitor.SignInAtOnceAsync(person);
        return visitor;
    }

    /// <summary>An account that has been registered and confirmed.</summary>
    public Task<Person> NewPersonAsync(string name) => WithDbAsync(async db =>
    {
        var mail = $"{Guid.NewGuid():N}@xinggang.example";
        var person = new Person
        {
            PasswordHash = new PasswordHasher<Person>().HashPassword(new(), Password),
            FullName = name, UserName = mail, Email = mail, NormalizedUserName = mail.ToUpperInvariant(), NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), RegisteredAt = Clock.GetUtcNow(),
        };
        db.Users.Add(person);
        await db.SaveChangesAsync();
        return person;
    });

    /// <summary>Lets so many days go by, to the morning at nine.</summary>
    public Task LetDaysPassAsync(int days) => TravelToTheMorningOfAsync(ShanghaiTime.DateOf(Clock.GetUtcNow()).AddDays(days));

    public Task TravelToTheMorningOfAsync(DateOnly day) => TravelToAsync(ShanghaiTime.StartOf(day).AddHours(9));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
