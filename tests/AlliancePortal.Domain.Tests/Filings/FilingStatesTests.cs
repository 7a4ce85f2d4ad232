using System.Reflection;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Filings.FilingState;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>Each step of a filing is taken in its states and in no other (9.10).</summary>
public class FilingStatesTests
{
    private static readonly FilingState[] Reached = [.. Enum.GetValues<FilingState>().Except([Revoked])];

    private static readonly Dictionary<string, (FilingState[] In, Action<Filing> Take)> Steps = new()
    {
        [nameof(Filing.Attach)] = ([Drafting, Returned, Filed], filing => filing.Attach(FilingPaperKind.Attachment, "材料", Guid.NewGuid(), 1, "李二", Given.At(12, 2))),
        [nameof(Filing.TakeOff)] = ([Drafting, Returned], filing => filing.TakeOff(Guid.NewGuid(), Given.At(12, 2))),
        [nameof(Filing.Seal)] = ([Drafting, Returned, Filed], filing => Declared.Seal(filing)),
        [nameof(Filing.Submit)] = ([Drafting, Returned], filing => Declared.Submit(filing)),
        [nameof(Filing.Return)] = ([Submitted], filing => filing.Return("补充材料。", "高新处", Given.At(12, 2))),
        [nameof(Filing.Review)] = ([Submitted], filing => filing.Review(Declared.Opinion(), Given.At(12, 2))),
        [nameof(Filing.Decide)] = ([Reviewed], filing => filing.Decide(Declared.Meeting(), Given.At(12, 2))),
        [nameof(Filing.File)] = ([Approved], filing => filing.File("吉科创备〔2026〕8号", "TOKEN", "服务中心", Given.At(12, 2))),
        [nameof(Filing.ReportChange)] = ([Filed], filing => Declared.Report(filing)),
        [nameof(Filing.EnterChange)] = ([Filed], filing => filing.EnterChange("服务中心", Given.At(12, 11))),
    };

    public static TheoryData<string, FilingState> Refusals => new(from step in Steps from state in Reached where !step.Value.In.Contains(state) select (step.Key, state));

    [Theory, MemberData(nameof(Refusals))]
    public void A_step_is_refused_in_every_state_but_its_own(string step, FilingState state)
    {
        var filing = Declared.In(state);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => Steps[step].Take(filing), $"该备案申报现为“{state.Chinese()}”。");
        Assert.Equal(state, filing.State);
    }

    [Fact]
    public void Every_step_is_in_the_table() => Assert.Equal(
        typeof(Filing).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName).Select(method => method.Name)
            .Except([nameof(Filing.MoveTo)]).Order(StringComparer.Ordinal), // has a test of its own: it is the province's act
        Steps.Keys.Order(StringComparer.Ordinal));
}
