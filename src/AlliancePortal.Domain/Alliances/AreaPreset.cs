using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Alliances;

/// <summary>联盟, or 创新联合体, which the plan names for some sectors (JL-P4-2); both are open to all.</summary>
public enum OrganisationForm { Alliance, Consortium }

/// <summary>What a province brings with it, as data: another province is set up without code.</summary>
public sealed record AreaPreset
{
    /// <summary>The numbers that an alliance formed here starts with.</summary>
    public required CharterProfile Profile { get; init; }
    public required IReadOnlyList<Sector> Sectors { get; init; }
    public required IReadOnlyList<AuthorityOffice> Offices { get; init; }

    /// <summary>Null where alliances are not filed.</summary>
    public required FilingPreset? Filing { get; init; }
}

/// <summary>One of the province's fields of industry (JL-P3-1, JL-P4).</summary>
public sealed record Sector(string Key, string Name, IReadOnlyList<SubSector> SubSectors);

/// <summary>One field within a sector (JL-P4).</summary>
public sealed record SubSector(string Key, string Name);

/// <summary>业务处室: the authority's office for certain sectors (JL-P7-2).</summary>
public sealed record AuthorityOffice(string Key, string Name, IReadOnlyList<string> Sectors);

/// <summary>How the province files alliances (JL-P7, JL-A1).</summary>
/// <param name="NameOpening">How a name must begin, such as 吉林省.</param>
/// <param name="AllianceEnding">How the name of an alliance must end: 产业科技创新联盟.</param>
/// <param name="ConsortiumEnding">The same for a consortium: 产业科技创新联合体.</param>
/// <param name="DecisionBody">Who decides after the offices, such as 厅务会.</param>
/// <param name="FilingBody">Who files, such as 吉林省科技创新研究院.</param>
/// <param name="NumberMark">Opens the numbers of its letters, such as 吉创联备.</param>
/// <param name="SystemWords">What alliances belong to once filed; printed on the notice.</param>
public sealed record FilingPreset(string NameOpening, string AllianceEnding, string ConsortiumEnding, string DecisionBody, string FilingBody, string NumberMark, string SystemWords)
{
    public string EndingOf(OrganisationForm form) => form == OrganisationForm.Alliance ? AllianceEnding : ConsortiumEnding;

    /// <summary>Why a name cannot be filed; null when it can (JL-A1-FORM-1, JL-A2-1-1).</summary>
    public string? WrongName(string name, OrganisationForm form)
    {
        if (!name.StartsWith(NameOpening, StringComparison.Ordinal)) return $"名称应以“{NameOpening}”开头。";
        if (!name.EndsWith(EndingOf(form), StringComparison.Ordinal)) return $"名称应以“{EndingOf(form)}”结尾。";
        return name.Length <= NameOpening.Length + EndingOf(form).Length ? "名称中须写明产业领域。" : null;
    }
}

/// <summary>联盟 or 联合体 in words (JL-P3-1).</summary>
public static class OrganisationForms
{
    public static IReadOnlyDictionary<OrganisationForm, string> Words { get; } = new Dictionary<OrganisationForm, string>
    {
        [OrganisationForm.Alliance] = "联盟",
        [OrganisationForm.Consortium] = "创新联合体",
    };
}
