using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Calls;

/// <param name="State">征集中, 待公布, 已公布.</param>
public sealed record CallLine(string Number, string Title, string Sector, DateOnly OpensOn, DateOnly ClosesOn, StateModel State, int Intentions, string Href);

public sealed record CallsPage(IReadOnlyList<CallLine> Calls, string Area, bool MayPublish, string Home);

/// <summary>One intention as the officers' table and, once published, the public list show it.</summary>
public sealed record IntentionLine(string Unit, string Number, StateModel State, string Reason, string Purpose, string Href);

/// <param name="Own">The reader's own intention; null where there is none.</param>
public sealed record CallPage(LeadCall Call, string Sector, StateModel State, IReadOnlyList<IntentionLine> Intentions, bool SeesIntentions, bool MayList, string? WhyNotList, Intention? Own, bool TakesIntentions, string Href);

/// <summary>Reads calls: for everybody what is published, for officers what came in.</summary>
public sealed class CallPages(PortalDb db, AreaScope area)
{
    private bool IsOfficer => area.Caller.Capacity is { IsOfficer: true } officer && officer.AreaCode == area.Code;

    public async Task<CallsPage> ListAsync(CancellationToken ct)
    {
        var calls = await db.LeadCalls.AsNoTracking().Where(call => call.AreaCode == area.Code).OrderByDescending(call => call.PublishedAt)
            .Select(call => new { Call = call, Intentions = db.Intentions.Count(one => one.CallId == call.Id && one.SubmittedAt != null && one.State != IntentionState.Withdrawn) }).ToListAsync(ct);
        return new([.. calls.Select(row => new CallLine(row.Call.Number, row.Call.Title, area.Area.SectorOf(row.Call.Sector)?.Name ?? "", row.Call.OpensOn, row.Call.ClosesOn, StateOf(row.Call), row.Intentions, Href(row.Call.Number)))],
            area.Area.Name, IsOfficer && Permissions.Allows(Permission.KeepCalls, area.Caller.Capacity.Kind), area.Home);
    }

    public Task<LeadCall?> FindAsync(string number, CancellationToken ct) => db.LeadCalls.SingleOrDefaultAsync(call => call.AreaCode == area.Code && call.Number == number, ct);

    public async Task<CallPage> OfAsync(LeadCall call, CancellationToken ct)
    {
        var all = await db.Intentions.AsNoTracking().Where(one => one.CallId == call.Id).OrderBy(one => one.SubmittedAt).ToListAsync(ct);
        var submitted = all.Where(one => one.SubmittedAt is not null && one.State != IntentionState.Withdrawn).ToList();
        var shown = IsOfficer ? submitted : call.ListedAt is null ? [] : submitted.Where(one => one.State == IntentionState.Chosen).ToList();
        var open = submitted.Count(one => one.State is IntentionState.Submitted or IntentionState.Surveyed);
        var mayKeep = IsOfficer && Permissions.Allows(Permission.KeepCalls, area.Caller.Capacity.Kind) && area.Handles(call.Sector) && call.ListedAt is null;
        var why = !call.HasClosedAt(area.Now) ? $"征集至{ChineseText.PlainDate(call.ClosesOn)} 24 时截止，截止后方可公布" : open > 0 ? $"尚有 {open} 份意愿没有作出决定" : null;
        return new(call, area.Area.SectorOf(call.Sector)?.Name ?? "", StateOf(call), [.. shown.Select(Line)], IsOfficer, mayKeep && why is null, mayKeep ? why : null,
            area.Caller.IsSignedIn ? all.FirstOrDefault(one => one.ApplicantId == area.Caller.PersonId && one.State != IntentionState.Withdrawn) : null, call.TakesIntentionsAt(area.Now), Href(call.Number));
    }

    internal static StateModel StateOf(Intention intention) => new(intention.State switch
    {
        IntentionState.Chosen => StateKind.Ok,
        IntentionState.Submitted or IntentionState.Surveyed => StateKind.Run,
        IntentionState.Draft => StateKind.None,
        _ => StateKind.Void,
    }, intention.State.Chinese());

    private StateModel StateOf(LeadCall call) => call.ListedAt is not null ? new(StateKind.Ok, "名单已公布")
        : call.TakesIntentionsAt(area.Now) ? new(StateKind.Run, "征集中")
        : call.HasClosedAt(area.Now) ? new(StateKind.Soon, "待公布名单")
        : new(StateKind.None, "未开始");

    private IntentionLine Line(Intention one) => new(one.Form.Name, one.Number, StateOf(one), one.Reason, one.Form.Purpose, $"{area.Home}/intentions/{one.Id}");

    private string Href(string number) => $"{area.Home}/calls/{Uri.EscapeDataString(number)}";
}
