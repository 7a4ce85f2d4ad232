using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Documents;
using FluentValidation;

namespace AlliancePortal.Web.Features.Formation.Calls;

public sealed record CallForm
{
    public string? Title { get; init; }
    public string? Sector { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Conditions { get; init; }
    public DateOnly? OpensOn { get; init; }
    public DateOnly? ClosesOn { get; init; }

    public CallTerms ToTerms() => new(Title!.Trim(), Sector!, Conditions?.Trim() ?? "", OpensOn!.Value, ClosesOn!.Value);
}

public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    public CallFormValidator(PaperPress press)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("请填写征集的标题。").MaximumLength(LeadCall.TitleMaxCharacters).WithMessage($"标题最多 {LeadCall.TitleMaxCharacters} 字。").IsPrintable(press, "标题");
        RuleFor(form => form.Sector).NotEmpty().WithMessage("请选择产业领域。");
        RuleFor(form => form.Conditions).NotEmpty().WithMessage("请写明征集的条件。").MaximumLength(LeadCall.ConditionsMaxCharacters).WithMessage($"条件最多 {LeadCall.ConditionsMaxCharacters} 字。").IsPrintable(press, "条件");
        RuleFor(form => form.OpensOn).NotNull().WithMessage("请填写开始日期。");
        RuleFor(form => form.ClosesOn).NotNull().WithMessage("请填写截止日期。");
        RuleFor(form => form.ClosesOn).Must((form, day) => day is null || form.OpensOn is null || day >= form.OpensOn).WithMessage("截止日期不能早于开始日期。");
    }
}
