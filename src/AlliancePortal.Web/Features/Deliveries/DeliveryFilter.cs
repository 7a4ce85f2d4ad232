using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Notices;

namespace AlliancePortal.Web.Features.Deliveries;

/// <summary>What the address of the list says; anything unknown means everything.</summary>
public sealed record DeliveryFilter(string? State, string? Person, Guid? After, Guid? Before)
{
    private const int LongestName = 60;

    private static readonly (string Slug, string Text, MailState State)[] States =
        [("waiting", "待发送或重试", MailState.Queued), ("failed", "发送失败", MailState.Failed), ("sent", "已发送", MailState.Sent), ("portal", "仅门户", MailState.None)];

    private (string Slug, string Text, MailState State)? Chosen => States.Where(known => known.Slug == State).Select(known => ((string, string, MailState)?)known).FirstOrDefault();

    public MailState? Wanted => Chosen?.State;
    public string Name => Person?.Trim() is { Length: > 0 and <= LongestName } name ? name : "";

    public FiltersModel Model(string address)
    {
        List<Chip> chips = [];
        if (Chosen is { } chosen) chips.Add(new($"邮件：{chosen.Text}", Href(address, null, Name)));
        if (Name.Length > 0) chips.Add(new($"收件人：{Name}", Href(address, Chosen?.Slug, "")));
        return new(address, "筛选送达记录",
            [new("state", "邮件", Chosen?.Slug, [new("", "不限"), .. States.Select(known => new FieldOption(known.Slug, known.Text))]), new("person", "收件人姓名", Name)], chips);
    }

    /// <summary>The same list, beginning behind or before a notice.</summary>
    public string Href(string address, string edge, Guid id) => Href(address, Chosen?.Slug, Name, new(edge, $"{id}"));

    private static string Href(string address, string? state, string name, KeyValuePair<string, string?>? edge = null)
    {
        List<KeyValuePair<string, string?>> parts = [];
        if (state is not null) parts.Add(new("state", state));
        if (name.Length > 0) parts.Add(new("person", name));
        if (edge is { } one) parts.Add(one);
        return address + QueryString.Create(parts);
    }
}
