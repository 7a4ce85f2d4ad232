using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Formation;

/// <summary>Which office of the authority has a sector in hand (JL-P7-1).</summary>
internal static class AreaOffices
{
    /// <summary>Whether the caller's office handles the sector; who belongs to no office acts for the whole authority.</summary>
    public static bool Handles(this AreaScope area, string sector) =>
        area.Caller.Capacity.AreaOffice is not { Length: > 0 } office || area.Area.OfficeOf(sector)?.Key == office;

    /// <exception cref="CharterBreach">Another office handles the sector.</exception>
    public static void MustHandle(this AreaScope area, string sector) =>
        CharterBreach.When(!area.Handles(sector), CharterRule.LeadIsChosen, $"该产业领域由{area.Area.OfficeOf(sector)?.Name ?? "其他业务处室"}办理。");
}
