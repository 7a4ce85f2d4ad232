using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Features.Account;
using AlliancePortal.Web.Features.Shared;
using FluentValidation;

namespace AlliancePortal.Web.Features.Areas.Posts;

/// <summary>A person who is entered for the authority or the service centre.</summary>
public sealed record PostForm
{
    public string? FullName { get; init; }
    public string? Email { get; init; }

    /// <summary>A word of <see cref="PostPlaces"/>, compared exactly.</summary>
    public string? Place { get; init; }
    public string? Title { get; init; }
    public DateOnly? From { get; init; }
    public string? Basis { get; init; }
}

/// <summary>Where somebody may hold a post in an area: the service centre, the authority as a whole, one of its offices.</summary>
internal static class PostPlaces
{
    private const string Centre = "centre", Whole = "authority", Office = "office-";

    public static IReadOnlyList<FieldOption> Of(Area area) =>
    [
        .. area.ServiceCentre is { } centre ? [new FieldOption(Centre, centre)] : (FieldOption[])[],
        new(Whole, area.Authority),
        .. area.Preset.Offices.Select(office => new FieldOption(Office + office.Key, area.OfficeName(office.Key))),
    ];

    /// <summary>Body and office for a word; null for a word that the area does not offer.</summary>
    public static (AreaBody Body, string Office)? Read(Area area, string? word) => Of(area).All(option => option.Value != word) ? null
        : word == Centre ? (AreaBody.ServiceCentre, "") : (AreaBody.Authority, word == Whole ? "" : word![Office.Length..]);

    public static string NameOf(Area area, AreaBody body, string office) => body == AreaBody.ServiceCentre ? area.ServiceCentre ?? area.Authority : area.OfficeName(office);
}

public sealed class PostFormValidator : AbstractValidator<PostForm>
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public PostFormValidator()
    {
        RuleFor(form => form.FullName).IsFullName();
        RuleFor(form => form.Email).IsMail();
        RuleFor(form => form.Place).NotEmpty().WithMessage("请选择任职的机构。");
        RuleFor(form => form.Title).NotEmpty().WithMessage("请填写职务。").MaximumLength(30).WithMessage("职务最多 30 个字。");
        RuleFor(form => form.From).NotNull().WithMessage("请填写起始日期。");
        RuleFor(form => form.From).Must(day => day is null || (day > Earliest && day < Earliest.AddYears(100))).WithMessage("起始日期应在 2000年 之后。");
        RuleFor(form => form.Basis).NotEmpty().WithMessage("请写明依据，如任职文件的文号。").MaximumLength(200).WithMessage("依据最多 200 个字。");
    }
}
