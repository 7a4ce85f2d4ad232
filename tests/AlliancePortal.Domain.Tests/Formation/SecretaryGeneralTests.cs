using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>秘书长经理事会选举，由理事长聘任 (JL-A2-13-8).</summary>
public class SecretaryGeneralTests
{
    [Fact]
    public void The_chair_appoints_nobody_whom_the_council_did_not_elect()
    {
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => Adopted().AppointSecretaryGeneral("陈一", At(11, 20)), "理事会尚未选举秘书长。");
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => Proposed().AppointSecretaryGeneral("陈一", At(11, 20)), "理事会尚未选举秘书长。");
    }

    [Fact]
    public void Nobody_is_elected_without_having_been_proposed() =>
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => Adopted().SecretaryGeneralElected(new(2026, 11, 19)), "没有提出秘书长人选。");

    [Fact]
    public void The_elected_person_is_appointed_with_both_days_and_once()
    {
        var founding = Elected();
        founding.AppointSecretaryGeneral("陈一", At(11, 20, 0));

        Assert.Equal(("孙五", new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 20), "陈一"),
            (founding.SecretaryGeneral!.Name, founding.SecretaryGeneral.ElectedOn!.Value, founding.SecretaryGeneral.AppointedOn!.Value, founding.SecretaryGeneral.AppointedBy));
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => founding.AppointSecretaryGeneral("陈一", At(11, 21)), "秘书长已经聘任。");
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => Propose(founding, "周六"), "秘书长已经聘任。");
    }

    [Fact]
    public void While_the_council_votes_no_other_candidate_is_put_before_it() =>
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => Propose(Proposed(), "周六"), "选举正在进行。");

    [Fact]
    public void After_a_failed_election_another_candidate_is_proposed()
    {
        var founding = Proposed();
        founding.ElectionFailed();
        Assert.Equal((null, null), (founding.SecretaryGeneral, founding.ElectionResolutionId));
        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => founding.SecretaryGeneralElected(new(2026, 11, 19)), "没有提出秘书长人选。");

        Propose(founding, "周六");
        Assert.Equal(("周六", null), (founding.SecretaryGeneral!.Name, founding.SecretaryGeneral.ElectedOn));
    }

    [Fact]
    public void Until_the_chair_has_appointed_the_council_may_be_asked_again()
    {
        var founding = Elected();
        Propose(founding, "周六");

        Breach.Of(CharterRule.SecretaryGeneralTakesTwoActs, () => founding.AppointSecretaryGeneral("陈一", At(11, 20)), "理事会尚未选举秘书长。");
    }

    [Fact]
    public void An_election_that_ran_into_the_signing_and_beyond_is_completed_by_the_appointment()
    {
        var founding = Proposed();
        founding.BeginSigning([], At(11, 16));
        founding.Establish(new(2026, 11, 18), At(11, 18));
        founding.SecretaryGeneralElected(new(2026, 11, 19));
        founding.AppointSecretaryGeneral("陈一", At(11, 20));

        Assert.Equal(new DateOnly(2026, 11, 20), founding.SecretaryGeneral!.AppointedOn);
    }

    private static Founding Proposed()
    {
        var founding = Adopted();
        Propose(founding, "孙五");
        return founding;
    }

    private static Founding Elected()
    {
        var founding = Proposed();
        founding.SecretaryGeneralElected(new(2026, 11, 19));
        return founding;
    }

    private static void Propose(Founding founding, string name) => founding.ProposeSecretaryGeneral(name, Guid.NewGuid(), Guid.NewGuid());
}
