namespace AlliancePortal.Domain.Bodies;

/// <summary>One term of the council, with its last day (CQ-16-3, G-TIME-5).</summary>
public sealed class CouncilTerm
{
    private CouncilTerm() { } // EF

    public CouncilTerm(Guid allianceId, int number, DateOnly from, DateOnly lastDay, string basis) =>
        (AllianceId, Number, From, LastDay, Basis) = (allianceId, number, from, lastDay, basis);

    public Guid AllianceId { get; private init; }

    /// <summary>第几届.</summary>
    public int Number { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly LastDay { get; private init; }
    public string Basis { get; private init; } = "";
}

/// <summary>A person's post in the secretariat, from a day until a day.</summary>
public sealed class SecretariatPost
{
    private SecretariatPost() { } // EF

    public SecretariatPost(Guid allianceId, Guid personId, string name, string title, bool isSecretaryGeneral, DateOnly from, string basis, Guid? homeUnitId = null)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, PersonId, Name, Title, IsSecretaryGeneral, From, Basis, HomeUnitId) =
            (allianceId, personId, name, title, isSecretaryGeneral, from, basis, homeUnitId);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public string Name { get; private init; } = "";
    public string Title { get; private init; } = "";
    public bool IsSecretaryGeneral { get; private init; }

    /// <summary>The member unit the person comes from, whose cases are not the person's to handle.</summary>
    public Guid? HomeUnitId { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";

    public bool ActsOn(DateOnly day) => From <= day && !(Until < day);

    public void EndOn(DateOnly lastDay) => Until = lastDay;
}
