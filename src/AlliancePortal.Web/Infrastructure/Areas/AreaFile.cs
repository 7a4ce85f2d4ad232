using System.Text.Json;
using System.Text.Json.Nodes;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Infrastructure.Areas;

/// <summary>A province as a file: its names, offices, sectors, and the numbers in which it differs from one of the shipped profiles. Another province needs no code.</summary>
internal sealed record AreaFile
{
    private static readonly JsonSerializerOptions Style = new(Json.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DictionaryKeyPolicy = null };

    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Authority { get; init; }
    public required string? ServiceCentre { get; init; }

    /// <summary>CQ or JL: which text the articles of its alliances refer to.</summary>
    public required string BaseProfile { get; init; }

    /// <summary>Numbers that differ, by section and member as they are stored; a name that does not exist is refused.</summary>
    public required JsonObject Profile { get; init; }
    public required IReadOnlyList<Sector> Sectors { get; init; }
    public required IReadOnlyList<AuthorityOffice> Offices { get; init; }
    public required FilingPreset? Filing { get; init; }

    /// <summary>One of the provinces that ship with the portal.</summary>
    public static AreaFile Shipped(string code)
    {
        using var stream = typeof(AreaFile).Assembly.GetManifestResourceStream($"area.{code}.json") ?? throw new ArgumentException($"No province {code}.", nameof(code));
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <exception cref="JsonException">Something is missing, misspelt or twice.</exception>
    public static AreaFile Parse(string json) => JsonSerializer.Deserialize<AreaFile>(json, Style) ?? throw new JsonException("The file is empty.");

    /// <exception cref="JsonException">A number is named that no profile has, or one is missing that filing needs.</exception>
    public AreaPreset ToPreset()
    {
        var profile = Merged();
        if (Filing is not null && (profile.Province.GoalMaxCharacters is null || profile.Province.FilingChangeWorkingDays is null))
            throw new JsonException("A province that files alliances names Province.GoalMaxCharacters and Province.FilingChangeWorkingDays.");
        return new() { Profile = profile, Sectors = Sectors, Offices = Offices, Filing = Filing };
    }

    public Area ToArea() => new(Code, Name, Authority, ServiceCentre, ToPreset());

    /// <summary>Adds the province, or lets it follow the file; alliances that exist keep the charter they have.</summary>
    /// <returns>True when it was not there before.</returns>
    public async Task<bool> KeepAsync(PortalDb db, CancellationToken ct)
    {
        if (await db.Areas.SingleOrDefaultAsync(area => area.Code == Code, ct) is { } known)
        {
            known.Follow(ToPreset());
            await db.SaveChangesAsync(ct);
            return false;
        }
        var added = ToArea();
        db.AddRange(added, new Domain.Acts.ActChainHead(added.Id));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private CharterProfile Merged()
    {
        var whole = JsonSerializer.SerializeToNode(CharterProfile.Preset(BaseProfile), Json.Strict)!.AsObject();
        foreach (var (section, members) in Profile)
        {
            if (whole[section] is not JsonObject known) throw new JsonException($"No section {section}.");
            foreach (var (member, value) in members!.AsObject())
            {
                if (!known.ContainsKey(member)) throw new JsonException($"No number {section}.{member}.");
                known[member] = value?.DeepClone();
            }
        }
        return whole.Deserialize<CharterProfile>(Json.Strict)!;
    }
}
