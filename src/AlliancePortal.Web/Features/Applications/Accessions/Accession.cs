using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Accessions;

/// <summary>From the approval to the membership: the deed is sent, signed by both sides, and the unit is a member (CQ-12-6, JL-A2-17-4).</summary>
public sealed class Accession(PortalDb db, AllianceScope here, DeedPapers papers, CertificateDesk certificates)
{
    private const string Reminder = "催签加入确认页";

    /// <summary>Sends 加入确认页 for signature; the unit has the profile's calendar days from the approval.</summary>
    public Task<AccessionDeed> SendDeedAsync(Application application, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await db.LockAsync(application, ct);
        CharterBreach.When(application.State != ApplicationState.Approved, CharterRule.ApplicationTakesItsSteps, $"该申请现为“{application.State.Chinese()}”。");
        var profile = await ProfileAsync(application, ct);
        var number = new DocumentNumber(here.Alliance.Abbreviation, DeedPapers.Series, here.Today.Year, await db.NextSerialAsync(here.Id, DeedPapers.Series, here.Today.Year, ct)).ToString();
        var document = await papers.IssueAsync(application, number, ct);
        var due = here.Calendar.AddCalendarDays(application.ApprovedOn!.Value, profile.Application.AgreementDays, mustAct: true);
        var deed = application.SendDeed(number, document.FileId, document.Sha256, due, here.Now);
        await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.SendDeed, here.Now, ct);
        db.Owe(here, DeadlineOwner.Applicant, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.SignDeed, "签署联盟协议书", CharterRule.AgreementIsSignedInTime, due);
        db.Owe(here, DeadlineOwner.Chair, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.CountersignDeed, $"签署加入确认页：{application.UnitName}", CharterRule.AgreementIsSigned, due);
        OweReminder(application, profile, deed);
        var act = here.Record(CharterRule.MembershipBeginsWithTheAgreement, Intake.SubjectOf(application), $"寄发加入确认页 {number}，签署期限{ShanghaiTime.Written(due.Due)}", $"文件指纹 {document.Sha256}");
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), "请签署联盟协议书", $"请在{ShanghaiTime.Written(due.Due)} 24 时前签署。", $"/{here.Slug}/applications/{application.Number}/deed");
        return deed;
    }, ct);

    /// <summary>Takes one side's signature as of now; with the second one the unit is a member.</summary>
    public Task<bool> SignAsync(Application application, DeedSide side, DeedSignature signature, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        await db.LockAsync(application, ct);
        if (side == DeedSide.Unit) application.SignByUnit(signature);
        else application.SignByAlliance(signature);
        await SignedAsync(application, side, ct);
        return application.State == ApplicationState.Member;
    }, ct);

    /// <summary>Enters a paper that came in on an earlier day; another person looks at it (G-TIME-6).</summary>
    public Task<bool> ProposeEarlierAsync(Application application, EarlierDay proposal, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await db.LockAsync(application, ct);
        application.ProposeEarlierDay(proposal);
        here.Record(CharterRule.PaperIsReceivedWhenStamped, Intake.SubjectOf(application), $"登记签署页，收到日期{ShanghaiTime.Written(proposal.Signature.EffectiveOn)}待复核：{proposal.Reason}");
        return true;
    }, ct);

    /// <summary>The second person confirms or refuses the earlier day.</summary>
    public Task<bool> SettleEarlierAsync(Application application, bool confirmed, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await db.LockAsync(application, ct);
        var side = application.Deed?.EarlierDay?.Side ?? DeedSide.Unit;
        if (confirmed) application.ConfirmEarlierDay(here.Caller.PersonId);
        else application.RefuseEarlierDay(here.Caller.PersonId);
        var counts = application.Deed!.SignatureOf(side) is not null;
        here.Record(CharterRule.FourEyes, Intake.SubjectOf(application), confirmed ? "复核同意较早的收到日期"
            : counts ? "复核不同意较早的收到日期，按登记当日计" : "复核不同意较早的收到日期；登记当日已逾签署期限，该签署页不计");
        if (counts) await SignedAsync(application, side, ct);
        return application.State == ApplicationState.Member;
    }, ct);

    /// <summary>催签: reminds the unit, at most once a day, and the desk again after the profile's days.</summary>
    public Task<bool> RemindAsync(Application application, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(application.UnitId);
        await db.LockAsync(application, ct);
        CharterBreach.When(application is not { State: ApplicationState.AgreementPending, Deed.UnitSignature: null }, CharterRule.ApplicationTakesItsSteps, "没有待申请单位签署的确认页。");
        CharterBreach.When(await WasRemindedTodayAsync(application, ct), CharterRule.ApplicationTakesItsSteps, "今天已经催签过，明天可以再次催签。");
        var deed = application.Deed!;
        await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.RemindOfDeed, here.Now, ct);
        await db.SaveChangesAsync(ct); // one open reminder at a time
        OweReminder(application, await ProfileAsync(application, ct), deed);
        var act = here.Record(CharterRule.AgreementIsSignedInTime, Intake.SubjectOf(application), $"{Reminder}，期限{ShanghaiTime.Written(deed.DueOn)} 24 时");
        here.Tell(act, await db.PersonAsync(application.ApplicantId, ct), "请尽快签署加入确认页", $"加入确认页 {deed.Number} 尚未签署，期限{ShanghaiTime.Written(deed.DueOn)} 24 时；逾期未签，批准失效。", $"/{here.Slug}/applications/{application.Number}/deed");
        return true;
    }, ct);

    private Task<bool> WasRemindedTodayAsync(Application application, CancellationToken ct)
    {
        var today = ShanghaiTime.StartOf(here.Today);
        return db.Acts.AnyAsync(act => act.AllianceId == here.Id && act.SubjectId == application.Id && act.At >= today && act.What.StartsWith(Reminder), ct);
    }

    private void OweReminder(Application application, CharterProfile profile, AccessionDeed deed)
    {
        var next = here.Calendar.AddWorkingDays(here.Today, profile.Application.AgreementReminderWorkingDays);
        if (next.Due < deed.DueOn)
            db.Owe(here, DeadlineOwner.Secretariat, application.UnitId, Intake.SubjectOf(application), DeadlineTasks.RemindOfDeed, "催签加入确认页", CharterRule.AgreementIsSignedInTime, next);
    }

    private async Task SignedAsync(Application application, DeedSide side, CancellationToken ct)
    {
        var signature = application.Deed!.SignatureOf(side)!;
        await db.FulfilAsync(here.Id, application.Id, side == DeedSide.Unit ? DeadlineTasks.SignDeed : DeadlineTasks.CountersignDeed, here.Now, ct);
        if (side == DeedSide.Unit) await db.FulfilAsync(here.Id, application.Id, DeadlineTasks.RemindOfDeed, here.Now, ct);
        var act = here.Record(CharterRule.AgreementIsSigned, Intake.SubjectOf(application),
            $"{(side == DeedSide.Unit ? application.UnitName : "联盟一方")}签署加入确认页（{signature.Signer}，{(signature.Way == SigningWay.SealedScan ? "盖章扫描件" : "重新验证身份后确认")}，{ShanghaiTime.Written(signature.EffectiveOn)}）", signature.ProofHash);
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), $"加入确认页已签署：{application.UnitName}", $"{signature.Signer}已签署 {application.Deed.Number}。", $"/{here.Slug}/applications/{application.Number}");
        if (application.Deed.IsComplete) await JoinAsync(application, ct);
    }

    /// <summary>Register entry, unit data, liaison and the request for the certificate, in the transaction of the last signature.</summary>
    private async Task JoinAsync(Application application, CancellationToken ct)
    {
        var profile = await ProfileAsync(application, ct);
        var since = application.BecomeMember(profile.Application.Beginning, here.Now);
        var record = await RecordAsync(application, since, ct);
        var membership = new Membership(here.Id, application.UnitId!.Value, since, $"加入申请 {application.Number}", application.Id);
        db.Memberships.Add(membership);
        db.Liaisons.Add(new Liaison(here.Id, record.UnitId, application.ApplicantId, application.Form.ContactName, since, "加入申请所列联系人"));
        await db.SaveChangesAsync(ct); // the certificate refers to rows that must stand first
        if (profile.Application.CertificateIssued) certificates.Request(membership);
        var act = here.Record(CharterRule.MembershipBeginsWithTheAgreement, Intake.SubjectOf(application), $"{application.UnitName}自{ShanghaiTime.Written(since)}起成为成员单位");
        var (title, body) = ($"{application.UnitName}已成为成员单位", $"成员资格自{ShanghaiTime.Written(since)}起算。");
        here.Tell(act, [.. await db.PersonAsync(application.ApplicantId, ct), .. await db.SecretariatAsync(here.Id, here.Today, ct)], title, body, $"/{here.Slug}/applications/{application.Number}");
        here.Tell(act, await db.MembersAndCouncilAsync(here.Id, here.Today, ct), title, body, $"/{here.Slug}/units/{application.UnitCode}");
    }

    private async Task<UnitRecord> RecordAsync(Application application, DateOnly since, CancellationToken ct)
    {
        var record = await db.UnitRecords.SingleOrDefaultAsync(row => row.AllianceId == here.Id && row.UnitId == application.UnitId, ct);
        if (record is null) db.UnitRecords.Add(record = new UnitRecord(here.Id, application.UnitId!.Value));
        var form = application.Form;
        record.Describe(form.Address, form.LegalRepresentative, form.Field, form.ChainPosition);
        record.NameContact(form.ContactName, form.ContactPost, form.ContactMobile, form.ContactMail, form.ContactConsent);
        if (form.AcceptsElectronic) record.AcceptElectronic(since);
        return record;
    }

    private async Task<CharterProfile> ProfileAsync(Application application, CancellationToken ct) => (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;

}
