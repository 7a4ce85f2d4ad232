using System.ComponentModel.DataAnnotations;
using AlliancePortal.Web.Documents;
using FluentValidation;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>What a party does in the signing room.</summary>
public sealed record SigningForm
{
    public bool Signs { get; init; }
    public bool Seals { get; init; }
    public string? Signer { get; init; }
    public string? Agent { get; init; }
    public IFormFile? Page { get; init; }
    public IFormFile? Letter { get; init; }
}

public sealed class SigningFormValidator : AbstractValidator<SigningForm>
{
    public SigningFormValidator(PaperPress press)
    {
        RuleFor(form => form.Signs).Must((form, signs) => signs || form.Seals).WithMessage("请选择所办理的是签字、盖章，还是两者。");
        RuleFor(form => form.Signer).NotEmpty().When(form => form.Signs).WithMessage("请填写签署人姓名。");
        RuleFor(form => form.Signer).MaximumLength(60).WithMessage("姓名最多 60 字。").IsPrintable(press, "签署人姓名");
        RuleFor(form => form.Agent).MaximumLength(60).WithMessage("姓名最多 60 字。").IsPrintable(press, "代理人姓名");
        RuleFor(form => form.Letter).NotNull().When(form => !string.IsNullOrWhiteSpace(form.Agent)).WithMessage("代理人签署须上传授权委托书。");
    }
}

/// <summary>The text that is fixed, by its fingerprint.</summary>
public sealed record FixForm
{
    public string? Digest { get; init; }
}

/// <summary>What a party wants otherwise in the draft.</summary>
public sealed record CommentForm
{
    [DataType(DataType.MultilineText)]
    public string? Comment { get; init; }
}

/// <summary>The lead's answer to one comment.</summary>
public sealed record AnswerForm
{
    /// <summary>When the comment was made that the lead has read, in milliseconds since 1970.</summary>
    public long? Read { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Answer { get; init; }
}

/// <summary>Why a party does not sign, or the lead ends a round.</summary>
public sealed record RefusalForm
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}
