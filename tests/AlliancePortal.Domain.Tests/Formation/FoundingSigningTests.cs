using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>From the adopted charter over the signing to the alliance (JL-A3-7-5, JL-A3-15-1).</summary>
public class FoundingSigningTests
{
    [Fact]
    public void An_agreement_with_gaps_is_not_put_before_its_parties()
    {
        var founding = Adopted();

        Breach.Of(CharterRule.TasksAreDivided, () => founding.BeginSigning([new(CharterRule.TasksAreDivided, "“产品开发”领域没有参与企业。"), new(CharterRule.ReadingsAreSettled, "尚有不一致：席位。")], At(11, 16)), "“产品开发”领域没有参与企业。");
        Assert.Equal(FoundingState.CharterAdopted, founding.State);
    }

    [Fact]
    public void A_failed_round_leads_back_to_the_table_and_the_charter_stays_adopted()
    {
        var founding = Signing();
        founding.SigningFailed(At(11, 18));

        Assert.Equal((FoundingState.CharterAdopted, new DateOnly(2026, 11, 10)), (founding.State, founding.CharterAdoptedOn!.Value));
        founding.BeginSigning([], At(11, 19));
        Assert.Equal(FoundingState.Signing, founding.State);
    }

    [Fact]
    public void The_alliance_is_there_from_the_day_of_the_agreement()
    {
        var founding = Established();

        Assert.Equal((FoundingState.Established, new DateOnly(2026, 11, 20)), (founding.State, founding.EstablishedOn!.Value));
    }
}
