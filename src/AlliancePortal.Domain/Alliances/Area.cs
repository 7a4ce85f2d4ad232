namespace AlliancePortal.Domain.Alliances;

/// <summary>A province with the authority above its alliances and, where there is one, the service centre.</summary>
public sealed class Area
{
    private Area() { } // EF

    public Area(string code, string name, string authority, string? serviceCentre) =>
        (Code, Name, Authority, ServiceCentre) = (code, name, authority, serviceCentre);

    /// <summary>The two digits that open its codes: 50 Chongqing, 22 Jilin.</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string Authority { get; private init; } = "";
    public string? ServiceCentre { get; private init; }
}
