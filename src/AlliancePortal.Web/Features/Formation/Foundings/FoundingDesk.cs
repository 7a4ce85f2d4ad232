using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Account.Links;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>Whom the lead asks: the unit by its code, the person by an address.</summary>
public sealed record Invitation(string Code, string UnitName, string PersonName, string Mail);

/// <summary>The acts of lead and units while the alliance is being formed (JL-P7-2).</summary>
public sealed class FoundingDesk(PortalDb db, AllianceScope here, FoundingPeople people, AccountMails mails, VoteClerk clerk)
{
    /// <summary>Asks a unit to join; a person without an account gets one, and a link to set its password.</summary>
    public async Task InviteAsync(Invitation invitation, CancellationToken ct)
    {
        var person = await db.InOneTransactionAsync(async () =>
        {
            var founding = await db.LockedFoundingAsync(here.Id, ct);
            var unit = await UnitAsync(invitation, ct);
            var asked = await people.FindOrOpenAsync(invitation.PersonName, invitation.Mail);
            var before = founding.Units.Count;
            var former = founding.Units.Where(known => known.UnitId == unit.Id && known.PersonId != asked.Id).Recipients().ToList();
            var invited = founding.Invite(unit, asked.Id, invitation.Mail, here.Now);
            if (founding.Units.Count > before) db.Add(invited);
            var act = here.Record(CharterRule.MembersQualify, founding.AsSubject(), former.Count > 0 ? $"改由另一经办人答复对{unit.Name}的邀请" : $"邀请{unit.Name}参加组建");
            here.Tell(act, former, $"{here.Alliance.Name}的组建", $"对{unit.Name}的邀请已改发另一经办人，您不必再答复。", "/notices");
            here.Tell(act, [new(asked.Id, invitation.Mail)], $"邀请参加组建{here.Alliance.Name}", $"{founding.Lead.Name}邀请贵单位参加组建，请确认是否参加。", $"/{here.Slug}/founding/invitation");
            return asked;
        }, ct);
        if (person.PasswordHash is null) mails.SendInvitation(person, here.Alliance.Name, $"{invitation.UnitName}在组建{here.Alliance.Name}中的经办人");
    }

    /// <summary>The caller's unit says that it joins, and who it is; the lead fills in its own the same way.</summary>
    public async Task ConfirmAsync(FoundingUnitForm form, CancellationToken ct)
    {
        CharterBreach.When(form.Kind is { } kind && KindMatch.Of(kind, UnifiedSocialCreditCode.OnRecord(here.Caller.Capacity.UnitCode)) is { Fit: KindFit.Reject } misfit, CharterRule.ApplicantIsALegalPerson, "个体工商户不具有法人资格。");
        await db.InOneTransactionAsync(async () =>
        {
            await ConfirmedAsync(form, ct);
            await DeclareAsync(form.Kind!.Value, ct);
            return true;
        }, ct);
    }

    private Task<bool> ConfirmedAsync(FoundingUnitForm form, CancellationToken ct) => ChangeAsync((founding, mine) =>
    {
        founding.Confirm(mine, form, here.Now);
        var act = here.Record(CharterRule.MembersQualify, founding.AsSubject(), $"{NameOf(founding, mine)}确认参加组建（{KindMatch.Words[form.Kind!.Value]}，产业链{ChainPositions.Words[form.ChainPosition!.Value]}）");
        if (mine != founding.LeadUnitId) here.Tell(act, new[] { founding.Lead }.Recipients(), "参加单位已确认", $"{NameOf(founding, mine)}确认参加组建。", $"/{here.Slug}/founding");
    }, ct);

    public Task DeclineAsync(string reason, CancellationToken ct) => ChangeAsync((founding, mine) =>
    {
        founding.Decline(mine, reason, here.Now);
        var act = here.Record(CharterRule.FormationTakesItsSteps, founding.AsSubject(), $"{NameOf(founding, mine)}不参加组建", reason);
        here.Tell(act, new[] { founding.Lead }.Recipients(), "受邀单位不参加", $"{NameOf(founding, mine)}不参加组建：{reason}", $"/{here.Slug}/founding");
    }, ct);

    public Task RemoveAsync(Guid unitId, string reason, CancellationToken ct) => ChangeAsync((founding, _) =>
    {
        var name = NameOf(founding, unitId);
        var recipient = founding.Units.Where(unit => unit.UnitId == unitId).Recipients().ToList();
        founding.Remove(unitId, reason, here.Now);
        var act = here.Record(CharterRule.FormationTakesItsSteps, founding.AsSubject(), $"将{name}移出参加单位", reason);
        here.Tell(act, recipient, $"{here.Alliance.Name}的组建", $"贵单位已移出参加单位名单：{reason}", "/notices");
    }, ct);

    public Task AssignTierAsync(Guid unitId, PartyTier tier, CancellationToken ct) => ChangeAsync((founding, _) =>
    {
        founding.AssignTier(unitId, tier);
        here.Record(CharterRule.ChairIsTheLead, founding.AsSubject(), $"{NameOf(founding, unitId)}拟任{tier.Chinese()}");
    }, ct);

    /// <param name="change">Applied to the facts as they are under the lock: what another tab wrote meanwhile stays.</param>
    public Task DescribeAsync(Func<FoundingFacts, FoundingFacts> change, CancellationToken ct) => ChangeAsync((founding, _) =>
    {
        var facts = change(founding.Facts);
        if (facts == founding.Facts) return;
        founding.Describe(facts, here.Now);
        here.Record(CharterRule.FormationTakesItsSteps, founding.AsSubject(), "更新联盟宗旨、秘书处和任务分工");
    }, ct);

    /// <param name="toCharter">The charter's clauses; otherwise the agreement's.</param>
    /// <param name="change">Applied to the clauses as they are under the lock.</param>
    public Task ChangeClausesAsync(bool toCharter, Func<IReadOnlyList<FreeClause>, IReadOnlyList<FreeClause>> change, CancellationToken ct) => ChangeAsync((founding, _) =>
    {
        founding.Add(toCharter ? change(founding.CharterAdditions) : founding.CharterAdditions, toCharter ? founding.AgreementAdditions : change(founding.AgreementAdditions), here.Now);
        here.Record(CharterRule.AssemblyAdoptsTheCharter, founding.AsSubject(), $"更新补充条款：章程 {founding.CharterAdditions.Count} 条，协议 {founding.AgreementAdditions.Count} 条");
    }, ct);

    public Task SettleAsync(TextConflict conflict, ConflictOption option, string reason, CancellationToken ct) => ChangeAsync((founding, _) =>
    {
        founding.Settle(new(conflict.Code, option.Key, reason, here.Caller.Actor.Name, here.Now));
        here.Record(CharterRule.ReadingsAreSettled, founding.AsSubject(), $"确定解释：{conflict.Title}——{option.Words}", reason);
    }, ct);

    public Task GiveUpAsync(string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        if (founding.ElectionResolutionId is { } vote && await db.IsVoteRunningAsync(here.Id, vote, ct)) await clerk.AnnulAsync(vote, "筹建已经终止。", ct);
        founding.GiveUp(reason, here.Now);
        var act = here.Record(CharterRule.FormationTakesItsSteps, founding.AsSubject(), "终止筹建", reason);
        here.Tell(act, founding.Units.Recipients(), $"{here.Alliance.Name}终止筹建", reason, "/notices");
        return true;
    }, ct);

    /// <summary>A unit that is known nowhere else is of the kind it says; of any other, whoever entered it first knows.</summary>
    private async Task DeclareAsync(UnitKind kind, CancellationToken ct)
    {
        var unit = await db.Units.SingleAsync(row => row.Id == here.Caller.Capacity.UnitId, ct);
        if (await db.Memberships.AnyAsync(member => member.UnitId == unit.Id, ct) || await db.Applications.AnyAsync(application => application.UnitId == unit.Id, ct)
            || await db.FoundingUnits.AnyAsync(other => other.UnitId == unit.Id && other.AllianceId != here.Id, ct)) return;
        unit.Declare(kind);
    }

    private Task<bool> ChangeAsync(Action<Founding, Guid> change, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var (founding, mine) = (await db.LockedFoundingAsync(here.Id, ct), here.Caller.Capacity.UnitId!.Value);
        CharterBreach.When(founding.Units.All(unit => unit.UnitId != mine || unit.PersonId != here.Caller.Person!.Id), CharterRule.FormationTakesItsSteps, "邀请已改发另一经办人。"); // meanwhile
        change(founding, mine);
        return true;
    }, ct);

    private async Task<Unit> UnitAsync(Invitation invitation, CancellationToken ct)
    {
        var check = UnifiedSocialCreditCode.Check(invitation.Code);
        CharterBreach.When(check.Verdict == CodeVerdict.Reject && !SubstituteCode.IsMarked(check.Normalized), CharterRule.CodeIsWellFormed, check.Sentence);
        if (await db.Units.SingleOrDefaultAsync(unit => unit.Code == check.Normalized, ct) is { } known) return known;
        CharterBreach.When(check.Verdict == CodeVerdict.Reject, CharterRule.EveryUnitHasItsCode, "该平台编号没有登记。");
        var spelled = Pinyin.Of(invitation.UnitName);
        var unit = new Unit(check.Normalized, invitation.UnitName, KindMatch.Suggested(UnifiedSocialCreditCode.OnRecord(check.Normalized)) ?? UnitKind.Other, spelled.Pinyin, spelled.Initials);
        db.Units.Add(unit);
        return unit;
    }

    private static string NameOf(Founding founding, Guid unitId) => founding.Units.First(unit => unit.UnitId == unitId).Name;
}
