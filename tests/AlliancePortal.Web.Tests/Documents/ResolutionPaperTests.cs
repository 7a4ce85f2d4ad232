using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class ResolutionPaperTests(Printing printing)
{
    [Fact]
    public async Task The_resolution_names_every_seat_with_its_ballot_and_marks_those_on_paper()
    {
        var resolution = SampleVotes.Resolution();

        var said = Pdf.Text(await printing.PrintAsync(resolution));

        Assert.All(resolution.Seats, seat => Assert.Contains(seat.Representative, said));
        Assert.Equal(resolution.Seats.Count(seat => seat.OnPaper && seat.At is not null), Count(said, "纸质") - 1);
        Assert.Contains("回避：与申请单位有控股关系", said);
        Assert.Contains("应到35席，需24票赞成", said);
        Assert.Contains("赞成票达到所需票数，本决议通过。", said);
        Assert.Contains(string.Concat(resolution.VoteDigest), said);
        Assert.Contains(Samples.LongName, said);
    }

    [Fact]
    public async Task A_lost_vote_prints_the_text_as_not_carried_and_a_number_not_due_gets_its_place()
    {
        var said = Pdf.Text(await printing.PrintAsync(SampleVotes.OfTen()));

        Assert.Contains("赞成票未达到所需票数，本决议未通过。", said);
        Assert.Contains("提交表决而未获通过的文本如下：", said);
        Assert.Contains("本届理事会届满未换届", said);
        Assert.Contains("〔2026〕号", said);
        Assert.DoesNotContain("渝网通联理决", said);
        Assert.DoesNotContain("5个工作日内向申请单位发送", said);
    }

    [Fact]
    public async Task A_void_vote_resolves_nothing()
    {
        var vote = SampleVotes.Resolution();

        var said = Pdf.Text(await printing.PrintAsync(vote with { Vote = vote.Vote with { Outcome = OutcomeOnPaper.Void } }));

        Assert.Contains("本次表决无效，不产生决议。", said);
        Assert.DoesNotContain("本决议通过", said);
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
