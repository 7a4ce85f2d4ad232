using AlliancePortal.Domain.Bodies;
using FluentValidation;

namespace AlliancePortal.Web.Features.Council.Absences;

/// <summary>When the chair is away, and why.</summary>
public sealed record AbsenceForm
{
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public string? Reason { get; init; }
}

internal sealed class AbsenceFormValidator : AbstractValidator<AbsenceForm>
{
    public AbsenceFormValidator()
    {
        RuleFor(form => form.From).NotNull().WithMessage("请填写起始日期，例如 2026-11-20。");
        RuleFor(form => form.Until).Must((form, until) => !(until < form.From)).WithMessage("最后一日不能早于起始日期。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明请假事由。").MaximumLength(ChairAbsence.ReasonMaxCharacters).WithMessage($"事由最多 {ChairAbsence.ReasonMaxCharacters} 字。");
    }
}

/// <summary>An absence as the council's page shows it.</summary>
/// <param name="EndHref">Where the chair's return is recorded; null for who may not, and where it is over.</param>
public sealed record AbsenceLine(string Days, string Reason, string Recorded, bool IsRunning, string? EndHref);
