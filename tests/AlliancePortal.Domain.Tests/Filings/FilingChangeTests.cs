using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>已备案的事项发生变更的，报告并更新备案表 (9.10-C).</summary>
public class FilingChangeTests
{
    [Fact]
    public void A_change_is_reported_with_what_it_is_and_a_newly_sealed_form()
    {
        var filing = Filed();
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.Report(), "请先更新备案表并由理事长单位盖章。");
        filing.Seal();
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.Report(" "), "请写明变更的内容。");
        Assert.Null(filing.ChangeReported);

        filing.Report();
        Assert.Equal((2, FilingStepKind.ChangeReported, "新增成员一家"), (filing.ChangeReported!.Number, filing.Steps[^1].Kind, filing.Steps[^1].Text));
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.Report(), "请先更新备案表并由理事长单位盖章。");
    }

    [Fact]
    public void Until_the_centre_has_entered_it_the_filed_version_stays_public()
    {
        var filing = Filed();
        filing.Seal();
        filing.Report();
        Assert.Equal((1, 1, 2), (filing.InEffect!.Number, filing.HandedIn!.Number, filing.Submitted!.Number));

        Assert.Equal(2, filing.EnterChange("服务中心", At(12, 11)).Number);
        Assert.Equal((2, null, "第 2 版"), (filing.InEffect!.Number, filing.ChangeReported, filing.Steps[^1].Text));
        Assert.Equal((FilingState.Filed, "吉科创备〔2026〕7号", new DateOnly(2026, 12, 1)), (filing.State, filing.FiledNumber, filing.FiledOn!.Value));
    }

    [Fact]
    public void An_earlier_reported_change_gives_way_to_a_later_one()
    {
        var filing = Filed();
        foreach (var (what, day) in new[] { ("新增成员一家", 10), ("更换联系人", 14) })
        {
            filing.Seal();
            filing.Report(what, At(12, day));
        }

        Assert.Equal((3, 3), (filing.Versions[1].ReplacedByNumber!.Value, filing.ChangeReported!.Number));
        filing.EnterChange("服务中心", At(12, 15));
        Assert.Equal([true, false, true], filing.Versions.Select(version => version.IsInEffect));
        Assert.Equal((3, null), (filing.InEffect!.Number, filing.ChangeReported));
    }

    [Fact]
    public void The_report_is_owed_from_the_day_of_the_earliest_change_and_not_from_the_day_it_was_noticed()
    {
        var (filing, noticed) = (Filed(), new DateOnly(2026, 12, 18));

        Assert.Equal(new DateOnly(2026, 12, 7), filing.ChangedOn([new(2026, 12, 9), null, new(2026, 12, 7)], noticed));
        Assert.Equal(noticed, filing.ChangedOn([null], noticed));
    }

    [Fact]
    public void What_changed_before_the_filing_or_the_last_report_is_owed_from_there()
    {
        var filing = Filed();
        Assert.Equal(filing.FiledOn, filing.ChangedOn([new(2026, 11, 28)], new(2026, 12, 18)));

        filing.Seal();
        filing.Report(at: At(12, 10));
        Assert.Equal(new DateOnly(2026, 12, 10), filing.ChangedOn([new(2026, 12, 4)], new(2026, 12, 18)));
    }

    [Fact]
    public void A_change_is_entered_once_and_only_when_one_was_reported()
    {
        var filing = Filed();
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.EnterChange("服务中心", At(12, 11)), "没有待登记的变更。");
        filing.Seal();
        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.EnterChange("服务中心", At(12, 11)), "没有待登记的变更。");
        filing.Report();
        filing.EnterChange("服务中心", At(12, 11));

        Breach.Of(CharterRule.FilingChangesAreReported, () => filing.EnterChange("服务中心", At(12, 12)), "没有待登记的变更。");
    }
}
