using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Documents;
using FluentValidation;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>What every act of an officer says: which version of the form was before them.</summary>
public record FilingActForm
{
    public const int LongestText = 2000, LongestReason = 1000, LongestMeeting = 60;

    public int Version { get; init; }
}

public sealed record ReturnForm : FilingActForm
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

/// <summary>The office's opinion; the word is compared exactly.</summary>
public sealed record OpinionForm : FilingActForm
{
    public const string Favourable = "favourable", Unfavourable = "unfavourable";

    public string? Opinion { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}

/// <summary>What the meeting decided; the word is compared exactly.</summary>
public sealed record MeetingForm : FilingActForm
{
    public const string Approved = "approved", Refused = "refused";

    public string? Meeting { get; init; }
    public DateOnly? On { get; init; }
    public string? Outcome { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Because { get; init; }
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator(PaperPress press) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明须补充的内容。").MaximumLength(FilingActForm.LongestReason).WithMessage($"须补充的内容最多 {FilingActForm.LongestReason} 字。").IsPrintable(press, "须补充的内容");
}

public sealed class OpinionFormValidator : AbstractValidator<OpinionForm>
{
    public OpinionFormValidator(PaperPress press)
    {
        RuleFor(form => form.Opinion).Must(word => word is OpinionForm.Favourable or OpinionForm.Unfavourable).WithMessage("请选择同意或不同意。");
        RuleFor(form => form.Text).NotEmpty().WithMessage("请写明审核意见。").MaximumLength(FilingActForm.LongestText).WithMessage($"审核意见最多 {FilingActForm.LongestText} 字。").IsPrintable(press, "审核意见");
    }
}

public sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    public MeetingFormValidator(PaperPress press)
    {
        RuleFor(form => form.Meeting).NotEmpty().WithMessage("请写明会议的名称或届次。").MaximumLength(FilingActForm.LongestMeeting).WithMessage($"会议的名称最多 {FilingActForm.LongestMeeting} 字。").IsPrintable(press, "会议的名称");
        RuleFor(form => form.On).NotNull().WithMessage("请填写会议日期。");
        RuleFor(form => form.Outcome).Must(word => word is MeetingForm.Approved or MeetingForm.Refused).WithMessage("请选择同意或不同意。");
        RuleFor(form => form.Because).NotEmpty().When(form => form.Outcome == MeetingForm.Refused).WithMessage("不同意的，请写明理由。");
        RuleFor(form => form.Because).MaximumLength(FilingActForm.LongestReason).WithMessage($"理由最多 {FilingActForm.LongestReason} 字。").IsPrintable(press, "理由");
    }
}
