using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Formation.Forming;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Agreements;

/// <summary>The draft lies before its parties for fifteen working days, or until all have answered (9.15).</summary>
public class AgreementReviewTests
{
    private const int Days = 15;

    private static IEnumerable<string> Gaps(Founding founding, DateTimeOffset now) => founding.ReviewGaps(Days, now).Select(gap => gap.Sentence);

    [Fact]
    public void A_text_that_was_not_put_before_its_parties_is_not_fixed()
    {
        Assert.Equal(["协议文本尚未征求各方意见（15 个工作日）。"], Gaps(Adopted(), At(11, 16)));
        Assert.Equal(CharterRule.AgreementIsReviewed, Adopted().ReviewGaps(Days, At(11, 16)).Single().Rule);
        Assert.Empty(Adopted().ReviewGaps(0, At(11, 16)));
    }

    [Fact]
    public void It_is_waited_for_until_24_o_clock_of_the_last_day()
    {
        var founding = Adopted().UnderReview();

        Assert.Equal(new DateOnly(2026, 12, 7), founding.Review!.Period.Due);
        Assert.Equal(["协议文本正在征求意见，至2026年12月7日止，尚有 2 方没有答复。"], Gaps(founding, At(12, 7, 23, 59)));
        Assert.Empty(Gaps(founding, At(12, 8, 0)));
    }

    [Fact]
    public void Once_all_have_answered_nobody_waits()
    {
        var founding = Adopted().UnderReview();
        founding.Comment(founding.Parties[1].UnitId, "", "王三", At(11, 18));
        Assert.Equal(["协议文本正在征求意见，至2026年12月7日止，尚有 1 方没有答复。"], Gaps(founding, At(11, 19)));
        founding.Comment(founding.Parties[2].UnitId, "", "赵四", At(11, 19));

        Assert.Empty(Gaps(founding, At(11, 19)));
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.Comment(founding.Parties[1].UnitId, "另有意见。", "王三", At(11, 20)), "征求意见已经结束。");
    }

    [Fact]
    public void A_comment_waits_for_an_answer_even_when_the_time_is_over()
    {
        var founding = Adopted().UnderReview(comments: true);
        var party = founding.Parties[^1];

        Assert.Equal([$"{party.Name}的意见尚未答复。"], Gaps(founding, At(12, 8, 0)));
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.AnswerComment(party.UnitId, At(11, 18), " ", At(12, 8)), "请写明意见采纳与否和理由。");
        founding.AnswerComment(party.UnitId, At(11, 18), "不采纳：与章程一致。", At(12, 8));

        Assert.Empty(Gaps(founding, At(12, 8)));
        Assert.Equal("不采纳：与章程一致。", founding.Review!.Of(party.UnitId)!.Answer);
    }

    [Fact]
    public void A_later_word_of_a_party_takes_the_place_of_its_earlier_one()
    {
        var founding = Adopted().UnderReview(comments: true);
        var party = founding.Parties[^1];
        founding.AnswerComment(party.UnitId, At(11, 18), "已调低。", At(11, 19));
        founding.Comment(party.UnitId, "仍然过高。", "王三", At(11, 20));

        Assert.Equal(("仍然过高。", true), (founding.Review!.Of(party.UnitId)!.Text, founding.Review.Of(party.UnitId)!.IsOpen));
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.AnswerComment(founding.LeadUnitId, At(11, 16), "采纳。", At(11, 20)), "该单位没有提出意见。");
    }

    [Fact]
    public void One_draft_is_reviewed_at_a_time_and_another_after_it()
    {
        var founding = Adopted().UnderReview();
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.OpenReview(CharterOf(2), Period, [], "李二", At(11, 17)), "协议文本正在征求意见。");
        founding.OpenReview(CharterOf(2), Shipped.AddWorkingDays(new(2026, 12, 8), Days), [], "李二", At(12, 8));

        Assert.Equal(("章程2", 1), (founding.Review!.Text.Title, founding.Review.Comments.Count));
    }

    [Fact]
    public void A_comment_that_waits_for_its_answer_is_not_left_behind_by_another_review()
    {
        var founding = Adopted().UnderReview(comments: true);
        var party = founding.Parties[^1];
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.OpenReview(CharterOf(2), Period, [], "李二", At(12, 8)), "尚有 1 方的意见没有答复。");
        founding.AnswerComment(party.UnitId, At(11, 18), "采纳，已调低。", At(12, 8));
        founding.OpenReview(CharterOf(2), Shipped.AddWorkingDays(new(2026, 12, 8), Days), [], "李二", At(12, 8));

        Assert.Equal(("违约金的约定过高。", "采纳，已调低。"), (founding.Reviews[0].Of(party.UnitId)!.Text, founding.Reviews[0].Of(party.UnitId)!.Answer));
        Assert.Null(founding.Review!.Of(party.UnitId));
    }

    [Fact]
    public void An_answer_is_for_the_comment_that_was_read()
    {
        var founding = Adopted().UnderReview(comments: true);
        var party = founding.Parties[^1];
        founding.Comment(party.UnitId, "还要求写明数据归属。", "王三", At(11, 19));

        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.AnswerComment(party.UnitId, At(11, 18), "采纳。", At(11, 20)), "该单位刚刚更新了意见，请重新看过后再答复。");
    }

    [Fact]
    public void Nothing_is_changed_in_a_draft_while_the_parties_read_it()
    {
        var founding = Adopted().UnderReview();
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.Describe(founding.Facts with { Fax = "0431-80000001" }, At(11, 18)), "协议文本正在征求意见，结束后方可修改。");
        Breach.Of(CharterRule.AgreementIsReviewed, () => founding.Add(founding.CharterAdditions, [], At(11, 18)));

        founding.Describe(founding.Facts with { Fax = "0431-80000001" }, At(12, 8));
        Assert.Equal("0431-80000001", founding.Facts.Fax);
    }

    [Fact]
    public void A_draft_with_gaps_is_not_put_before_its_parties() => Breach.Of(CharterRule.TasksAreDivided,
        () => Adopted().OpenReview(CharterOf(1), Period, [new TextGap(CharterRule.TasksAreDivided, "尚未填写中长期任务。")], "李二", At(11, 16)), "尚未填写中长期任务。");

    [Fact]
    public void Nobody_waits_for_a_unit_that_has_left()
    {
        var founding = Adopted().UnderReview(comments: true);
        founding.Comment(founding.Parties[1].UnitId, "", "王三", At(11, 18));
        Assert.Single(founding.OpenComments);
        founding.Remove(founding.Parties[2].UnitId, "不参加。", At(11, 19));

        Assert.Empty(Gaps(founding, At(11, 19)));
        Assert.Empty(founding.OpenComments);
    }

    [Fact]
    public void A_failed_round_puts_the_next_text_before_the_parties_again()
    {
        var founding = Adopted().UnderReview();
        founding.BeginSigning([], At(12, 8));
        founding.SigningFailed(At(12, 9));

        Assert.Null(founding.Review);
        Assert.Single(founding.Reviews); // what was said stays
        Assert.NotEmpty(Gaps(founding, At(12, 9)));
    }
}
