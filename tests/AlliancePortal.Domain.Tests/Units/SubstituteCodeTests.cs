using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Units;

public class SubstituteCodeTests
{
    [Theory]
    [InlineData(2026, 1)]
    [InlineData(2026, 2)]
    [InlineData(2099, 999_999_999_999)]
    public void A_code_of_the_portal_has_the_length_of_a_credit_code_and_never_is_one(int year, long serial)
    {
        var code = SubstituteCode.Issue(year, serial).Value;

        Assert.Equal(UnifiedSocialCreditCode.Length, code.Length);
        Assert.StartsWith($"Z{year}", code, StringComparison.Ordinal);
        Assert.Equal((CodeVerdict.Reject, CodeFault.Charset), (UnifiedSocialCreditCode.Check(code).Verdict, UnifiedSocialCreditCode.Check(code).Reason));
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.Parse(code));
        Assert.Equal("平台编号", UnitCodeName.Of(code));
    }

    [Fact]
    public void A_wrong_digit_and_two_that_changed_places_are_noticed()
    {
        var code = SubstituteCode.Issue(2026, 172).Value;
        Assert.Equal(code, SubstituteCode.Read(code)!.Value);

        for (var at = 1; at < 18; at++)
        {
            var other = code[at] == '9' ? '0' : (char)(code[at] + 1);
            Assert.Null(SubstituteCode.Read(code[..at] + other + code[(at + 1)..]));
            if (at < 17 && code[at] != code[at + 1]) Assert.Null(SubstituteCode.Read(code[..at] + code[at + 1] + code[at] + code[(at + 2)..]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Z")]
    [InlineData("Z202600000000000")]
    [InlineData("91500000MYX400415U")]
    [InlineData("Z2026ABCDEFGHJKLMN")]
    public void What_has_not_its_shape_is_none(string? typed) => Assert.Null(SubstituteCode.Read(typed));

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        var code = SubstituteCode.Issue(2026, 1).Value;

        Assert.Equal(code, SubstituteCode.Read($" {code[..5].ToLowerInvariant()} {code[5..]} ")!.Value);
        Assert.Equal("统一社会信用代码", UnitCodeName.Of(Given.Applicant.Code));
    }

    [Fact]
    public void A_serial_begins_at_one() => Assert.Throws<ArgumentOutOfRangeException>(() => SubstituteCode.Issue(2026, 0));
}
