using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Features.Voting.Resolutions;

namespace AlliancePortal.Web.Features.Applications.Letters;

/// <summary>The secretariat's letters to an applicant, each numbered and kept (D05, D11).</summary>
public sealed class LetterOffice(AllianceScope here, DocumentOffice office, AlliancePapers alliances, Letterhead head)
{
    /// <summary>What will be sent with the supplement request, for the check page and for the letter itself.</summary>
    public async Task<SupplementLetter> SupplementAsync(Application application, IEnumerable<Domain.Applications.SupplementItem> items, Derivation due, string? number, CancellationToken ct) =>
        Addressed(application, number, await alliances.SealAsync(ct)) with
        {
            Items = [.. items.Select(item => new Documents.Papers.SupplementItem(Dossier.NameOf(item.Kind, application.Form.Kind), Words(item.Reason, item.Words)))],
            Due = due.Due,
            WorkingDays = due.Count,
            Calendar = due.CalendarVersion,
            Provisional = due.IsProvisional,
        };

    public async Task<IssuedDocument> SendSupplementAsync(Application application, SupplementRequest request, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        var letter = await SupplementAsync(application, request.Items, request.Due, printed, ct);
        return await IssueAsync(application, DocumentKind.SupplementLetter, number, "补正通知", letter, ct);
    }

    public async Task SendReturnAsync(Application application, string reason, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        await IssueAsync(application, DocumentKind.ReturnLetter, number, "退回通知", new ReturnLetter
        {
            Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = head.Secretariat, Number = printed, To = application.UnitName, Contact = head.Contact,
            Application = application.Number, Received = ShanghaiTime.DateOf(application.SubmittedAt!.Value), Reason = reason, Article = here.Article(CharterRule.SecretariatExamines),
        }, ct);
    }

    public async Task SendAcceptanceAsync(Application application, Resolution resolution, int seats, CharterProfile profile, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        await IssueAsync(application, DocumentKind.AcceptanceLetter, number, "受理通知", await AcceptanceAsync(application, resolution, seats, profile, printed, ct), ct);
    }

    /// <summary>受理通知, for the check page and for the letter itself.</summary>
    public async Task<AcceptanceLetter> AcceptanceAsync(Application application, Resolution resolution, int seats, CharterProfile profile, string? number, CancellationToken ct) => new()
    {
        Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = head.Secretariat, Number = number, To = application.UnitName, Contact = head.Contact,
        Application = application.Number, Received = ShanghaiTime.DateOf(application.ReceivedAt!.Value),
        Papers = [.. Dossier.Required(profile.Application).Select(kind => Dossier.NameOf(kind, application.Form.Kind))],
        Article = CharterRule.ApplicantIsALegalPerson.ArticleUnder(profile.Code),
        Vote = new() { Opens = resolution.OpensAt, Closes = resolution.ClosesAt, Base = seats, Needed = resolution.Rule.VotesNeeded(seats), Threshold = resolution.Rule.Scope() + resolution.Rule.Threshold(), Article = resolution.Article },
    };

    /// <summary>批准加入通知 or 不予批准通知, once the resolution is signed.</summary>
    public async Task SendDecisionAsync(Application application, Resolution resolution, CharterProfile profile, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        var result = resolution.Result!;
        var decision = DecisionNumber(resolution);
        var on = ShanghaiTime.DateOf(resolution.CountedAt!.Value);
        LetterPaper letter = resolution.State == ResolutionState.InForce
            ? new AdmissionLetter
            {
                Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = head.Secretariat, Number = printed, To = application.UnitName, Contact = head.Contact,
                Application = application.Number, Resolution = decision, Resolved = on, Base = result.Base, Needed = result.Needed, Yes = result.Yes,
                Article = CharterRule.MembershipBeginsWithTheAgreement.ArticleUnder(profile.Code),
                MembershipBegins = profile.Application.Beginning == MembershipBeginning.UnitSigned ? MembershipBegins.WhenUnitHasSigned : MembershipBegins.WhenAllHaveSigned,
                OfferDays = profile.Application.AgreementDays, OfferUntil = here.Calendar.AddCalendarDays(on, profile.Application.AgreementDays, mustAct: true).Due,
                CertificateWorkingDays = profile.Application.CertificateIssued ? profile.Application.CertificateIssueWorkingDays : null,
            }
            : new RefusalLetter
            {
                Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = head.Secretariat, Number = printed, To = application.UnitName, Contact = head.Contact,
                Application = application.Number, Resolution = decision, Resolved = on, Base = result.Base, Needed = result.Needed,
                Yes = result.Yes, No = result.No, Abstain = result.Abstain, Absent = result.Absent,
                Article = resolution.Article, Reason = application.EndReason,
            };
        var carried = resolution.State == ResolutionState.InForce;
        await IssueAsync(application, carried ? DocumentKind.AdmissionLetter : DocumentKind.RefusalLetter, number, carried ? "批准加入通知" : "不予批准通知", letter, ct);
    }

    public async Task SendLapseAsync(Application application, LapseGround ground, DateOnly due, string askedIn, CancellationToken ct)
    {
        var (number, printed) = await head.NumberAsync(ct);
        await IssueAsync(application, DocumentKind.LapseLetter, number, "失效通知", new LapseLetter
        {
            Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = head.Secretariat, Number = printed, To = application.UnitName, Contact = head.Contact,
            Application = application.Number, Ground = ground, AskedIn = askedIn, Due = due,
            Article = here.Article(ground == LapseGround.AgreementNotSigned ? CharterRule.MembershipBeginsWithTheAgreement : CharterRule.SecretariatExamines),
        }, ct);
    }

    /// <summary>The resolution's printed number: 渝网通联理决〔2026〕18号.</summary>
    public string DecisionNumber(Resolution resolution) => resolution.PrintedNumber(here.Alliance.DocumentMark) ?? resolution.Number;

    private SupplementLetter Addressed(Application application, string? number, SealImage? seal) => new()
    {
        Alliance = alliances.OnPaper, Date = here.Today, Seal = seal, Issuer = head.Secretariat, Number = number, To = application.UnitName, Contact = head.Contact,
        Application = application.Number, Received = ShanghaiTime.DateOf(application.ReceivedAt!.Value), Items = [], Due = here.Today, WorkingDays = 0, Calendar = "",
    };

    private Task<IssuedDocument> IssueAsync(Application application, DocumentKind kind, string number, string title, LetterPaper letter, CancellationToken ct) =>
        office.IssueAsync(new Issue(here.Id, kind, number, $"{title} {application.Number}", Intake.SubjectOf(application)), letter, here.Now, ct);

    private static string Words(string reason, string words) => words.Length > 0 ? $"{reason}：{words}" : reason;
}
