using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>成立大会: called when all is ready, adopts one text, or may be called again (JL-A2-21-1).</summary>
public class FoundingAssemblyTests
{
    [Fact]
    public void Nothing_keeps_a_founding_that_is_ready() => Assert.Empty(Gathered().BeforeAssembly([]));

    [Fact]
    public void Everything_that_is_not_ready_is_named()
    {
        var founding = Begun();
        founding.Invite(2);
        founding.Describe(new(), At(11, 23));

        Assert.Equal(
            ["牵头单位尚未填写本单位情况。", "尚有 2 个受邀单位没有答复；不等的，请移出名单。", "除牵头单位外，至少要有一个单位确认参加。", "请填写联盟宗旨。", "请确定秘书处依托单位。"],
            founding.BeforeAssembly([]));
        Breach.Of(CharterRule.AssemblyAdoptsTheCharter, () => Call(founding), "请填写联盟宗旨。");
    }

    [Fact]
    public void One_unit_beside_the_lead_is_enough()
    {
        var founding = Gathered();
        founding.Remove(founding.Parties[^1].UnitId, "改变计划", At(10, 12));

        Assert.Empty(founding.BeforeAssembly([]));
    }

    [Fact]
    public void Whoever_takes_a_seat_names_its_representative_and_others_need_not()
    {
        var founding = Gathered();
        var unit = founding.Confirmed(4, UnitForm with { Representative = " " });
        Assert.Empty(founding.BeforeAssembly([]));

        founding.AssignTier(unit.UnitId, PartyTier.Council);
        Assert.Equal(["理事会各单位须写明理事代表。"], founding.BeforeAssembly([]));
    }

    [Fact]
    public void The_text_before_the_assembly_is_fixed_with_its_digest()
    {
        var (founding, resolution, file) = (Gathered(), Guid.NewGuid(), Guid.NewGuid());
        founding.CallAssembly(resolution, Forming.Charter, file, [], At(10, 20));

        Assert.Equal((FoundingState.AssemblyCalled, resolution, Forming.Charter.Digest(), file),
            (founding.State, founding.AssemblyResolutionId!.Value, founding.CharterDigest, founding.CharterFileId!.Value));
    }

    [Fact]
    public void The_adopted_charter_is_in_force_from_the_day_of_the_assembly()
    {
        var (founding, version) = (AssemblyCalled(), Guid.NewGuid());
        founding.CharterAdopted(version, new(2026, 11, 10), At(11, 11, 0));

        Assert.Equal((FoundingState.CharterAdopted, version, new DateOnly(2026, 11, 10), At(11, 11, 0)),
            (founding.State, founding.AdoptedCharterId!.Value, founding.CharterAdoptedOn!.Value, founding.StateSince));
    }

    [Fact]
    public void A_charter_that_is_not_carried_may_be_changed_and_put_again()
    {
        var founding = AssemblyCalled();
        founding.AssemblyFailed(At(11, 11, 0));
        Assert.Equal((FoundingState.Preparing, null, "", null), (founding.State, founding.AssemblyResolutionId, founding.CharterDigest, founding.CharterFileId));

        founding.Describe(founding.Facts with { Purpose = "改写的宗旨。" }, At(11, 23));
        founding.CallAssembly(Guid.NewGuid(), Forming.CharterOf(2), Guid.NewGuid(), [], At(11, 12));
        Assert.Equal(Forming.CharterOf(2).Digest(), founding.CharterDigest);
    }

    private static void Call(Founding founding) => founding.CallAssembly(Guid.NewGuid(), Forming.Charter, Guid.NewGuid(), [], At(10, 20));
}
