using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Areas.Classification;

/// <summary>The fields of a province to choose from, sector and sub-sector in one.</summary>
internal static class FieldChoices
{
    /// <param name="within">One sector's key; null for all.</param>
    public static IReadOnlyList<FieldOption> Of(Area area, string? within = null) =>
        [new("", "请选择"), .. from sector in area.Preset.Sectors where within is null || sector.Key == within from sub in sector.SubSectors select new FieldOption($"{sector.Key}/{sub.Key}", $"{sector.Name} · {sub.Name}")];

    /// <summary>What was chosen; null where the province has no such field.</summary>
    public static (string Sector, string SubSector)? FieldOf(this Area area, string? choice) =>
        choice?.Split('/') is [var sector, var sub] && area.SectorOf(sector)?.SubSectors.Any(one => one.Key == sub) == true ? (sector, sub) : null;
}
