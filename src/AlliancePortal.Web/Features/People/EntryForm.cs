using AlliancePortal.Web.Features.Account;
using FluentValidation;

namespace AlliancePortal.Web.Features.People;

/// <summary>As what a person is entered; the word in the address, compared exactly.</summary>
public static class EntryKinds
{
    public const string Post = "post", Liaison = "liaison", Representative = "representative";

    public static bool IsKnown(string kind) => kind is Post or Liaison or Representative;

    public static string Chinese(string kind) => kind switch { Post => "秘书处人员", Liaison => "联络员", _ => "理事席位代表" };
}

public sealed record EntryForm
{
    public string? FullName { get; init; }
    public string? Email { get; init; }

    /// <summary>The post in the secretariat, or the representative's position in the unit.</summary>
    public string? Title { get; init; }

    /// <summary>yes for the secretary general.</summary>
    public string? SecretaryGeneral { get; init; }

    /// <summary>The unit that a liaison acts for, or that a member of the secretariat comes from.</summary>
    public Guid? Unit { get; init; }

    /// <summary>The holding of a seat that a representative acts on.</summary>
    public Guid? Holding { get; init; }
    public DateOnly? From { get; init; }
    public string? Basis { get; init; }
}

public sealed class EntryValidator : AbstractValidator<EntryForm>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public EntryValidator()
    {
        RuleFor(form => form.FullName).IsFullName();
        RuleFor(form => form.Email).IsMail();
        RuleFor(form => form.Title).MaximumLength(30).WithMessage("职务最多 30 个字。");
        RuleFor(form => form.SecretaryGeneral).Must(word => word is null or "" or "true").WithMessage("请重新选择是否为秘书长。");
        RuleFor(form => form.From).NotNull().WithMessage("请填写起始日期。");
        RuleFor(form => form.From).Must(day => day is null || (day > Earliest && day < Earliest.AddYears(100))).WithMessage("起始日期应在 2000年 之后。");
        RuleFor(form => form.Basis).NotEmpty().WithMessage("请写明依据，如任命文件或推荐函的文号。").MaximumLength(200).WithMessage("依据最多 200 个字。");
        RuleSet(EntryKinds.Post, () => RuleFor(form => form.Title).NotEmpty().WithMessage("请填写在秘书处的职务。"));
        RuleSet(EntryKinds.Liaison, () => RuleFor(form => form.Unit).NotNull().WithMessage("请选择单位。"));
        RuleSet(EntryKinds.Representative, () => RuleFor(form => form.Holding).NotNull().WithMessage("请选择席位。"));
    }
}
