using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Council;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Certificates;

/// <summary>What happens to a certificate, from the request on membership to its revocation (state machine 9.18).</summary>
public sealed class CertificateDesk(PortalDb db, AllianceScope here, DocumentOffice office, CertificatePapers papers)
{
    public static Subject SubjectOf(Certificate certificate) => new("certificate", certificate.Id, certificate.Number);

    /// <summary>Asks for the certificate of a new member; the secretariat has some working days for it (CQ-12-7).</summary>
    public Certificate Request(Membership membership)
    {
        var certificate = Certificate.Request(membership, VerificationToken.New(), here.Now);
        db.Certificates.Add(certificate);
        Owe(certificate, here.Profile.Application.CertificateIssueWorkingDays, "签发成员证书");
        return certificate;
    }

    /// <summary>Writes name, rank and validity as they stand today.</summary>
    public async Task DraftAsync(Certificate certificate, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(certificate.UnitId);
        var unit = await db.Units.AsNoTracking().SingleAsync(row => row.Id == certificate.UnitId, ct);
        var rank = await db.RankOfAsync(here.Id, unit.Id, here.Today, ct);
        certificate.Draft(unit.Name, rank, await ValidUntilAsync(ct), here.Caller.Actor.Name, here.Caller.PersonId);
        Record(certificate, $"起草{unit.Name}的成员证书（{rank}）");
        await db.SaveChangesAsync(ct);
    }

    public async Task AgreeAsync(Certificate certificate, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(certificate.UnitId);
        if (here.Caller.Capacity.Kind == CapacityKind.SecretaryGeneral) certificate.AgreeAsSecretaryGeneral(here.Caller.Actor.Name, here.Caller.PersonId);
        else certificate.AgreeInPlace(here.Caller.Actor.Name, here.Caller.PersonId, await db.SecretaryGeneralOnAsync(here.Id, here.Today, ct));
        Record(certificate, $"{(certificate.AgreedAs.Length > 0 ? $"{certificate.AgreedAs}，" : "秘书长")}审核{certificate.UnitName}的成员证书");
        await db.SaveChangesAsync(ct);
    }

    public async Task ApproveAsync(Certificate certificate, CancellationToken ct)
    {
        certificate.Approve(here.Caller.SignsAs, here.Caller.PersonId, here.Now);
        Record(certificate, $"代表理事会批准颁发{certificate.UnitName}的成员证书");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Gives the number, prints the paper and makes the public page valid, all at once or not at all.</summary>
    public Task<Certificate> IssueAsync(Certificate certificate, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(certificate.UnitId);
        var isMember = await db.Memberships.AnyAsync(row => row.AllianceId == here.Id && row.Id == certificate.MembershipId && (row.Until == null || row.Until >= here.Today), ct);
        CharterBreach.When(!isMember, CharterRule.CertificateFollowsMembership, "该单位的成员资格已经终止。");
        var serial = certificate.Reissue > 0 ? 0 : await db.NextSerialAsync(here.Id, "certificate", here.Today.Year, ct);
        certificate.Assign(here.Alliance.Abbreviation, here.Today.Year, serial);
        var document = await office.IssueAsync(
            new Issue(here.Id, DocumentKind.Certificate, certificate.Number, $"成员证书 {certificate.UnitName}", SubjectOf(certificate)),
            await papers.OfAsync(certificate, here.Today, ct), here.Now, ct);
        certificate.Issue(here.Today, here.Now, document.FileId, document.Sha256);
        if (certificate.Reissue > 0) await ReplaceFormerAsync(certificate, ct);
        await CertifyApplicationAsync(certificate, ct);
        await db.FulfilAsync(here.Id, certificate.Id, DeadlineTasks.IssueCertificate, here.Now, ct);

        var act = here.Record(CharterRule.CertificateFollowsMembership, SubjectOf(certificate), $"签发成员证书 {certificate.Number}（{certificate.UnitName}）", $"文件指纹 {certificate.Sha256}");
        here.Tell(act, await db.PeopleOfUnitAsync(here.Id, certificate.UnitId, here.Today, ct), "成员证书已签发",
            $"{certificate.UnitName}的成员证书 {certificate.Number} 已签发，可以下载和打印。", $"/{here.Slug}/certificates/{certificate.Id}");
        return certificate;
    }, ct);

    /// <summary>Begins a replacement; the former one stays valid until the new one is issued.</summary>
    public Task<Certificate> ReissueAsync(Certificate former, string reason, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        here.Caller.MustNotComeFrom(former.UnitId);
        await db.Database.ExecuteSqlAsync($"select 1 from certificates where alliance_id = {here.Id} and id = {former.Id} for update", ct); // two who begin at once come one after the other
        var open = await db.Certificates.AnyAsync(row => row.AllianceId == here.Id && row.MembershipId == former.MembershipId && (row.State == CertificateState.Requested || row.State == CertificateState.Drafted || row.State == CertificateState.Approved), ct);
        CharterBreach.When(open, CharterRule.CertificateTakesItsSteps, "该成员已有一份证书在办。");
        var certificate = Certificate.ReissueOf(former, VerificationToken.New(), reason, here.Now);
        db.Certificates.Add(certificate);
        Owe(certificate, here.Profile.Application.CertificateReissueWorkingDays, "补发成员证书");
        Record(certificate, $"登记补发成员证书 {former.Number}：{reason}");
        return certificate;
    }, ct);

    public async Task RevokeAsync(Certificate certificate, RevocationKind kind, string reason, CancellationToken ct)
    {
        here.Caller.MustNotComeFrom(certificate.UnitId);
        certificate.Revoke(kind, reason, here.Now);
        var act = Record(certificate, $"撤销成员证书 {certificate.Number}（{kind.Chinese()}）：{reason}");
        here.Tell(act, await db.PeopleOfUnitAsync(here.Id, certificate.UnitId, here.Today, ct), "成员证书已撤销",
            $"成员证书 {certificate.Number} 已撤销：{reason}", $"/{here.Slug}/certificates/{certificate.Id}");
        await db.SaveChangesAsync(ct);
    }

    private void Owe(Certificate certificate, int workingDays, string matter) =>
        db.Owe(here, Domain.Time.DeadlineOwner.Secretariat, certificate.UnitId, SubjectOf(certificate), DeadlineTasks.IssueCertificate, matter,
            CharterRule.CertificateFollowsMembership, here.Calendar.AddWorkingDays(here.Today, workingDays));

    private Act Record(Certificate certificate, string what) => here.Record(CharterRule.CertificateTakesItsSteps, SubjectOf(certificate), what);

    private async Task<DateOnly?> ValidUntilAsync(CancellationToken ct)
    {
        if (here.Profile.Application.CertificateValidity == CertificateValidity.Unlimited) return null;
        var term = await db.CouncilTermOnAsync(here.Id, here.Today, ct);
        CharterBreach.When(term is null, CharterRule.CertificateRunsWithTheTerm, "尚未登记理事会的任期。");
        CharterBreach.When(term!.LastDay < here.Today, CharterRule.CertificateRunsWithTheTerm, $"第{term.Number}届理事会任期已届满，换届后再起草证书。");
        return term.LastDay;
    }

    /// <summary>The version before this one ends with the issue; one that was lost may have been revoked already. Whatever else was revoked is not replaced.</summary>
    private async Task ReplaceFormerAsync(Certificate certificate, CancellationToken ct)
    {
        var number = (DocumentNumber.Certificate(here.Alliance.Abbreviation, certificate.Year, certificate.Serial) with { Replacement = certificate.Reissue - 1 }).ToString();
        var former = await db.Certificates.SingleAsync(row => row.AllianceId == here.Id && row.Number == number, ct);
        if (former.Revocation == RevocationKind.Loss) return;
        CharterBreach.When(former.Revocation is not null, CharterRule.CertificateTakesItsSteps, $"原证书 {former.Number} 已撤销（{former.Revocation?.Chinese()}），不能补发。");
        former.ReplacedBy(certificate, here.Now);
    }

    /// <summary>The case that led to the membership shows that its last step is done.</summary>
    private async Task CertifyApplicationAsync(Certificate certificate, CancellationToken ct)
    {
        var membership = await db.Memberships.SingleAsync(row => row.AllianceId == here.Id && row.Id == certificate.MembershipId, ct);
        if (membership.ApplicationId is not { } id) return;
        var application = await db.Applications.SingleAsync(row => row.AllianceId == here.Id && row.Id == id, ct);
        if (application.State != Domain.Applications.ApplicationState.Member) return;
        application.Certify(here.Now);
        here.Record(CharterRule.CertificateFollowsMembership, new Subject("application", application.Id, application.Number), $"颁发成员证书 {certificate.Number}");
    }
}
