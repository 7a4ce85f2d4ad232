using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Voting.VotingBase;

namespace AlliancePortal.Domain.Tests.Voting;

/// <summary>A vote shows its arithmetic in a sentence (G-VOTE-10).</summary>
public class CountSentenceTests
{
    private static readonly VotingRule Admission = new(2, 3, AllInOffice);

    [Fact]
    public void A_passed_vote() => Assert.Equal(
        "应到 36 席，需 24 票赞成（全体理事 2/3 以上，章程第九条）；赞成 25，反对 3，弃权 2，未投 6 → 通过",
        Said(new(36, 0, 0, 25, 3, 2)));

    [Fact]
    public void A_lost_vote_with_seats_left_out_of_the_base() => Assert.Equal(
        "应到 33 席，需 22 票赞成（全体理事 2/3 以上，章程第九条）；赞成 21，反对 3，弃权 2，未投 7（回避 1，空缺 2） → 未通过",
        Said(new(36, 2, 1, 21, 3, 2)));

    [Theory]
    [InlineData(0, 1, "（回避 1）")]
    [InlineData(1, 0, "（空缺 1）")]
    public void Only_what_is_left_out_is_named(int vacant, int recused, string words) =>
        Assert.Contains(words, Said(new(36, vacant, recused, 25, 3, 2)), StringComparison.Ordinal);

    [Fact]
    public void A_vote_that_waits_for_written_consents() => Assert.EndsWith(
        "赞成 24，反对 0，弃权 0，未投 12 → 已通过，待书面同意 22/24", Said(new(36, 0, 0, 24, 0, 0) { SignedYes = 22 }), StringComparison.Ordinal);

    [Fact]
    public void A_void_vote_is_not_called_lost() => Assert.Equal(
        "到会 23 席（有效出席 24 席），需 16 票赞成（到会理事 2/3 以上，理事会规则）；赞成 23，反对 0，弃权 0，未投 13 → 有效出席不足，本次表决无效（不是否决）",
        Count.Outcome(new VotingRule(2, 3, Present) { Quorum = new(2, 3) }, new(36, 0, 0, 23, 0, 0)).Sentence("理事会规则"));

    [Fact]
    public void The_composition_of_the_base()
    {
        Assert.Equal("席位 36，空缺 1，回避 2，基数 33", Count.Outcome(Admission, new(36, 1, 2, 25, 3, 2)).Composition);
        Assert.Equal("席位 36，空缺 1，回避 2，到会 30，基数 30", Count.Outcome(new VotingRule(2, 3, Present), new(36, 1, 2, 25, 3, 2)).Composition);
    }

    private static string Said(Tally tally) => Count.Outcome(Admission, tally).Sentence("章程第九条");
}
