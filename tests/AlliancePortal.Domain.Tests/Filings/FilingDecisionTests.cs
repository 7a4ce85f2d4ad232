using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>业务处室意见、会议审议、备案 (JL-P7-3).</summary>
public class FilingDecisionTests
{
    [Fact]
    public void The_office_writes_its_opinion_and_an_unfavourable_one_goes_to_the_meeting_too()
    {
        var filing = Submitted();
        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Review(Opinion(text: " "), At(11, 27)), "请写明审核意见。");

        filing.Review(Opinion(favourable: false, "组建必要性不足。"), At(11, 27));
        Assert.Equal((FilingState.Reviewed, false, "组建必要性不足。"), (filing.State, filing.Opinion!.Favourable, filing.Steps[^1].Text));
    }

    [Fact]
    public void A_decision_names_its_meeting_and_a_refusal_its_reason()
    {
        var filing = Reviewed();

        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Decide(Meeting() with { Meeting = " " }, At(11, 30)), "请写明会议的名称或届次。");
        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Decide(Meeting(approved: false) with { Reason = " " }, At(11, 30)), "不同意的，请写明理由。");
        Assert.Equal((FilingState.Reviewed, null), (filing.State, filing.Decision));
    }

    [Fact]
    public void A_meeting_that_has_not_been_held_decides_nothing()
    {
        var filing = Reviewed();

        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Decide(Meeting(), At(11, 29, 23, 59)), "会议日期不能晚于今天。");
        filing.Decide(Meeting(), At(11, 30, 0));
        Assert.Equal(FilingState.Approved, filing.State);
    }

    [Fact]
    public void A_meeting_before_the_offices_opinion_could_not_decide_upon_it_and_one_of_the_same_day_could()
    {
        var filing = Reviewed();

        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Decide(Meeting() with { On = new(2026, 11, 26) }, At(11, 30)), "会议日期不能早于业务处室出具意见之日。");
        Assert.Equal((FilingState.Reviewed, null), (filing.State, filing.Decision));
        filing.Decide(Meeting() with { On = new(2026, 11, 27) }, At(11, 30));
        Assert.Equal(FilingState.Approved, filing.State);
    }

    [Fact]
    public void A_later_opinion_moves_the_earliest_day_of_the_meeting()
    {
        var filing = Submitted();
        filing.Review(Opinion() with { On = new(2026, 11, 30) }, At(11, 30));

        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Decide(Meeting(approved: false) with { On = new(2026, 11, 29) }, At(12, 1)), "会议日期不能早于业务处室出具意见之日。");
        filing.Decide(Meeting(), At(12, 1));
        Assert.Equal(FilingState.Approved, filing.State);
    }

    [Fact]
    public void What_the_meeting_refused_goes_no_further()
    {
        var filing = Reviewed();
        filing.Decide(Meeting(approved: false), At(11, 30));

        Assert.Equal((FilingState.Refused, FilingStepKind.Refused, "组建必要性不足。"), (filing.State, filing.Steps[^1].Kind, filing.Steps[^1].Text));
        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.File("吉科创备〔2026〕7号", "TOKEN", "服务中心", At(12, 1)), "该备案申报现为“审议未通过”。");
    }

    [Fact]
    public void Nothing_is_filed_before_the_meeting_has_approved() => Assert.All([Drafting(), Submitted(), Returned(), Reviewed()], filing =>
        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.File("吉科创备〔2026〕7号", "TOKEN", "服务中心", At(12, 1))));

    [Fact]
    public void A_filing_has_its_number_and_day_from_the_service_centre_and_once()
    {
        var filing = Declared.Approved();
        Assert.Equal(("", null), (filing.FiledNumber, filing.FiledOn));
        filing.File("吉科创备〔2026〕7号", "TOKEN", "服务中心", At(12, 1, 23, 59));

        Assert.Equal((FilingState.Filed, "吉科创备〔2026〕7号", new DateOnly(2026, 12, 1), "TOKEN"), (filing.State, filing.FiledNumber, filing.FiledOn!.Value, filing.Token));
        Assert.Equal(filing.Submitted, filing.InEffect);
        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.File("吉科创备〔2026〕8号", "OTHER", "服务中心", At(12, 2)), "该备案申报现为“已备案”。");
        Assert.Equal("吉科创备〔2026〕7号", filing.FiledNumber);
    }

    [Fact]
    public void The_steps_are_numbered_in_their_order()
    {
        var filing = Returned();
        filing.Seal();
        filing.Submit(At(11, 27));
        Filed(filing);

        Assert.Equal([FilingStepKind.Submitted, FilingStepKind.Returned, FilingStepKind.Resubmitted, FilingStepKind.Reviewed, FilingStepKind.Approved, FilingStepKind.Filed],
            filing.Steps.Select(step => step.Kind));
        Assert.Equal(Enumerable.Range(1, 6), filing.Steps.Select(step => step.Ordinal));
    }
}
