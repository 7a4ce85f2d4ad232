using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>What the lead writes about its alliance, and what stands once the charter is adopted (JL-P7-2, JL-A2-21-1).</summary>
public class FoundingFactsTests
{
    private static readonly FreeClause Clause = new("general", "分支机构", "本联盟可以设立分支机构。", 1);

    [Fact]
    public void The_secretariat_is_hosted_by_a_unit_that_is_in()
    {
        var founding = Gathered();
        var invited = founding.Invite(9);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Describe(founding.Facts with { HostUnitId = invited.UnitId }, At(11, 23)), "秘书处依托单位须为已确认参加的单位。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.Describe(founding.Facts with { HostUnitId = Guid.NewGuid() }, At(11, 23)), "该单位没有受邀参加组建。");
        founding.Describe(founding.Facts with { HostUnitId = founding.Parties[1].UnitId }, At(11, 23));
        Assert.Equal(founding.Parties[1].UnitId, founding.Facts.HostUnitId);
    }

    [Fact]
    public void A_host_that_is_taken_off_hosts_no_longer_and_another_unit_does_not_change_that()
    {
        var founding = Gathered();
        var (host, other) = (founding.Parties[1], founding.Parties[2]);
        founding.Describe(founding.Facts with { HostUnitId = host.UnitId }, At(11, 23));

        founding.Remove(other.UnitId, "改变计划", At(10, 12));
        Assert.Equal(host.UnitId, founding.Facts.HostUnitId);
        founding.Remove(host.UnitId, "改变计划", At(10, 12));
        Assert.Null(founding.Facts.HostUnitId);
    }

    [Fact]
    public void What_the_adopted_charter_says_is_not_described_anew()
    {
        var founding = Adopted();

        Breach.Of(CharterRule.AssemblyAdoptsTheCharter, () => founding.Describe(founding.Facts with { Purpose = "另一宗旨。" }, At(11, 23)), "已写入通过的章程，不能再改。");
        Breach.Of(CharterRule.AssemblyAdoptsTheCharter, () => founding.Describe(founding.Facts with { Tasks = "另一任务。" }, At(11, 23)), "已写入通过的章程，不能再改。");
        Breach.Of(CharterRule.AssemblyAdoptsTheCharter, () => founding.Describe(founding.Facts with { Address = "另一地址" }, At(11, 23)), "已写入通过的章程，不能再改。");
        Breach.Of(CharterRule.AssemblyAdoptsTheCharter, () => founding.Add([Clause], [], At(11, 23)), "章程已经通过，修改须经成员大会。");
    }

    [Fact]
    public void What_agreement_and_form_need_may_still_be_written_after_the_assembly()
    {
        var founding = Gathered();
        founding.Add([Clause], [], At(11, 23));
        founding.CallAssembly(Guid.NewGuid(), Forming.Charter, Guid.NewGuid(), [], At(10, 20));
        founding.CharterAdopted(Guid.NewGuid(), new(2026, 11, 10), At(11, 11, 0));

        founding.Describe(founding.Facts with { Postcode = "130000", SpecialTasks = [new(WorkField.Products, "车载传感器")] }, At(11, 23));
        founding.Add([Clause], [Clause with { ChapterKey = "principles" }], At(11, 23));

        Assert.Equal(("130000", 1, 1), (founding.Facts.Postcode, founding.Facts.SpecialTasks.Count, founding.AgreementAdditions.Count));
        Assert.Equal([Clause], founding.CharterAdditions);
    }

    [Fact]
    public void A_founding_is_given_up_with_a_reason()
    {
        var founding = Adopted();

        Breach.Of(CharterRule.FormationTakesItsSteps, () => founding.GiveUp(" ", At(11, 12)), "请写明理由。");
        founding.GiveUp("资金没有落实。", At(11, 12));
        Assert.Equal((FoundingState.GivenUp, "资金没有落实。", At(11, 12)), (founding.State, founding.EndReason, founding.StateSince));
    }
}
