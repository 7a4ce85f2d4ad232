using AlliancePortal.Domain.Alliances;
using static AlliancePortal.Domain.Tests.Alliances.Provinces;

namespace AlliancePortal.Domain.Tests.Alliances;

/// <summary>吉林省……产业科技创新联盟 or 联合体 (JL-A1-FORM-1, JL-A2-1-1).</summary>
public class FilingNameTests
{
    [Theory]
    [InlineData("吉林省光电产业科技创新联盟", OrganisationForm.Alliance, null)]
    [InlineData("吉林省光电产业科技创新联合体", OrganisationForm.Consortium, null)]
    [InlineData("吉林省光产业科技创新联盟", OrganisationForm.Alliance, null)]
    [InlineData("长春市光电产业科技创新联盟", OrganisationForm.Alliance, "名称应以“吉林省”开头。")]
    [InlineData("光电产业科技创新联盟（吉林省）", OrganisationForm.Alliance, "名称应以“吉林省”开头。")]
    [InlineData("吉林省光电产业技术联盟", OrganisationForm.Alliance, "名称应以“产业科技创新联盟”结尾。")]
    [InlineData("吉林省光电产业科技创新联盟", OrganisationForm.Consortium, "名称应以“产业科技创新联合体”结尾。")]
    [InlineData("吉林省光电产业科技创新联合体", OrganisationForm.Alliance, "名称应以“产业科技创新联盟”结尾。")]
    [InlineData("吉林省产业科技创新联盟", OrganisationForm.Alliance, "名称中须写明产业领域。")]
    [InlineData("", OrganisationForm.Alliance, "名称应以“吉林省”开头。")]
    public void A_name_opens_with_the_province_names_its_field_and_ends_as_its_form_does(string name, OrganisationForm form, string? wrong) =>
        Assert.Equal(wrong, Filing.WrongName(name, form));
}
