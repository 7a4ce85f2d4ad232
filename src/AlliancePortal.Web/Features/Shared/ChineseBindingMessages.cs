using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>What the framework says when a field cannot be read, in the words of the portal.</summary>
internal static class ChineseBindingMessages
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{Shown(value)}”无法识别，请重新填写。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{Shown(value)}”无法识别，请重新填写。");
        messages.SetUnknownValueIsInvalidAccessor(_ => "填写的内容无法识别，请重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容无法识别，请重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{Shown(value)}”无法识别，请重新填写。");
        messages.SetValueMustBeANumberAccessor(_ => "请填写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetMissingBindRequiredValueAccessor(_ => "这一项没有填写。");
        messages.SetMissingKeyOrValueAccessor(() => "这一项没有填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到填写的内容，请重新提交。");
        messages.SetValueMustNotBeNullAccessor(_ => "这一项没有填写。");
    }

    private static string Shown(string value) => value.Length > 40 ? $"{value[..40]}…" : value;
}
