using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>申报: sealed, complete and handed in; sent back and handed in again (JL-P7-2, JL-A1-FORM-19, 21).</summary>
public class FilingSubmissionTests
{
    [Fact]
    public void A_form_without_the_chair_units_seal_is_not_handed_in() =>
        Breach.Of(CharterRule.ChairUnitSealsTheForm, () => Drafting().Submit(), "请由理事长单位在表上盖章后再提交。");

    [Fact]
    public void A_package_that_lacks_a_paper_is_not_handed_in()
    {
        var filing = Drafting();
        filing.Seal();

        Breach.Of(CharterRule.PackageIsComplete, () => filing.Submit(["缺少建设方案。", "缺少秘书处名单。"], [], [], "李二", At(11, 25)), "缺少建设方案。缺少秘书处名单。");
        Assert.Equal((FilingState.Drafting, 0), (filing.State, filing.Steps.Count));
    }

    [Fact]
    public void An_alliance_that_falls_short_of_the_composition_is_told_so_before_its_papers_are_looked_at()
    {
        var filing = Drafting();
        filing.Seal();

        Breach.Of(CharterRule.CompositionHolds, () => filing.Submit(["缺少建设方案。"], [], ["成员 8 个，应不少于 10 个。"], "李二", At(11, 25)), "成员 8 个，应不少于 10 个。");
        Assert.Equal((FilingState.Drafting, 0), (filing.State, filing.Steps.Count));
    }

    [Fact]
    public void A_complete_package_is_before_the_office_with_its_sealed_form()
    {
        var filing = Submitted();

        Assert.Equal((FilingState.Submitted, At(11, 25), 1), (filing.State, filing.StateSince, filing.Submitted!.Number));
        Assert.Equal((At(11, 25), false), (filing.Submitted.SubmittedAt!.Value, filing.Submitted.IsInEffect));
        Assert.Equal([(1, FilingStepKind.Submitted)], filing.Steps.Select(step => (step.Ordinal, step.Kind)));
    }

    [Fact]
    public void Each_seal_is_a_version_and_the_latest_is_handed_in()
    {
        var filing = Drafting();
        var (first, second) = (filing.Seal(), filing.Seal(Sheet with { Contact = "赵四" }));
        filing.Submit();

        Assert.Equal((1, 2, second), (first.Number, second.Number, filing.Submitted));
        Assert.Null(first.SubmittedAt);
    }

    [Fact]
    public void It_is_sent_back_with_what_is_to_be_mended()
    {
        var filing = Submitted();

        Breach.Of(CharterRule.FilingFollowsTheDecision, () => filing.Return(" ", "高新处", At(11, 26)), "请写明须补充的内容。");
        filing.Return("建设方案缺少经费预算。", "高新处", At(11, 26));
        Assert.Equal((FilingState.Returned, "建设方案缺少经费预算。", "高新处"), (filing.State, filing.Steps[^1].Text, filing.Steps[^1].By));
    }

    [Fact]
    public void What_came_back_is_sealed_anew_before_it_is_handed_in_again()
    {
        var filing = Returned();
        Breach.Of(CharterRule.ChairUnitSealsTheForm, () => filing.Submit(), "请由理事长单位在表上盖章后再提交。");

        filing.Seal();
        filing.Submit(At(11, 27));
        Assert.Equal((FilingState.Submitted, 2, FilingStepKind.Resubmitted), (filing.State, filing.Submitted!.Number, filing.Steps[^1].Kind));
    }

    [Fact]
    public void A_form_that_came_back_gives_way_to_the_one_that_followed()
    {
        var filing = Returned();
        filing.Seal();
        filing.Submit(At(11, 27));
        Filed(filing);

        Assert.Equal([2, null], filing.Versions.Select(version => version.ReplacedByNumber));
        Assert.Equal(2, filing.InEffect!.Number);
        Assert.Null(filing.ChangeReported);
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.EnterChange("服务中心", At(12, 2)), "没有待登记的变更。");
    }
}
