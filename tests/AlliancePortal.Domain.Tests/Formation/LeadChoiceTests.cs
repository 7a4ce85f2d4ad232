using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>调研后择优确定: looked into, then decided with a reason (JL-P7-1).</summary>
public class LeadChoiceTests
{
    [Fact]
    public void A_survey_says_what_was_found_on_a_day_that_has_come()
    {
        var intention = Submitted(Call());

        Breach.Of(CharterRule.LeadIsChosen, () => intention.Survey(new(2026, 9, 18), " ", "周予安", At(9, 18)), "请写明调研情况。");
        Breach.Of(CharterRule.LeadIsChosen, () => intention.Survey(new(2026, 9, 19), "实地查看。", "周予安", At(9, 18, 23, 59)), "调研日期不能晚于今天。");
        Assert.Equal((IntentionState.Submitted, 0), (intention.State, intention.Notes.Count));
    }

    [Fact]
    public void Several_surveys_may_be_taken_until_the_authority_decides()
    {
        var call = Call();
        var intention = Surveyed(call);
        intention.Survey(new(2026, 9, 21), "查看财务制度。", "周予安", At(9, 22));

        Assert.Equal((IntentionState.Surveyed, At(9, 18), 2), (intention.State, intention.StateSince, intention.Notes.Count));
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Decided(call).Survey(new(2026, 9, 28), "再查。", "周予安", At(9, 29)), "该意愿现为“确定为牵头单位”。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Draft(call).Survey(new(2026, 9, 8), "先查。", "周予安", At(9, 9)), "该意愿现为“草稿”。");
    }

    [Fact]
    public void Nobody_is_chosen_before_the_call_has_closed()
    {
        var call = Call();
        var intention = Surveyed(call);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => intention.Decide(call, true, "条件最好。", "周予安", At(9, 26, 0).AddTicks(-1)), "征集截止后方可作出决定。");
        intention.Decide(call, true, "条件最好。", "周予安", At(9, 26, 0));
        Assert.Equal((IntentionState.Chosen, "条件最好。", "周予安"), (intention.State, intention.Reason, intention.DecidedBy));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_choice_has_its_reason_whichever_way_it_goes(bool chosen)
    {
        var call = Call();

        Breach.Of(CharterRule.LeadIsChosen, () => Surveyed(call).Decide(call, chosen, " ", "周予安", At(9, 28)), "请写明理由。");
    }

    [Fact]
    public void Nobody_is_chosen_without_having_been_looked_into()
    {
        var call = Call();

        Breach.Of(CharterRule.FormationTakesItsSteps, () => Submitted(call).Decide(call, true, "条件最好。", "周予安", At(9, 28)), "该意愿现为“待调研”。");
    }

    [Fact]
    public void A_decision_may_be_changed_until_the_list_is_out_and_not_after()
    {
        var call = Call();
        var intention = Decided(call, chosen: false);
        intention.Decide(call, true, "复议后确定。", "周予安", At(9, 29));
        Assert.Equal((IntentionState.Chosen, "复议后确定。"), (intention.State, intention.Reason));

        call.PublishList([intention], At(9, 29));
        Breach.Of(CharterRule.LeadIsChosen, () => intention.Decide(call, false, "再议。", "周予安", At(9, 30)), "名单已经公布，决定不能更改。");
    }
}
