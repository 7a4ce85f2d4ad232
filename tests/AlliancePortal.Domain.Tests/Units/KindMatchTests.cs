using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Units.UnitKind;

namespace AlliancePortal.Domain.Tests.Units;

/// <summary>The declared kind against the category of the code (G-USCC-3).</summary>
public class KindMatchTests
{
    [Theory]
    [InlineData(Enterprise)]
    [InlineData(University)]
    [InlineData(Other)]
    public void An_individual_business_is_no_legal_person_whatever_it_declares(UnitKind declared)
    {
        var match = KindMatch.Of(declared, "92");

        Assert.Equal((KindFit.Reject, "个体工商户不具有法人资格，不能加入联盟。"), (match.Fit, match.Sentence));
    }

    [Theory]
    [InlineData(Enterprise, "12")]
    [InlineData(Enterprise, "93")] // a cooperative is not counted as an enterprise
    [InlineData(University, "91")]
    [InlineData(ResearchInstitute, "51")]
    [InlineData(SocialOrganisation, "11")]
    [InlineData(Other, "11")]
    [InlineData(Other, "91")]
    public void A_kind_that_does_not_fit_is_warned_about_and_not_refused(UnitKind declared, string category) =>
        Assert.Equal(KindFit.Warn, KindMatch.Of(declared, category).Fit);

    [Fact]
    public void The_warning_names_both_sides() => Assert.Equal(
        "所选类型“企业”与代码的登记类别“事业单位”（12）不一致，请核对；确无误的可以继续，由秘书处核实。",
        KindMatch.Of(Enterprise, UnifiedSocialCreditCode.Parse("12100000400000624D")).Sentence);

    [Theory]
    [InlineData(Enterprise, "91")]
    [InlineData(University, "12")]
    [InlineData(University, "52")]
    [InlineData(ResearchInstitute, "12")]
    [InlineData(ResearchInstitute, "52")]
    [InlineData(ResearchInstitute, "91")]
    [InlineData(SocialOrganisation, "51")]
    [InlineData(SocialOrganisation, "52")]
    [InlineData(SocialOrganisation, "53")]
    [InlineData(Other, "93")]
    [InlineData(Other, "31")]
    public void A_kind_that_fits_is_accepted(UnitKind declared, string category) =>
        Assert.Equal((KindFit.Ok, ""), (KindMatch.Of(declared, category).Fit, KindMatch.Of(declared, category).Sentence));

    [Theory]
    [InlineData("9150000020286320X6", Enterprise)]
    [InlineData("51100000500002862F", SocialOrganisation)]
    [InlineData("12100000400000624D", null)] // a university or an institute
    public void A_form_is_prefilled_only_where_the_code_leaves_no_doubt(string code, UnitKind? suggested) =>
        Assert.Equal(suggested, KindMatch.Suggested(UnifiedSocialCreditCode.Parse(code)));
}
