using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests.Applications;

/// <summary>秘书处审查后提交理事会 (CQ-12-4): complete or not, never a refusal on the merits.</summary>
public class ExaminationTests
{
    [Fact]
    public void An_incomplete_paper_is_called_so_with_a_reason() => Breach.Of(
        CharterRule.SecretariatExamines,
        () => Given.Submitted().Check(PaperKind.Licence, PaperVerdict.Incomplete, "", "", "周予安", Given.At(10, 23)),
        "需补正的材料须写明原因。");

    [Fact]
    public void Nothing_is_asked_for_where_nothing_was_found_incomplete() => Breach.Of(
        CharterRule.SecretariatExamines, () => Given.Examined().RequestSupplements(Shipped.AddWorkingDays(new(2026, 10, 23), 20), Given.At(10, 23)));

    [Fact]
    public void An_application_is_not_accepted_before_every_paper_was_found_complete()
    {
        var application = Given.Submitted();
        application.Check(PaperKind.SealedForm, PaperVerdict.Complete, "", "", "周予安", Given.At(10, 22));

        Breach.Of(CharterRule.DossierIsComplete, () => Accept(application, "齐全"), "尚未审查合格：单位介绍、法人营业执照复印件、技术领域工作情况书面报告。");
    }

    [Fact]
    public void An_application_is_not_accepted_without_an_opinion() => Breach.Of(CharterRule.SecretariatExamines, () => Accept(Given.Examined(), " "));

    [Fact]
    public void The_secretariat_returns_only_with_a_reason()
    {
        Breach.Of(CharterRule.SecretariatExamines, () => Given.Submitted().Return(" ", Given.At(10, 23)));

        var application = Given.Submitted();
        application.Return("个体工商户不具有法人资格。", Given.At(10, 23));
        Assert.Equal(ApplicationState.Returned, application.State);
    }

    [Fact]
    public void A_doubt_goes_to_the_council_as_an_unfavourable_opinion_and_refuses_nothing()
    {
        var application = Given.Examined();

        application.Accept("领域关联较弱，请理事会审议。", favourable: false, "周予安", Given.Chongqing.Application, Given.At(10, 23));

        Assert.Equal((ApplicationState.Accepted, false), (application.State, application.OpinionFavourable));
    }

    [Fact]
    public void An_application_is_put_to_the_council_once()
    {
        var application = Given.Accepted();
        application.ReferToCouncil(Guid.NewGuid());

        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => application.ReferToCouncil(Guid.NewGuid()), "已经提请表决。");
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => Given.Submitted().ReferToCouncil(Guid.NewGuid()));
    }

    [Fact]
    public void Only_what_was_asked_for_can_be_supplemented() => Breach.Of(
        CharterRule.DossierIsComplete, () => Given.AskedForTheLicence().Attach(PaperKind.Introduction, Guid.NewGuid(), Given.At(10, 26)), "补正通知没有要求此份材料。");

    [Fact]
    public void A_supplement_is_not_answered_while_something_is_missing() => Breach.Of(
        CharterRule.DossierIsComplete, () => Given.AskedForTheLicence().AnswerSupplement(Given.At(10, 26)), "尚缺：法人营业执照复印件。");

    [Fact]
    public void A_supplement_comes_by_24_o_clock_of_the_last_day()
    {
        var late = Given.AskedForTheLicence();
        Breach.Of(CharterRule.SupplementComesInTime, () => late.Attach(PaperKind.Licence, Guid.NewGuid(), Given.At(11, 21, 0)), "补正期限已于2026年11月20日 24 时届满。");

        var inTime = Given.AskedForTheLicence();
        inTime.Attach(PaperKind.Licence, Guid.NewGuid(), Given.At(11, 20, 23, 59));
        inTime.AnswerSupplement(Given.At(11, 20, 23, 59));
        Assert.Equal(ApplicationState.Submitted, inTime.State);
    }

    [Fact]
    public void After_a_supplement_the_examination_starts_anew_and_the_new_paper_is_not_examined()
    {
        var application = Given.AskedForTheLicence();
        application.Attach(PaperKind.Licence, Guid.NewGuid(), Given.At(11, 3));
        application.AnswerSupplement(Given.At(11, 4));

        Assert.Equal(Given.At(11, 4), application.ReceivedAt);
        Assert.Null(application.CheckOf(PaperKind.Licence));
        Assert.Null(application.OpenSupplement);
    }

    [Fact]
    public void An_unanswered_application_lapses_with_the_last_day_and_not_before()
    {
        var application = Given.AskedForTheLicence();

        Assert.False(application.HasLapsedAt(Given.At(11, 20, 23, 59)));
        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => application.Lapse(Given.At(11, 20, 23, 59)), "期限尚未届满。");
        Assert.True(application.HasLapsedAt(Given.At(11, 21, 0)));
        application.Lapse(Given.At(11, 23));
        Assert.Equal((ApplicationState.Lapsed, Given.At(11, 21, 0), "未在2026年11月20日 24 时前补正材料。"), (application.State, application.StateSince, application.EndReason));
    }

    [Fact]
    public void The_last_look_at_a_paper_counts()
    {
        var application = Given.Submitted();
        application.Check(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "", "周予安", Given.At(10, 22));
        application.Check(PaperKind.Licence, PaperVerdict.Complete, "误判", "", "周予安", Given.At(10, 23));

        Assert.Equal((PaperVerdict.Complete, ""), (application.CheckOf(PaperKind.Licence)!.Verdict, application.CheckOf(PaperKind.Licence)!.Reason));
        Assert.Equal(2, application.Checks.Count);
    }

    [Fact]
    public void The_opinion_is_written_while_the_application_is_examined_and_not_afterwards()
    {
        var application = Given.Submitted();
        application.WriteOpinion("材料齐全。", favourable: true);
        Assert.Equal("材料齐全。", application.Opinion);

        Breach.Of(CharterRule.ApplicationTakesItsSteps, () => Given.Accepted().WriteOpinion("另有意见。", favourable: false), "该申请现为“已受理”。");
    }

    private static void Accept(Application application, string opinion) =>
        application.Accept(opinion, favourable: true, "周予安", Given.Chongqing.Application, Given.At(10, 23));

    [Fact]
    public void The_applicants_period_follows_a_new_arrangement_of_holidays_and_lapses_by_the_new_day()
    {
        var application = Given.Submitted();
        application.Check(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "", "周予安", Given.At(12, 10));
        application.RequestSupplements(Shipped.AddWorkingDays(new(2026, 12, 10), 25), Given.At(12, 10));
        application.FollowCalendar(With2027.Recount(application.OpenSupplement!.Due));

        Assert.Equal(new DateOnly(2027, 1, 18), application.OpenSupplement.DueOn);
        Assert.False(application.HasLapsedAt(new(2027, 1, 18, 23, 59, 59, TimeSpan.FromHours(8))));
        Assert.True(application.HasLapsedAt(new(2027, 1, 19, 0, 0, 0, TimeSpan.FromHours(8))));
    }
}
