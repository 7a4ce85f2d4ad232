namespace AlliancePortal.Domain.Alliances;

/// <summary>A province with the authority above its alliances and, where there is one, the service centre.</summary>
public sealed class Area
{
    private Area() { } // EF

    public Area(string code, string name, string authority, string? serviceCentre, AreaPreset preset)
    {
        Id = Guid.CreateVersion7();
        (Code, Name, Authority, ServiceCentre, Preset) = (code, name, authority, serviceCentre, preset);
    }

    /// <summary>The two digits that open its codes: 50 Chongqing, 22 Jilin.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The owner of the area's own acts, papers and numbers, as an alliance's id is of its own.</summary>
    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Authority { get; private init; } = "";
    public string? ServiceCentre { get; private init; }
    public AreaPreset Preset { get; private set; } = null!;

    /// <summary>Whether it regulates how alliances are formed and filed (JL-P7); Chongqing's text does not.</summary>
    public bool FilesAlliances => Preset.Filing is not null;

    /// <summary>The name of its office with this key; the authority's own where there is none.</summary>
    public string OfficeName(string key) => Preset.Offices.FirstOrDefault(office => office.Key == key) is { } office ? $"{Authority}{office.Name}" : Authority;

    /// <summary>The office that the filings of a sector go to (JL-P7-2).</summary>
    public AuthorityOffice? OfficeOf(string sectorKey) =>
        Preset.Offices.FirstOrDefault(office => office.Sectors.Contains(sectorKey)) ?? (Preset.Offices.Count > 0 ? Preset.Offices[0] : null);

    public Sector? SectorOf(string key) => Preset.Sectors.FirstOrDefault(sector => sector.Key == key);

    /// <summary>新材料产业 · 碳纤维及轻量化材料.</summary>
    public string FieldWords(string sectorKey, string subSectorKey)
    {
        if (SectorOf(sectorKey) is not { } sector) return "";
        var sub = sector.SubSectors.FirstOrDefault(one => one.Key == subSectorKey);
        return sub is null ? sector.Name : $"{sector.Name} · {sub.Name}";
    }

    /// <summary>Later presets follow; what was decided under an earlier one keeps its own copy.</summary>
    public void Follow(AreaPreset preset) => Preset = preset;
}
