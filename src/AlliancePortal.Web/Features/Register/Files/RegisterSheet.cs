using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Register.Files;

/// <summary>The register as head and rows of text.</summary>
internal static class RegisterSheet
{
    public static readonly IReadOnlyList<string> Head =
        ["单位全称", UnitCodeName.CreditCode, UnitCodeName.Substitute, "类型", "产业链位置", "身份", "状态", "入盟日期", "退出日期", "证书有效至", "联络员", "联系人", "手机号码"];

    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<RegisterLine> lines) =>
        from line in lines
        select (IReadOnlyList<string>)[line.Name, SubstituteCode.IsMarked(line.Code) ? "" : line.Code, SubstituteCode.IsMarked(line.Code) ? line.Code : "", line.Kind, line.Chain, line.Rank, line.IsMember ? "在册" : "已退出", ChineseText.Machine(line.From),
            line.Until is { } until ? ChineseText.Machine(until) : "", line.Certificate, line.Liaison, line.Contact, line.Mobile];
}
