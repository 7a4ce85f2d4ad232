using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Features.Public.Alliances;

/// <summary>How many members of a kind there are.</summary>
internal sealed record KindCount(UnitKind Kind, int Count);

/// <summary>A seat that is filled, by its office and unit; persons are not named in public (G-PII-1).</summary>
internal sealed record OfficeHolder(string Office, string Unit);

/// <summary>An alliance as the public sees it.</summary>
internal sealed record AlliancePage(Alliance Alliance, string Area, string Authority, IReadOnlyList<KindCount> Kinds, IReadOnlyList<OfficeHolder> Presidium, int Seats,
    CouncilTerm? Term, string Home)
{
    public int Members => Kinds.Sum(kind => kind.Count);
}
