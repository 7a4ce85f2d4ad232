using AlliancePortal.Domain.Charter;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Errors;

/// <summary>Which rule a key of the database keeps, by the constraint's name: a race that is lost reads like the rule that decided it.</summary>
internal static class ConstraintRules
{
    private static readonly Dictionary<string, (CharterRule Rule, string Detail)> Rules = new(StringComparer.Ordinal)
    {
        ["pk_ballots"] = (CharterRule.OneBallotForEachSeat, "该席位的选票已经计入。"),
        ["pk_written_consents"] = (CharterRule.WrittenConsentIsComplete, "该席位的书面同意已经计入。"),
        ["ux_withdrawals_open"] = (CharterRule.WithdrawalTakesItsSteps, "该单位已有一件在办的退出申请。"),
        ["ux_expulsions_open"] = (CharterRule.OnlyMembersAreExpelled, "该单位已有一件在办的除名案。"),
        ["ix_withdrawals_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件退出申请，请重新办理。"),
        ["ix_expulsions_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件除名案，请重新办理。"),
        ["ux_applications_open_unit"] = (CharterRule.OneOpenCaseForEachUnit, "该单位已有一件在办申请。"),
        ["ix_units_code"] = (CharterRule.EveryUnitHasItsCode, "该统一社会信用代码已经登记。"),
        ["ix_code_exceptions_alliance_id_code"] = (CharterRule.LegacyCodeNeedsTwo, "该代码已有一份登记，待确认或已确认。"),
        ["ix_codeless_units_code"] = (CharterRule.EveryUnitHasItsCode, "该平台编号刚刚给了另一单位，请重新办理。"),
        ["ex_chair_absences_once"] = (CharterRule.ChairIsRepresented, "这段时间已登记理事长请假。"),
        ["ix_memberships_alliance_id_application_id"] = (CharterRule.OneOpenCaseForEachUnit, "该申请已经办理入盟。"),
        ["ex_memberships_once"] = (CharterRule.OneOpenCaseForEachUnit, "该单位在这段时间已是成员。"),
        ["ex_seat_holdings_one_holder"] = (CharterRule.SeatsAreLimited, "该席位在这段时间已由另一单位担任。"),
        ["ex_seat_holdings_one_seat_a_unit"] = (CharterRule.OneSeatForEachUnit, "该单位在这段时间已担任另一席位。"),
        ["ex_representations_one_person"] = (CharterRule.RepresentativeBelongsToTheUnit, "该席位在这段时间已有代表。"),
        ["ix_resolutions_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件表决，请重新办理。"),
        ["ix_resolutions_alliance_id_decision_year_decision_serial"] = (CharterRule.NumbersAreNotReused, "该决议文号刚刚用于另一件决议，请重新办理。"),
        ["ix_applications_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件申请，请重新办理。"),
        ["ix_certificates_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该证书编号刚刚用于另一份证书，请重新办理。"),
        ["ix_issued_documents_alliance_id_number_version"] = (CharterRule.IssuedPapersStay, "该文书的这一版已经发出。"),
        ["ix_charter_versions_alliance_id_number"] = (CharterRule.ActsAreRecorded, "该章程版本已由他人保存。"),
        ["ix_deadlines_alliance_id_subject_id_task"] = (CharterRule.ActsAreRecorded, "此事项已由他人办理。"),
        ["ix_tickets_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件问题与建议，请重新办理。"),
        ["ix_alliances_slug"] = (CharterRule.FormationTakesItsSteps, "这个英文简称刚刚由另一联盟使用，请换一个。"),
        ["ix_lead_calls_area_code_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一次征集，请重新办理。"),
        ["ix_intentions_area_code_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一份意愿，请重新办理。"),
        ["ux_intentions_unit"] = (CharterRule.OneOpenCaseForEachUnit, "该单位的另一份意愿已经确定。"),
        ["ix_foundings_alliance_id"] = (CharterRule.FormationTakesItsSteps, "该联盟已经开始组建。"),
        ["pk_founding_units"] = (CharterRule.OneOpenCaseForEachUnit, "该单位已经受邀。"),
        ["ux_agreement_rounds_open"] = (CharterRule.AgreementTextStands, "已有一份文本正在签署。"),
        ["ix_agreement_rounds_alliance_id_number"] = (CharterRule.AgreementTextStands, "已有一份文本正在签署。"),
        ["ux_filings_open"] = (CharterRule.OneOpenCaseForEachUnit, "本联盟已有一件备案申报。"),
        ["ix_filings_alliance_id_number"] = (CharterRule.NumbersAreNotReused, "该编号刚刚用于另一件备案申报，请重新办理。"),
        ["ix_filings_filed_number"] = (CharterRule.NumbersAreNotReused, "该备案号刚刚用于另一联盟，请重新办理。"),
        ["pk_filing_entries"] = (CharterRule.FormMatchesTheRegister, "该栏刚刚由他人填写，请刷新后再填。"),
        ["pk_filing_versions"] = (CharterRule.FormMatchesTheRegister, "备案表刚刚由他人盖章。"),
        ["ix_seats_alliance_id_office_ordinal"] = (CharterRule.SeatsAreLimited, "该席位已经设立。"),
    };

    public static IReadOnlyCollection<string> Constraints => Rules.Keys;

    public static CharterBreach? BreachOf(PostgresException violation) =>
        violation.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation
        && violation.ConstraintName is { } name && Rules.TryGetValue(name, out var meant)
            ? new CharterBreach(meant.Rule, meant.Detail)
            : null;
}
