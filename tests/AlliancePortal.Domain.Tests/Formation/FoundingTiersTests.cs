using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>理事长由发起组织单位担任 (JL-A2-13-5); the other tiers are free.</summary>
public class FoundingTiersTests
{
    [Fact]
    public void The_chair_is_the_lead_and_nobody_else()
    {
        var founding = Gathered();

        Breach.Of(CharterRule.ChairIsTheLead, () => founding.AssignTier(founding.Parties[1].UnitId, PartyTier.Chair));
        Breach.Of(CharterRule.ChairIsTheLead, () => founding.AssignTier(Lead.Id, PartyTier.ViceChair));
        founding.AssignTier(Lead.Id, PartyTier.Chair);
        Assert.Equal(PartyTier.Chair, founding.Lead.Tier);
    }

    [Fact]
    public void A_unit_is_an_ordinary_member_until_it_takes_another_tier()
    {
        var founding = Begun();
        var unit = founding.Confirmed(2);
        Assert.Equal((PartyTier.Member, false), (unit.Tier, unit.IsOnCouncil));

        founding.AssignTier(unit.UnitId, PartyTier.ViceChair);
        Assert.Equal((PartyTier.ViceChair, true), (unit.Tier, unit.IsOnCouncil));
    }

    [Fact]
    public void Who_is_not_in_takes_no_seat()
    {
        var founding = Begun();
        var invited = founding.Invite(2);
        founding.AssignTier(invited.UnitId, PartyTier.Council);

        Assert.False(invited.IsOnCouncil || founding.Lead.IsOnCouncil);
        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.AssignTier(Guid.NewGuid(), PartyTier.Council), "该单位没有受邀参加组建。");
    }

    [Fact]
    public void The_parties_stand_by_tier_then_by_invitation_then_by_code()
    {
        var founding = Begun();
        var (member, vice, council) = (founding.Confirmed(4), founding.Confirmed(3), founding.Confirmed(2));
        founding.AssignTier(vice.UnitId, PartyTier.ViceChair);
        founding.AssignTier(council.UnitId, PartyTier.Council);
        var later = founding.Invite(Enterprise(1000, "后邀单位"), Guid.NewGuid(), "n@example.org", At(10, 11));
        founding.Confirm(later.UnitId, UnitForm, At(10, 11));
        var sameInstant = founding.Confirmed(6);
        founding.Confirm(Lead.Id, UnitForm, At(10, 12));

        var members = new[] { member, sameInstant }.OrderBy(unit => unit.Code, StringComparer.Ordinal);
        Assert.Equal([founding.Lead, vice, council, .. members, later], founding.Parties);
    }
}
