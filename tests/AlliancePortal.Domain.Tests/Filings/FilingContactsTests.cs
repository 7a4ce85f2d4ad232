using AlliancePortal.Domain.Filings;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>邮编 and 电话 of the form (JL-A1-FORM-8, JL-A1-FORM-10).</summary>
public class FilingContactsTests
{
    [Theory]
    [InlineData("130000", true)]
    [InlineData("13000", false)]
    [InlineData("1300000", false)]
    [InlineData("13000O", false)]
    [InlineData("１３００００", false)]
    [InlineData("", false)]
    public void A_postcode_has_six_digits(string text, bool isOne) => Assert.Equal(isOne, FilingContacts.IsPostcode(text));

    [Theory]
    [InlineData("13800000000", true)]
    [InlineData("138 0000 0000", true)]
    [InlineData("0431-8000000", true)]
    [InlineData("(0431)80000000", true)]
    [InlineData("（010）8000000", true)]
    [InlineData("0431-80000000转8001", true)]
    [InlineData("80000000", false)]
    [InlineData("1380000000", false)]
    [InlineData("138000000000", false)]
    [InlineData("010-800000", false)]
    [InlineData("0431-80000000转800123", false)]
    [InlineData("0431-80000000 李二", false)]
    [InlineData("", false)]
    public void A_telephone_is_a_mobile_number_or_a_landline_with_its_area_code(string text, bool isOne) => Assert.Equal(isOne, FilingContacts.IsTelephone(text));
}
