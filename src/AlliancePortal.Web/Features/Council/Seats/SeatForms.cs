using AlliancePortal.Web.Documents;
using FluentValidation;

namespace AlliancePortal.Web.Features.Council.Seats;

internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator(PaperPress press)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写代表的姓名。").MaximumLength(60).WithMessage("姓名最多 60 字。").IsPrintable(press, "姓名");
        RuleFor(form => form.Position).MaximumLength(60).WithMessage("职务最多 60 字。");
        RuleFor(form => form.Mail).MaximumLength(254).WithMessage("邮箱过长。");
        RuleFor(form => form.From).NotNull().WithMessage("请填写起始日期，例如 2026-11-20。");
        RuleFor(form => form.Basis).NotEmpty().WithMessage("请写明依据，例如决议编号或单位推荐函。").MaximumLength(200).WithMessage("依据最多 200 字。");
    }
}

internal sealed class HolderFormValidator : AbstractValidator<HolderForm>
{
    public HolderFormValidator(PaperPress press)
    {
        Include(new PersonFormValidator(press));
        RuleFor(form => form.Unit).Must(unit => Guid.TryParse(unit, out _)).WithMessage("请选择成员单位。");
    }
}

internal sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator()
    {
        RuleFor(form => form.LastDay).NotNull().WithMessage("请填写最后一日，席位至当日 24 时。");
        RuleFor(form => form.EndBasis).NotEmpty().WithMessage("请写明依据。").MaximumLength(200).WithMessage("依据最多 200 字。");
    }
}
