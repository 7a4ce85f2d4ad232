using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Account;
using AlliancePortal.Web.Features.Applications.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Formation.Foundings;

public sealed record InviteForm
{
    public string? Code { get; init; }
    public string? UnitName { get; init; }
    public string? PersonName { get; init; }
    public string? Mail { get; init; }
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator(PaperPress press)
    {
        RuleFor(form => form.Code).NotEmpty().WithMessage("请填写统一社会信用代码。");
        RuleFor(form => form.UnitName).NotEmpty().WithMessage("请填写单位全称。").MaximumLength(200).WithMessage("单位全称最多 200 字。").IsPrintable(press, "单位全称");
        RuleFor(form => form.PersonName).IsFullName().IsPrintable(press, "姓名");
        RuleFor(form => form.Mail).IsMail();
    }
}

/// <summary>What a unit types when it joins. Choices come as the words on the page.</summary>
public sealed record JoinForm
{
    public string? Kind { get; init; }
    public string? Chain { get; init; }
    public string? Address { get; init; }
    public string? LegalRepresentative { get; init; }
    public string? Field { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPost { get; init; }
    public string? ContactMobile { get; init; }
    public string? Representative { get; init; }
    public string? RepresentativePosition { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Capability { get; init; }
    public bool Declares { get; init; }
    public bool ContactConsent { get; init; }
    public bool AcceptsElectronic { get; init; }

    public static JoinForm Of(FoundingUnitForm form) => new()
    {
        Kind = form.Kind is { } kind ? KindMatch.Words[kind] : null, Chain = form.ChainPosition is { } position ? ChainPositions.Words[position] : null, Address = form.Address,
        LegalRepresentative = form.LegalRepresentative, Field = form.Field, ContactName = form.ContactName, ContactPost = form.ContactPost, ContactMobile = form.ContactMobile,
        Representative = form.Representative, RepresentativePosition = form.RepresentativePosition, Capability = form.Capability, Declares = form.Declares, ContactConsent = form.ContactConsent,
        AcceptsElectronic = form.AcceptsElectronic,
    };

    public FoundingUnitForm ToForm() => new()
    {
        Kind = Chosen(KindMatch.Words, Kind), ChainPosition = Chosen(ChainPositions.Words, Chain), Address = Address?.Trim() ?? "", LegalRepresentative = LegalRepresentative?.Trim() ?? "",
        Field = Field?.Trim() ?? "", ContactName = ContactName?.Trim() ?? "", ContactPost = ContactPost?.Trim() ?? "", ContactMobile = DraftForm.Mobile(ContactMobile),
        Representative = Representative?.Trim() ?? "", RepresentativePosition = RepresentativePosition?.Trim() ?? "", Capability = Capability?.Trim() ?? "", Declares = Declares,
        ContactConsent = ContactConsent, AcceptsElectronic = AcceptsElectronic,
    };

    private static T? Chosen<T>(IReadOnlyDictionary<T, string> words, string? word) where T : struct =>
        words.Where(known => known.Value == word).Select(known => (T?)known.Key).FirstOrDefault();
}

public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public JoinFormValidator(PaperPress press)
    {
        RuleFor(form => form.Kind).Must(KindMatch.Words.Values.Contains).WithMessage("请选择单位类型。");
        RuleFor(form => form.Chain).Must(ChainPositions.Words.Values.Contains).WithMessage("请选择产业链位置。");
        Required(form => form.Address, "单位地址", 200, press);
        Required(form => form.LegalRepresentative, "法定代表人", 60, press);
        Required(form => form.ContactName, "联系人", 60, press);
        Required(form => form.Capability, "科研团队、实验条件和配套能力", 1000, press);
        Optional(form => form.Field, "专业方向", 100, press);
        Optional(form => form.ContactPost, "职务", 60, press);
        Optional(form => form.Representative, "理事代表", 60, press);
        Optional(form => form.RepresentativePosition, "理事代表的职务", 60, press);
        RuleFor(form => form.ContactMobile).Must(number => !string.IsNullOrEmpty(number) && DraftFormValidator.WrongMobile(number) is null).WithMessage("请填写 11 位手机号码。");
        RuleFor(form => form.Declares).Equal(true).WithMessage("请确认参加单位的声明。");
    }

    private void Required(System.Linq.Expressions.Expression<Func<JoinForm, string?>> field, string name, int most, PaperPress press) =>
        RuleFor(field).NotEmpty().WithMessage($"请填写{name}。").MaximumLength(most).WithMessage($"{name}最多 {most} 字。").IsPrintable(press, name);

    private void Optional(System.Linq.Expressions.Expression<Func<JoinForm, string?>> field, string name, int most, PaperPress press) =>
        RuleFor(field).MaximumLength(most).WithMessage($"{name}最多 {most} 字。").IsPrintable(press, name);
}

/// <summary>宗旨, tasks and seat.</summary>
public sealed record FactsForm
{
    [DataType(DataType.MultilineText)]
    public string? Purpose { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Tasks { get; init; }
    public Guid? Host { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }
    public string? Fax { get; init; }

    public static FactsForm Of(FoundingFacts facts) => new()
    {
        Purpose = facts.Purpose, Tasks = facts.Tasks, Host = facts.HostUnitId, Address = facts.Address, Postcode = facts.Postcode, ContactName = facts.ContactName,
        ContactPhone = facts.ContactPhone, Fax = facts.Fax,
    };

    public FoundingFacts ToFacts(FoundingFacts before) => before with
    {
        Purpose = Purpose?.Trim() ?? "",
        Tasks = Tasks?.Trim() ?? "",
        HostUnitId = Host,
        Address = Address?.Trim() ?? "",
        Postcode = Postcode?.Trim() ?? "",
        ContactName = ContactName?.Trim() ?? "",
        ContactPhone = ContactPhone?.Trim() ?? "",
        Fax = Fax?.Trim() ?? "",
    };
}

public sealed class FactsFormValidator : AbstractValidator<FactsForm>
{
    public FactsFormValidator(PaperPress press)
    {
        RuleFor(form => form.Purpose).NotEmpty().WithMessage("请填写联盟宗旨。").MaximumLength(1000).WithMessage("宗旨最多 1000 字。").IsPrintable(press, "宗旨");
        RuleFor(form => form.Tasks).MaximumLength(3000).WithMessage("主要任务最多 3000 字。").IsPrintable(press, "主要任务");
        RuleFor(form => form.Address).MaximumLength(200).WithMessage("地址最多 200 字。").IsPrintable(press, "地址");
        RuleFor(form => form.Postcode).Must(code => string.IsNullOrEmpty(code) || Domain.Filings.FilingContacts.IsPostcode(code)).WithMessage("邮编为 6 位数字。");
        RuleFor(form => form.ContactPhone).Must(phone => string.IsNullOrEmpty(phone) || Domain.Filings.FilingContacts.IsTelephone(phone)).WithMessage("请填写手机号码，或带区号的座机号码。");
        RuleFor(form => form.ContactName).MaximumLength(60).WithMessage("联系人最多 60 字。").IsPrintable(press, "联系人");
        RuleFor(form => form.Fax).MaximumLength(40).WithMessage("传真最多 40 个字符。").IsPrintable(press, "传真");
    }
}

public sealed record ReasonForm
{
    /// <summary>What a notice bears.</summary>
    internal const int Longest = 500;

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

internal static class Reasons
{
    /// <summary>Whether a reason is there and fits; if not, the page says so at its field.</summary>
    /// <param name="lacking">What is said where there is none; null where none is needed.</param>
    public static bool Says(this Controller controller, ReasonForm form, string? lacking = null)
    {
        if (lacking is not null && string.IsNullOrWhiteSpace(form.Reason)) controller.ModelState.AddModelError(nameof(form.Reason), lacking);
        if (form.Reason?.Trim().Length > ReasonForm.Longest) controller.ModelState.AddModelError(nameof(form.Reason), $"理由最多 {ReasonForm.Longest} 字。");
        return controller.ModelState.IsValid;
    }
}

public sealed record TierForm
{
    public string? Tier { get; init; }

    public PartyTier? Chosen => Enum.GetValues<PartyTier>().Cast<PartyTier?>().FirstOrDefault(tier => tier.ToString() == Tier);
}
