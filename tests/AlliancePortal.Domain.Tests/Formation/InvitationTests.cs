using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>Units are asked to join, say yes or no, and are taken off (JL-P6-2-2 to 2-4, JL-P7-2).</summary>
public class InvitationTests
{
    [Fact]
    public void A_unit_is_asked_once_while_its_answer_is_open_or_yes()
    {
        var founding = Begun();
        var unit = Enterprise(2, "松辽激光有限公司");
        var person = Guid.NewGuid();
        founding.Invite(unit, person, "a@example.org", At(10, 9));

        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(unit, person, "a@example.org", At(10, 9)), "松辽激光有限公司已经受邀。");
        founding.Confirm(unit.Id, UnitForm, At(10, 10));
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(unit, Guid.NewGuid(), "b@example.org", At(10, 10)));
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(Lead, LeadPerson, "li@example.org", At(10, 10)));
    }

    [Fact]
    public void Until_a_unit_has_confirmed_another_address_may_be_asked_instead()
    {
        var founding = Begun();
        var (unit, right) = (Enterprise(2, "松辽激光有限公司"), Guid.NewGuid());
        var invited = founding.Invite(unit, Guid.NewGuid(), "mistyped@example.org", At(10, 9));

        Assert.Same(invited, founding.Invite(unit, right, "right@example.org", At(10, 10)));
        Assert.Equal((right, "right@example.org", FoundingUnitState.Invited), (invited.PersonId, invited.Mail, invited.State));
        founding.AssignTier(unit.Id, PartyTier.ViceChair);
        founding.Confirm(unit.Id, UnitForm, At(10, 10));
        founding.Remove(unit.Id, "没有答复", At(10, 11));
        founding.Invite(unit, Guid.NewGuid(), "third@example.org", At(10, 12));
        Assert.Equal(("third@example.org", new FoundingUnitForm(), PartyTier.Member), (invited.Mail, invited.Form, invited.Tier)); // nothing that another declared
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(Lead, Guid.NewGuid(), "stranger@example.org", At(10, 12)), "牵头单位不必邀请。");
        Assert.Equal(LeadPerson, founding.Lead.PersonId);
        founding.Confirm(unit.Id, UnitForm, At(10, 13));
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(unit, Guid.NewGuid(), "fourth@example.org", At(10, 14)));
    }

    [Fact]
    public void What_a_unit_answered_is_not_overwritten_by_its_removal()
    {
        var founding = Begun();
        var unit = Enterprise(2, "松辽激光有限公司");
        var invited = founding.Invite(unit, Guid.NewGuid(), "a@example.org", At(10, 9));
        founding.Decline(unit.Id, "业务调整", At(10, 10));

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Remove(unit.Id, "另一个理由", At(10, 11)), "该单位现为“不参加”。");
        Assert.Equal((FoundingUnitState.Declined, "业务调整"), (invited.State, invited.Reason));
    }

    [Fact]
    public void Who_declined_or_was_taken_off_may_be_asked_again()
    {
        var founding = Begun();
        var (unit, person) = (Enterprise(2, "松辽激光有限公司"), Guid.NewGuid());
        var invited = founding.Invite(unit, person, "a@example.org", At(10, 9));
        founding.Decline(unit.Id, "业务调整", At(10, 10));

        Assert.Same(invited, founding.Invite(unit, person, "a@example.org", At(10, 11)));
        Assert.Equal((FoundingUnitState.Invited, "", null), (invited.State, invited.Reason, invited.AnsweredAt));
        founding.Remove(unit.Id, "没有答复", At(10, 13));
        founding.Invite(unit, person, "a@example.org", At(10, 14));
        founding.Confirm(unit.Id, UnitForm, At(10, 15));
        Assert.Equal((FoundingUnitState.Confirmed, At(10, 15)), (invited.State, invited.AnsweredAt!.Value));
    }

    [Fact]
    public void A_unit_confirms_with_what_qualifies_it_and_may_mend_it_later()
    {
        var founding = Begun();
        var unit = founding.Invite(2);

        Breach.Of(CharterRule.MembersQualify, () => founding.Confirm(unit.UnitId, UnitForm with { Declares = false, Capability = " " }, At(10, 10)), "请说明科研团队、实验条件和配套能力。请确认参加单位的声明。");
        founding.Confirm(unit.UnitId, UnitForm, At(10, 10));
        founding.Confirm(unit.UnitId, UnitForm with { Field = "激光" }, At(10, 12));
        Assert.Equal((FoundingUnitState.Confirmed, "激光", At(10, 10)), (unit.State, unit.Form.Field, unit.AnsweredAt!.Value));
    }

    [Fact]
    public void Everything_a_joining_unit_lacks_is_named_at_once() => Assert.Equal(7, new FoundingUnitForm().Missing.Count);

    [Fact]
    public void Who_was_not_asked_neither_confirms_nor_declines()
    {
        var founding = Begun();

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Confirm(Guid.NewGuid(), UnitForm, At(10, 10)), "该单位没有受邀参加组建。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Decline(Guid.NewGuid(), "不参加", At(10, 10)), "该单位没有受邀参加组建。");
    }

    [Fact]
    public void An_answer_is_given_once()
    {
        var founding = Begun();
        var (yes, no) = (founding.Confirmed(2), founding.Invite(3));
        founding.Decline(no.UnitId, "业务调整", At(10, 10));

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Decline(yes.UnitId, "改变计划", At(10, 11)), "该单位现为“已确认参加”。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Confirm(no.UnitId, UnitForm, At(10, 11)), "该单位现为“不参加”。");
        Assert.Equal(("业务调整", At(10, 10)), (no.Reason, no.AnsweredAt!.Value));
    }

    [Fact]
    public void A_unit_is_taken_off_with_a_reason()
    {
        var founding = Gathered();
        var unit = founding.Parties[^1];

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Remove(unit.UnitId, " ", At(10, 11)), "请写明理由。");
        founding.Remove(unit.UnitId, "没有履行承诺", At(10, 11));
        Assert.Equal((FoundingUnitState.Removed, "没有履行承诺", false), (unit.State, unit.Reason, founding.Parties.Contains(unit)));
    }

    [Fact]
    public void The_lead_neither_declines_nor_is_taken_off()
    {
        var founding = Begun();

        Breach.Of(CharterRule.ChairIsTheLead, () => founding.Decline(Lead.Id, "改变计划", At(10, 9)), "不再组建的，请终止筹建。");
        Breach.Of(CharterRule.ChairIsTheLead, () => founding.Remove(Lead.Id, "改变计划", At(10, 9)), "牵头单位不能移出。");
    }

    [Fact]
    public void Before_the_signing_a_unit_that_will_not_sign_is_taken_off_too()
    {
        var founding = Adopted();
        founding.Remove(founding.Parties[^1].UnitId, "不签署协议", At(11, 12));

        Assert.Equal(2, founding.Parties.Count);
    }

    [Fact]
    public void A_person_answers_for_one_unit_of_a_founding_only()
    {
        var founding = Begun();
        var first = founding.Invite(1);

        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(Enterprise(2, "另一单位"), first.PersonId, first.Mail, At(10, 9)), "该经办人已经代表另一参加单位，一人只能代表一个单位。");
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => founding.Invite(Enterprise(2, "另一单位"), founding.Lead.PersonId, "lead@example.org", At(10, 9)));
        founding.Decline(first.UnitId, "不参加。", At(10, 10));
        Assert.Equal(first.PersonId, founding.Invite(Enterprise(2, "另一单位"), first.PersonId, first.Mail, At(10, 11)).PersonId);
    }
}
