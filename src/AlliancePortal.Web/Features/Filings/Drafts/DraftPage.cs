using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>A field that the form takes from elsewhere.</summary>
internal sealed record TakenField(string Name, string Value, FieldSource Source);

/// <summary>A field in which somebody else wrote meanwhile.</summary>
internal sealed record OvertakenField(string Key, string Theirs, string By, DateTimeOffset At, int Version)
{
    public static OvertakenField Of(FilingEntry entry) => new(entry.Key, entry.Value, entry.By, entry.At, entry.Version);

    public string Sentence(DateOnly today) => $"{By}在{ChineseText.ShortMoment(At, today)}已改动这一栏，您的内容没有保存。";
}

/// <summary>填写备案表.</summary>
internal sealed record DraftPage(Filing Case, FilingDraft Draft, IReadOnlyList<TakenField> Taken, IReadOnlyDictionary<string, OvertakenField> Overtaken, string Href)
{
    public static readonly IReadOnlyList<FieldOption> YesNo = [new("", "请选择"), new(DraftKeys.Yes, "是"), new(DraftKeys.No, "否")];

    /// <summary>What the page shows of a field, for its hidden companion.</summary>
    public string SeenOf(string key) => $"{(Overtaken.TryGetValue(key, out var other) ? SeenMark.Of(other.Version, other.Theirs) : SeenMark.Of(Draft.SeenOf(key), Draft.Typed(key)))}";

    /// <summary>Members that may host the secretariat.</summary>
    public IReadOnlyList<FieldOption> Hosts => [new("", "请选择"), .. Draft.Members.Select(unit => new FieldOption(unit.Code, unit.Name))];

    public static DraftPage Of(Filing filing, FilingDraft draft, IReadOnlyDictionary<string, OvertakenField> overtaken, string slug)
    {
        var sheet = draft.Sheet;
        FieldSource register = new("取自名册", $"/{slug}/register"), council = new("取自理事会名单", $"/{slug}/council"), settings = new("取自联盟设置", $"/{slug}/settings");
        List<TakenField> taken =
        [
            new("联盟名称（全称）", sheet.Name, new("取自联盟登记", $"/{slug}")),
            new("联盟协议生效时间", sheet.AgreementInForceOn is { } day ? ShanghaiTime.Written(day) : "", new("取自合作协议：最后一方签署盖章之日", "")),
            new("技术领域", sheet.Field, new("取自联盟登记", "")),
            new("联盟理事长", sheet.Chair, council), new("所在单位", sheet.ChairUnit, council),
        ];
        if (!draft.Host.IsTyped) taken.Add(new("常设机构的依托单位名称", sheet.HostUnit, draft.Host));
        taken.Add(new("常设机构通讯地址", sheet.Address, settings));
        if (!draft.Postcode.IsTyped) taken.Add(new("邮编", sheet.Postcode, draft.Postcode));
        taken.AddRange(
        [
            new("成员总数", $"{sheet.Members} 个", register), new("成员企业数量", $"{sheet.Enterprises.Count} 个", register), new("成员高校数量", $"{sheet.Universities} 个", register),
            new("成员研究机构数量", $"{sheet.Institutes} 个{(sheet.Others > 0 ? $"（另有其他 {sheet.Others} 个）" : "")}", register),
            new("统计年度", $"{sheet.StatYear}年", new("开始申报的上一年", "")),
        ]);
        return new(filing, draft, taken, overtaken, $"/{slug}/filing");
    }
}
