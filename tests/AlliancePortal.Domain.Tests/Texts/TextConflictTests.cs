using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Tests.Texts.TextsGiven;

namespace AlliancePortal.Domain.Tests.Texts;

public class TextConflictTests
{
    private static readonly Party Ordinary = new("南关仪器有限公司", Code("91", 8), UnitKind.Enterprise, PartyTier.Member, "孙五");

    private static string[] Codes(CharterProfile profile, CharterFacts charter, AgreementFacts agreement) => [.. TextConflicts.Between(profile, charter, agreement).Select(conflict => conflict.Code)];

    private static AgreementFacts With(params Party[] parties) => AgreementOfJilin with { Parties = [.. AgreementOfJilin.Parties, .. parties] };

    [Fact]
    public void Texts_after_the_templates_of_Jilin_have_the_conflicts_that_their_data_give_cause_for() => Assert.Equal(
        ["JL-CONF-1", "JL-CONF-2", "JL-CONF-3", "JL-CONF-4", "JL-CONF-6", "JL-CONF-7", "JL-CONF-9", "JL-CONF-10", "JL-CONF-11", "JL-CONF-13", "JL-CONF-14"],
        Codes(Jilin, CharterOfJilin, AgreementOfJilin));

    [Fact]
    public void Texts_after_the_charter_of_Chongqing_have_none() =>
        Assert.Empty(Codes(Chongqing, CharterOfChongqing, AgreementOfChongqing));

    [Fact]
    public void Tiers_are_a_question_only_when_there_are_ordinary_members()
    {
        Assert.DoesNotContain("JL-CONF-5", Codes(Jilin, CharterOfJilin, AgreementOfJilin));
        Assert.Contains("JL-CONF-5", Codes(Jilin, CharterOfJilin, With(Ordinary)));
    }

    [Fact]
    public void The_committee_is_a_question_only_until_there_is_one()
    {
        Assert.Contains("JL-CONF-9", Codes(Jilin, CharterOfJilin, AgreementOfJilin));
        Assert.DoesNotContain("JL-CONF-9", Codes(Jilin, CharterOfJilin, AgreementOfJilin with { HasTechnicalCommittee = true }));
    }

    [Fact]
    public void The_chair_is_a_question_only_while_it_is_not_elected() =>
        Assert.DoesNotContain("JL-CONF-10", Codes(Jilin with { Governance = Jilin.Governance with { ChairElected = true } }, CharterOfJilin, AgreementOfJilin));

    [Theory]
    [InlineData("500000", UnitKind.Enterprise, true)]
    [InlineData("220100", UnitKind.Enterprise, false)]
    [InlineData("500000", UnitKind.University, false)]
    public void The_area_is_a_question_only_when_an_enterprise_has_a_code_of_another_province(string region, UnitKind kind, bool isFound)
    {
        var conflicts = TextConflicts.Between(Jilin, CharterOfJilin, With(Ordinary with { Code = Code("91", 8, region), Kind = kind }));

        Assert.Equal(isFound, conflicts.Any(conflict => conflict.Code == "JL-CONF-12" && conflict.AgreementSays.Contains("南关仪器有限公司", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_number_of_the_portal_tells_no_province() =>
        Assert.DoesNotContain("JL-CONF-12", Codes(Jilin, CharterOfJilin, With(Ordinary with { Code = SubstituteCode.Issue(2026, 1).Value })));

    [Fact]
    public void Other_supervisors_are_told_and_need_no_choice()
    {
        var conflict = TextConflicts.Between(Jilin, CharterOfJilin, AgreementOfJilin with { Guidance = "国家科技主管部门和行业组织" }).Single(found => found.Code == "JL-CONF-8");

        Assert.False(conflict.MustBeSettled);
    }

    [Fact]
    public void The_end_is_no_question_where_both_texts_name_the_council_and_the_authority() => Assert.DoesNotContain("JL-CONF-1",
        Codes(Jilin with { Departure = Jilin.Departure with { TerminationPath = TerminationPath.CouncilAndAuthority } }, CharterOfJilin, AgreementOfJilin));

    [Fact]
    public void What_differs_in_the_data_is_named_first()
    {
        var agreement = With(Ordinary) with { Name = "别的联盟", Address = "" };

        Assert.Equal(["TEXT-NAME", "TEXT-CHAIR", "TEXT-ADDRESS", "TEXT-PARTIES"], Codes(Jilin, CharterOfJilin with { LeadUnit = "松辽激光有限公司" }, agreement).Take(4));
        Assert.Equal("TEXT-ADDRESS-2", Codes(Jilin, CharterOfJilin, AgreementOfJilin with { Address = "吉林市" })[0]);
    }

    [Fact]
    public void An_elected_chair_need_not_be_the_unit_that_led() =>
        Assert.DoesNotContain("TEXT-CHAIR", Codes(Chongqing, CharterOfChongqing, AgreementOfChongqing));

    [Fact]
    public void Once_the_chair_is_to_be_elected_it_need_not_be_the_lead_either()
    {
        var (charter, elected) = (CharterOfJilin with { LeadUnit = "松辽激光有限公司" }, Settled(("JL-CONF-10", "elect_chair")));

        Assert.Contains(TextConflicts.Between(Jilin, charter, AgreementOfJilin), conflict => conflict.Code == "TEXT-CHAIR");
        Assert.DoesNotContain(TextConflicts.Between(Jilin, charter, AgreementOfJilin, readings: elected), conflict => conflict.Code == "TEXT-CHAIR");
    }

    [Fact]
    public void A_conflict_cites_the_articles_as_they_are_numbered_with_the_alliances_own_clauses()
    {
        FreeClause[] clauses = [new("general", "会徽", "会徽另定。", 1)];
        string Cited(FreeClause[] additions) => TextConflicts.Between(Jilin, CharterOfJilin, AgreementOfJilin, additions)[0].CharterSays;

        Assert.StartsWith("章程" + TheCharter().Article("final.termination")!.Ordinal, Cited([]), StringComparison.Ordinal);
        Assert.StartsWith("章程" + TheCharter(null, null, clauses).Article("final.termination")!.Ordinal, Cited(clauses), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_conflict_that_needs_a_reading_offers_options_of_which_one_is_the_default() => Assert.All(
        TextConflicts.Between(Jilin, CharterOfJilin with { MemberCount = null }, With(Ordinary with { Code = Code("91", 8, "500000") }) with { Guidance = "国家科技主管部门" }),
        conflict =>
        {
            Assert.Single(conflict.Options, option => option.IsDefault);
            Assert.Equal(conflict.MustBeSettled, conflict.Options.Count > 1);
            Assert.NotEmpty(conflict.Why);
        });
}
