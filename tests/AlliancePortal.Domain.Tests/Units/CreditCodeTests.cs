using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Units;

/// <summary>统一社会信用代码 (GB 32100; G-USCC-1, 2, 4, 5).</summary>
public class CreditCodeTests
{
    [Theory]
    [InlineData(null, "请填写 18 位统一社会信用代码。")]
    [InlineData("   ", "请填写 18 位统一社会信用代码。")]
    [InlineData("9144030071526726", "统一社会信用代码应为 18 位，现有 16 位，还差 2 位。")]
    [InlineData("9144030071526726XGG", "统一社会信用代码应为 18 位，现有 19 位，多出 1 位。")]
    [InlineData("71526726X", "这是 9 位组织机构代码，请填写证书上的 18 位统一社会信用代码。")]
    [InlineData("71526726Y", "统一社会信用代码应为 18 位，现有 9 位，还差 9 位。")]
    [InlineData("中文代码中文代码中", "统一社会信用代码应为 18 位，现有 9 位，还差 9 位。")]
    [InlineData("440301103097413", "这是 15 位旧注册号，请填写证书上的 18 位统一社会信用代码。")]
    public void A_code_of_another_length_is_refused_with_what_is_missing(string? typed, string sentence) =>
        Assert.Equal((CodeFault.Length, CodeVerdict.Reject, sentence), Refusal(typed));

    [Theory]
    [InlineData("91110000802IO0433B", "第 12 位的“I”不在代码所用字符之列（不用字母 I、O、S、V、Z），是否为数字 1，请对照证书核对。")]
    [InlineData("12100000400002195S", "第 18 位的“S”不在代码所用字符之列（不用字母 I、O、S、V、Z），是否为数字 5，请对照证书核对。")]
    [InlineData("9144O30071526726XG", "第 5 位的“O”应为数字：第 3 至 8 位是登记机关行政区划码，请对照证书核对。")]
    [InlineData("91A4030071526726XG", "第 3 位的“A”应为数字：第 3 至 8 位是登记机关行政区划码，请对照证书核对。")]
    [InlineData("9144030071526726-G", "第 17 位的“-”不在代码所用字符之列，请对照证书核对。")]
    [InlineData("9144030071526726😀G", "第 17 位的“😀”不在代码所用字符之列，请对照证书核对。")]
    public void A_character_outside_the_alphabet_is_refused_with_its_place(string typed, string sentence) =>
        Assert.Equal((CodeFault.Charset, CodeVerdict.Reject, sentence), Refusal(typed));

    [Fact]
    public void Half_a_character_is_refused_and_not_stumbled_over() =>
        Assert.Equal(CodeFault.Charset, UnifiedSocialCreditCode.Check("9144030071526726\ud83dG").Reason);

    [Fact]
    public void An_altered_code_is_refused_with_the_character_that_the_others_ask_for()
    {
        Assert.Equal(
            (CodeFault.CheckCharacter, CodeVerdict.Reject, "校验不符：按前 17 位计算末位应为 G，填写的是 A。其中有字符填错，请对照证书核对。"),
            Refusal("9144030071526726XA"));
        Assert.Equal('3', UnifiedSocialCreditCode.Check("91350100M000100Y4Y").ExpectedCheckCharacter);
    }

    [Theory]
    [InlineData("531000005000074012")]
    [InlineData("91110108717809965C")]
    [InlineData("9133010057462616XH")]
    [InlineData("52110101MJ0018899X")]
    [InlineData("51100000500000024G")]
    [InlineData("53100000500020462H")]
    [InlineData("915000002032881838")]
    [InlineData("91220101123999824F")]
    [InlineData("111111111111111111")]
    public void Made_up_codes_that_circulate_are_refused(string code) => Assert.Equal(CodeVerdict.Reject, UnifiedSocialCreditCode.Check(code).Verdict);

    [Fact]
    public void A_known_legacy_code_is_refused_in_self_service_and_sent_to_the_secretariat()
    {
        var check = UnifiedSocialCreditCode.Check("91350203M0001QKT19");

        Assert.Equal((CodeFault.CheckCharacter, 'F', true), (check.Reason, check.ExpectedCheckCharacter, check.IsKnownLegacy));
        Assert.Equal("该代码的校验码不符合国家标准，属已知的早期登记代码。请联系秘书处，凭登记机关公示信息打印件人工受理。", check.Sentence);
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.Parse("91350203M0001QKT19"));
        Assert.Equal("91350203M0001QKT19", UnifiedSocialCreditCode.OnRecord("91350203M0001QKT19").Value);
    }

    [Fact]
    public void An_identity_number_that_passes_by_chance_is_looked_at()
    {
        var check = UnifiedSocialCreditCode.Check("362322198709086409");

        Assert.Equal((true, false, CodeVerdict.Review), (check.Valid, check.OrganisationCodeCheckOk, check.Verdict));
        Assert.Equal("校验通过，但前两位“36”不是已知的登记类别，须由秘书处核对。", check.Sentence);
    }

    [Fact]
    public void A_wrong_organisation_code_inside_a_valid_code_is_looked_at()
    {
        const string First17 = "91500000715267261"; // the body 71526726 asks for X
        var check = UnifiedSocialCreditCode.Check(First17 + UnifiedSocialCreditCode.Check(First17 + "0").ExpectedCheckCharacter);

        Assert.Equal((true, CodeVerdict.Review), (check.Valid, check.Verdict));
        Assert.Equal("校验通过，但其中的组织机构代码 71526726-1 校验不符，须由秘书处核对。", check.Sentence);
    }

    [Theory]
    [InlineData("9144030071526726XG", "企业 · 登记地广东 · 校验通过")]
    [InlineData("91440300708461136T", "企业 · 登记地广东 · 校验通过")]
    [InlineData("914403001922038216", "企业 · 登记地广东 · 校验通过")]
    [InlineData("91330100799655058B", "企业 · 登记地浙江 · 校验通过")]
    [InlineData("91110000802100433B", "企业 · 登记地北京 · 校验通过")]
    [InlineData("9150000020286320X6", "企业 · 登记地重庆 · 校验通过")]
    [InlineData("12100000400000624D", "事业单位 · 国家级登记 · 校验通过")]
    [InlineData("12100000470095016Q", "事业单位 · 国家级登记 · 校验通过")]
    [InlineData("12100000425006117P", "事业单位 · 国家级登记 · 校验通过")]
    [InlineData("12100000400009127B", "事业单位 · 国家级登记 · 校验通过")]
    [InlineData("12440300455752807L", "事业单位 · 登记地广东 · 校验通过")]
    [InlineData("51100000500002862F", "社会团体 · 国家级登记 · 校验通过")]
    [InlineData("51100000500009247D", "社会团体 · 国家级登记 · 校验通过")]
    [InlineData("51210100508206173F", "社会团体 · 登记地辽宁 · 校验通过")]
    [InlineData("53100000MJ0065049E", "基金会 · 国家级登记 · 校验通过")]
    [InlineData("53100000500021676K", "基金会 · 国家级登记 · 校验通过")]
    [InlineData("11500104009286420B", "机关 · 登记地重庆 · 校验通过")]
    [InlineData("52610500MJU60350X1", "民办非企业单位 · 登记地陕西 · 校验通过")]
    public void Published_codes_are_accepted_and_say_what_they_are(string code, string sentence)
    {
        var check = UnifiedSocialCreditCode.Check(code);

        Assert.Equal((CodeVerdict.Accept, sentence), (check.Verdict, check.Sentence));
    }

    [Theory]
    [InlineData("９１５０００００２０２８６３２０Ｘ６")]
    [InlineData(" 91 500000 20286320x 6\t")]
    [InlineData("9150000020286320x6　")]
    public void Full_width_blanks_and_small_letters_are_put_right(string typed) =>
        Assert.Equal("9150000020286320X6", UnifiedSocialCreditCode.Parse(typed).Value);

    [Fact]
    public void The_example_of_the_standard_ends_in_3() =>
        Assert.True(UnifiedSocialCreditCode.Check("91350100M000100Y43").Valid);

    [Fact]
    public void A_code_tells_its_parts()
    {
        var code = UnifiedSocialCreditCode.Parse("9150000020286320X6");

        Assert.Equal(("91", "500000", "20286320X", "9150000020286320X6"), (code.Category, code.AuthorityRegion, code.OrganisationCode, code.ToString()));
        Assert.Equal(code, UnifiedSocialCreditCode.OnRecord("9150000020286320X6"));
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.OnRecord("9150000020286320x6"));
    }

    [Fact]
    public void Fictitious_codes_are_valid_and_all_different()
    {
        string[] categories = ["91", "12", "52", "51", "53"];
        var codes = categories.SelectMany(category => Enumerable.Range(0, 200).Select(n => UnifiedSocialCreditCode.Compose(category, "500000", n))).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(CodeVerdict.Accept, UnifiedSocialCreditCode.Check(code.Value).Verdict));
    }

    private static (CodeFault?, CodeVerdict, string) Refusal(string? typed)
    {
        var check = UnifiedSocialCreditCode.Check(typed);
        return (check.Reason, check.Verdict, check.Sentence);
    }
}
