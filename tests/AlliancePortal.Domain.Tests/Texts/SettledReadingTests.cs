using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class SettledReadingTests
{
    private static readonly IReadOnlyList<TextConflict> All = TextConflicts.Between(Jilin, CharterOfJilin, AgreementOfJilin);

    private static TextConflict Conflict(string code) => All.Single(conflict => conflict.Code == code);

    [Fact]
    public void A_conflict_is_not_settled_by_an_option_it_does_not_have()
    {
        Assert.False(Settled(("JL-CONF-1", "notice")).IsSettled(Conflict("JL-CONF-1")));
        Assert.False(SettledReadings.None.IsSettled(Conflict("JL-CONF-1")));
        Assert.True(Settled(("JL-CONF-1", "charter_only")).IsSettled(Conflict("JL-CONF-1")));
    }

    [Fact]
    public void A_slip_in_the_data_is_settled_by_no_reading()
    {
        var slip = TextConflicts.Between(Jilin, CharterOfJilin, AgreementOfJilin with { Name = "别的联盟" })[0];

        Assert.False(Settled((slip.Code, "")).IsSettled(slip));
        Assert.Equal([slip], Settled((slip.Code, "")).Open([slip]));
    }

    [Fact]
    public void What_is_open_shrinks_with_each_reading_and_information_is_never_open()
    {
        Assert.DoesNotContain(SettledReadings.None.Open(All), conflict => conflict.Weight == ConflictWeight.Information);
        Assert.Equal(SettledReadings.None.Open(All).Count - 1, Settled(("JL-CONF-2", "notice")).Open(All).Count);
        Assert.Empty(SettledByDefault(Jilin).Open(All));
    }

    [Fact]
    public void The_later_of_two_readings_holds()
    {
        SettledReading first = new("JL-CONF-14", "serious_only", "", "甲", Given.At(11, 2)), second = first with { OptionKey = "each_opens", At = Given.At(11, 3) };

        Assert.Equal("each_opens", new SettledReadings([second, first]).OptionOf("JL-CONF-14"));
    }

    [Fact]
    public void Defaults_keep_the_preset_as_it_is() => Assert.Equal(Jilin, SettledByDefault(Jilin).ApplyTo(Jilin));

    public static readonly TheoryData<string, string, Func<CharterProfile, object?>, object?> Effects = new()
    {
        { "JL-CONF-1", "charter_only", profile => profile.Departure.TerminationPath, TerminationPath.CharterOnly },
        { "JL-CONF-1", "agreement_only", profile => profile.Departure.TerminationPath, TerminationPath.AgreementOnly },
        { "JL-CONF-2", "notice", profile => (profile.Departure.ExitPath, profile.Departure.ExitNoticeWorkingDays, profile.Departure.CouncilApproval), (ExitPath.Notice, 25, false) },
        { "JL-CONF-2", "free", profile => (profile.Departure.ExitPath, profile.Departure.ExitNoticeWorkingDays, profile.Vote.Exit), (ExitPath.Free, 0, (VotingRule?)null) },
        { "JL-CONF-3", "all_sign", profile => profile.Province.AccessionDeed, false },
        { "JL-CONF-4", "council_only", profile => profile.Province.IpClausesNeedAll, false },
        { "JL-CONF-5", "three_tiers", profile => (profile.Province.Tiers, profile.Council.SizeTolerance), (3, (Share?)null) },
        { "JL-CONF-7", "council_only", profile => profile.Governance.AssemblyApprovesPlans, false },
        { "JL-CONF-10", "elect_chair", profile => profile.Governance.ChairElected, true },
        { "JL-CONF-12", "block", profile => profile.Province.OutsideEnterprises, false },
        { "JL-CONF-13", "social_group_model", profile => profile.Vote.Charter, new VotingRule(2, 3, VotingBase.Present) { Quorum = new(2, 3) } },
        { "JL-CONF-14", "serious_only", profile => profile.Departure.Ground, ExpulsionGround.SeriousOnly },
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void An_option_changes_its_parameter(string code, string option, Func<CharterProfile, object?> value, object? expected)
    {
        Assert.NotEqual(expected, value(Jilin));
        Assert.Equal(expected, value(Settled((code, option)).ApplyTo(Jilin)));
    }

    [Fact]
    public void Applying_readings_twice_changes_nothing_more()
    {
        var readings = Settled(("JL-CONF-2", "notice"), ("JL-CONF-13", "social_group_model"), ("JL-CONF-5", "three_tiers"));

        Assert.Equal(readings.ApplyTo(Jilin), readings.ApplyTo(readings.ApplyTo(Jilin)));
    }

    [Fact]
    public void Until_it_is_settled_each_text_names_its_own_decider_of_the_end_and_afterwards_both_the_same_path()
    {
        Assert.DoesNotContain("秘书处", TheCharter().Words("final.termination"), StringComparison.Ordinal);
        Assert.DoesNotContain("成员大会", TheAgreement().Words("end.termination"), StringComparison.Ordinal);

        var settled = Settled(("JL-CONF-1", "cumulative"));
        const string path = "由秘书处提出动议，理事会表决，须经全体理事的五分之四以上（含本数）同意，并以此作为理事会的议案；再由成员大会表决，须经全体成员单位的过半数同意。";
        Assert.Contains(path, TheCharter(readings: settled).Words("final.termination"), StringComparison.Ordinal);
        Assert.Contains(path, TheAgreement(readings: settled).Words("end.termination"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JL-CONF-9", "experts_per_project", "projects.carrying", "指定三名专家")]
    [InlineData("JL-CONF-9", "technical_committee", "projects.carrying", "理事会聘任的技术委员会")]
    [InlineData("JL-CONF-2", "notice", "final.changes", "退出确认书")]
    [InlineData("JL-CONF-14", "each_opens", "breach.expulsion", "违反本联盟章程、协议")]
    [InlineData("JL-CONF-4", "council_only", "ip.changes", "经理事会通过后生效")]
    public void The_agreement_prints_the_settled_reading(string code, string option, string key, string words)
    {
        Assert.DoesNotContain(words, TheAgreement().Words(key), StringComparison.Ordinal);
        Assert.Contains(words, TheAgreement(readings: Settled((code, option))).Words(key), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JL-CONF-2", "notice", "leaving.exit", "至少提前二十五个工作日")]
    [InlineData("JL-CONF-2", "free", "leaving.exit", "收到申请之日为退出日")]
    [InlineData("JL-CONF-10", "elect_chair", "council.chair", "经选举产生")]
    [InlineData("JL-CONF-11", "split_by_kind", "council.representation", "合同、资金和诉讼事项")]
    [InlineData("JL-CONF-12", "block", "joining.conditions", "不予受理")]
    [InlineData("JL-CONF-5", "three_tiers", "council.composition", "成员单位均为理事单位")]
    public void The_charter_prints_the_settled_reading(string code, string option, string key, string words)
    {
        Assert.DoesNotContain(words, TheCharter().Words(key), StringComparison.Ordinal);
        Assert.Contains(words, TheCharter(readings: Settled((code, option))).Words(key), StringComparison.Ordinal);
    }

    [Fact]
    public void No_reading_moves_an_articles_number_so_that_what_a_conflict_cites_stays_where_it_is() => Assert.All(
        from conflict in All from option in conflict.Options select Settled((conflict.Code, option.Key)),
        readings => Assert.Equal(
            [.. TheCharter().Articles.Select(article => article.Key), .. TheAgreement().Articles.Select(article => article.Key)],
            [.. TheCharter(readings: readings).Articles.Select(article => article.Key), .. TheAgreement(readings: readings).Articles.Select(article => article.Key)]));
}
