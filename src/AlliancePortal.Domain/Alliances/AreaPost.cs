namespace AlliancePortal.Domain.Alliances;

/// <summary>Above the alliances: the authority with its offices, or the service centre it entrusts with their supervision (JL-P8-4-1).</summary>
public enum AreaBody { Authority, ServiceCentre }

/// <summary>A person's post in the authority or the service centre of an area, from a day until a day.</summary>
public sealed class AreaPost
{
    private AreaPost() { } // EF

    /// <param name="office">The key of the authority's office; empty for the authority as a whole and for the centre.</param>
    public AreaPost(string areaCode, Guid personId, string name, AreaBody body, string office, string title, DateOnly from, string basis)
    {
        Id = Guid.CreateVersion7();
        (AreaCode, PersonId, Name, Body, Office, Title, From, Basis) = (areaCode, personId, name, body, office, title, from, basis);
    }

    public Guid Id { get; private init; }
    public string AreaCode { get; private init; } = "";
    public Guid PersonId { get; private init; }
    public string Name { get; private init; } = "";
    public AreaBody Body { get; private init; }
    public string Office { get; private init; } = "";
    public string Title { get; private init; } = "";
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private set; }
    public string Basis { get; private init; } = "";

    public bool ActsOn(DateOnly day) => From <= day && !(Until < day);

    public void EndOn(DateOnly lastDay) => Until = lastDay;
}
