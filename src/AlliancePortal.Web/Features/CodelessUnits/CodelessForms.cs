using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Shared;
using FluentValidation;

namespace AlliancePortal.Web.Features.CodelessUnits;

/// <summary>What the administrator records; kind and ground come as the words of the form.</summary>
public sealed record CodelessForm
{
    public static readonly IReadOnlyList<FieldOption> Kinds = FieldOption.Words([.. KindMatch.Words.Values]);
    public static readonly IReadOnlyList<FieldOption> Grounds = FieldOption.Words([.. CodelessGrounds.Words.Values]);

    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Ground { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public IFormFile? Document { get; init; }

    internal UnitKind UnitKind => KindMatch.Words.Single(pair => pair.Value == Kind).Key;
    internal CodelessGround CodelessGround => CodelessGrounds.Words.Single(pair => pair.Value == Ground).Key;
}

public sealed record CodelessWithdrawalForm
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

internal sealed class CodelessFormValidator : AbstractValidator<CodelessForm>
{
    public CodelessFormValidator(PaperPress press)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写单位全称，与登记或设立文件一致。")
            .MaximumLength(CodelessUnit.NameMaxCharacters).WithMessage($"单位全称最多 {CodelessUnit.NameMaxCharacters} 字。")
            .Custom((name, context) =>
            {
                if (press.MissingGlyphsIn(name ?? "") is { Count: > 0 } signs) context.AddFailure($"单位全称中有无法印在文件上的字符：{string.Join("、", signs)}。");
                if (BranchName.EndingOf(name ?? "") is { } ending) context.AddFailure($"名称以“{ending}”结尾的是分支机构，请以其所属法人的名义登记。");
            });
        RuleFor(form => form.Kind).Must(word => KindMatch.Words.Values.Contains(word)).WithMessage("请从列出的单位类型中选择。");
        RuleFor(form => form.Ground).Must(word => CodelessGrounds.Words.Values.Contains(word)).WithMessage("请选择没有统一社会信用代码的原因。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请说明登记的理由。").MaximumLength(CodelessUnit.ReasonMaxCharacters).WithMessage($"理由最多 {CodelessUnit.ReasonMaxCharacters} 字。");
        RuleFor(form => form.Document).NotNull().WithMessage("请选择登记或设立文件。");
    }
}

internal sealed class CodelessWithdrawalFormValidator : AbstractValidator<CodelessWithdrawalForm>
{
    public CodelessWithdrawalFormValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请说明撤回的理由。").MaximumLength(CodelessUnit.ReasonMaxCharacters).WithMessage($"理由最多 {CodelessUnit.ReasonMaxCharacters} 字。");
}
