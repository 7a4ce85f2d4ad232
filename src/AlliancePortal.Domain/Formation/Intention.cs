using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Formation;

/// <summary>组建意愿: an enterprise offers to lead; the authority looks into it and decides with reasons (JL-P7-1, state machine 9.10).</summary>
public sealed class Intention
{
    private readonly List<IntentionEvidence> _evidence = [];
    private readonly List<SurveyNote> _notes = [];

    private Intention() { } // EF

    public Guid Id { get; private init; }
    public string AreaCode { get; private init; } = "";
    public Guid CallId { get; private init; }
    public Guid ApplicantId { get; private init; }

    /// <summary>Given with the submission; empty in a draft.</summary>
    public string Number { get; private set; } = "";
    public string UnitCode { get; private set; } = "";
    public IntentionForm Form { get; private set; } = new();
    public IntentionState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Why it was chosen or not, as the published list gives it.</summary>
    public string Reason { get; private set; } = "";
    public string DecidedBy { get; private set; } = "";

    /// <summary>The alliance that its formation began; one for each chosen lead.</summary>
    public Guid? FoundedAllianceId { get; private set; }
    public IReadOnlyList<IntentionEvidence> Evidence => _evidence;
    public IReadOnlyList<SurveyNote> Notes => _notes;

    public static Intention Start(LeadCall call, Guid applicantId, DateTimeOffset now)
    {
        CharterBreach.When(!call.TakesIntentionsAt(now), CharterRule.FormationTakesItsSteps, WhyClosed(call));
        return new() { Id = Guid.CreateVersion7(), AreaCode = call.AreaCode, CallId = call.Id, ApplicantId = applicantId, StartedAt = now, StateSince = now };
    }

    /// <summary>Keeps what was typed, complete or not.</summary>
    public void Save(IntentionForm form)
    {
        MustBe(IntentionState.Draft);
        var check = UnifiedSocialCreditCode.Check(form.Code);
        (Form, UnitCode) = (form, check.Valid ? check.Normalized : "");
    }

    public IntentionEvidence Attach(LeadCondition condition, string title, Guid fileId, DateTimeOffset now)
    {
        MustBe(IntentionState.Draft);
        var evidence = new IntentionEvidence(this, condition, title, fileId, now);
        _evidence.Add(evidence);
        return evidence;
    }

    /// <summary>What is missing before it can be handed in, a plain sentence each (JL-P6-1-1 to 1-5).</summary>
    public IReadOnlyList<string> Missing(string areaCode)
    {
        List<string> missing = [];
        var check = UnifiedSocialCreditCode.Check(Form.Code);
        if (!check.Valid) missing.Add(check.Sentence);
        else if (check.Category != "91") missing.Add($"牵头单位须为企业，该代码的登记类别为 {check.Category}。");
        if (Form.Name.Length == 0) missing.Add("请填写单位全称。");
        if (Form.LegalRepresentative.Length == 0) missing.Add("请填写法定代表人。");
        if (Form.Address.Length == 0) missing.Add("请填写注册地址。");
        if (check.Valid && LeadRegion.Of(check.Normalized, areaCode) == RegionFinding.Outside && _evidence.All(one => one.Condition != LeadCondition.LegalPerson))
            missing.Add("代码的登记机关不在本省，须上传载明本省注册地址的营业执照。");
        if (Form.ContactName.Length == 0 || Form.ContactMobile.Length == 0) missing.Add("请填写联系人和联系电话。");
        foreach (var condition in Enum.GetValues<LeadCondition>())
        {
            if (Form.Statement(condition).Trim().Length == 0) missing.Add($"请说明“{condition.Chinese()}”。");
            if (condition.NeedsEvidence() && _evidence.All(one => one.Condition != condition)) missing.Add($"请为“{condition.Chinese()}”上传证明材料。");
        }
        return missing;
    }

    public void Submit(LeadCall call, string number, DateTimeOffset now)
    {
        MustBe(IntentionState.Draft);
        CharterBreach.When(!call.TakesIntentionsAt(now), CharterRule.FormationTakesItsSteps, WhyClosed(call));
        CharterBreach.When(Missing(AreaCode) is { Count: > 0 }, CharterRule.LeadQualifies, string.Concat(Missing(AreaCode)));
        (Number, SubmittedAt) = (number, now);
        Become(IntentionState.Submitted, now);
    }

    /// <summary>Taken back, until the list is out; whether a decision was made by then is nobody's to learn from it.</summary>
    public void Withdraw(LeadCall call, DateTimeOffset now)
    {
        CharterBreach.When(call.ListedAt is not null, CharterRule.LeadIsChosen, "名单已经公布，不能撤回。");
        MustBe(IntentionState.Draft, IntentionState.Submitted, IntentionState.Surveyed, IntentionState.Chosen, IntentionState.NotChosen);
        Become(IntentionState.Withdrawn, now);
    }

    /// <summary>What the authority found on the spot; several notes may be taken until it decides.</summary>
    public SurveyNote Survey(DateOnly on, string note, string by, DateTimeOffset now)
    {
        MustBe(IntentionState.Submitted, IntentionState.Surveyed);
        CharterBreach.When(string.IsNullOrWhiteSpace(note), CharterRule.LeadIsChosen, "请写明调研情况。");
        CharterBreach.When(on > ShanghaiTime.DateOf(now), CharterRule.LeadIsChosen, "调研日期不能晚于今天。");
        var taken = new SurveyNote(this, on, note, by, now);
        _notes.Add(taken);
        if (State == IntentionState.Submitted) Become(IntentionState.Surveyed, now);
        return taken;
    }

    /// <summary>Chosen or not, with a reason; after the call has closed and the unit was looked into.</summary>
    public void Decide(LeadCall call, bool chosen, string reason, string by, DateTimeOffset now)
    {
        MustBe(IntentionState.Surveyed, IntentionState.Chosen, IntentionState.NotChosen);
        CharterBreach.When(call.ListedAt is not null, CharterRule.LeadIsChosen, "名单已经公布，决定不能更改。");
        CharterBreach.When(!call.HasClosedAt(now), CharterRule.FormationTakesItsSteps, "征集截止后方可作出决定。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.LeadIsChosen, "请写明理由。");
        (Reason, DecidedBy) = (reason, by);
        Become(chosen ? IntentionState.Chosen : IntentionState.NotChosen, now);
    }

    /// <summary>Its formation begins, once, after the list is out.</summary>
    public void BeginFounding(LeadCall call, Guid allianceId)
    {
        CharterBreach.When(State != IntentionState.Chosen || call.ListedAt is null, CharterRule.LeadIsChosen, "只有公布名单确定的牵头单位可以组建联盟。");
        CharterBreach.When(FoundedAllianceId is not null, CharterRule.FormationTakesItsSteps, "该牵头单位已经开始组建联盟。");
        FoundedAllianceId = allianceId;
    }

    private static string WhyClosed(LeadCall call) =>
        call.ListedAt is not null ? "名单已经公布。" : $"征集自{ShanghaiTime.Written(call.OpensOn)}起，至{ShanghaiTime.Written(call.ClosesOn)} 24 时截止。";

    private void MustBe(params IntentionState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.FormationTakesItsSteps, $"该意愿现为“{State.Chinese()}”。");

    private void Become(IntentionState state, DateTimeOffset now) => (State, StateSince) = (state, now);
}

/// <summary>A paper that shows one of the conditions.</summary>
public sealed class IntentionEvidence
{
    private IntentionEvidence() { } // EF

    internal IntentionEvidence(Intention intention, LeadCondition condition, string title, Guid fileId, DateTimeOffset at) =>
        (Id, IntentionId, Condition, Title, FileId, At) = (Guid.CreateVersion7(), intention.Id, condition, title, fileId, at);

    public Guid Id { get; private init; }
    public Guid IntentionId { get; private init; }
    public LeadCondition Condition { get; private init; }
    public string Title { get; private init; } = "";
    public Guid FileId { get; private init; }
    public DateTimeOffset At { get; private init; }
}

/// <summary>调研记录; only ever added.</summary>
public sealed class SurveyNote
{
    private SurveyNote() { } // EF

    internal SurveyNote(Intention intention, DateOnly on, string note, string by, DateTimeOffset at) =>
        (Id, IntentionId, On, Note, By, At) = (Guid.CreateVersion7(), intention.Id, on, note, by, at);

    public Guid Id { get; private init; }
    public Guid IntentionId { get; private init; }
    public DateOnly On { get; private init; }
    public string Note { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
}
