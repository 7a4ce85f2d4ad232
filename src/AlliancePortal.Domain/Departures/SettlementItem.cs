using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Departures;

/// <summary>What is looked at when a unit goes (CQ-13-5, CQ-14-7).</summary>
public enum SettlementMatter { Projects, Funds, IntellectualProperty, Secrets, PaperCertificate, Data }

/// <summary>One line of the check list of a departure.</summary>
/// <param name="Note">What was found or agreed; empty while open.</param>
public sealed record SettlementItem(SettlementMatter Matter, string Note, string By, DateTimeOffset? At)
{
    /// <summary>The list as it begins: everything open.</summary>
    public static IReadOnlyList<SettlementItem> Open { get; } = [.. Enum.GetValues<SettlementMatter>().Select(matter => new SettlementItem(matter, "", "", null))];

    public bool IsSettled => At is not null;

    internal static IReadOnlyList<SettlementItem> Settled(IReadOnlyList<SettlementItem> list, SettlementMatter matter, string note, string by, DateTimeOffset now)
    {
        CharterBreach.When(string.IsNullOrWhiteSpace(note), CharterRule.DepartureIsSettled, "请写明处理情况；没有待办事项的也请注明。");
        return [.. list.Select(item => item.Matter == matter ? new SettlementItem(matter, note, by, now) : item)];
    }
}

public static class SettlementWords
{
    public static string Chinese(this SettlementMatter matter) => matter switch
    {
        SettlementMatter.Projects => "在研项目",
        SettlementMatter.Funds => "经费往来",
        SettlementMatter.IntellectualProperty => "知识产权",
        SettlementMatter.Secrets => "技术秘密与保密",
        SettlementMatter.PaperCertificate => "纸质证书原件",
        _ => "资料与个人信息",
    };

    /// <summary>The exact word of a form; anything else is no matter at all.</summary>
    public static SettlementMatter? Parse(string? word) => Enum.GetValues<SettlementMatter>().Cast<SettlementMatter?>().FirstOrDefault(matter => matter.ToString() == word);

    /// <summary>What the charter or the portal's settings say of the matter.</summary>
    public static string Meaning(this SettlementMatter matter) => matter switch
    {
        SettlementMatter.Projects => "已签项目合同按其约定继续履行。",
        SettlementMatter.Funds => "已拨付、待结算的经费逐项列明。",
        SettlementMatter.IntellectualProperty => "按有关协议和细则处理，联盟共有成果自退出之日起不再共享。",
        SettlementMatter.Secrets => "保密义务不因离开联盟而终止。",
        SettlementMatter.PaperCertificate => "电子证书自动撤销，纸质原件请交回。",
        _ => "联系人信息按保存期限留存，到期删除。",
    };
}
