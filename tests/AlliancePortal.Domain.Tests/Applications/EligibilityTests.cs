using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Applications;

/// <summary>申请单位须具有独立法人资格 (CQ-8-1, G-USCC-2 to 5, JL-A2-16-2): what is refused on its face, and what is left to secretariat and council.</summary>
public class EligibilityTests
{
    [Fact]
    public void A_sole_trader_is_no_legal_person() =>
        Breach.Of(CharterRule.ApplicantIsALegalPerson, () => Submit(Given.CompleteForm with { Code = Code("92") }), "个体工商户");

    [Theory]
    [InlineData("渝江光通信设备有限公司江北分公司"), InlineData("某银行股份有限公司渝中支行"), InlineData("某协会（驻渝办事处）"), InlineData("某公司重庆代表处 ")]
    public void A_branch_is_no_legal_person(string name) =>
        Breach.Of(CharterRule.ApplicantIsALegalPerson, () => Submit(Given.CompleteForm with { Name = name }), "是分支机构");

    [Theory]
    [InlineData("中国某某科学院重庆分院"), InlineData("重庆分行业研究院有限公司"), InlineData("代表处理技术有限公司")]
    public void A_name_that_only_sounds_like_a_branch_may_apply(string name) => Assert.Null(Eligibility.Branch(name));

    [Theory]
    [InlineData("91500000MYX000", "还差 4 位")]
    [InlineData("9150000OMYX00007X2", "应为数字")]
    [InlineData("91350203M0001QKT19", "请联系秘书处，凭登记机关公示信息打印件人工受理")]
    public void A_code_that_does_not_stand_is_refused_with_its_reason(string code, string reason) =>
        Breach.Of(CharterRule.CodeIsWellFormed, () => Submit(Given.CompleteForm with { Code = code }), reason);

    [Fact]
    public void A_kind_that_does_not_fit_the_code_is_remarked_and_not_refused()
    {
        var form = Given.CompleteForm with { Kind = UnitKind.University };

        Assert.Contains("高等院校", Assert.Single(Eligibility.Remarks(form, Given.Chongqing, "50")), StringComparison.Ordinal);
        Assert.Null(Eligibility.NoLegalPerson(form));
    }

    [Fact]
    public void Foundations_and_private_non_enterprise_units_are_left_to_the_council() =>
        Assert.Contains("由理事会决定", Assert.Single(Eligibility.Remarks(Given.CompleteForm with { Code = Code("53"), Kind = UnitKind.SocialOrganisation }, Given.Chongqing, "50")), StringComparison.Ordinal);

    [Fact]
    public void Jilin_remarks_an_enterprise_from_outside_the_province_and_Chongqing_does_not()
    {
        Assert.Contains("不在本省", Assert.Single(Eligibility.Remarks(Given.CompleteForm, Given.Jilin, "22")), StringComparison.Ordinal);
        Assert.Empty(Eligibility.Remarks(Given.CompleteForm with { Code = Code("91", "220100") }, Given.Jilin, "22"));
        Assert.Empty(Eligibility.Remarks(Given.CompleteForm with { Code = Code("91", "220100") }, Given.Chongqing, "50"));
    }

    [Fact]
    public void A_code_of_an_unknown_category_goes_to_the_secretariat() => Assert.Contains(
        "校验通过，但前两位“36”不是已知的登记类别，须由秘书处核对。",
        Eligibility.Remarks(Given.CompleteForm with { Code = "362322198709086409" }, Given.Chongqing, "50"));

    [Fact]
    public void A_name_that_is_still_being_typed_may_be_longer_than_any_name()
    {
        var name = string.Concat(Enumerable.Repeat("𬭎", 300));

        var draft = Given.Draft(Given.CompleteForm with { Name = name });

        Assert.Equal((name, 200), (draft.Form.Name, draft.UnitName.EnumerateRunes().Count()));
    }

    [Fact]
    public void A_half_typed_code_is_kept_and_identifies_nobody()
    {
        var draft = Given.Draft(Given.CompleteForm with { Code = "91500000MYX0" });

        Assert.Equal(("91500000MYX0", ""), (draft.Form.Code, draft.UnitCode));
    }

    private static string Code(string category, string region = "500000") => UnifiedSocialCreditCode.Compose(category, region, 8).Value;

    private static void Submit(ApplicationForm form) =>
        Given.CompleteDraft(form).Submit(Given.Applicant, "CQNCETIA-SQ-2026-0041", Given.Chongqing.Application, UnitStanding.Free, Given.At(10, 21));
}
