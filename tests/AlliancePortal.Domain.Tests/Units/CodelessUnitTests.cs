using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Units;

/// <summary>没有统一社会信用代码的单位，须经平台管理员登记并使用平台编号 (G-USCC-1).</summary>
public class CodelessUnitTests
{
    private const string Name = "Fraunhofer-Institut für Nachrichtentechnik";

    [Theory]
    [InlineData(" ", "业务需要。", "未写明单位全称")]
    [InlineData(Name, " ", "未说明理由")]
    public void A_record_has_a_name_and_a_reason(string name, string reason, string why) =>
        Breach.Of(CharterRule.EveryUnitHasItsCode, () => Record(name, reason), why);

    [Fact]
    public void A_record_rests_on_a_document() =>
        Breach.Of(CharterRule.EveryUnitHasItsCode, () => Record(file: Guid.Empty), "未附登记或设立文件");

    [Fact]
    public void A_branch_is_no_legal_person_with_this_record_either() =>
        Breach.Of(CharterRule.ApplicantIsALegalPerson, () => Record("某某科技有限公司重庆分公司"));

    [Fact]
    public void What_was_applied_with_is_not_withdrawn()
    {
        var unit = Record();

        Breach.Of(CharterRule.EveryUnitHasItsCode, () => unit.Withdraw(isUsed: true, "登记有误。", "平台管理员", Given.At(10, 21)), "已用于申请");
        Breach.Of(CharterRule.EveryUnitHasItsCode, () => unit.Withdraw(isUsed: false, " ", "平台管理员", Given.At(10, 21)), "须说明理由");
        Assert.True(unit.Stands);
    }

    [Fact]
    public void A_withdrawn_record_is_kept_and_not_withdrawn_again()
    {
        var unit = Record();
        unit.Withdraw(isUsed: false, "登记有误。", "平台管理员", Given.At(10, 21));

        Breach.Of(CharterRule.EveryUnitHasItsCode, () => unit.Withdraw(isUsed: false, "再撤。", "平台管理员", Given.At(10, 22)), "已撤回");
        Assert.Equal((false, "登记有误。"), (unit.Stands, unit.WithdrawalReason));
    }

    [Fact]
    public void Without_a_record_a_code_of_the_portal_is_refused_like_any_other_that_begins_with_Z()
    {
        var form = FormOf(Record());

        Breach.Of(CharterRule.CodeIsWellFormed, () => Submit(form, CodeGround.OwnCharacters), "第 1 位的“Z”不在代码所用字符之列");
    }

    [Theory]
    [InlineData("Fraunhofer-Institut fuer Nachrichtentechnik")]
    [InlineData("Fraunhofer-Institut")]
    public void The_application_bears_the_name_of_the_record(string other)
    {
        var unit = Record();

        Breach.Of(CharterRule.EveryUnitHasItsCode, () => Submit(FormOf(unit) with { Name = other }, Ground(unit)), "与平台管理员登记的不一致");
    }

    [Fact]
    public void With_the_record_the_body_applies_and_the_secretariat_reads_why_it_has_no_code()
    {
        var unit = Record();

        var application = Submit(FormOf(unit) with { Name = $"  {Name.Replace(" ", "  ", StringComparison.Ordinal)}" }, Ground(unit));

        Assert.Equal((ApplicationState.Submitted, unit.Code), (application.State, application.UnitCode));
        Assert.Equal("无统一社会信用代码，平台管理员于2026年10月20日登记（境外机构）", Ground(unit).Finding(UnifiedSocialCreditCode.Check(unit.Code)));
        Assert.False(Ground(unit).IsPlain(UnifiedSocialCreditCode.Check(unit.Code)));
        Assert.Equal(UnitKind.ResearchInstitute, Ground(unit).Suggested(UnifiedSocialCreditCode.Check(unit.Code)));
    }

    private static ApplicationForm FormOf(CodelessUnit unit) => Given.CompleteForm with { Code = unit.Code, Name = unit.Name, Kind = unit.Kind };

    private static CodeGround Ground(CodelessUnit unit) => CodeGround.InPlaceOfACode(unit, "2026年10月20日");

    private static Application Submit(ApplicationForm form, CodeGround ground)
    {
        var application = Given.Draft(form, Enum.GetValues<PaperKind>());
        application.SaveDraft(form, UnitStanding.Free, ground);
        application.Submit(new Unit(form.Code, form.Name, form.Kind!.Value, "", ""), "CQNCETIA-SQ-2026-0041", Given.Chongqing.Application, UnitStanding.Free, Given.At(10, 21), ground);
        return application;
    }

    private static CodelessUnit Record(string name = Name, string reason = "境外科研机构，无境内登记。", Guid? file = null) => CodelessUnit.Record(
        SubstituteCode.Issue(2026, 1), name, UnitKind.ResearchInstitute, CodelessGround.Foreign, reason, new(Given.AllianceId, file ?? Guid.NewGuid()), Guid.NewGuid(), "平台管理员", Given.At(10, 20));
}
