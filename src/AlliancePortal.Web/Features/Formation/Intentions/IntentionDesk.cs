using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Intentions;

/// <summary>An enterprise's acts on its intention, and the authority's (JL-P6-1, JL-P7-1).</summary>
public sealed class IntentionDesk(PortalDb db, AreaScope area, FileStore files)
{
    public static Subject SubjectOf(Intention intention) => new("intention", intention.Id, intention.Number);

    /// <summary>The caller's intention for a call: the one begun before, handed in or not, or a new draft.</summary>
    public Task<Intention> StartAsync(LeadCall call, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var lockName = $"intention {call.Id} {area.Caller.PersonId}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({lockName}, 0))", ct);
        var begun = await db.Intentions.FirstOrDefaultAsync(one => one.CallId == call.Id && one.ApplicantId == area.Caller.PersonId && one.State != IntentionState.Withdrawn, ct);
        if (begun is not null) return begun;
        var intention = Intention.Start(call, area.Caller.PersonId, area.Now);
        intention.Save(new() { ContactName = area.Caller.Person!.FullName, ContactMail = area.Caller.Person.Email ?? "" });
        db.Intentions.Add(intention);
        area.Record(CharterRule.LeadQualifies, SubjectOf(intention), $"开始填写组建意愿（{call.Title}）");
        return intention;
    }, ct);

    public Task SaveAsync(Intention intention, IntentionForm form, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await LockAsync(intention, ct);
        intention.Save(form);
        return true;
    }, ct);

    /// <returns>Why the file is refused, in words; null when it was taken.</returns>
    public async Task<string?> AttachAsync(Intention intention, LeadCondition condition, Stream content, string fileName, CancellationToken ct)
    {
        await using var upload = await FileInspection.InspectAsync(content, fileName, FileInspection.MaxBytes, ct);
        if (upload.Refusal is { } why) return why;
        await db.InOneTransactionAsync(async () =>
        {
            await LockAsync(intention, ct);
            var file = new StoredFile(area.Area.Id, Guid.CreateVersion7(), upload.Name, upload.ContentType, upload.Length, upload.Sha256, area.Now, area.Caller.PersonId);
            await files.KeepAsync(file, upload.Bytes, ct);
            db.Add(intention.Attach(condition, upload.Name, file.Id, area.Now));
            return true;
        }, ct);
        return null;
    }

    /// <summary>Hands it in. Handing in twice is handing in once.</summary>
    public Task SubmitAsync(Intention intention, LeadCall call, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await LockAsync(intention, ct);
        if (intention.SubmittedAt is not null) return false;
        await MustBeTheOnlyOneAsync(intention, ct);
        intention.Submit(call, await db.NextNumberAsync(area, AreaNumbers.Intention, ct), area.Now);
        var act = area.Record(CharterRule.LeadQualifies, SubjectOf(intention), $"{intention.Form.Name}提交组建意愿（{intention.Number}）");
        area.Tell(act, await db.AuthorityAsync(area.Code, area.Area.OfficeOf(call.Sector)?.Key ?? "", area.Today, ct), "收到组建意愿", $"{intention.Form.Name}就“{call.Title}”提交了组建意愿（{intention.Number}）。", $"{area.Home}/intentions/{intention.Id}");
        area.Tell(act, await db.PersonAsync(intention.ApplicantId, ct), "组建意愿已收到", $"编号 {intention.Number}。征集截止后，主管部门调研并公布名单。", $"{area.Home}/intentions/{intention.Id}");
        return true;
    }, ct);

    public Task WithdrawAsync(Intention intention, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await LockAsync(intention, ct);
        if (intention.State == IntentionState.Withdrawn) return false;
        intention.Withdraw(await db.LeadCalls.AsNoTracking().SingleAsync(call => call.Id == intention.CallId, ct), area.Now);
        area.Record(CharterRule.FormationTakesItsSteps, SubjectOf(intention), "撤回组建意愿");
        return true;
    }, ct);

    public Task SurveyAsync(Intention intention, LeadCall call, DateOnly on, string note, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await LockAsync(intention, ct);
        MustBeOthers(intention, call);
        db.Add(intention.Survey(on, note, area.Caller.Actor.Name, area.Now));
        area.Record(CharterRule.LeadIsChosen, SubjectOf(intention), $"登记调研情况：{intention.Form.Name}");
        return true;
    }, ct);

    public Task DecideAsync(Intention intention, LeadCall call, bool chosen, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.Database.ExecuteSqlAsync($"select 1 from lead_calls where id = {call.Id} for share", ct); // the list is published after this decision, or before it
        await db.Entry(call).ReloadAsync(ct);
        await LockAsync(intention, ct);
        MustBeOthers(intention, call);
        intention.Decide(call, chosen, reason, area.Caller.Actor.Name, area.Now);
        area.Record(CharterRule.LeadIsChosen, SubjectOf(intention), $"{(chosen ? "拟确定" : "不予确定")}{intention.Form.Name}为牵头单位", reason);
        return true;
    }, ct);

    /// <summary>A unit answers a call once; two that are handed in at one moment wait for each other.</summary>
    private async Task MustBeTheOnlyOneAsync(Intention intention, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"intention {intention.CallId} {intention.UnitCode}"}, 0))", ct);
        var handedIn = intention.UnitCode.Length > 0 && await db.Intentions.AnyAsync(other => other.CallId == intention.CallId && other.Id != intention.Id && other.UnitCode == intention.UnitCode
            && other.SubmittedAt != null && other.State != IntentionState.Withdrawn, ct);
        CharterBreach.When(handedIn, CharterRule.FormationTakesItsSteps, "另一经办人已为该单位就本次征集提交组建意愿，每个单位一份；请与本单位的经办人或主管部门联系。");
    }

    /// <summary>Nobody judges an intention of one's own, and an office judges those of its sectors.</summary>
    private void MustBeOthers(Intention intention, LeadCall call)
    {
        CharterBreach.When(intention.ApplicantId == area.Caller.PersonId, CharterRule.FourEyes, "本人提出的意愿须由他人办理。");
        area.MustHandle(call.Sector);
    }

    private async Task LockAsync(Intention intention, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from intentions where id = {intention.Id} for update", ct);
        await db.Entry(intention).ReloadAsync(ct);
        await db.Entry(intention).Collection(row => row.Evidence).Query().LoadAsync(ct);
        await db.Entry(intention).Collection(row => row.Notes).Query().LoadAsync(ct);
    }
}
