using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Texts.OptionKeys;

namespace AlliancePortal.Domain.Texts;

/// <summary>What a chosen option changes in the profile. Options that change only words change nothing here.</summary>
internal static class ReadingEffects
{
    private static readonly Share AttendanceOfSocialGroups = new(2, 3);

    /// <summary>JL-CONF-13: the assembly decides, and changes the charter, by more than half of all.</summary>
    internal static readonly VotingRule AssemblyMajority = VotingRule.MajorityOf(VotingBase.AllInOffice);

    /// <summary>The same after the model articles of social groups.</summary>
    internal static readonly VotingRule SocialGroupAssembly = VotingRule.MajorityOf(VotingBase.Present) with { Quorum = AttendanceOfSocialGroups };
    internal static readonly VotingRule SocialGroupCharter = new(2, 3, VotingBase.Present) { Quorum = AttendanceOfSocialGroups };

    public static Func<CharterProfile, CharterProfile> Of(string code, string option) => (code, option) switch
    {
        (ConflictCodes.Termination, Cumulative) => EndingBy(TerminationPath.Cumulative),
        (ConflictCodes.Termination, CharterOnly) => EndingBy(TerminationPath.CharterOnly),
        (ConflictCodes.Termination, AgreementOnly) => EndingBy(TerminationPath.AgreementOnly),
        (ConflictCodes.Exit, CouncilApproval) => profile => LeavingAs(profile, CharterProfile.Preset("JL"), ExitPath.CouncilApproval),
        (ConflictCodes.Exit, Notice) => profile => LeavingAs(profile, CharterProfile.Preset("CQ"), ExitPath.Notice),
        (ConflictCodes.Exit, Free) => LeavingAtOnce,
        (ConflictCodes.NewMember, AccessionDeed or AllSign) => Province(province => province with { AccessionDeed = option == AccessionDeed }),
        (ConflictCodes.IpClauses, CouncilThenAll or CouncilOnly) => Province(province => province with { IpClausesNeedAll = option == CouncilThenAll }),
        (ConflictCodes.Tiers, FourTiers) => Province(province => province with { Tiers = 4 }),
        (ConflictCodes.Tiers, ThreeTiers) => EverybodyOnTheCouncil,
        (ConflictCodes.Plans, CouncilThenAssembly or CouncilOnly) => Governance(rules => rules with { AssemblyApprovesPlans = option == CouncilThenAssembly }),
        (ConflictCodes.Chair, ChairFixed or ElectChair) => Governance(rules => rules with { ChairElected = option == ElectChair }),
        (ConflictCodes.MemberArea, Warn or Block) => Province(province => province with { OutsideEnterprises = option == Warn }),
        (ConflictCodes.Assembly, MajorityOfAll) => Assembly(AssemblyMajority, AssemblyMajority),
        (ConflictCodes.Assembly, SocialGroupModel) => Assembly(SocialGroupAssembly, SocialGroupCharter),
        (ConflictCodes.ExpulsionGround, EachOpens or SeriousOnly) =>
            Departure(steps => steps with { Ground = option == EachOpens ? ExpulsionGround.Any : ExpulsionGround.SeriousOnly }),
        _ => profile => profile,
    };

    private static Func<CharterProfile, CharterProfile> EndingBy(TerminationPath path) => Departure(steps => steps with { TerminationPath = path });

    /// <summary>The days of a path that the profile did not have come from the preset that has it; its own are kept.</summary>
    private static CharterProfile LeavingAs(CharterProfile profile, CharterProfile model, ExitPath path)
    {
        if (profile.Departure.ExitPath == path) return profile;
        var days = model.Departure;
        return profile with
        {
            Departure = profile.Departure with
            {
                ExitPath = path,
                CouncilApproval = days.CouncilApproval,
                ExitNoticeWorkingDays = days.ExitNoticeWorkingDays,
                CouncilNoticeWorkingDays = days.CouncilNoticeWorkingDays,
                ReportReminderWorkingDays = days.ReportReminderWorkingDays,
                OpinionWorkingDays = days.OpinionWorkingDays,
                ReconsiderWorkingDays = days.ReconsiderWorkingDays,
                DeemedApprovalDays = days.DeemedApprovalDays,
            },
            Vote = profile.Vote with { Exit = model.Vote.Exit },
        };
    }

    /// <summary>On receipt: the steps of a notice without its days.</summary>
    private static CharterProfile LeavingAtOnce(CharterProfile profile)
    {
        var noticed = LeavingAs(profile, CharterProfile.Preset("CQ"), ExitPath.Notice);
        return noticed with { Departure = noticed.Departure with { ExitPath = ExitPath.Free, ExitNoticeWorkingDays = 0 } };
    }

    /// <summary>Every member unit sits on the council, so its size is no share of the members and no tolerance is watched.</summary>
    private static CharterProfile EverybodyOnTheCouncil(CharterProfile profile) => profile with
    {
        Province = profile.Province with { Tiers = 3 },
        Council = profile.Council with { ShareOfMembers = null, SizeTolerance = null },
    };

    private static Func<CharterProfile, CharterProfile> Assembly(VotingRule ordinary, VotingRule charter) =>
        profile => profile with { Vote = profile.Vote with { Assembly = ordinary, Charter = charter } };

    private static Func<CharterProfile, CharterProfile> Departure(Func<DepartureParameters, DepartureParameters> change) =>
        profile => profile with { Departure = change(profile.Departure) };

    private static Func<CharterProfile, CharterProfile> Governance(Func<GovernanceParameters, GovernanceParameters> change) =>
        profile => profile with { Governance = change(profile.Governance) };

    private static Func<CharterProfile, CharterProfile> Province(Func<ProvinceParameters, ProvinceParameters> change) =>
        profile => profile with { Province = change(profile.Province) };
}
