using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Voting.VotingBase;

namespace AlliancePortal.Domain.Tests.Profiles;

/// <summary>The start values of the two shipped profiles.</summary>
public class PresetTests
{
    private static readonly CharterProfile Chongqing = CharterProfile.Preset("CQ"), Jilin = CharterProfile.Preset("JL");

    [Fact]
    public void An_unknown_profile_is_refused() => Assert.Throws<ArgumentException>(() => CharterProfile.Preset("XX"));

    [Fact]
    public void Chongqing_has_36_seats_of_which_one_is_the_chair_one_the_executive_and_thirteen_are_vice_chairs() => Assert.Equal(
        (1, 1, 13, 21),
        (Chongqing.Council.ChairSeats, Chongqing.Council.ExecutiveViceChairSeats, Chongqing.Council.ViceChairSeats, Chongqing.Council.MemberSeats));

    [Fact]
    public void Chongqing_admits_and_expels_with_two_thirds_of_all_and_asks_expulsions_in_writing()
    {
        VotingRule twoThirds = new(2, 3, AllInOffice);

        Assert.Equal((twoThirds, twoThirds, true), (Chongqing.Vote.Admission, Chongqing.Vote.Expulsion, Chongqing.Vote.ExpulsionWritten));
        Assert.Equal(24, Chongqing.Vote.Admission.VotesNeeded(36));
    }

    [Fact]
    public void Chongqing_ends_by_unanimity_and_decides_the_rest_with_two_thirds_of_those_present()
    {
        Assert.Equal(VotingRule.Unanimous(AllInOffice), Chongqing.Vote.Termination);
        Assert.Equal((2, 3, Present), (Chongqing.Vote.Ordinary.Numerator, Chongqing.Vote.Ordinary.Denominator, Chongqing.Vote.Ordinary.Of));
    }

    [Fact]
    public void Jilin_decides_by_the_majority_of_all_and_ends_with_four_fifths()
    {
        var majority = VotingRule.MajorityOf(AllInOffice);

        Assert.Equal([majority, majority, majority, majority, majority, majority],
            [Jilin.Vote.Admission, Jilin.Vote.Expulsion, Jilin.Vote.Charter, Jilin.Vote.Exit!, Jilin.Vote.Assembly!, Jilin.Vote.Ordinary]);
        Assert.Equal(new(4, 5, AllInOffice), Jilin.Vote.Termination);
        Assert.Null(Jilin.Vote.Ordinary.Quorum);
    }

    [Fact]
    public void Chongqing_leaves_by_notice_of_25_working_days_and_bars_for_a_year_and_Jilin_by_approval_and_bars_nobody()
    {
        Assert.Equal((ExitPath.Notice, 25, 5, 1), (Chongqing.Departure.ExitPath, Chongqing.Departure.ExitNoticeWorkingDays,
            Chongqing.Departure.CouncilNoticeWorkingDays, Chongqing.Departure.ReapplyBarYears));
        Assert.Equal((ExitPath.CouncilApproval, 0, 60, 0), (Jilin.Departure.ExitPath, Jilin.Departure.ExitNoticeWorkingDays,
            Jilin.Departure.DeemedApprovalDays, Jilin.Departure.ReapplyBarYears));
    }

    [Fact]
    public void Terms_run_five_years_in_Chongqing_and_three_in_Jilin() => Assert.Equal((5, 3), (Chongqing.Council.TermYears, Jilin.Council.TermYears));

    [Fact]
    public void Jilin_asks_for_ten_members_sixty_per_cent_enterprises_and_a_council_of_about_a_third() => Assert.Equal(
        (10, new(3, 5), new(1, 3)), (Jilin.Council.MinMembers, Jilin.Council.MinEnterpriseShare!, Jilin.Council.ShareOfMembers!));

    [Fact]
    public void Vacant_and_recused_seats_leave_the_base_in_both() => Assert.All(
        [Chongqing, Jilin],
        profile => Assert.Equal((VacancyPolicy.NotInBase, RecusalPolicy.ExcludeFromBase, true), (profile.Vote.Vacancy, profile.Vote.Recusal, profile.Vote.Inclusive)));

    [Fact]
    public void Every_number_has_a_key_of_its_own_and_a_name()
    {
        var lines = ParameterLine.Of(Chongqing);

        Assert.NotEmpty(lines);
        Assert.Equal(lines.Count, lines.Select(line => line.Key).Distinct().Count());
        Assert.All(lines, line => Assert.True(line.Name.Length > 0 && line.Group.Length > 0, line.Key));
        Assert.Equal(lines.Select(line => line.Key), ParameterLine.Of(Jilin).Select(line => line.Key));
    }

    [Theory]
    [InlineData("council.seats.chair", "council.termYears", "council.reelection", "expert.termYears", "sg.termYears", "vote.admission", "vote.expulsion")]
    [InlineData("vote.expulsion.written", "vote.charter", "vote.termination", "vote.exit", "vote.assembly", "vote.ordinary", "vote.inclusive")]
    [InlineData("vote.vacancy", "vote.recusal", "vote.signatureLevel.expulsion", "exit.noticeWorkingDays", "exit.councilNoticeWorkingDays", "exit.councilApproval", "exit.deemedApprovalDays")]
    [InlineData("expulsion.reapplyBarYears", "expulsion.nonPerformanceYears", "composition.minMembers", "composition.minEnterpriseShare", "termination.path", "exit.path", "meeting.petitionShare")]
    [InlineData("assessment.consecutiveFailuresToRevoke", "agreement.needs", "ip.patentFreeUseInRnD", "goalText.maxChars")]
    public void Every_key_of_the_rule_catalogue_is_a_parameter(params string[] keys) =>
        Assert.Empty(keys.Except(ParameterLine.Of(Chongqing).Select(line => line.Key)));
}
