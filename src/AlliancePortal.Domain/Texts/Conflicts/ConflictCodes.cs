namespace AlliancePortal.Domain.Texts;

/// <summary>Codes of what may be at odds between a charter and an agreement made after the provincial templates, and of plain slips in the data.</summary>
public static class ConflictCodes
{
    public const string Termination = "JL-CONF-1";
    public const string Exit = "JL-CONF-2";
    public const string NewMember = "JL-CONF-3";
    public const string IpClauses = "JL-CONF-4";
    public const string Tiers = "JL-CONF-5";
    public const string SupremeBody = "JL-CONF-6";
    public const string Plans = "JL-CONF-7";
    public const string Supervisor = "JL-CONF-8";
    public const string TechnicalCommittee = "JL-CONF-9";
    public const string Chair = "JL-CONF-10";
    public const string Representation = "JL-CONF-11";
    public const string MemberArea = "JL-CONF-12";
    public const string Assembly = "JL-CONF-13";
    public const string ExpulsionGround = "JL-CONF-14";

    public const string NameDiffers = "TEXT-NAME";
    public const string ChairDiffers = "TEXT-CHAIR";
    public const string AddressMissing = "TEXT-ADDRESS";
    public const string AddressDiffers = "TEXT-ADDRESS-2";
    public const string PartiesDiffer = "TEXT-PARTIES";
}

/// <summary>Keys of the options that a text prints or a parameter follows, conflict by conflict.</summary>
public static class OptionKeys
{
    public const string Cumulative = "cumulative", CharterOnly = "charter_only", AgreementOnly = "agreement_only";
    public const string CouncilApproval = "council_approval", Notice = "notice", Free = "free";
    public const string AccessionDeed = "accession_deed", AllSign = "all_sign";
    public const string CouncilThenAll = "council_then_all", CouncilOnly = "council_only";
    public const string FourTiers = "four_tiers", ThreeTiers = "three_tiers";
    public const string AssemblyDecidesBasics = "assembly_decides_basics";
    public const string CouncilThenAssembly = "council_then_assembly";
    public const string ProvincialAuthority = "provincial_authority";
    public const string ExpertsPerProject = "experts_per_project", AppointCommittee = "technical_committee";
    public const string ChairFixed = "chair_fixed", ElectChair = "elect_chair";
    public const string SplitByKind = "split_by_kind", CouncilList = "council_list";
    public const string Warn = "warn", Block = "block";
    public const string MajorityOfAll = "majority_of_all", SocialGroupModel = "social_group_model";
    public const string EachOpens = "each_opens", SeriousOnly = "serious_only";
}
