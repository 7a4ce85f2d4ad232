namespace AlliancePortal.Domain.Formation;

/// <summary>The five conditions that a lead has to meet (JL-P6-1-1 to 1-5).</summary>
public enum LeadCondition { LegalPerson, Influence, Innovation, Cooperation, Guarantees }

/// <summary>What the authority judges of an intention.</summary>
public enum IntentionState { Draft, Submitted, Surveyed, Chosen, NotChosen, Withdrawn }

/// <summary>Where the registration authority of a code lies; an indication only, the address decides.</summary>
public enum RegionFinding { Inside, National, Outside }

/// <summary>What an enterprise writes when it offers to lead.</summary>
public sealed record IntentionForm
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string LegalRepresentative { get; init; } = "";
    public string Address { get; init; } = "";
    public string ContactName { get; init; } = "";
    public string ContactMobile { get; init; } = "";
    public string ContactMail { get; init; } = "";

    /// <summary>What the alliance would be about.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Last year's turnover and research spending, in 万元.</summary>
    public decimal? Turnover { get; init; }
    public decimal? ResearchSpending { get; init; }
    public string LegalPerson { get; init; } = "";
    public string Influence { get; init; } = "";
    public string Innovation { get; init; } = "";
    public string Cooperation { get; init; } = "";
    public string Guarantees { get; init; } = "";

    public string Statement(LeadCondition condition) => condition switch
    {
        LeadCondition.LegalPerson => LegalPerson,
        LeadCondition.Influence => Influence,
        LeadCondition.Innovation => Innovation,
        LeadCondition.Cooperation => Cooperation,
        _ => Guarantees,
    };
}

/// <summary>The words of calls and intentions as users read them.</summary>
public static class FormationWords
{
    public static string Chinese(this IntentionState state) => state switch
    {
        IntentionState.Draft => "草稿",
        IntentionState.Submitted => "待调研",
        IntentionState.Surveyed => "已调研",
        IntentionState.Chosen => "确定为牵头单位",
        IntentionState.NotChosen => "未确定",
        _ => "已撤回",
    };

    public static string Chinese(this LeadCondition condition) => condition switch
    {
        LeadCondition.LegalPerson => "法人资格与经营",
        LeadCondition.Influence => "辐射带动和组织能力",
        LeadCondition.Innovation => "技术创新能力",
        LeadCondition.Cooperation => "合作条件",
        _ => "保障体系",
    };

    /// <summary>What is asked for, in the portal's words.</summary>
    public static string Meaning(this LeadCondition condition) => condition switch
    {
        LeadCondition.LegalPerson => "独立法人、在本省注册的骨干企业；研发投入和经营状况。",
        LeadCondition.Influence => "信誉、在行业中的影响，组织联盟日常活动的人员和场所。",
        LeadCondition.Innovation => "科研基础设施、研发队伍，承担过的省级以上科研任务。",
        LeadCondition.Cooperation => "与高校、院所和企业已有的合作项目，可提供的技术服务。",
        _ => "联盟的运行、财务、成果转化激励和人事等制度。",
    };

    public static bool NeedsEvidence(this LeadCondition condition) => condition is LeadCondition.LegalPerson or LeadCondition.Guarantees;
}

/// <summary>Whether a lead is registered in the province, as far as its code tells (JL-P6-1-1).</summary>
public static class LeadRegion
{
    /// <summary>Characters 3 and 4 of the code name the province of registration; 10 stands for a national one (JL-P6-1-1).</summary>
    public static RegionFinding Of(string code, string areaCode) => code.Length < 4 ? RegionFinding.Outside
        : code[2..4] == areaCode ? RegionFinding.Inside
        : code[2..4] == "10" ? RegionFinding.National
        : RegionFinding.Outside;
}
