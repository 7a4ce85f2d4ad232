using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>Which office handles a filing when the alliance is put into another field (JL-P3-1, JL-P7-2).</summary>
public class FilingOfficeTests
{
    [Theory]
    [InlineData(FilingState.Drafting, "rural")]
    [InlineData(FilingState.Returned, "rural")]
    [InlineData(FilingState.Filed, "")]
    [InlineData(FilingState.Refused, "")]
    public void A_filing_moves_to_another_office_until_it_is_handed_in(FilingState state, string moved)
    {
        var filing = Declared.In(state);
        var before = filing.Office;
        filing.MoveTo("rural");

        Assert.Equal(moved.Length > 0 ? moved : before, filing.Office);
    }

    [Theory]
    [InlineData(FilingState.Submitted)]
    [InlineData(FilingState.Reviewed)]
    [InlineData(FilingState.Approved)]
    public void Nobody_moves_a_filing_that_an_office_has_in_hand(FilingState state)
    {
        var filing = Declared.In(state);
        Breach.Of(CharterRule.AlliancesHaveTheirField, () => filing.MoveTo("rural"), $"该联盟的备案正在办理（{state.Chinese()}），办结后方可改变分类。");
    }
}
