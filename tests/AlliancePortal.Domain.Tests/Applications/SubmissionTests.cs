using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Tests.Applications;

/// <summary>申请加入: who may apply and with what (CQ-9-1, CQ-12-1 to 3, CQ-14-6, G-USCC-6).</summary>
public class SubmissionTests
{
    private static readonly UnitStanding Member = new(MemberSince: new(2024, 3, 1), null, null);
    private static readonly UnitStanding Barred = new(null, null, LastBarredDay: new(2027, 3, 15));

    [Fact]
    public void A_member_cannot_apply_again() =>
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => Given.Draft().SaveDraft(Given.CompleteForm, Member), "该单位自2024年3月1日起已是本联盟成员。");

    [Fact]
    public void A_unit_has_one_open_application() =>
        Breach.Of(CharterRule.OneOpenCaseForEachUnit, () => Submit(Given.CompleteDraft(), new(null, "CQNCETIA-SQ-2026-0040", null)), "CQNCETIA-SQ-2026-0040");

    [Fact]
    public void An_expelled_unit_waits_and_is_told_from_when_it_may_apply()
    {
        Breach.Of(CharterRule.BarredUnitsWait, () => Given.Draft().SaveDraft(Given.CompleteForm, Barred), "限制期至2027年3月15日止，自2027年3月16日起可以重新申请。");
        Breach.Of(CharterRule.BarredUnitsWait, () => Submit(Given.CompleteDraft(), Barred));
        var accepted = Given.Accepted();
        Breach.Of(CharterRule.BarredUnitsWait, () => accepted.VoteOpened(Barred, Given.At(11, 2)));
    }

    [Fact]
    public void On_the_day_of_its_expulsion_a_unit_is_told_of_the_bar_although_it_is_a_member_until_midnight() =>
        Breach.Of(CharterRule.BarredUnitsWait, () => Given.Draft().SaveDraft(Given.CompleteForm, Barred with { MemberSince = Member.MemberSince }), "自2027年3月16日起可以重新申请。");

    [Fact]
    public void The_applicant_declares_that_it_upholds_the_charter() =>
        Breach.Of(CharterRule.CharterIsUpheld, () => Submit(Given.Draft(Given.CompleteForm with { UpholdsCharter = false }, Enum.GetValues<PaperKind>())));

    [Fact]
    public void The_account_of_the_work_has_two_hundred_characters_not_counting_blanks() => Breach.Of(
        CharterRule.WorkReportHasAnAbstract,
        () => Submit(Given.Draft(Given.CompleteForm with { Abstract = new string('述', 199) + "    " }, Enum.GetValues<PaperKind>())),
        "摘要须 200 字以上，现有 199 字。");

    [Theory]
    [InlineData(PaperKind.SealedForm, "未上传加入联盟申请书（签字盖章扫描件）。")]
    [InlineData(PaperKind.Introduction, "未上传单位介绍。")]
    [InlineData(PaperKind.Licence, "未上传法人营业执照复印件。")]
    [InlineData(PaperKind.WorkReport, "未上传技术领域工作情况书面报告。")]
    public void The_application_is_written_sealed_and_complete(PaperKind missing, string words) => Breach.Of(
        CharterRule.DossierIsComplete, () => Submit(Given.Draft(null, [.. Enum.GetValues<PaperKind>().Where(kind => kind != missing)])), words);

    [Fact]
    public void Everything_missing_is_named_at_once() =>
        Assert.Equal(16, Application.Start(Given.AllianceId, Guid.NewGuid(), Guid.NewGuid(), Given.At(10, 20)).Missing(Given.Chongqing.Application).Count);

    [Fact]
    public void A_submitted_application_is_not_submitted_or_changed_again()
    {
        var application = Given.Submitted();

        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => Submit(application), "该申请现为“待审查”。");
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => application.SaveDraft(Given.CompleteForm, UnitStanding.Free));
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => application.Attach(PaperKind.Licence, Guid.NewGuid(), Given.At(10, 22)));
    }

    [Fact]
    public void Jilin_asks_for_the_sealed_form_only()
    {
        var application = Given.Draft(Given.CompleteForm with { Abstract = "" }, PaperKind.SealedForm);

        application.Submit(Given.Applicant, "JLTX-SQ-2026-0001", Given.Jilin.Application, UnitStanding.Free, Given.At(10, 21));

        Assert.Equal(ApplicationState.Submitted, application.State);
    }

    [Fact]
    public void A_complete_application_is_received_at_the_instant_at_which_it_is_handed_in()
    {
        var application = Given.Submitted();

        Assert.Equal((ApplicationState.Submitted, "CQNCETIA-SQ-2026-0041", Given.Applicant.Id), (application.State, application.Number, application.UnitId!.Value));
        Assert.Equal(Given.At(10, 21), application.ReceivedAt);
    }

    [Fact]
    public void The_latest_version_of_a_paper_counts_and_the_earlier_one_stays()
    {
        var application = Given.CompleteDraft();
        var later = application.Attach(PaperKind.Licence, Guid.NewGuid(), Given.At(10, 20));

        Assert.Equal((2, later), (later.Version, application.Current(PaperKind.Licence)));
        Assert.Equal(2, application.Papers.Count(paper => paper.Kind == PaperKind.Licence));
    }

    [Fact]
    public void The_applicant_takes_it_back_before_membership_and_not_after()
    {
        var pending = Given.WithDeed();
        pending.Withdraw("改变计划", Given.At(11, 19));
        Assert.Equal((ApplicationState.Withdrawn, "改变计划"), (pending.State, pending.EndReason));

        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => pending.Withdraw("再次", Given.At(11, 19)), "该申请现为“已撤回”。");
    }

    private static void Submit(Application application, UnitStanding? standing = null) =>
        application.Submit(Given.Applicant, "CQNCETIA-SQ-2026-0041", Given.Chongqing.Application, standing ?? UnitStanding.Free, Given.At(10, 21));
}
