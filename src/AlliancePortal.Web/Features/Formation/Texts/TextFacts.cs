using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Web.Features.Formation.Texts;

/// <summary>What charter and agreement say of this alliance alone, taken from the founding and the province.</summary>
internal static class TextFacts
{
    public static CharterFacts OfCharter(Founding founding, Alliance alliance, Area area) => new()
    {
        Name = alliance.Name,
        Sector = Industry(alliance, area),
        Purpose = founding.Facts.Purpose,
        Tasks = founding.Facts.Tasks,
        AreaName = area.Name,
        AreaCode = area.Code,
        Authority = area.Authority,
        ServiceCentre = area.ServiceCentre,
        LeadUnit = founding.Lead.Name,
        Address = founding.Facts.Address,
        MemberCount = founding.Parties.Count,
    };

    public static AgreementFacts OfAgreement(Founding founding, Alliance alliance, Area area) => new()
    {
        Name = alliance.Name,
        Sector = Industry(alliance, area),
        Purpose = founding.Facts.Purpose,
        Guidance = area.Authority,
        Address = founding.Facts.Address,
        Postcode = founding.Facts.Postcode,
        Initiators = [founding.Lead.Name],
        Parties = [.. founding.Parties.Select(unit => new Party(unit.Name, unit.Code, unit.Form.Kind ?? UnitKind.Enterprise, unit.Tier, unit.Form.LegalRepresentative))],
        LongTermTasks = founding.Facts.LongTermTasks,
        SpecialTasks = founding.Facts.SpecialTasks,
        Division = [.. founding.Facts.Divisions.Select(line => new DivisionLine(line.Field, NameOf(founding, line.HostUnitId),
            [.. line.EnterpriseIds.Select(id => NameOf(founding, id)).OfType<string>()]))],
    };

    /// <summary>碳纤维及轻量化材料, or the whole sector where none of its parts was chosen.</summary>
    private static string Industry(Alliance alliance, Area area) =>
        area.SectorOf(alliance.Sector) is not { } sector ? "" : sector.SubSectors.FirstOrDefault(one => one.Key == alliance.SubSector)?.Name ?? sector.Name;

    /// <summary>Only of those who take part; who left the founding left the division of tasks too.</summary>
    private static string? NameOf(Founding founding, Guid? unitId) => founding.Parties.FirstOrDefault(unit => unit.UnitId == unitId)?.Name;
}
