using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Tests.Units;

/// <summary>已知的早期不合规代码，须附登记机关打印件并由另一人确认 (G-USCC-5).</summary>
public class CodeExceptionTests
{
    private const string Legacy = "91350203M0001QKT19";

    private static readonly Guid Proposer = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Fact]
    public void Who_proposes_a_code_does_not_confirm_it()
    {
        var exception = Propose();

        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => exception.Confirm(Proposer, "周予安", Given.At(10, 21)), "须由秘书处另一人确认");
        Assert.Equal((false, true), (exception.Stands, exception.IsOpen));
    }

    [Fact]
    public void A_code_is_accepted_with_a_reason_and_a_print_only()
    {
        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => Propose(reason: " "), "未说明理由");
        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => Propose(print: Guid.Empty), "未附登记机关打印件");
    }

    [Theory]
    [InlineData("91350203M0001QKT1", "还差 1 位")]
    [InlineData("9135O203M0001QKT19", "应为数字")]
    public void A_code_without_the_shape_of_one_is_never_accepted(string code, string reason) =>
        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => Propose(code), reason);

    [Fact]
    public void A_code_that_conforms_needs_no_second_person() =>
        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => Propose(Given.Applicant.Code), "不需要确认");

    [Fact]
    public void A_sole_trader_stays_refused_whatever_the_print_says() =>
        Breach.Of(CharterRule.ApplicantIsALegalPerson, () => Propose("92350203M0001QKT19"), "个体工商户");

    [Fact]
    public void What_was_refused_or_confirmed_is_settled()
    {
        var refused = Propose();
        refused.Refuse("林观澜", Given.At(10, 21));
        var confirmed = Propose();
        confirmed.Confirm(Other, "林观澜", Given.At(10, 21));

        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => refused.Confirm(Other, "林观澜", Given.At(10, 22)), "林观澜已决定不予受理");
        Breach.Of(CharterRule.LegacyCodeNeedsTwo, () => confirmed.Refuse("林观澜", Given.At(10, 22)), "已由林观澜确认");
        Assert.Equal((false, true), (refused.Stands, confirmed.Stands));
    }

    [Fact]
    public void A_second_person_makes_the_code_stand_and_the_unit_may_apply()
    {
        var exception = Propose(" 91350203m0001qkt19 ");
        exception.Confirm(Other, "林观澜", Given.At(10, 21));
        var form = Given.CompleteForm with { Code = Legacy };
        var unit = new Unit(exception.Code, form.Name, UnitKind.Enterprise, "", "");
        var application = Given.Draft(form, Enum.GetValues<PaperKind>());

        Assert.True(exception.Stands);
        Breach.Of(CharterRule.CodeIsWellFormed, () => application.Submit(unit, "CQNCETIA-SQ-2026-0041", Given.Chongqing.Application, UnitStanding.Free, Given.At(10, 21)));
        application.SaveDraft(form, UnitStanding.Free, CodeGround.AcceptedByTwo);
        Assert.Equal(Legacy, application.UnitCode);
        application.Submit(unit, "CQNCETIA-SQ-2026-0041", Given.Chongqing.Application, UnitStanding.Free, Given.At(10, 21), CodeGround.AcceptedByTwo);

        Assert.Equal(ApplicationState.Submitted, application.State);
    }

    private static CodeException Propose(string code = Legacy, string reason = "登记机关公示信息与打印件一致", Guid? print = null) =>
        CodeException.Propose(Given.AllianceId, code, "厦门早期登记有限公司", reason, print ?? Guid.NewGuid(), Proposer, "周予安", Given.At(10, 20));
}
