using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Tests.Documents;

public class LetterTests(Printing printing)
{
    [Fact]
    public async Task A_window_that_ends_at_midnight_ends_at_24_hours_of_the_day_before()
    {
        var said = await SaidAsync(SampleLetters.Acceptance());

        Assert.Contains("表决期自2026年11月23日起，至2026年12月1日24时止", said);
        Assert.Contains("应到36席，需24票赞成，即全体理事三分之二以上（章程第九条）", said);
    }

    [Fact]
    public async Task An_acceptance_before_the_vote_is_set_promises_no_days()
    {
        var said = await SaidAsync(SampleLetters.Acceptance() with { Vote = null });

        Assert.Contains("表决的起止日期另行通知", said);
        Assert.DoesNotContain("表决期自", said);
    }

    [Fact]
    public async Task A_supplement_notice_lists_what_is_missing_and_by_when()
    {
        var said = await SaidAsync(SampleLetters.Supplement());

        Assert.Contains("2.加入联盟申请书：未加盖公章；法定代表人签名处空白。", said);
        Assert.Contains("请于2026年12月18日24时前", said);
        Assert.Contains("补正期限为20个工作日", said);
    }

    [Fact]
    public async Task Membership_begins_as_the_profile_says()
    {
        var letter = SampleLetters.Admission();

        var chongqing = await SaidAsync(letter);
        var jilin = await SaidAsync(letter with { MembershipBegins = MembershipBegins.WhenAllHaveSigned, CertificateWorkingDays = null });

        Assert.Contains("贵单位签署联盟协议书之日起成为正式成员", chongqing);
        Assert.Contains("自最后一方完成之日起，贵单位成为联盟成员", jilin);
        Assert.Contains("颁发成员单位证书", chongqing);
        Assert.DoesNotContain("颁发成员单位证书", jilin);
    }

    [Fact]
    public async Task A_refusal_gives_the_count_the_reason_and_when_to_apply_again()
    {
        var said = await SaidAsync(SampleLetters.Refusal());
        var barred = await SaidAsync(SampleLetters.Refusal() with { ReapplyFrom = new(2027, 3, 1), Reason = null });

        Assert.Contains("赞成20票，反对9票，弃权3票，未投4票", said);
        Assert.Contains("理事会说明的理由：申请材料所述技术方向与联盟的领域联系不够密切。", said);
        Assert.Contains("不受时间限制", said);
        Assert.Contains("自2027年3月1日起重新申请", barred);
        Assert.DoesNotContain("理事会说明的理由", barred);
    }

    [Theory]
    [InlineData(LapseGround.SupplementNotHandedIn, "没有收到补正材料")]
    [InlineData(LapseGround.AgreementNotSigned, "没有收到签署的协议书")]
    public async Task A_lapse_says_what_did_not_come(LapseGround ground, string words) =>
        Assert.Contains(words, await SaidAsync(SampleLetters.Lapse(ground)));

    [Fact]
    public async Task The_notice_of_a_vote_carries_the_text_word_for_word_and_who_stands_aside()
    {
        var notice = SampleLetters.Notice();

        var said = await SaidAsync(notice);

        Assert.Contains(notice.Text[0], said);
        Assert.Contains("回避，不参加表决：3号席位北渚通信职业学院", said);
        Assert.Contains("lm.example.cn/v", said);
    }

    [Fact]
    public async Task A_decision_carries_its_roll_call_on_pages_of_its_own_and_names_it_as_its_attachment()
    {
        var paper = await printing.PrintAsync(SampleProse.Decision());
        var said = Pdf.Text(paper);

        Assert.Contains("附件：表决与书面同意", said);
        Assert.Contains("需24票赞成", said);
        Assert.True(paper.Pages >= 3);
    }

    [Fact]
    public async Task A_sheet_to_be_signed_by_hand_bears_nothing_of_the_alliances_authority()
    {
        var said = await SaidAsync(SampleProse.Consent());

        Assert.Contains("代表签字", said);
        Assert.Contains("单位（盖章）", said);
        Assert.DoesNotContain("〔2026〕", said);
        Assert.DoesNotContain("联系人", said);
    }

    private async Task<string> SaidAsync(LetterPaper letter) => Pdf.Text(await printing.PrintAsync(letter));
}
