using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Supervision;
using FluentValidation;

namespace AlliancePortal.Web.Features.Tickets.Cases;

/// <summary>What an officer raises.</summary>
public sealed record TicketForm
{
    public const int LongestTitle = 60;

    public string? Title { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}

/// <summary>What the alliance answers.</summary>
public sealed record TicketAnswerForm
{
    [DataType(DataType.MultilineText)]
    public string? Answer { get; init; }
}

/// <summary>A last word of the officer; may be empty.</summary>
public sealed record TicketClosingForm
{
    public const int LongestRemark = 500;

    [DataType(DataType.MultilineText)]
    public string? Remark { get; init; }
}

public sealed class TicketFormValidator : AbstractValidator<TicketForm>
{
    public TicketFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("请写明事项。").MaximumLength(TicketForm.LongestTitle).WithMessage($"事项最多 {TicketForm.LongestTitle} 字。");
        RuleFor(form => form.Text).NotEmpty().WithMessage("请写明具体的问题或建议。")
            .Must(text => TicketWriting.Fits(text, Ticket.TextMaxCharacters)).WithMessage($"问题或建议最多 {Ticket.TextMaxCharacters} 字。");
    }
}

public sealed class TicketAnswerFormValidator : AbstractValidator<TicketAnswerForm>
{
    public TicketAnswerFormValidator() =>
        RuleFor(form => form.Answer).NotEmpty().WithMessage("请写明答复。").Must(text => TicketWriting.Fits(text, Ticket.TextMaxCharacters)).WithMessage($"答复最多 {Ticket.TextMaxCharacters} 字。");
}

public sealed class TicketClosingFormValidator : AbstractValidator<TicketClosingForm>
{
    public TicketClosingFormValidator() =>
        RuleFor(form => form.Remark).Must(text => TicketWriting.Fits(text, TicketClosingForm.LongestRemark)).WithMessage($"办结意见最多 {TicketClosingForm.LongestRemark} 字。");
}

internal static class TicketWriting
{
    public static bool Fits(string? text, int longest) => (text ?? "").EnumerateRunes().Count() <= longest;
}
