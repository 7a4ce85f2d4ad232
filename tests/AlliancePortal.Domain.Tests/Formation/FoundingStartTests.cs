using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>Only a lead on the published list forms an alliance, and one only (JL-P7-1).</summary>
public class FoundingStartTests
{
    [Fact]
    public void Before_the_list_is_out_nobody_begins_a_founding()
    {
        var call = Call();

        Breach.Of(CharterRule.LeadIsChosen, () => Decided(call).BeginFounding(call, AllianceId), "只有公布名单确定的牵头单位可以组建联盟。");
    }

    [Fact]
    public void Who_was_not_chosen_begins_no_founding()
    {
        var call = Call();
        var intention = Decided(call, chosen: false);
        call.PublishList([intention], At(9, 29));

        Breach.Of(CharterRule.LeadIsChosen, () => intention.BeginFounding(call, AllianceId));
        Assert.Null(intention.FoundedAllianceId);
    }

    [Fact]
    public void A_chosen_lead_begins_one_founding()
    {
        var call = Call();
        var intention = Listed(call);
        intention.BeginFounding(call, AllianceId);

        Assert.Equal(AllianceId, intention.FoundedAllianceId);
        Breach.Of(CharterRule.FormationTakesItsSteps, () => intention.BeginFounding(call, Guid.NewGuid()), "该牵头单位已经开始组建联盟。");
        Assert.Equal(AllianceId, intention.FoundedAllianceId);
    }

    [Fact]
    public void A_founding_begins_with_the_lead_invited_as_chair_and_what_it_wrote()
    {
        var founding = Begun();

        Assert.Equal((FoundingState.Preparing, At(10, 8), Lead.Id), (founding.State, founding.BegunAt, founding.LeadUnitId));
        Assert.Equal((FoundingUnitState.Invited, PartyTier.Chair, LeadPerson), (founding.Lead.State, founding.Lead.Tier, founding.Lead.PersonId));
        Assert.Equal((LeadForm.Purpose, LeadForm.Address, Lead.Id, LeadForm.ContactName, LeadForm.ContactMobile),
            (founding.Facts.Purpose, founding.Facts.Address, founding.Facts.HostUnitId!.Value, founding.Facts.ContactName, founding.Facts.ContactPhone));
        Assert.Empty(founding.Parties);
    }
}
