using System.Net.Mail;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using FluentValidation;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>What is wrong with what was typed, in the applicant's words. What is not typed yet is not wrong; it is missing, and said before submission.</summary>
public sealed class DraftFormValidator : AbstractValidator<DraftForm>
{
    public const int AbstractMaxCharacters = 5000;

    private readonly PaperPress _press;

    public DraftFormValidator(PaperPress press, PortalDb db, AllianceScope here)
    {
        _press = press;
        Text(form => form.Name, "单位全称", Application.NameMaxCharacters);
        Text(form => form.Address, "通讯地址", 200);
        Text(form => form.LegalRepresentative, "法定代表人", 60);
        Text(form => form.Field, "所属领域", 100);
        Text(form => form.ContactName, "联系人姓名", 60);
        Text(form => form.ContactPost, "联系人职务", 60);
        Text(form => form.ContactMail, "电子邮箱", 200);
        Text(form => form.Abstract, "工作摘要", AbstractMaxCharacters);
        RuleFor(form => form.Code).CustomAsync(async (typed, context, ct) =>
        {
            if (string.IsNullOrEmpty(typed)) return;
            var ground = await db.CodeGroundAsync(here.Id, typed, ct);
            if (Eligibility.Malformed(typed, ground) is { } why) context.AddFailure(why);
            if (context.InstanceToValidate.Name is { Length: > 0 } name && ground.WrongName(name) is { } other) context.AddFailure(nameof(DraftForm.Name), other);
        });
        Says(form => form.Code, Eligibility.SoleTrader);
        Says(form => form.Name, Eligibility.Branch);
        Says(form => form.Kind, word => KindMatch.Words.Values.Contains(word) ? null : "请从列出的单位类型中选择。");
        Says(form => form.Chain, word => ChainPositions.Words.Values.Contains(word) ? null : "请从列出的产业链位置中选择。");
        Says(form => form.ContactMobile, WrongMobile);
        Says(form => form.ContactMail, mail => MailAddress.TryCreate(mail, out var read) && read.Address == mail && read.Host.Contains('.', StringComparison.Ordinal)
            ? null : "邮箱地址不完整，应类似 name@example.cn。");
    }

    internal static string? WrongMobile(string typed)
    {
        var number = DraftForm.Mobile(typed);
        if (!number.All(char.IsAsciiDigit)) return "手机号码只能是数字，应为 11 位。";
        if (number.Length != 11) return number.Length < 11 ? $"手机号码少 {11 - number.Length} 位，应为 11 位数字。" : $"手机号码多 {number.Length - 11} 位，应为 11 位数字。";
        return number[0] == '1' ? null : "手机号码以 1 开头，请核对。";
    }

    private void Text(System.Linq.Expressions.Expression<Func<DraftForm, string?>> field, string name, int most) => Says(field, typed =>
    {
        var length = typed.EnumerateRunes().Count();
        return length > most ? $"{name}最多 {most} 字，现有 {length} 字。" : _press.WhyUnprintable(name, typed);
    });

    private void Says(System.Linq.Expressions.Expression<Func<DraftForm, string?>> field, Func<string, string?> wrong) => RuleFor(field).Custom((typed, context) =>
    {
        if (!string.IsNullOrEmpty(typed) && wrong(typed) is { } why) context.AddFailure(why);
    });
}
