using System.Globalization;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Register;

/// <summary>What the address asks of the register. A word that is none of the offered ones filters nothing.</summary>
public sealed record RegisterQuery(string? Q, string? Status, string? Kind, string? Chain, string? Rank, string? Year, string? On, string? Sort, string? After, string? Before);

/// <summary>The filters of the register, read once from the address.</summary>
internal sealed record RegisterFilter(string Words, string Status, string Kind, string Chain, string Rank, int? Year, DateOnly On, bool ByJoining)
{
    public const int Longest = 100;

    public static readonly IReadOnlyList<FieldOption> Statuses = [new("", "在册"), new("former", "已退出"), new("all", "全部")];
    public static readonly IReadOnlyList<FieldOption> Kinds = [new("", "不限"), .. KindMatch.Words.Select(kind => new FieldOption(Slug(kind.Key), kind.Value))];
    public static readonly IReadOnlyList<FieldOption> Chains = [new("", "不限"), .. ChainPositions.Words.Select(place => new FieldOption(Slug(place.Key), place.Value))];

    public static readonly IReadOnlyList<FieldOption> Ranks =
        [new("", "不限"), .. Enum.GetValues<Office>().Select(office => new FieldOption(Slug(office), $"{office.Chinese()}单位")), new("none", "成员单位")];

    public static RegisterFilter Of(RegisterQuery query, DateOnly today) => new(
        (query.Q ?? "").Trim() is { Length: <= Longest } words ? words : "",
        Known(Statuses, query.Status), Known(Kinds, query.Kind), Known(Chains, query.Chain), Known(Ranks, query.Rank),
        int.TryParse(query.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null,
        DateOnly.TryParseExact(query.On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : today,
        query.Sort == "joined");

    public IQueryable<RollRow> Apply(IQueryable<RollRow> roll)
    {
        var on = On;
        roll = roll.Named(Words);
        if (Status.Length == 0) roll = roll.MembersOn(on);
        else if (Status == "former") roll = roll.Where(row => row.Until < on);
        if (Kind.Length > 0) roll = OfKind(roll, Enum.GetValues<UnitKind>().Single(kind => Slug(kind) == Kind));
        if (Chain.Length > 0) roll = At(roll, Enum.GetValues<ChainPosition>().Single(place => Slug(place) == Chain));
        if (Rank.Length > 0) roll = Ranked(roll, Rank == "none" ? null : Enum.GetValues<Office>().Single(office => Slug(office) == Rank));
        return Year is { } year ? Joined(roll, new(year, 1, 1), new(year, 12, 31)) : roll;
    }

    /// <summary>The filter as it stands in an address; a null or empty value takes a part away.</summary>
    public Dictionary<string, string> Parts(DateOnly today) => new Dictionary<string, string>
    {
        ["q"] = Words, ["status"] = Status, ["kind"] = Kind, ["chain"] = Chain, ["rank"] = Rank,
        ["year"] = Year?.ToString(CultureInfo.InvariantCulture) ?? "", ["on"] = On == today ? "" : ChineseText.Machine(On), ["sort"] = ByJoining ? "joined" : "",
    }.Where(part => part.Value.Length > 0).ToDictionary();

    /// <summary>The active filters in words, by their part of the address.</summary>
    public IEnumerable<(string Part, string Text)> InWords(DateOnly today)
    {
        if (Words.Length > 0) yield return ("q", $"查找：{Words}");
        if (Status.Length > 0) yield return ("status", $"状态：{Word(Statuses, Status)}");
        if (Kind.Length > 0) yield return ("kind", $"类型：{Word(Kinds, Kind)}");
        if (Chain.Length > 0) yield return ("chain", $"产业链位置：{Word(Chains, Chain)}");
        if (Rank.Length > 0) yield return ("rank", $"身份：{Word(Ranks, Rank)}");
        if (Year is { } year) yield return ("year", $"入盟年份：{year}年");
        if (On != today) yield return ("on", $"截至：{ChineseText.PlainDate(On)}");
    }

    private static IQueryable<RollRow> OfKind(IQueryable<RollRow> roll, UnitKind kind) => roll.Where(row => row.Kind == kind);

    private static IQueryable<RollRow> At(IQueryable<RollRow> roll, ChainPosition place) => roll.Where(row => row.Chain == place);

    private static IQueryable<RollRow> Ranked(IQueryable<RollRow> roll, Office? office) => roll.Where(row => row.Office == office);

    private static IQueryable<RollRow> Joined(IQueryable<RollRow> roll, DateOnly first, DateOnly last) => roll.Where(row => row.From >= first && row.From <= last);

    private static string Known(IReadOnlyList<FieldOption> options, string? value) => options.Any(option => option.Value == value) ? value! : "";

    private static string Word(IReadOnlyList<FieldOption> options, string value) => options.First(option => option.Value == value).Text;

    private static string Slug<T>(T word) where T : struct, Enum => Data.HouseConventions.Snake(word.ToString()).Replace('_', '-');
}
