using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>征集: from 0:00 of the first to 24:00 of the last day (JL-P7-1, 9.10).</summary>
public class LeadCallTests
{
    [Fact]
    public void A_call_has_a_title_an_order_of_days_and_an_end_that_is_not_over()
    {
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Publish(Terms with { Title = "  " }), "请填写征集的标题。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Publish(Terms with { ClosesOn = new(2026, 9, 6) }), "截止日期不能早于开始日期。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Publish(Terms with { OpensOn = new(2026, 8, 24), ClosesOn = new(2026, 8, 31) }), "截止日期已经过去。");
    }

    [Fact]
    public void A_call_may_be_for_a_single_day_and_for_today()
    {
        var today = new DateOnly(2026, 9, 1);

        Assert.True(Publish(Terms with { OpensOn = today, ClosesOn = today }).TakesIntentionsAt(At(9, 1)));
    }

    [Fact]
    public void It_takes_intentions_from_0_o_clock_of_the_first_day_to_24_o_clock_of_the_last()
    {
        var call = Call();
        var (start, end) = (At(9, 7, 0), ShanghaiTime.EndOf(new(2026, 9, 25)));

        Assert.Equal([false, true, true, false], new[] { start.AddTicks(-1), start, end.AddTicks(-1), end }.Select(call.TakesIntentionsAt));
        Assert.Equal([false, false, false, true], new[] { start.AddTicks(-1), start, end.AddTicks(-1), end }.Select(call.HasClosedAt));
    }

    [Fact]
    public void Nobody_begins_or_hands_in_an_intention_outside_its_days()
    {
        var call = Call();
        var draft = CompleteDraft(call);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => Intention.Start(call, LeadPerson, At(9, 7, 0).AddTicks(-1)), "征集自2026年9月7日起，至2026年9月25日 24 时截止。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Intention.Start(call, LeadPerson, At(9, 26, 0)), "24 时截止。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => draft.Submit(call, "A22-YX-2026-0001", At(9, 26, 0)), "24 时截止。");
        Assert.Equal((IntentionState.Draft, ""), (draft.State, draft.Number));
    }

    [Fact]
    public void At_the_last_instant_of_the_last_day_an_intention_is_in_time()
    {
        var call = Call();
        var draft = CompleteDraft(call);

        draft.Submit(call, "A22-YX-2026-0001", At(9, 26, 0).AddTicks(-1));

        Assert.Equal((IntentionState.Submitted, "A22-YX-2026-0001"), (draft.State, draft.Number));
    }

    private static LeadCall Publish(CallTerms terms) => LeadCall.Publish("22", "A22-ZJ-2026-0001", terms, "高新处", At(9, 1));
}
