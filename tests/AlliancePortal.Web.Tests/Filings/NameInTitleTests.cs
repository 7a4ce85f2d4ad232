using AlliancePortal.Web.Features.Filings.Drafts;

namespace AlliancePortal.Web.Tests.Filings;

public class NameInTitleTests
{
    [Theory]
    [InlineData("吉林省碳纤维产业科技创新联盟章程")]
    [InlineData("吉林省碳纤维产业科技创新联盟合作协议书")]
    [InlineData("《吉林省碳纤维产业科技创新联盟合作协议》")]
    [InlineData("《吉林省碳纤维产业科技创新联盟协议书》")]
    public void The_name_in_the_title_of_a_text_stands_without_what_kind_of_text_it_is(string title) =>
        Assert.Equal("吉林省碳纤维产业科技创新联盟", SheetMaker.NameIn(title));
}
