using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Applications;
using FluentValidation;

namespace AlliancePortal.Web.Features.Applications.Deeds;

/// <summary>The applicant's or the chair's confirmation with renewed sign-in.</summary>
public sealed record ConfirmForm
{
    public bool Agreed { get; init; }
    public long? Seen { get; init; }
}

/// <summary>The sealed scan of the deed, from the applicant.</summary>
public sealed record ScanForm
{
    public IFormFile? Scan { get; init; }
    public string? Signer { get; init; }
}

/// <summary>A sealed deed that came to the secretariat: whose, who signed, on which day it came in.</summary>
public sealed record ReceiptForm
{
    public const string UnitSide = "unit", AllianceSide = "alliance";

    public string? Side { get; init; }
    public string? Signer { get; init; }
    public IFormFile? Scan { get; init; }
    public DateOnly? ReceivedOn { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    internal DeedSide DeedSide => Side == AllianceSide ? Domain.Applications.DeedSide.Alliance : Domain.Applications.DeedSide.Unit;
}

/// <summary>The second person's word: confirmed or refused, compared exactly.</summary>
public sealed record EarlierDayForm
{
    public const string Confirmed = "confirmed", Refused = "refused";

    public string? Answer { get; init; }
}

public sealed class ScanFormValidator : AbstractValidator<ScanForm>
{
    public ScanFormValidator()
    {
        RuleFor(form => form.Signer).NotEmpty().WithMessage("请填写签字人姓名。").MaximumLength(60).WithMessage("签字人姓名最多 60 字。");
        RuleFor(form => form.Scan).NotNull().WithMessage("请选择签字盖章的扫描件。");
    }
}

public sealed class ReceiptFormValidator : AbstractValidator<ReceiptForm>
{
    public ReceiptFormValidator()
    {
        RuleFor(form => form.Side).Must(side => side is ReceiptForm.UnitSide or ReceiptForm.AllianceSide).WithMessage("请选择哪一方签署。");
        RuleFor(form => form.Signer).NotEmpty().WithMessage("请填写签字人姓名。").MaximumLength(60).WithMessage("签字人姓名最多 60 字。");
        RuleFor(form => form.Scan).NotNull().WithMessage("请选择签字盖章的扫描件。");
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage("请填写收到日期。");
        RuleFor(form => form.Reason).Must(reason => (reason ?? "").EnumerateRunes().Count() <= 300).WithMessage("理由最多 300 字。");
    }
}
