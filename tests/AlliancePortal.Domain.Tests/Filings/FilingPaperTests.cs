using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Filings.Declared;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>建设方案 and attachments of the package (JL-P7-2).</summary>
public class FilingPaperTests
{
    [Fact]
    public void The_latest_plan_counts_and_every_attachment_does()
    {
        var filing = Drafting();
        var first = Attach(filing, FilingPaperKind.Attachment, 9);
        Attach(filing, FilingPaperKind.ConstructionPlan, 10);
        var plan = Attach(filing, FilingPaperKind.ConstructionPlan, 11);
        var second = Attach(filing, FilingPaperKind.Attachment, 12);

        Assert.Equal([plan, first, second], filing.Current);
        Assert.Equal(4, filing.Papers.Count);
    }

    [Fact]
    public void An_attachment_is_taken_off_once_and_stays_on_record()
    {
        var filing = Drafting();
        var paper = Attach(filing, FilingPaperKind.Attachment, 9);
        filing.TakeOff(paper.Id, At(11, 24));

        Assert.Empty(filing.Current);
        Assert.Equal(At(11, 24), Assert.Single(filing.Papers).RemovedAt);
        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.TakeOff(paper.Id, At(11, 24)), "没有这份附件。");
    }

    [Fact]
    public void A_plan_is_followed_by_another_and_not_taken_off()
    {
        var filing = Drafting();
        var plan = Attach(filing, FilingPaperKind.ConstructionPlan, 9);

        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.TakeOff(plan.Id, At(11, 24)), "没有这份附件。");
        Breach.Of(CharterRule.FormationTakesItsSteps, () => filing.TakeOff(Guid.NewGuid(), At(11, 24)), "没有这份附件。");
    }

    private static FilingPaper Attach(Filing filing, FilingPaperKind kind, int hour) => filing.Attach(kind, "材料", Guid.NewGuid(), 12, "李二", At(11, 23, hour));
}
