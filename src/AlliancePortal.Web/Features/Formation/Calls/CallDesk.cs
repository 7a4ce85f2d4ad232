using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Calls;

/// <summary>The authority's acts on a call: publishing it, and publishing who was chosen (JL-P7-1).</summary>
public sealed class CallDesk(PortalDb db, AreaScope area)
{
    public static Subject SubjectOf(LeadCall call) => new("call", call.Id, call.Number);

    public Task<LeadCall> PublishAsync(CallTerms terms, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        CharterBreach.When(area.Area.SectorOf(terms.Sector) is null, CharterRule.FormationTakesItsSteps, "请选择产业领域。");
        area.MustHandle(terms.Sector);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"call {area.Code} {terms.Sector}"}, 0))", ct);
        var same = await db.LeadCalls.FirstOrDefaultAsync(one => one.AreaCode == area.Code && one.ListedAt == null && one.Sector == terms.Sector && one.Title == terms.Title
            && one.Conditions == terms.Conditions && one.OpensOn == terms.OpensOn && one.ClosesOn == terms.ClosesOn, ct);
        if (same is not null) return same; // sent twice is published once
        var call = LeadCall.Publish(area.Code, await db.NextNumberAsync(area, AreaNumbers.Call, ct), terms, area.Caller.Actor.Name, area.Now);
        db.LeadCalls.Add(call);
        area.Record(CharterRule.LeadIsChosen, SubjectOf(call),
            $"发布征集：{call.Title}，{ShanghaiTime.Written(call.OpensOn)}至{ShanghaiTime.Written(call.ClosesOn)}");
        return call;
    }, ct);

    /// <summary>Publishes the list, and tells everybody who took part.</summary>
    public Task PublishListAsync(LeadCall call, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        area.MustHandle(call.Sector);
        await db.Database.ExecuteSqlAsync($"select 1 from lead_calls where id = {call.Id} for update", ct);
        await db.Entry(call).ReloadAsync(ct);
        if (call.ListedAt is not null) return false; // sent twice is published once
        var intentions = await db.Intentions.Where(one => one.CallId == call.Id).ToListAsync(ct);
        call.PublishList(intentions, area.Now);
        var chosen = intentions.Where(one => one.State == IntentionState.Chosen).ToList();
        var act = area.Record(CharterRule.LeadIsChosen, SubjectOf(call), $"公布牵头单位名单：{(chosen.Count == 0 ? "没有确定的单位" : string.Join("、", chosen.Select(one => one.Form.Name)))}");
        foreach (var one in intentions.Where(one => one.State is IntentionState.Chosen or IntentionState.NotChosen))
            area.Tell(act, await db.PersonAsync(one.ApplicantId, ct), one.State == IntentionState.Chosen ? "贵单位被确定为牵头单位" : "组建意愿的遴选结果",
                one.State == IntentionState.Chosen ? $"“{call.Title}”的名单已经公布，贵单位可以开始组建联盟。" : $"“{call.Title}”的名单已经公布，贵单位未被确定为牵头单位：{one.Reason}",
                $"{area.Home}/intentions/{one.Id}");
        return true;
    }, ct);
}
