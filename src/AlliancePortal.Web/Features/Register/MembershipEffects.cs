using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Register;

/// <summary>What the whole would look like without a unit before it goes, or with one before it joins: composition, size of the council, its seat (JL-P6-2-1, JL-A2-13-3).</summary>
public sealed class MembershipEffects(PortalDb db, AllianceScope here)
{
    /// <summary>Warnings in sentences with their numbers; none where everything would still hold.</summary>
    public async Task<IReadOnlyList<string>> OfLeavingAsync(Guid unitId, CancellationToken ct)
    {
        List<string> warnings = [];
        if (await SeatOfAsync(unitId, ct) is { } seat)
            warnings.Add(seat == Office.Chair
                ? $"该单位担任理事长：离开后由常务副理事长代行职责，{here.Profile.Council.ChairByElectionDays} 日内补选。"
                : $"该单位担任{seat.Chinese()}：离开后席位空缺，其后开始的表决以余下的在任席位为基数。");
        return [.. warnings, .. await AfterAsync("离开后", await MembersWithoutAsync(unitId, ct), ct)];
    }

    /// <summary>The same for a unit that joins.</summary>
    /// <param name="code">Its registration decides with the kind whether it counts as an enterprise.</param>
    /// <param name="position">Its place in the chain of industry; null where it has none.</param>
    public async Task<IReadOnlyList<string>> OfJoiningAsync(UnitKind kind, string code, ChainPosition? position, CancellationToken ct) =>
        await AfterAsync("加入后", [.. await MembersWithoutAsync(null, ct), new(KindMatch.CountsAsEnterprise(kind, code), position)], ct);

    private async Task<List<string>> AfterAsync(string then, List<MemberOnDay> members, CancellationToken ct)
    {
        List<string> warnings = [];
        if (here.Profile.Council is { MinMembers: { } least, MinEnterpriseShare: { } share })
        {
            var check = CompositionCheck.Of(new(least, share), members.Count, members.Count(one => one.IsEnterprise),
                members.Exists(one => one is { IsEnterprise: true, Position: ChainPosition.Upstream }), members.Exists(one => one is { IsEnterprise: true, Position: ChainPosition.Downstream }));
            warnings.AddRange(check.Shortfalls.Select(shortfall => then + Sentence(shortfall, check, least)));
        }
        if (here.Profile.Council is { ShareOfMembers: { } part, SizeTolerance: { } tolerance })
        {
            var size = CouncilSize.Of(members.Count, await db.Seats.CountAsync(row => row.AllianceId == here.Id, ct), part, tolerance);
            if (!size.Fits) warnings.Add($"{then}成员 {members.Count} 家，理事会 {size.Seats} 席，超出三分之一左右的范围（{size.Min} 至 {size.Max} 席）。");
        }
        return warnings;
    }

    internal static string Sentence(CompositionShortfall shortfall, CompositionCheck check, int least) => shortfall switch
    {
        CompositionShortfall.TotalTooSmall => $"成员 {check.Members} 家，少于 {least} 家。",
        CompositionShortfall.TooFewEnterprises => $"成员 {check.Members} 家，其中企业 {check.Enterprises} 家，少于所需的 {check.MinEnterprisesForTotal} 家。",
        CompositionShortfall.NoUpstreamEnterprise => "没有产业链上游的企业。",
        _ => "没有产业链下游的企业。",
    };

    private Task<List<MemberOnDay>> MembersWithoutAsync(Guid? unitId, CancellationToken ct) => (
        from member in db.Memberships
        join unit in db.Units on member.UnitId equals unit.Id
        join record in db.UnitRecords on new { member.AllianceId, member.UnitId } equals new { record.AllianceId, record.UnitId }
        where member.AllianceId == here.Id && (unitId == null || member.UnitId != unitId) && member.From <= here.Today && (member.Until == null || member.Until >= here.Today)
        select new MemberOnDay(unit.Kind == UnitKind.Enterprise && unit.Code.StartsWith("91"), record.ChainPosition)).ToListAsync(ct);

    private async Task<Office?> SeatOfAsync(Guid unitId, CancellationToken ct) => await (
        from holding in db.SeatHoldings
        join seat in db.Seats on new { holding.AllianceId, holding.SeatId } equals new { seat.AllianceId, SeatId = seat.Id }
        where holding.AllianceId == here.Id && holding.UnitId == unitId && holding.From <= here.Today && (holding.Until == null || holding.Until >= here.Today)
        select (Office?)seat.Office).FirstOrDefaultAsync(ct);

    private sealed record MemberOnDay(bool IsEnterprise, ChainPosition? Position);
}
