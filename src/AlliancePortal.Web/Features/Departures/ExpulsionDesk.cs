using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Voting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures;

/// <summary>What is alleged, as the form says it.</summary>
public sealed record Allegation(Guid UnitId, GroundOfExpulsion Ground, string Facts, string Clause)
{
    /// <summary>What proves it; more may be attached while the case runs.</summary>
    public IReadOnlyList<InspectedFile> Evidence { get; init; } = [];
}

/// <summary>An expulsion from its opening to the council (CQ-14, JL-A2-15-7).</summary>
public sealed class ExpulsionDesk(PortalDb db, AllianceScope here, FileStore files, DepartureLetters letters, VotePreparation votes)
{
    private const string Series = "CM";

    /// <summary>Opens a case; the secretariat's own begins with the verification at once.</summary>
    /// <exception cref="CharterBreach">The unit is no member, has an open case, or the year without duties is not over.</exception>
    public Task<Expulsion> OpenAsync(Allegation allegation, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(allegation.UnitId);
        var membership = await db.MembershipOnAsync(here.Id, allegation.UnitId, here.Today, ct) ?? throw new CharterBreach(CharterRule.OnlyMembersAreExpelled, "该单位今日不是成员。");
        var isOpen = await db.Expulsions.AnyAsync(row => row.AllianceId == here.Id && row.MembershipId == membership.Id && ExpulsionStates.Open.Contains(row.State), ct);
        CharterBreach.When(isOpen, CharterRule.OnlyMembersAreExpelled, "该单位已有一件在办的除名案。");
        var unit = await db.Units.AsNoTracking().SingleAsync(row => row.Id == allegation.UnitId, ct);
        var clock = here.Profile.Departure.NonPerformanceYears is { } years ? new NonPerformance(await db.LastDutyAsync(membership, ct), years) : null;
        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct)).ToString();
        var expulsion = Expulsion.Open(new(number, membership, unit.Name, unit.Code, allegation.Ground, allegation.Facts, allegation.Clause, clock,
            here.Caller.Actor.Name, here.Caller.PersonId), Terms(here.Charter), here.Now);
        db.Expulsions.Add(expulsion);
        var act = here.Record(CharterRule.ExpulsionHasAGround, expulsion.AsSubject(), $"对{unit.Name}立案，事由：{allegation.Ground.Chinese()}（{allegation.Clause}）");
        foreach (var file in allegation.Evidence) await KeepAsync(expulsion, ExpulsionPaperKind.Evidence, file.Name, file, ct);
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), $"除名立案：{unit.Name}", $"{here.Caller.Actor.Name}提出除名案 {number}，请核实。", HrefOf(expulsion));
        if (here.Caller.Capacity.IsSecretariat) await VerifyAsync(expulsion, Terms(here.Charter), ct);
        return expulsion;
    }, ct);

    /// <summary>The secretariat begins to verify; the unit concerned is told.</summary>
    public Task<bool> BeginVerificationAsync(Expulsion expulsion, CancellationToken ct) => ChangeAsync(expulsion, async terms => await VerifyAsync(expulsion, terms, ct), ct);

    /// <summary>Attaches a paper to the case.</summary>
    public Task<bool> AttachAsync(Expulsion expulsion, ExpulsionPaperKind kind, string title, InspectedFile file, CancellationToken ct) => ChangeAsync(expulsion, _ => KeepAsync(expulsion, kind, title, file, ct), ct);

    /// <summary>The verification report: no ground closes the case, a ground has the unit told and heard.</summary>
    public Task<bool> ReportAsync(Expulsion expulsion, bool hasGround, string findings, CancellationToken ct) => ChangeAsync(expulsion, async terms =>
    {
        if (hasGround) expulsion.FindGround(findings, here.Caller.Actor.Name, terms, here.Now);
        else expulsion.FindNoGround(findings, here.Caller.Actor.Name, here.Now);
        await db.FulfilAsync(here.Id, expulsion.Id, DeadlineTasks.VerifyExpulsion, here.Now, ct);
        await letters.VerificationAsync(expulsion, ct);
        var act = here.Record(CharterRule.ExpulsionHasAGround, expulsion.AsSubject(), hasGround ? "核实报告：事由成立" : "核实报告：事由不成立，结案", findings);
        if (!hasGround)
        {
            here.Tell(act, [.. await UnitAsync(expulsion, ct), .. await db.PersonAsync(expulsion.OpenedById, ct)], $"除名案结案：{expulsion.UnitName}", "经核实，事由不成立，已结案。", HrefOf(expulsion));
            return;
        }
        if (expulsion.AnswerDue is { } answer)
        {
            await letters.NoticeAsync(expulsion, ct);
            db.Owe(here, DeadlineOwner.Unit, expulsion.UnitId, expulsion.AsSubject(), DeadlineTasks.AnswerExpulsion, "就拟除名事项提出申辩", CharterRule.UnitIsHeard, answer);
            here.Tell(act, await UnitAsync(expulsion, ct), "拟除名告知", $"请于{ShanghaiTime.Written(answer.Due)} 24 时前提出申辩。", HrefOf(expulsion));
        }
        OweReferral(expulsion, expulsion.AnswerDue?.Due ?? here.Today, terms);
    }, ct);

    /// <summary>The unit's answer with its papers; it may be completed until the last day ends.</summary>
    public Task<bool> DefendAsync(Expulsion expulsion, string defence, IReadOnlyList<InspectedFile> papers, CancellationToken ct) => ChangeAsync(expulsion, async _ =>
    {
        foreach (var file in papers) await KeepAsync(expulsion, ExpulsionPaperKind.Defence, file.Name, file, ct);
        expulsion.Defend(defence, here.Caller.Actor.Name, here.Now);
        await db.FulfilAsync(here.Id, expulsion.Id, DeadlineTasks.AnswerExpulsion, here.Now, ct);
        var act = here.Record(CharterRule.UnitIsHeard, expulsion.AsSubject(), $"{expulsion.UnitName}提出申辩", defence);
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), $"收到申辩：{expulsion.UnitName}", $"除名案 {expulsion.Number} 收到申辩，可以提请理事会表决。", HrefOf(expulsion));
    }, ct);

    /// <summary>The unit's answer without papers.</summary>
    public Task<bool> DefendAsync(Expulsion expulsion, string defence, CancellationToken ct) => DefendAsync(expulsion, defence, [], ct);

    /// <summary>Puts the expulsion to the vote; the unit's own seat is recused (CQ-14-5).</summary>
    public Task<bool> ReferAsync(Expulsion expulsion, int window, CancellationToken ct) => ChangeAsync(expulsion, async _ =>
    {
        CharterBreach.When(expulsion.NotReadyAt(here.Now) is not null, CharterRule.UnitIsHeard, expulsion.NotReadyAt(here.Now) ?? "");
        var resolution = await votes.PrepareAsync(await RequestAsync(expulsion, window, ct), ct);
        expulsion.ReferToCouncil(resolution.Id, here.Now);
        await db.FulfilAsync(here.Id, expulsion.Id, DeadlineTasks.ReferExpulsion, here.Now, ct);
        await db.VoidDeadlinesAsync(here.Id, expulsion.Id, here.Now, ct);
        var act = here.Record(CharterRule.ExpulsionNeedsTheCouncil, expulsion.AsSubject(), $"提请理事会表决（{resolution.Number}）");
        here.Tell(act, await UnitAsync(expulsion, ct), "除名案已提请理事会表决", $"表决期{ShanghaiTime.Written(resolution.Notice.Due)}至{ShanghaiTime.Written(resolution.Window.Due)}；贵单位的席位回避。", HrefOf(expulsion));
    }, ct);

    /// <summary>What would be put to the vote.</summary>
    public async Task<ResolutionDraftRequest> RequestAsync(Expulsion expulsion, int window, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(expulsion.CharterVersionId, ct);
        return new($"关于将{expulsion.UnitName}除名的决议", $"将{expulsion.UnitName}（统一社会信用代码 {expulsion.UnitCode}）从联盟除名。事由：{expulsion.Ground.Chinese()}。",
            ExpulsionMatter.Expel, expulsion.Id, expulsion.UnitId, charter, charter.Profile.Vote.Expulsion, CharterRule.ExpulsionNeedsTheCouncil, window)
        { NeedsWrittenConsent = charter.Profile.Vote.ExpulsionWritten, RecusesUnit = "表决事项为本单位的除名" };
    }

    /// <summary>One matter of the check list is settled.</summary>
    public Task<bool> SettleAsync(Expulsion expulsion, SettlementMatter matter, string note, CancellationToken ct) => ChangeAsync(expulsion, _ =>
    {
        expulsion.Settle(matter, note, here.Caller.Actor.Name, here.Now);
        here.Record(CharterRule.DepartureIsSettled, expulsion.AsSubject(), $"未了事项“{matter.Chinese()}”：{note}");
        return Task.CompletedTask;
    }, ct);

    /// <summary>What became of project money that is to be recovered (JL-A3-12-2).</summary>
    public Task<bool> RecoverAsync(Expulsion expulsion, string note, CancellationToken ct) => ChangeAsync(expulsion, async _ =>
    {
        var isOwed = await db.Deadlines.AnyAsync(row => row.AllianceId == here.Id && row.SubjectId == expulsion.Id && row.Task == DeadlineTasks.RecoverFunds && row.FulfilledAt == null && row.VoidedAt == null, ct);
        CharterBreach.When(!isOwed, CharterRule.ProjectFundsAreRecovered, "本案没有待追回的资金，或已经登记。");
        await db.FulfilAsync(here.Id, expulsion.Id, DeadlineTasks.RecoverFunds, here.Now, ct);
        here.Record(CharterRule.ProjectFundsAreRecovered, expulsion.AsSubject(), $"登记资金追回情况：{note}");
    }, ct);

    internal string HrefOf(Expulsion expulsion) => $"/{here.Slug}/expulsions/{expulsion.Number}";

    private async Task KeepAsync(Expulsion expulsion, ExpulsionPaperKind kind, string title, InspectedFile file, CancellationToken ct)
    {
        var stored = await files.KeepAsync(new StoredFile(here.Id, Guid.CreateVersion7(), file.Name, file.ContentType, file.Length, file.Sha256, here.Now, here.Caller.PersonId), file.Bytes, ct);
        db.Add(expulsion.Attach(kind, title, stored.Id, here.Caller.Actor.Name, here.Now)); // its key is its own already, so nothing else says that it is new
        here.Record(kind == ExpulsionPaperKind.Defence ? CharterRule.UnitIsHeard : CharterRule.ExpulsionHasAGround, expulsion.AsSubject(), $"附入{kind.Chinese()}：{title}", $"{file.Name}，SHA-256 {file.Sha256}");
    }

    private async Task VerifyAsync(Expulsion expulsion, DepartureTerms terms, CancellationToken ct)
    {
        expulsion.BeginVerification(terms, here.Now);
        db.Owe(here, DeadlineOwner.Secretariat, expulsion.UnitId, expulsion.AsSubject(), DeadlineTasks.VerifyExpulsion, $"核实除名事由：{expulsion.UnitName}", CharterRule.ExpulsionHasAGround, expulsion.VerificationDue!);
        var act = here.Record(CharterRule.ExpulsionTakesItsSteps, expulsion.AsSubject(), $"开始核实，期限{ShanghaiTime.Written(expulsion.VerificationDue!.Due)}");
        here.Tell(act, await UnitAsync(expulsion, ct), "秘书处正在核实", $"秘书处正在核实除名案 {expulsion.Number}，核实不等于除名；事由成立的，将另行告知并听取申辩。", HrefOf(expulsion));
    }

    private void OweReferral(Expulsion expulsion, DateOnly from, DepartureTerms terms) => db.Owe(here, DeadlineOwner.Secretariat, expulsion.UnitId, expulsion.AsSubject(), DeadlineTasks.ReferExpulsion,
        $"提请表决除名：{expulsion.UnitName}", CharterRule.ExpulsionNeedsTheCouncil, terms.Calendar.AddWorkingDays(from, terms.Parameters.HearingWorkingDays));

    private async Task<IReadOnlyList<Infrastructure.Acts.Recipient>> UnitAsync(Expulsion expulsion, CancellationToken ct) => await db.PeopleOfUnitAsync(here.Id, expulsion.UnitId, here.Today, ct);

    private DepartureTerms Terms(CharterVersion charter) => new(charter.Id, charter.Profile.Departure, here.Calendar);

    private Task<bool> ChangeAsync(Expulsion expulsion, Func<DepartureTerms, Task> work, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(expulsion.UnitId);
        await db.LockAsync(expulsion, ct);
        await work(Terms(await here.CharterOfAsync(expulsion.CharterVersionId, ct)));
        return true;
    }, ct);
}
