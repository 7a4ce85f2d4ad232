using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>组建意愿: written, handed in, taken back (JL-P7-1, 9.10).</summary>
public class IntentionTests
{
    [Fact]
    public void A_draft_keeps_what_was_typed_and_knows_the_unit_once_its_code_is_right()
    {
        var call = Call();
        var wrong = Lead.Code[..17] + (Lead.Code[17] == 'X' ? 'Y' : 'X');

        Assert.Equal((wrong, ""), (Draft(call, LeadForm with { Code = wrong }).Form.Code, Draft(call, LeadForm with { Code = wrong }).UnitCode));
        Assert.Equal(Lead.Code, Draft(call, LeadForm with { Code = Lead.Code.ToLowerInvariant() }).UnitCode);
    }

    [Fact]
    public void A_complete_intention_is_handed_in_with_its_number_and_instant()
    {
        var call = Call();
        var intention = Submitted(call);

        Assert.Equal((IntentionState.Submitted, "A22-YX-2026-0001", At(9, 10)), (intention.State, intention.Number, intention.SubmittedAt!.Value));
        Assert.Equal(("22", call.Id, LeadPerson), (intention.AreaCode, intention.CallId, intention.ApplicantId));
    }

    [Fact]
    public void What_was_handed_in_is_not_changed_or_handed_in_again()
    {
        var call = Call();
        var intention = Submitted(call);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => intention.Save(LeadForm), "该意愿现为“待调研”。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => intention.Attach(LeadCondition.Influence, "信用报告", Guid.NewGuid(), At(9, 11)));
        Breach.Of(CharterRule.FormationTakesItsSteps, () => intention.Submit(call, "A22-YX-2026-0002", At(9, 11)));
    }

    [Fact]
    public void An_intention_is_taken_back_until_it_is_decided()
    {
        var call = Call();
        Intention[] pending = [Draft(call), Submitted(call), Surveyed(call)];
        foreach (var intention in pending) intention.Withdraw(call, At(9, 21));

        Assert.All(pending, intention => Assert.Equal((IntentionState.Withdrawn, At(9, 21)), (intention.State, intention.StateSince)));
        Breach.Of(CharterRule.FormationTakesItsSteps, () => pending[0].Withdraw(call, At(9, 22)), "该意愿现为“已撤回”。");
        foreach (var decided in new[] { Decided(call), Decided(call, chosen: false) })
        {
            decided.Withdraw(call, At(9, 28)); // that it was decided is not known before the list
            Assert.Equal(IntentionState.Withdrawn, decided.State);
        }
    }
}
