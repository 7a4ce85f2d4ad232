using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using FluentValidation;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>What one person of the secretariat proposes.</summary>
public sealed record CodeExceptionForm
{
    public string? Code { get; init; }
    public string? UnitName { get; init; }
    public string? Reason { get; init; }
    public IFormFile? Print { get; init; }
}

internal sealed class CodeExceptionFormValidator : AbstractValidator<CodeExceptionForm>
{
    public CodeExceptionFormValidator()
    {
        RuleFor(form => form.Code).Custom((typed, context) =>
        {
            if (CodeException.Unfit(typed) is { } why) context.AddFailure(why);
        });
        RuleFor(form => form.UnitName).NotEmpty().WithMessage("请填写单位全称。").MaximumLength(Application.NameMaxCharacters).WithMessage($"单位全称最多 {Application.NameMaxCharacters} 字。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请说明受理的理由。").MaximumLength(CodeException.ReasonMaxCharacters).WithMessage($"理由最多 {CodeException.ReasonMaxCharacters} 字。");
        RuleFor(form => form.Print).NotNull().WithMessage("请选择登记机关公示信息打印件。");
    }
}
