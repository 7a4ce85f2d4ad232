using System.Reflection;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using static AlliancePortal.Domain.Formation.FoundingState;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Formation;

/// <summary>Each step of a founding is taken in its states and in no other (9.10).</summary>
public class FoundingStatesTests
{
    private static readonly Dictionary<string, (FoundingState[] In, Action<Founding> Take)> Steps = new()
    {
        [nameof(Founding.Invite)] = ([Preparing], founding => founding.Invite(9)),
        [nameof(Founding.Confirm)] = ([Preparing], founding => founding.Confirm(Lead.Id, UnitForm, At(11, 23))),
        [nameof(Founding.Decline)] = ([Preparing], founding => founding.Decline(founding.Invite(9).UnitId, "业务调整", At(11, 23))),
        [nameof(Founding.Remove)] = ([Preparing, FoundingState.CharterAdopted], founding => founding.Remove(founding.Parties[^1].UnitId, "不签署协议", At(11, 23))),
        [nameof(Founding.AssignTier)] = ([Preparing], founding => founding.AssignTier(founding.Parties[^1].UnitId, PartyTier.Council)),
        [nameof(Founding.Describe)] = ([Preparing, FoundingState.CharterAdopted], founding => founding.Describe(founding.Facts with { Fax = "0431-80000001" }, At(11, 23))),
        [nameof(Founding.Add)] = ([Preparing, FoundingState.CharterAdopted], founding => founding.Add([], [], At(11, 23))),
        [nameof(Founding.Settle)] = ([Preparing], founding => founding.Settle(Reading("JL-CONF-1", "cumulative"))),
        [nameof(Founding.GiveUp)] = ([Preparing, FoundingState.CharterAdopted], founding => founding.GiveUp("资金没有落实。", At(11, 23))),
        [nameof(Founding.CallAssembly)] = ([Preparing], founding => founding.CallAssembly(Guid.NewGuid(), Forming.CharterOf(2), Guid.NewGuid(), [], At(11, 23))),
        [nameof(Founding.CharterAdopted)] = ([FoundingState.AssemblyCalled], founding => founding.CharterAdopted(Guid.NewGuid(), new(2026, 11, 22), At(11, 23))),
        [nameof(Founding.AssemblyFailed)] = ([FoundingState.AssemblyCalled], founding => founding.AssemblyFailed(At(11, 23))),
        [nameof(Founding.ProposeSecretaryGeneral)] = ([FoundingState.CharterAdopted, FoundingState.Signing, FoundingState.Established], founding => founding.ProposeSecretaryGeneral("孙五", Guid.NewGuid(), Guid.NewGuid())),
        [nameof(Founding.OpenReview)] = ([FoundingState.CharterAdopted], founding => founding.OpenReview(Forming.CharterOf(3), Period, [], "李二", At(11, 23))),
        [nameof(Founding.Comment)] = ([FoundingState.CharterAdopted], founding => founding.UnderReview().Comment(founding.Parties[^1].UnitId, "", "王三", At(11, 23))),
        [nameof(Founding.AnswerComment)] = ([FoundingState.CharterAdopted], founding => founding.UnderReview(comments: true).AnswerComment(founding.Parties[^1].UnitId, At(11, 18), "采纳。", At(11, 23))),
        [nameof(Founding.BeginSigning)] = ([FoundingState.CharterAdopted], founding => founding.BeginSigning([], At(11, 23))),
        [nameof(Founding.SigningFailed)] = ([FoundingState.Signing], founding => founding.SigningFailed(At(11, 23))),
        [nameof(Founding.Establish)] = ([FoundingState.Signing], founding => founding.Establish(new(2026, 11, 23), At(11, 23))),
    };

    /// <summary>These ask for an election instead, and have tests of their own.</summary>
    private static readonly string[] OfTheElection = [nameof(Founding.SecretaryGeneralElected), nameof(Founding.ElectionFailed), nameof(Founding.AppointSecretaryGeneral)];

    public static TheoryData<string, FoundingState> Refused =>
        new(from step in Steps from state in Enum.GetValues<FoundingState>() where !step.Value.In.Contains(state) select (step.Key, state));

    public static TheoryData<string, FoundingState> Taken => new(from step in Steps from state in step.Value.In select (step.Key, state));

    [Theory, MemberData(nameof(Refused))]
    public void A_step_is_refused_in_every_state_but_its_own(string step, FoundingState state)
    {
        var founding = In(state);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => Steps[step].Take(founding), $"该联盟现为“{state.Chinese()}”。");
        Assert.Equal(state, founding.State);
    }

    [Theory, MemberData(nameof(Taken))]
    public void A_step_is_taken_in_its_states(string step, FoundingState state) => Assert.Null(Record.Exception(() => Steps[step].Take(In(state))));

    [Fact]
    public void Every_step_is_in_the_table() => Assert.Equal(
        typeof(Founding).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName).Select(method => method.Name)
            .Except([nameof(Founding.BeforeAssembly), nameof(Founding.ReviewGaps), nameof(Founding.IsUnderReview), nameof(Founding.TakesDescription), .. OfTheElection]).Order(StringComparer.Ordinal),
        Steps.Keys.Order(StringComparer.Ordinal));
}
