using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Web.Access;

/// <summary>Who makes this request, what they may act as, and as what they act now. Filled once a request from the session row.</summary>
public sealed class Caller
{
    public Person? Person { get; private set; }
    public Session? Session { get; private set; }
    public IReadOnlyList<Capacity> Capacities { get; private set; } = [];

    /// <summary>As what the caller acts; <see cref="Capacity.Oneself"/> when nothing was chosen.</summary>
    public Capacity Capacity { get; private set; } = Capacity.Oneself;

    /// <summary>The caller's network address.</summary>
    public string Address { get; internal set; } = "";

    public bool IsSignedIn => Person is not null;
    public Guid PersonId => Person?.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The caller as the journal records them.</summary>
    public Actor Actor => Person is null ? new Actor(null, "公众", "未登录", Address) : new Actor(Person.Id, Person.FullName, Capacity.Text, Address);

    /// <summary>The name as it stands under a paper, with the office that acts in another's place.</summary>
    public string SignsAs => Capacity.InPlace.Length == 0 ? Actor.Name : $"{Actor.Name}，{Capacity.InPlace}";

    internal void Become(Person person, Session session, IReadOnlyList<Capacity> capacities)
    {
        (Person, Session, Capacities) = (person, session, capacities);
        Capacity = capacities.FirstOrDefault(capacity => capacity.Key == session.CapacityKey) ?? Capacity.Oneself;
    }

    internal void ActAs(Capacity capacity) => Capacity = capacity;

    /// <summary>Lets a person of the demo data act as what the records give them.</summary>
    /// <param name="session">Not kept; where it is given, its proof counts.</param>
    internal void Play(Person person, Capacity capacity, Session? session = null) => (Person, Session, Capacities, Capacity) = (person, session, [capacity], capacity);

    /// <summary>Acts that bind ask who you are within the last five minutes (S7).</summary>
    public bool HasFreshProof(DateTimeOffset now) => Session is { } session && now - session.ProvedAt <= TimeSpan.FromMinutes(5);

    /// <summary>Secretariat staff stay out of the cases of the unit they come from (section 10).</summary>
    public void MustNotComeFrom(Guid? unitId) =>
        CharterBreach.When(unitId is not null && Capacity.HomeUnitId == unitId, CharterRule.NoInfluenceOnTheOwnUnit);
}
