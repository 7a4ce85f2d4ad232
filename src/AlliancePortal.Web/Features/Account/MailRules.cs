using System.Text.RegularExpressions;
using FluentValidation;

namespace AlliancePortal.Web.Features.Account;

/// <summary>One rule for e-mail addresses everywhere: plain ASCII, so that no second address looks like the first.</summary>
internal static partial class MailRules
{
    public static IRuleBuilderOptions<T, string?> IsMail<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("请填写电子邮箱。")
        .MaximumLength(254).WithMessage("电子邮箱最多 254 个字符。")
        .Must(mail => string.IsNullOrEmpty(mail) || Address().IsMatch(mail)).WithMessage("电子邮箱的格式不对，应如 name@example.com，只用半角字母、数字和符号。");

    public static IRuleBuilderOptions<T, string?> IsFullName<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("请填写姓名。")
        .Length(2, 60).WithMessage("姓名为 2 至 60 个字。");

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,62}[A-Za-z0-9_%+'-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$")]
    private static partial Regex Address();
}
