using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Account;
using AlliancePortal.Web.Features.Applications.Forms;
using AlliancePortal.Web.Features.Shared;
using FluentValidation;

namespace AlliancePortal.Web.Features.Formation.Intentions;

/// <summary>What an enterprise types that offers to lead. Sums are in 万元.</summary>
public sealed record IntentionInput
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? LegalRepresentative { get; init; }
    public string? Address { get; init; }
    public string? ContactName { get; init; }
    public string? ContactMobile { get; init; }
    public string? ContactMail { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Purpose { get; init; }
    public string? Turnover { get; init; }
    public string? ResearchSpending { get; init; }

    [DataType(DataType.MultilineText)]
    public string? LegalPerson { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Influence { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Innovation { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Cooperation { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Guarantees { get; init; }

    public static IntentionInput Of(IntentionForm form) => new()
    {
        Code = form.Code, Name = form.Name, LegalRepresentative = form.LegalRepresentative, Address = form.Address, ContactName = form.ContactName,
        ContactMobile = form.ContactMobile, ContactMail = form.ContactMail, Purpose = form.Purpose, Turnover = Sums.Written(form.Turnover), ResearchSpending = Sums.Written(form.ResearchSpending),
        LegalPerson = form.LegalPerson, Influence = form.Influence, Innovation = form.Innovation, Cooperation = form.Cooperation, Guarantees = form.Guarantees,
    };

    public IntentionForm ToForm() => new()
    {
        Code = Code ?? "", Name = Name?.Trim() ?? "", LegalRepresentative = LegalRepresentative?.Trim() ?? "", Address = Address?.Trim() ?? "", ContactName = ContactName?.Trim() ?? "",
        ContactMobile = DraftForm.Mobile(ContactMobile), ContactMail = ContactMail?.Trim() ?? "", Purpose = Purpose ?? "", Turnover = Sums.Read(Turnover), ResearchSpending = Sums.Read(ResearchSpending),
        LegalPerson = LegalPerson ?? "", Influence = Influence ?? "", Innovation = Innovation ?? "", Cooperation = Cooperation ?? "", Guarantees = Guarantees ?? "",
    };
}

public sealed class IntentionInputValidator : AbstractValidator<IntentionInput>
{
    public IntentionInputValidator(PaperPress press)
    {
        foreach (var (field, name, most) in (IEnumerable<(System.Linq.Expressions.Expression<Func<IntentionInput, string?>>, string, int)>)
            [(form => form.Name, "单位全称", 200), (form => form.LegalRepresentative, "法定代表人", 60), (form => form.Address, "注册地址", 200), (form => form.ContactName, "联系人", 60),
                (form => form.ContactMail, "电子邮箱", 200), (form => form.Purpose, "拟组建联盟的方向", 1000), (form => form.LegalPerson, "说明", 2000), (form => form.Influence, "说明", 2000),
                (form => form.Innovation, "说明", 2000), (form => form.Cooperation, "说明", 2000), (form => form.Guarantees, "说明", 2000)])
            RuleFor(field).Must(text => (text ?? "").EnumerateRunes().Count() <= most).WithMessage($"{name}最多 {most} 字。").IsPrintable(press, name);
        RuleFor(form => form.ContactMobile).Must(number => string.IsNullOrEmpty(number) || DraftFormValidator.WrongMobile(number) is null).WithMessage("手机号码应为 11 位数字。");
        RuleFor(form => form.ContactMail).IsMail().When(form => !string.IsNullOrWhiteSpace(form.ContactMail));
        RuleFor(form => form.Turnover).Must(sum => Sums.Refusal(sum) is null).WithMessage(form => Sums.Refusal(form.Turnover));
        RuleFor(form => form.ResearchSpending).Must(sum => Sums.Refusal(sum) is null).WithMessage(form => Sums.Refusal(form.ResearchSpending));
    }
}

public sealed record SurveyForm
{
    public DateOnly? On { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Note { get; init; }
}

/// <summary>The decision's word, compared exactly.</summary>
public sealed record DecisionForm
{
    public const string Chosen = "chosen", NotChosen = "not-chosen";

    public string? Decision { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed record NewAllianceForm
{
    public string? Name { get; init; }
    public string? EnglishName { get; init; }
    public string? Abbreviation { get; init; }
    public string? DocumentMark { get; init; }
    public string? Kind { get; init; }

    /// <summary>sector/subsector.</summary>
    public string? Field { get; init; }

    public OrganisationForm? KindChosen => OrganisationForms.Words.Where(word => word.Key.ToString() == Kind).Select(word => (OrganisationForm?)word.Key).FirstOrDefault();
}

public sealed class NewAllianceFormValidator : AbstractValidator<NewAllianceForm>
{
    public NewAllianceFormValidator(PaperPress press)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写联盟全称。").MaximumLength(60).WithMessage("全称最多 60 字。").IsPrintable(press, "全称");
        RuleFor(form => form.EnglishName).NotEmpty().WithMessage("请填写英文名称。").MaximumLength(160).WithMessage("英文名称最多 160 个字符。").IsPrintable(press, "英文名称");
        RuleFor(form => form.DocumentMark).NotEmpty().WithMessage("请填写发文简称。").MaximumLength(10).WithMessage("发文简称最多 10 字。").IsPrintable(press, "发文简称");
        RuleFor(form => form.Abbreviation).NotEmpty().WithMessage("请填写英文简称。");
        RuleFor(form => form.KindChosen).NotNull().WithMessage("请选择组织形式。").OverridePropertyName(nameof(NewAllianceForm.Kind));
        RuleFor(form => form.Field).NotEmpty().WithMessage("请选择技术领域。");
    }
}
