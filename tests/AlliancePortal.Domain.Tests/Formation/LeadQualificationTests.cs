using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Units;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>牵头单位的五项条件 (JL-P6-1-1 to 1-5).</summary>
public class LeadQualificationTests
{
    [Fact]
    public void A_lead_is_an_enterprise_by_the_category_of_its_code() => Breach.Of(
        CharterRule.LeadQualifies, () => Submit(CompleteDraft(Call(), LeadForm with { Code = Code("12") })), "牵头单位须为企业，该代码的登记类别为 12。");

    [Fact]
    public void A_cooperative_is_no_enterprise() =>
        Assert.Equal(["牵头单位须为企业，该代码的登记类别为 93。"], CompleteDraft(Call(), LeadForm with { Code = Code("93") }).Missing("22"));

    [Fact]
    public void A_code_that_is_wrong_is_named_and_nothing_is_concluded_from_it()
    {
        var missing = CompleteDraft(Call(), LeadForm with { Code = Lead.Code[..17] }).Missing("22");

        Assert.Equal([UnifiedSocialCreditCode.Check(Lead.Code[..17]).Sentence], missing);
    }

    [Theory]
    [InlineData("220000", RegionFinding.Inside)]
    [InlineData("222401", RegionFinding.Inside)]
    [InlineData("100000", RegionFinding.National)]
    [InlineData("210000", RegionFinding.Outside)]
    public void The_code_tells_where_its_authority_lies(string region, RegionFinding found) => Assert.Equal(found, LeadRegion.Of(Code("91", region), "22"));

    [Fact]
    public void Of_a_code_too_short_to_name_a_province_nothing_is_believed() => Assert.Equal(RegionFinding.Outside, LeadRegion.Of("912", "22"));

    [Fact]
    public void A_lead_registered_outside_the_province_shows_an_address_in_it()
    {
        var draft = Draft(Call(), LeadForm with { Code = Code("91", "210000") });
        draft.Attach(LeadCondition.Guarantees, "制度汇编", Guid.NewGuid(), At(9, 8));
        const string Licence = "代码的登记机关不在本省，须上传载明本省注册地址的营业执照。";

        Breach.Of(CharterRule.LeadQualifies, () => Submit(draft), Licence);
        draft.Attach(LeadCondition.LegalPerson, "营业执照", Guid.NewGuid(), At(9, 8));
        Assert.Empty(draft.Missing("22"));
    }

    [Fact]
    public void A_lead_registered_with_the_state_is_not_asked_where() => Assert.Empty(CompleteDraft(Call(), LeadForm with { Code = Code("91", "100000") }).Missing("22"));

    [Fact]
    public void Each_of_the_five_conditions_is_accounted_for()
    {
        var silent = CompleteDraft(Call(), LeadForm with { LegalPerson = " ", Influence = "", Innovation = "", Cooperation = "\n", Guarantees = "" });

        Assert.Equal(Enum.GetValues<LeadCondition>().Select(condition => $"请说明“{condition.Chinese()}”。"), silent.Missing("22"));
        Assert.Equal(5, Enum.GetValues<LeadCondition>().Select(LeadForm.Statement).Distinct().Count());
    }

    [Fact]
    public void Standing_and_guarantees_are_shown_by_papers()
    {
        Assert.Equal(["请为“法人资格与经营”上传证明材料。", "请为“保障体系”上传证明材料。"], Draft(Call()).Missing("22"));
        Breach.Of(CharterRule.LeadQualifies, () => Submit(Draft(Call())), "请为“保障体系”上传证明材料。");
    }

    [Fact]
    public void Everything_missing_is_named_at_once() => Assert.Equal(12, Intention.Start(Call(), LeadPerson, At(9, 8)).Missing("22").Count);

    private static void Submit(Intention intention) => intention.Submit(Call(), "A22-YX-2026-0001", At(9, 10));

    private static string Code(string category, string region = "220000") => UnifiedSocialCreditCode.Compose(category, region, 7).Value;
}
