using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Voting.Resolutions;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Applications.Accessions;

/// <summary>Prints 加入确认页, whose bytes both sides sign (D12).</summary>
public sealed class DeedPapers(PortalDb db, AllianceScope here, DocumentOffice office, AlliancePapers alliances)
{
    public const string Series = "XY";

    public async Task<IssuedDocument> IssueAsync(Application application, string number, CancellationToken ct) =>
        await office.IssueAsync(new Issue(here.Id, DocumentKind.AccessionDeed, number, $"加入确认页 {application.Number}", Intake.SubjectOf(application)),
            await OfAsync(application, number, ct), here.Now, ct);

    private async Task<AccessionDeedPaper> OfAsync(Application application, string number, CancellationToken ct)
    {
        CharterBreach.When(here.Alliance.AgreementTitle.Length == 0 || here.Alliance.AgreementInForce is null, CharterRule.AgreementIsSigned, "请先在联盟设置中登记联盟协议的名称、版本和文本指纹。");
        var profile = (await here.CharterOfAsync(application.CharterVersionId, ct)).Profile;
        var resolution = await db.Resolutions.AsNoTracking().SingleAsync(row => row.AllianceId == here.Id && row.Id == application.ResolutionId, ct);
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        var presidency = council.Presidium.Presidency;
        var chair = council.SeatOf(presidency);
        var parties = await db.Memberships.CountAsync(row => row.AllianceId == here.Id && row.From <= here.Today && (row.Until == null || row.Until >= here.Today), ct);
        return new AccessionDeedPaper
        {
            Alliance = alliances.OnPaper, Date = here.Today, Number = number,
            Agreement = here.Alliance.AgreementTitle, AgreementVersion = here.Alliance.AgreementVersion, AgreementInForce = here.Alliance.AgreementInForce!.Value,
            AgreementDigest = here.Alliance.AgreementDigest,
            Resolution = resolution.PrintedNumber(here.Alliance.DocumentMark) ?? resolution.Number, Resolved = application.ApprovedOn!.Value,
            Article = CharterRule.MembershipBeginsWithTheAgreement.ArticleUnder(profile.Code),
            MembershipBegins = profile.Application.Beginning == MembershipBeginning.UnitSigned ? MembershipBegins.WhenUnitHasSigned : MembershipBegins.WhenAllHaveSigned,
            PartiesBefore = parties,
            Members = new SigningParty(chair?.Unit?.Name ?? here.Alliance.Name), MembersOffice = chair is null ? "理事会" : presidency!.InPlaceBecause is null ? $"{chair.Office}单位" : $"{chair.Office}单位（{Presidency.InPlace}）",
            Unit = new SigningParty(application.UnitName), UnitCode = application.UnitCode, UnitAddress = application.Form.Address,
            UnitLegalRepresentative = application.Form.LegalRepresentative, Standing = "成员单位", Court = "联盟秘书处所在地人民法院",
        };
    }
}
