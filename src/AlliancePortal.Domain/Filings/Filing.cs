using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Filings;

/// <summary>
/// 备案: the form is written, sealed by the chair unit, submitted with its package to the office of the sector, reviewed, decided and filed by the
/// service centre; later changes are reported with a new version of the form (JL-P7-2, JL-P7-3, state machine 9.10).
/// </summary>
public sealed partial class Filing
{
    private readonly List<FilingVersion> _versions = [];
    private readonly List<FilingPaper> _papers = [];
    private readonly List<FilingStep> _steps = [];

    private Filing() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";
    public string AreaCode { get; private init; } = "";

    /// <summary>The authority's office that reviews it; a key among the area's presets.</summary>
    public string Office { get; private set; } = "";
    public int StatYear { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public FilingState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>What the office found; part five of the form (JL-A1-FORM-20).</summary>
    public OfficeOpinion? Opinion { get; private set; }
    public MeetingDecision? Decision { get; private set; }

    /// <summary>The number of the filing and its day; null before it is filed.</summary>
    public string FiledNumber { get; private set; } = "";
    public DateOnly? FiledOn { get; private set; }

    /// <summary>The public address's secret part, as on certificates.</summary>
    public string Token { get; private set; } = "";
    public IReadOnlyList<FilingVersion> Versions => _versions;
    public IReadOnlyList<FilingPaper> Papers => _papers;
    public IReadOnlyList<FilingStep> Steps => _steps;

    /// <summary>The version that was sealed last; null before the first seal.</summary>
    public FilingVersion? Latest => _versions.MaxBy(version => version.Number);

    /// <summary>The version that is filed, or before the office.</summary>
    public FilingVersion? Submitted => _versions.Where(version => version.SubmittedAt is not null).MaxBy(version => version.Number);

    /// <summary>The version that was handed in for the filing itself, the last time; a change that is reported later is another one.</summary>
    public FilingVersion? HandedIn =>
        _steps.Where(step => step.Kind is FilingStepKind.Submitted or FilingStepKind.Resubmitted).MaxBy(step => step.Ordinal) is { At: var at } ? _versions.Where(version => version.SubmittedAt <= at).MaxBy(version => version.Number) : null;

    public static Filing Start(Guid allianceId, string number, string areaCode, string office, DateTimeOffset now) => new()
    {
        AllianceId = allianceId, Id = Guid.CreateVersion7(), Number = number, AreaCode = areaCode, Office = office, StartedAt = now, StateSince = now,
        StatYear = ShanghaiTime.DateOf(now).Year - 1,
    };

    /// <summary>建设方案 or another paper of the package, in versions.</summary>
    public FilingPaper Attach(FilingPaperKind kind, string title, Guid fileId, int pages, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Drafting, FilingState.Returned, FilingState.Filed);
        var paper = new FilingPaper(this, kind, title, fileId, pages, by, now);
        _papers.Add(paper);
        return paper;
    }

    /// <summary>The papers that count: the latest plan, and every attachment that was not taken off.</summary>
    public IReadOnlyList<FilingPaper> Current =>
        [.. _papers.Where(paper => paper.Kind == FilingPaperKind.ConstructionPlan).OrderByDescending(paper => paper.At).Take(1), .. _papers.Where(paper => paper.Kind == FilingPaperKind.Attachment && paper.RemovedAt is null)];

    public void TakeOff(Guid paperId, DateTimeOffset now)
    {
        MustBe(FilingState.Drafting, FilingState.Returned);
        var paper = _papers.Find(candidate => candidate.Id == paperId && candidate.Kind == FilingPaperKind.Attachment && candidate.RemovedAt is null);
        CharterBreach.When(paper is null, CharterRule.FormationTakesItsSteps, "没有这份附件。");
        paper!.Remove(now);
    }

    /// <summary>The chair unit seals part four: the form stands as it is from here (JL-A1-FORM-19).</summary>
    public FilingVersion Seal(FilingSheet sheet, string sha256, Guid fileId, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Drafting, FilingState.Returned, FilingState.Filed);
        CharterBreach.When(FilingGoal.Refusal(sheet.Goal, sheet.GoalMax) is not null, CharterRule.GoalHasItsLength, FilingGoal.Refusal(sheet.Goal, sheet.GoalMax) ?? "");
        CharterBreach.When(sheet.Missing.Count > 0, CharterRule.FormMatchesTheRegister, string.Concat(sheet.Missing));
        var version = new FilingVersion(this, (Latest?.Number ?? 0) + 1, sheet, sha256, fileId, by, now);
        _versions.Add(version);
        return version;
    }

    /// <summary>Hands the package to the office. Form, register, charter and agreement agree, and nothing is missing.</summary>
    /// <param name="missing">What the package lacks, a plain sentence each.</param>
    /// <param name="shortfalls">Conditions of composition that are not met.</param>
    public void Submit(IReadOnlyList<string> missing, IReadOnlyList<FilingContradiction> contradictions, IReadOnlyList<string> shortfalls, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Drafting, FilingState.Returned);
        CharterBreach.When(contradictions.Count > 0, CharterRule.FormMatchesTheRegister, string.Concat(contradictions.Select(one => one.Sentence)));
        CharterBreach.When(shortfalls.Count > 0, CharterRule.CompositionHolds, string.Concat(shortfalls));
        CharterBreach.When(Latest is null || Latest.SubmittedAt is not null, CharterRule.ChairUnitSealsTheForm, "请由理事长单位在表上盖章后再提交。");
        CharterBreach.When(missing.Count > 0, CharterRule.PackageIsComplete, string.Concat(missing));
        SubmitLatest(now);
        (Opinion, Decision) = (null, null);
        Note(State == FilingState.Returned ? FilingStepKind.Resubmitted : FilingStepKind.Submitted, "", by, now);
        Become(FilingState.Submitted, now);
    }

    /// <summary>The alliance was put into another field before it handed anything in, or while it mends: another office handles the filing (JL-P7-2).</summary>
    public void MoveTo(string office)
    {
        CharterBreach.When(State is FilingState.Submitted or FilingState.Reviewed or FilingState.Approved, CharterRule.AlliancesHaveTheirField, $"该联盟的备案正在办理（{State.Chinese()}），办结后方可改变分类。");
        if (State is FilingState.Drafting or FilingState.Returned) Office = office;
    }

    /// <summary>The office sends it back for supplement, with what is to be mended.</summary>
    public void Return(string reason, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Submitted);
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.FilingFollowsTheDecision, "请写明须补充的内容。");
        Note(FilingStepKind.Returned, reason, by, now);
        Become(FilingState.Returned, now);
    }

    /// <summary>The office's opinion, part five; favourable or not, the meeting decides.</summary>
    public void Review(OfficeOpinion opinion, DateTimeOffset now)
    {
        MustBe(FilingState.Submitted);
        CharterBreach.When(string.IsNullOrWhiteSpace(opinion.Text), CharterRule.FilingFollowsTheDecision, "请写明审核意见。");
        Opinion = opinion;
        Note(FilingStepKind.Reviewed, opinion.Text, opinion.By, now);
        Become(FilingState.Reviewed, now);
    }

    /// <summary>The meeting decides upon the office's opinion, and not before it was given.</summary>
    public void Decide(MeetingDecision decision, DateTimeOffset now)
    {
        MustBe(FilingState.Reviewed);
        CharterBreach.When(string.IsNullOrWhiteSpace(decision.Meeting), CharterRule.FilingFollowsTheDecision, "请写明会议的名称或届次。");
        CharterBreach.When(decision.On > ShanghaiTime.DateOf(now), CharterRule.FilingFollowsTheDecision, "会议日期不能晚于今天。");
        CharterBreach.When(decision.On < Opinion!.On, CharterRule.FilingFollowsTheDecision, "会议日期不能早于业务处室出具意见之日。");
        CharterBreach.When(!decision.Approved && string.IsNullOrWhiteSpace(decision.Reason), CharterRule.FilingFollowsTheDecision, "不同意的，请写明理由。");
        Decision = decision;
        Note(decision.Approved ? FilingStepKind.Approved : FilingStepKind.Refused, decision.Reason, decision.By, now);
        Become(decision.Approved ? FilingState.Approved : FilingState.Refused, now);
    }

    /// <summary>The service centre files it, with a number and a day.</summary>
    public void File(string number, string token, string by, DateTimeOffset now)
    {
        MustBe(FilingState.Approved);
        (FiledNumber, Token, FiledOn) = (number, token, ShanghaiTime.DateOf(now));
        Submitted!.TakeEffect();
        Note(FilingStepKind.Filed, "", by, now);
        Become(FilingState.Filed, now);
    }

    /// <summary>What was handed in before and never took effect gives way: a form that came back is not a change that was reported.</summary>
    private void SubmitLatest(DateTimeOffset now)
    {
        foreach (var earlier in _versions.Where(version => version is { SubmittedAt: not null, IsInEffect: false })) earlier.GiveWayTo(Latest!.Number);
        Latest!.Submit(now);
    }

    private void Note(FilingStepKind kind, string text, string by, DateTimeOffset now) => _steps.Add(new(this, _steps.Count + 1, kind, text, by, now));

    private void Become(FilingState state, DateTimeOffset now) => (State, StateSince) = (state, now);

    private void MustBe(params FilingState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.FormationTakesItsSteps, $"该备案申报现为“{State.Chinese()}”。");
}

/// <summary>What the reviewing office says.</summary>
/// <param name="Office">In full, as it seals part five.</param>
public sealed record OfficeOpinion(bool Favourable, string Text, string Office, string By, DateOnly On);

/// <summary>What the authority's meeting decided, such as 厅务会.</summary>
public sealed record MeetingDecision(bool Approved, string Meeting, DateOnly On, string Reason, string By);
