using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Text;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>What each typed field may hold while it is a draft. Whether the form is complete is asked at the seal.</summary>
public sealed class DraftRules(PaperPress press)
{
    /// <summary>Longest text that is kept of the goal: somebody who wrote too much loses nothing while shortening it.</summary>
    private const int LongestGoal = 3000;

    /// <summary>A value as it may be kept, and why it cannot be, in words; null when it can.</summary>
    internal (string Value, string? Refusal) Read(string key, string typed, FilingDraft draft)
    {
        var text = PlainText.Of(typed, DraftKeys.ColumnOf(key) is DraftKeys.Goal or DraftKeys.Opinion or DraftKeys.ResourcesColumn or DraftKeys.StrengthColumn);
        return (text.Value, text.Refusal ?? Refusal(key, text.Value, draft));
    }

    private string? Refusal(string key, string value, FilingDraft draft) => DraftKeys.ColumnOf(key) switch
    {
        DraftKeys.Host => value.Length == 0 || draft.Members.Any(unit => unit.Code == value) ? null : "请从成员单位中选择依托单位。",
        DraftKeys.Postcode => value.Length == 0 || FilingContacts.IsPostcode(value) ? null : "邮编为 6 位数字。",
        DraftKeys.Contact => Text("联系人", value, 60),
        DraftKeys.Phone => value.Length == 0 || FilingContacts.IsTelephone(value) ? null : "请填写手机号码，或带区号的座机号码。",
        DraftKeys.Fax => Text("传真", value, 40),
        DraftKeys.Goal => Text("技术创新目标", value, LongestGoal),
        DraftKeys.Opinion => Text("审核意见", value, 3000),
        DraftKeys.OutputColumn => Sums.Refusal(value),
        DraftKeys.ProfitTaxColumn => Sums.Refusal(value, mayBeNegative: true),
        DraftKeys.ResourcesColumn => Text("已有科技资源与平台", value, 500),
        DraftKeys.StrengthColumn => Text("学科优势", value, 300),
        DraftKeys.LeaderColumn => Text("学科带头人", value, 60),
        DraftKeys.NationalColumn or DraftKeys.ProvincialColumn => value is "" or DraftKeys.Yes or DraftKeys.No ? null : "请选择“是”或“否”。",
        _ => value is "" or DraftKeys.Ticked ? null : "请勾选或留空。",
    };

    private string? Text(string name, string value, int most) =>
        value.EnumerateRunes().Count() > most ? $"{name}最多 {most} 字。" : press.WhyUnprintable(name, value);
}
