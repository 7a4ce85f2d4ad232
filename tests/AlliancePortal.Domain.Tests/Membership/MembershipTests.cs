using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Membership;

/// <summary>Membership is a dated record; what a unit accepted has its day (CQ-12-6, CQ-13-1, G-VOTE-11).</summary>
public class MembershipTests
{
    [Fact]
    public void A_unit_is_no_member_before_its_first_day_nor_after_its_last()
    {
        var membership = Given.Member();
        membership.EndOn(new(2027, 3, 2), "退出");

        Assert.False(membership.IsMemberOn(new(2026, 11, 19)));
        Assert.True(membership.IsMemberOn(new(2026, 11, 20)));
        Assert.True(membership.IsMemberOn(new(2027, 3, 2))); // rights end at 24:00
        Assert.False(membership.IsMemberOn(new(2027, 3, 3)));
    }

    [Fact]
    public void A_membership_without_an_end_goes_on() => Assert.True(Given.Member().IsMemberOn(new(2099, 1, 1)));

    [Fact]
    public void The_day_on_which_a_unit_accepted_electronic_voting_stays_the_first_one()
    {
        UnitRecord record = new(Given.AllianceId, Given.Applicant.Id);
        record.AcceptElectronic(new(2026, 11, 20));
        record.AcceptElectronic(new(2026, 12, 1));

        Assert.Equal(new(2026, 11, 20), record.ElectronicSince);
    }

    [Fact]
    public void A_liaison_acts_from_the_first_to_the_last_day()
    {
        Liaison liaison = new(Given.AllianceId, Given.Applicant.Id, Guid.NewGuid(), "李二", new(2026, 11, 20), "委托");
        liaison.EndOn(new(2026, 12, 31));

        Assert.Equal(
            [false, true, true, false],
            new DateOnly[] { new(2026, 11, 19), new(2026, 11, 20), new(2026, 12, 31), new(2027, 1, 1) }.Select(liaison.ActsOn));
    }
}
