using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Applications;

/// <summary>A unit's way into the alliance, from the first draft to the certificate (state machine 9.1).</summary>
public sealed partial class Application
{
    public const int NameMaxCharacters = 200;

    private readonly List<DossierPaper> _papers = [];
    private readonly List<PaperCheck> _checks = [];
    private readonly List<SupplementRequest> _supplements = [];

    private Application() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }

    /// <summary>Registration number; given with the first submission. Empty in a draft.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Normalised credit code; empty while none that is valid was typed.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>The unit's name as the portal knows it; in a draft, as typed. <see cref="ApplicationForm.Name"/> keeps what the applicant wrote.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>The shared unit; set when the application is submitted.</summary>
    public Guid? UnitId { get; private set; }
    public Guid ApplicantId { get; private init; }
    public Guid CharterVersionId { get; private init; }
    public ApplicationForm Form { get; private set; } = new();
    public ApplicationState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the last version of the dossier came in; the examination counts from here.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }
    public string Opinion { get; private set; } = "";
    public bool? OpinionFavourable { get; private set; }
    public string OpinionBy { get; private set; } = "";
    public Guid? ResolutionId { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }
    public AccessionDeed? Deed { get; private set; }
    public DateOnly? MemberSince { get; private set; }

    /// <summary>Why it ended without membership, in the words the applicant reads.</summary>
    public string EndReason { get; private set; } = "";

    public IReadOnlyList<DossierPaper> Papers => _papers;
    public IReadOnlyList<PaperCheck> Checks => _checks;
    public IReadOnlyList<SupplementRequest> Supplements => _supplements;

    /// <summary>Begins a draft. <paramref name="standing"/> is asked when the code is known.</summary>
    public static Application Start(Guid allianceId, Guid applicantId, Guid charterVersionId, DateTimeOffset now) => new()
    {
        AllianceId = allianceId,
        Id = Guid.CreateVersion7(),
        ApplicantId = applicantId,
        CharterVersionId = charterVersionId,
        StartedAt = now,
        StateSince = now,
    };

    /// <summary>Keeps what was typed, complete or not. A barred code is refused here already.</summary>
    /// <param name="ground">On what ground the code names the unit; its own characters where nothing else is known.</param>
    public void SaveDraft(ApplicationForm form, UnitStanding standing, CodeGround? ground = null)
    {
        MustBe(ApplicationState.Draft);
        standing.MustAllowApplication();
        var check = UnifiedSocialCreditCode.Check(form.Code);
        (Form, UnitCode, UnitName) = (form, (ground ?? CodeGround.OwnCharacters).Refusal(check) is null ? check.Normalized : "", Shortened(form.Name));
    }

    /// <summary>Adds a version of a paper: in a draft, or where a supplement asks for it.</summary>
    public DossierPaper Attach(PaperKind kind, Guid fileId, DateTimeOffset now)
    {
        MustBe(ApplicationState.Draft, ApplicationState.SupplementRequested);
        if (State == ApplicationState.SupplementRequested)
        {
            var open = OpenSupplement!;
            CharterBreach.When(open.Items.All(item => item.Kind != kind), CharterRule.DossierIsComplete, "补正通知没有要求此份材料。");
            CharterBreach.When(ShanghaiTime.DateOf(now) > open.DueOn, CharterRule.SupplementComesInTime, $"补正期限已于{ShanghaiTime.Written(open.DueOn)} 24 时届满。");
        }

        var paper = new DossierPaper(this, kind, 1 + (Current(kind)?.Version ?? 0), fileId, now);
        _papers.Add(paper);
        return paper;
    }

    /// <summary>The version of a paper that counts.</summary>
    public DossierPaper? Current(PaperKind kind) => _papers.Where(paper => paper.Kind == kind).MaxBy(paper => paper.Version);

    /// <summary>What the draft still lacks, each as a plain sentence; empty when it can be submitted.</summary>
    public IReadOnlyList<string> Missing(ApplicationParameters parameters) =>
        [.. Applications.Completeness.OfForm(Form, parameters), .. Completeness.OfPapers(this, parameters)];

    /// <summary>Hands the application in (CQ-12-1); it is received at this instant (G-TIME-6).</summary>
    /// <param name="ground">On what ground the code names the unit; its own characters where nothing else is known.</param>
    public void Submit(Unit unit, string number, ApplicationParameters parameters, UnitStanding standing, DateTimeOffset now, CodeGround? ground = null)
    {
        MustBe(ApplicationState.Draft);
        standing.MustAllowApplication();
        CharterBreach.When(Form.Code.Length > 0 && Eligibility.Malformed(Form.Code, ground) is not null, CharterRule.CodeIsWellFormed, Eligibility.Malformed(Form.Code, ground) ?? "");
        CharterBreach.When(ground?.WrongName(Form.Name) is not null, CharterRule.EveryUnitHasItsCode, ground?.WrongName(Form.Name) ?? "");
        CharterBreach.When(Eligibility.NoLegalPerson(Form) is not null, CharterRule.ApplicantIsALegalPerson, Eligibility.NoLegalPerson(Form) ?? "");
        CharterBreach.When(!Form.UpholdsCharter, CharterRule.CharterIsUpheld);
        CharterBreach.When(Form.AbstractLength < parameters.AbstractMinCharacters && parameters.NeedsWorkReport, CharterRule.WorkReportHasAnAbstract,
            $"摘要须 {parameters.AbstractMinCharacters} 字以上，现有 {Form.AbstractLength} 字。");
        CharterBreach.When(Missing(parameters) is { Count: > 0 } missing, CharterRule.DossierIsComplete, string.Join("", Missing(parameters)));

        (UnitId, UnitCode, UnitName, Number) = (unit.Id, unit.Code, unit.Name, number);
        SubmittedAt = ReceivedAt = now;
        Become(ApplicationState.Submitted, now);
    }

    /// <summary>The applicant takes it back, at any time before membership.</summary>
    public void Withdraw(string reason, DateTimeOffset now)
    {
        MustBe([ApplicationState.Draft, .. ApplicationStates.Open]);
        EndReason = reason;
        Become(ApplicationState.Withdrawn, now);
    }

    /// <summary>A name that is still being typed may be longer than any name; the form keeps it whole.</summary>
    private static string Shortened(string name) => string.Concat(name.EnumerateRunes().Take(NameMaxCharacters));

    private void MustBe(params ApplicationState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.ApplicationTakesItsSteps, $"该申请现为“{State.Chinese()}”。");

    private void Become(ApplicationState state, DateTimeOffset now) => (State, StateSince) = (state, now);
}
