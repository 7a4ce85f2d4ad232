namespace AlliancePortal.Domain.Profiles;

/// <summary>
/// The numbers one alliance's charter fixes, and the settings that stand where it is silent.
/// Stored whole with each charter version; a decision keeps the version it was made under.
/// </summary>
public sealed record CharterProfile
{
    /// <summary>CQ or JL: which text the articles refer to.</summary>
    public required string Code { get; init; }

    [Parameter("council", "理事会与任期")]
    public required CouncilParameters Council { get; init; }

    [Parameter("application", "加入与证书")]
    public required ApplicationParameters Application { get; init; }

    [Parameter("vote", "表决")]
    public required VoteParameters Vote { get; init; }

    [Parameter("departure", "退出与除名")]
    public required DepartureParameters Departure { get; init; }

    [Parameter("governance", "会议、选举与章程")]
    public required GovernanceParameters Governance { get; init; }

    [Parameter("province", "组建、考核、项目与协议")]
    public required ProvinceParameters Province { get; init; }

    /// <summary>The shipped presets, by code.</summary>
    public static CharterProfile Preset(string code) => code switch
    {
        "CQ" => Presets.Chongqing,
        "JL" => Presets.Jilin,
        _ => throw new ArgumentException($"No preset {code}.", nameof(code)),
    };
}
