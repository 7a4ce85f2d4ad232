using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>What the centre looks after: a condition that does not hold.</summary>
internal enum Concern { Share, Members, Chain, Council, Term, Overdue }

/// <summary>An alliance's figures against the numbers of its own charter in force.</summary>
/// <param name="Check">Null where its charter asks for no composition.</param>
/// <param name="Size">Null where its charter fixes the seats.</param>
internal sealed record AllianceFacts(AllianceRow Row, PartyCount Count, CouncilParameters Rules, CompositionCheck? Check, CouncilSize? Size, IReadOnlyList<Concern> Concerns, DateOnly Today, string Spelled)
{
    /// <summary>A last day is shown as near within so many days, as on the page of the council.</summary>
    private const int TermSoonDays = 180;

    public static AllianceFacts Of(AllianceRow row, PartyCount count, CouncilParameters rules, DateOnly today, string spelled)
    {
        var check = rules is { MinMembers: { } least, MinEnterpriseShare: { } share }
            ? CompositionCheck.Of(new(least, share), count.Members, count.Enterprises, count.UpstreamEnterprises > 0, count.DownstreamEnterprises > 0) : null;
        var size = rules is { ShareOfMembers: { } part, SizeTolerance: { } tolerance } ? CouncilSize.Of(count.Members, count.Seats, part, tolerance) : null;
        List<Concern> concerns = [];
        if (Lacks(check, CompositionShortfall.TooFewEnterprises)) concerns.Add(Concern.Share);
        if (Lacks(check, CompositionShortfall.TotalTooSmall)) concerns.Add(Concern.Members);
        if (Lacks(check, CompositionShortfall.NoUpstreamEnterprise) || Lacks(check, CompositionShortfall.NoDownstreamEnterprise)) concerns.Add(Concern.Chain);
        if (size is { Fits: false }) concerns.Add(Concern.Council);
        if (row.TermLastDay < today) concerns.Add(Concern.Term);
        if (row.Overdue > 0) concerns.Add(Concern.Overdue);
        return new(row, count, rules, check, size, concerns, today, spelled);
    }

    public bool Has(Concern concern) => Concerns.Contains(concern);

    /// <summary>How many members are missing; 0 where none is.</summary>
    public int MembersShort => Has(Concern.Members) ? Rules.MinMembers!.Value - Count.Members : 0;

    public string Share => ChineseText.Percent(Count.Enterprises, Count.Members);

    /// <summary>9 家，须 11 家.</summary>
    public string ShareWords => Has(Concern.Share) ? $"{Count.Enterprises} 家，须 {Check!.MinEnterprisesForTotal} 家" : $"{Count.Enterprises} 家";

    public string ChainWords => (Lacks(Check, CompositionShortfall.NoUpstreamEnterprise), Lacks(Check, CompositionShortfall.NoDownstreamEnterprise)) switch
    {
        (true, true) => "缺上下游",
        (true, _) => "缺上游",
        (_, true) => "缺下游",
        _ => "齐全",
    };

    /// <summary>Members by their place in the chain, those without one left out.</summary>
    public IReadOnlyList<string> Places => [$"上 {Count.Upstream}", $"中 {Count.Midstream}", $"下 {Count.Downstream}", $"服务 {Count.Service}"];

    public string SizeWords => Size is { } size ? $"宜 {size.Min}—{size.Max} 席" : Count.Seats > Count.InOffice ? $"空缺 {Count.Seats - Count.InOffice} 席" : "";

    public StateModel? Term => Row.TermLastDay is not { } last ? null : new(
        last < Today ? StateKind.Late : last < Today.AddDays(TermSoonDays) ? StateKind.Soon : StateKind.None, $"{last.Year}年{last.Month}月"); // the day is on the page of the council

    /// <summary>Key among the states one filters by: forming, none, or the filing's own.</summary>
    public string StateKey => Row.IsForming ? FilingKeys.Forming : Row.FilingState is { } state ? FilingKeys.Of(state) : FilingKeys.None;

    public StateModel State => Row switch
    {
        { IsForming: true } => new(StateKind.Run, $"筹建：{(Enum.TryParse<FoundingState>(Row.FoundingState, out var founding) ? founding : FoundingState.Preparing).Chinese()}"),
        { FilingState: { } word } when Enum.TryParse<FilingState>(word, out var state) => new(FilingKeys.KindOf(state), state.Chinese()),
        _ => new(StateKind.None, "未申报"),
    };

    private static bool Lacks(CompositionCheck? check, CompositionShortfall shortfall) => check?.Shortfalls.Contains(shortfall) == true;
}

/// <summary>The states by which alliances are filtered and counted.</summary>
internal static class FilingKeys
{
    public const string Forming = "forming", None = "none";

    public static IReadOnlyList<FieldOption> Options { get; } =
        [new("", "不限"), new(Forming, "筹建中"), new(None, "未申报"), .. Enum.GetValues<FilingState>().Select(state => new FieldOption(Of($"{state}"), state.Chinese()))];

    public static string Of(string state) => Data.HouseConventions.Snake(state).Replace('_', '-');

    public static StateKind KindOf(FilingState state) => state switch
    {
        FilingState.Filed => StateKind.Ok,
        FilingState.Returned => StateKind.Soon,
        FilingState.Refused or FilingState.Revoked => StateKind.Void,
        _ => StateKind.Run,
    };
}
