using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Departures.Expulsions;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Ballots;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>What the council's vote on an expulsion brings about (CQ-14-3 to CQ-14-6): the effect with the last needed consent, and the bar.</summary>
public sealed class ExpulsionMatter(PortalDb db, AllianceScope here, Leaving leaving, DepartureLetters letters) : Matter
{
    public const string Expel = "expulsion";

    public override string Kind => Expel;

    public override async Task<string?> OpeningAsync(Resolution resolution, CancellationToken ct)
    {
        var expulsion = await ExpulsionAsync(resolution, ct);
        if (!expulsion.State.IsOpen()) return $"该除名案现为“{expulsion.State.Chinese()}”。";
        if (await db.MembershipOnAsync(here.Id, expulsion.UnitId, ShanghaiTime.DateOf(resolution.OpensAt), ct) is null) return "该单位已不是成员。";
        expulsion.VoteOpened(resolution.OpensAt);
        return null;
    }

    public override async Task DecidedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var expulsion = await ExpulsionAsync(resolution, ct);
        if (!expulsion.State.IsOpen()) return; // ended by the unit's exit
        switch (resolution.State)
        {
            case ResolutionState.Void:
                expulsion.VoteWasVoid(at);
                here.RecordByClock(CharterRule.ExpulsionTakesItsSteps, expulsion.AsSubject(), $"表决无效，待再次提请表决：{resolution.VoidReason}", at);
                break;
            case ResolutionState.AwaitingConsent:
                expulsion.AwaitConsents(at);
                here.RecordByClock(CharterRule.ExpulsionNeedsTheCouncil, expulsion.AsSubject(), $"表决通过，待书面同意：{resolution.Result!.Sentence}", at);
                break;
            case ResolutionState.Rejected:
                await RejectAsync(expulsion, resolution, at, ct);
                break;
            default:
                await TakeEffectAsync(expulsion, resolution, at, ct);
                break;
        }
    }

    /// <summary>The decision goes out as a paper once the resolution is signed.</summary>
    public override async Task SignedAsync(Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var expulsion = await ExpulsionAsync(resolution, ct);
        if (expulsion.State == ExpulsionState.Effective) await letters.DecisionAsync(expulsion, resolution, ct);
        else if (expulsion.State == ExpulsionState.Rejected) await letters.NotExpelledAsync(expulsion, resolution, ct);
    }

    public override async Task<MatterWords> WordsAsync(Resolution resolution, CancellationToken ct)
    {
        var expulsion = await ExpulsionAsync(resolution, ct);
        var defence = expulsion.Defence.Length > 0 ? $"该单位申辩：{expulsion.Defence}" : expulsion.AnswerDue is null ? "" : "该单位在申辩期限内没有答复。";
        string[] preamble = [$"{expulsion.UnitName}（统一社会信用代码 {expulsion.UnitCode}）除名案（{expulsion.Number}）。事由：{expulsion.Ground.Chinese()}；依据：{expulsion.Clause}。",
            $"秘书处核实：{expulsion.Findings}", defence];
        return new([.. preamble.Where(text => text.Length > 0)],
            [.. resolution.NeedsWrittenConsent ? ["书面同意达到所需票数之日，本决定生效。"] : (string[])[], "该单位的成员资格、席位和职务终止，成员证书撤销。",
                .. expulsion.BarYears > 0 ? [$"自生效之日起{Years(expulsion.BarYears)}内不得重新申请加入。"] : (string[])[]]);
    }

    public override async Task<CaseLink?> CaseAsync(Resolution resolution, CancellationToken ct) => new("除名案", HrefOf(await ExpulsionAsync(resolution, ct)));

    public override async Task<BallotDossier?> DossierAsync(Resolution resolution, CancellationToken ct) => await db.ExpulsionDossierAsync(here, resolution.MatterId, ct);

    private async Task RejectAsync(Expulsion expulsion, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var result = resolution.Result!;
        expulsion.Reject(resolution.VoidReason.Length > 0 ? resolution.VoidReason : $"赞成 {result.Yes} 票，未达到所需 {result.Needed} 票。", at);
        await db.VoidDeadlinesAsync(here.Id, expulsion.Id, at, ct);
        var act = here.RecordByClock(CharterRule.ExpulsionNeedsTheCouncil, expulsion.AsSubject(), $"未予除名：{expulsion.EndReason}", at);
        await TellUnitAsync(act, expulsion, "理事会未予除名", expulsion.EndReason, at, ct);
    }

    /// <remarks>
    /// The last day of membership is the day of the effect, until 24:00 in the register; the unit's people act for it no longer from this moment on.
    /// </remarks>
    private async Task TakeEffectAsync(Expulsion expulsion, Resolution resolution, DateTimeOffset at, CancellationToken ct)
    {
        var day = ShanghaiTime.DateOf(at);
        var people = await db.PeopleOfUnitAsync(here.Id, expulsion.UnitId, day, ct);
        expulsion.TakeEffect(at);
        await EndOpenWithdrawalAsync(expulsion, at, ct);
        await leaving.AnnounceAsync(expulsion.MembershipId, day, expulsion.Number, ct);
        await leaving.EndAsync(expulsion.MembershipId, day, day.AddDays(-1), RevocationKind.Expulsion, $"{expulsion.UnitName}于{ShanghaiTime.Written(day)}被除名。", expulsion.Number, at, ct);
        await db.VoidDeadlinesAsync(here.Id, expulsion.Id, at, ct);
        if (expulsion.Bar is { } bar) db.Bars.Add(new Bar(here.Id, expulsion.UnitCode, day, bar.LastBarredDay, $"除名案 {expulsion.Number}"));
        if (here.Profile.Code == "JL")
            db.Owe(here, DeadlineOwner.Chair, expulsion.UnitId, expulsion.AsSubject(), DeadlineTasks.RecoverFunds, $"核对并追回项目资助资金：{expulsion.UnitName}", CharterRule.ProjectFundsAreRecovered,
                here.Calendar.AddWorkingDays(day, here.Profile.Departure.VerificationWorkingDays));
        var until = expulsion.Bar is { } again ? $"，自{ShanghaiTime.Written(again.AgainFrom)}起可以重新申请加入" : "";
        var act = here.RecordByClock(CharterRule.ExpulsionNeedsTheCouncil, expulsion.AsSubject(), $"除名自{ShanghaiTime.Written(day)}起生效{until}：{resolution.Result!.Sentence}", at);
        here.Tell(act, [.. people, .. await db.SecretariatAsync(here.Id, day, ct), .. (await db.CouncilOnAsync(here.Id, day, ct)).Seats.Recipients()],
            $"除名生效：{expulsion.UnitName}", $"除名自{ShanghaiTime.Written(day)}起生效，成员证书已撤销{until}。保密义务继续有效。", HrefOf(expulsion));
    }

    /// <summary>An exit that is still running is overtaken by the expulsion.</summary>
    private async Task EndOpenWithdrawalAsync(Expulsion expulsion, DateTimeOffset at, CancellationToken ct)
    {
        var open = await db.Withdrawals.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.MembershipId == expulsion.MembershipId && WithdrawalStates.Open.Contains(row.State), ct);
        if (open is null) return;
        open.Cancel(at);
        await leaving.TakeBackAsync(open.MembershipId, open.Number, ct);
        await db.VoidDeadlinesAsync(here.Id, open.Id, at, ct);
        here.RecordByClock(CharterRule.WithdrawalTakesItsSteps, open.AsSubject(), $"该单位已被除名（{expulsion.Number}），退出申请终结", at);
    }

    private async Task TellUnitAsync(Domain.Acts.Act act, Expulsion expulsion, string title, string body, DateTimeOffset at, CancellationToken ct) =>
        here.Tell(act, await db.PeopleOfUnitAsync(here.Id, expulsion.UnitId, ShanghaiTime.DateOf(at), ct), title, body, HrefOf(expulsion));

    private string HrefOf(Expulsion expulsion) => $"/{here.Slug}/expulsions/{expulsion.Number}";

    private static string Years(int years) => years == 1 ? "一年" : $"{years} 年";

    private Task<Expulsion> ExpulsionAsync(Resolution resolution, CancellationToken ct) =>
        db.Expulsions.Include(row => row.Papers).SingleAsync(row => row.AllianceId == resolution.AllianceId && row.Id == resolution.MatterId, ct);
}
