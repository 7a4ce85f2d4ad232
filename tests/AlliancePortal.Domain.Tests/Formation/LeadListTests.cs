using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>公布名单: after the close, with an answer to everybody, once (JL-P7-1).</summary>
public class LeadListTests
{
    [Fact]
    public void The_list_is_not_published_before_the_call_has_closed()
    {
        var call = Call();
        var draft = CompleteDraft(call);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => call.PublishList([draft], At(9, 26, 0).AddTicks(-1)), "征集至2026年9月25日 24 时截止，截止后方可公布名单。");
        Assert.Null(call.ListedAt);
    }

    [Fact]
    public void Every_intention_that_was_handed_in_has_an_answer_before_the_list_is_out()
    {
        var call = Call();

        Breach.Of(CharterRule.LeadIsChosen, () => call.PublishList([Decided(call), Submitted(call), Surveyed(call)], At(9, 28)), "尚有 2 份意愿没有作出决定。");
    }

    [Fact]
    public void A_call_that_nobody_answered_ends_with_an_empty_list()
    {
        var call = Call();
        var withdrawn = Submitted(call);
        withdrawn.Withdraw(call, At(9, 20));

        call.PublishList([withdrawn, Draft(call)], At(9, 28));

        Assert.Equal(At(9, 28), call.ListedAt);
        Assert.False(call.TakesIntentionsAt(At(9, 28)));
    }

    [Fact]
    public void What_was_never_handed_in_or_was_withdrawn_keeps_no_list_waiting()
    {
        var call = Call();
        var withdrawn = Surveyed(call);
        withdrawn.Withdraw(call, At(9, 20));

        call.PublishList([Decided(call, chosen: false), withdrawn, Draft(call)], At(9, 26, 0));

        Assert.Equal(At(9, 26, 0), call.ListedAt);
    }

    [Fact]
    public void The_list_is_published_once_and_ends_the_call()
    {
        var call = Call();
        var intention = Listed(call);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => call.PublishList([intention], At(9, 30)), "名单已经公布。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => Intention.Start(call, LeadPerson, At(9, 30)), "名单已经公布。");
        Assert.False(call.TakesIntentionsAt(At(9, 10)));
    }
}
