using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <summary>What a unit writes when it leaves.</summary>
public sealed record ExitForm
{
    public const int LongestReason = 1000;

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public DateOnly? WantedOn { get; init; }
    public bool Agreed { get; init; }
}

/// <summary>An application on paper, entered by the secretariat.</summary>
public sealed record ExitPaperForm
{
    public const long MaxRequest = 25L * 1024 * 1024;

    public string? Unit { get; init; }
    public string? Signer { get; init; }
    public DateOnly? ReceivedOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? EarlierReason { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public DateOnly? WantedOn { get; init; }
    public IFormFile? Scan { get; init; }
}

/// <summary>A word on a case, compared exactly, and what the page had seen.</summary>
public sealed record AnswerForm
{
    public const string Confirmed = "confirmed", Refused = "refused";

    public string? Answer { get; init; }
    public long? Seen { get; init; }
}

/// <summary>The secretariat's opinion on open obligations, one a line, and how long the vote runs.</summary>
public sealed record ExitOpinionForm
{
    [DataType(DataType.MultilineText)]
    public string? Opinion { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Obligations { get; init; }
    public int? Window { get; init; }
    public long? Seen { get; init; }
}

/// <summary>How one matter of the check list was settled.</summary>
public sealed record SettlementForm
{
    public string? Matter { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }
}

/// <summary>The days that a form may name: what lies beyond them is a slip of the pen.</summary>
internal static class ExitDays
{
    public const int YearsAhead = 3;

    public static bool IsTooFar(DateOnly? day, DateOnly today) => day > today.AddYears(YearsAhead);
}

public sealed class ExitFormValidator : AbstractValidator<ExitForm>
{
    public ExitFormValidator()
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明退出的原因。")
            .Must(reason => (reason ?? "").EnumerateRunes().Count() <= ExitForm.LongestReason).WithMessage($"原因最多 {ExitForm.LongestReason} 字。");
    }
}

public sealed class ExitPaperFormValidator : AbstractValidator<ExitPaperForm>
{
    public ExitPaperFormValidator()
    {
        RuleFor(form => form.Unit).Must(unit => Guid.TryParse(unit, out _)).WithMessage("请选择退出的单位。");
        RuleFor(form => form.Signer).NotEmpty().WithMessage("请填写签字人姓名。").MaximumLength(60).WithMessage("签字人姓名最多 60 字。");
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage("请填写收到日期。");
        RuleFor(form => form.Scan).NotNull().WithMessage("请选择盖有收文章的扫描件。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明申请书上的原因。")
            .Must(reason => (reason ?? "").EnumerateRunes().Count() <= ExitForm.LongestReason).WithMessage($"原因最多 {ExitForm.LongestReason} 字。");
        RuleFor(form => form.EarlierReason).Must(reason => (reason ?? "").EnumerateRunes().Count() <= 300).WithMessage("理由最多 300 字。");
    }
}

public sealed class SettlementFormValidator : AbstractValidator<SettlementForm>
{
    public SettlementFormValidator()
    {
        RuleFor(form => form.Note).NotEmpty().WithMessage("请写明处理情况；没有待办事项的也请注明。")
            .Must(note => (note ?? "").EnumerateRunes().Count() <= 500).WithMessage("处理情况最多 500 字。");
    }
}

public sealed class ExitOpinionFormValidator : AbstractValidator<ExitOpinionForm>
{
    public ExitOpinionFormValidator()
    {
        RuleFor(form => form.Opinion).NotEmpty().WithMessage("请写明关于未了义务的意见。")
            .Must(text => (text ?? "").EnumerateRunes().Count() <= 1000).WithMessage("意见最多 1000 字。");
        RuleFor(form => form.Obligations).Must(text => (text ?? "").EnumerateRunes().Count() <= 2000).WithMessage("未了义务最多 2000 字。");
    }
}
