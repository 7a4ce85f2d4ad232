using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>The secretariat's part: check, ask for supplements, return, write the opinion, refer to the council (CQ-12-4).</summary>
public sealed partial class Application
{
    /// <summary>The supplement request that waits for an answer.</summary>
    public SupplementRequest? OpenSupplement => _supplements.FirstOrDefault(request => request.AnsweredAt is null);

    /// <summary>The last look at the current version of a paper; null while it is not examined.</summary>
    public PaperCheck? CheckOf(PaperKind kind) => Current(kind) is { } paper
        ? _checks.Where(check => check.Kind == kind && check.Version == paper.Version).MaxBy(check => (check.At, check.Id))
        : null;

    /// <summary>What the last look found incomplete: that is asked for with the next notice.</summary>
    public IReadOnlyList<SupplementItem> FoundIncomplete() =>
        [.. from kind in _papers.Select(paper => paper.Kind).Distinct().Order()
            let check = CheckOf(kind)
            where check is { Verdict: PaperVerdict.Incomplete }
            select new SupplementItem(kind, check.Reason, check.Words)];

    public void Check(PaperKind kind, PaperVerdict verdict, string reason, string words, string checkedBy, DateTimeOffset now)
    {
        MustBe(ApplicationState.Submitted);
        var paper = Current(kind);
        CharterBreach.When(paper is null, CharterRule.DossierIsComplete, $"没有收到{Dossier.NameOf(kind, Form.Kind)}。");
        CharterBreach.When(verdict == PaperVerdict.Incomplete && reason.Length == 0, CharterRule.SecretariatExamines, "需补正的材料须写明原因。");
        _checks.Add(new PaperCheck(this, kind, paper!.Version, verdict, verdict == PaperVerdict.Complete ? "" : reason, words, checkedBy, now));
    }

    /// <summary>Asks for what was found incomplete.</summary>
    /// <param name="due">Counted from the day of sending; the applicant must act, so it never ends on a rest day.</param>
    public SupplementRequest RequestSupplements(Derivation due, DateTimeOffset now)
    {
        MustBe(ApplicationState.Submitted);
        var items = FoundIncomplete();
        CharterBreach.When(items.Count == 0, CharterRule.SecretariatExamines, "没有需要补正的材料。");

        var request = new SupplementRequest(this, _supplements.Count + 1, items, due, now);
        _supplements.Add(request);
        Become(ApplicationState.SupplementRequested, now);
        return request;
    }

    /// <summary>Required papers that were not found complete yet, as one sentence; empty when there are none.</summary>
    public string NotYetComplete(ApplicationParameters parameters)
    {
        var open = Dossier.Required(parameters).Where(kind => CheckOf(kind) is not { Verdict: PaperVerdict.Complete }).ToList();
        return open.Count == 0 ? "" : $"尚未审查合格：{string.Join("、", open.Select(kind => Dossier.NameOf(kind, Form.Kind)))}。";
    }

    /// <summary>Papers of the open request that have no newer version yet.</summary>
    public IReadOnlyList<PaperKind> StillAsked() => OpenSupplement is { } open
        ? [.. open.Items.Select(item => item.Kind).Where(kind => !_papers.Any(paper => paper.Kind == kind && paper.UploadedAt >= open.SentAt))]
        : [];

    /// <summary>Everything asked for is there: the examination starts anew from this instant.</summary>
    public void AnswerSupplement(DateTimeOffset now)
    {
        MustBe(ApplicationState.SupplementRequested);
        var open = OpenSupplement!;
        CharterBreach.When(ShanghaiTime.DateOf(now) > open.DueOn, CharterRule.SupplementComesInTime, $"补正期限已于{ShanghaiTime.Written(open.DueOn)} 24 时届满。");
        CharterBreach.When(StillAsked() is { Count: > 0 }, CharterRule.DossierIsComplete,
            $"尚缺：{string.Join("、", StillAsked().Select(kind => Dossier.NameOf(kind, Form.Kind)))}。");
        open.Answer(now);
        ReceivedAt = now;
        Become(ApplicationState.Submitted, now);
    }

    /// <summary>True once the period for supplements or for signing is over; decided by the clock whenever it is read.</summary>
    public bool HasLapsedAt(DateTimeOffset now) => LapsesAfter is { } day && now >= ShanghaiTime.EndOf(day);

    private DateOnly? LapsesAfter => State switch
    {
        ApplicationState.SupplementRequested => OpenSupplement?.DueOn,
        ApplicationState.AgreementPending when Deed is { WaitsForTheUnit: true } => Deed.DueOn,
        _ => null,
    };

    public void Lapse(DateTimeOffset now)
    {
        CharterBreach.When(!HasLapsedAt(now), CharterRule.ApplicationTakesItsSteps, "期限尚未届满。");
        EndReason = State == ApplicationState.SupplementRequested
            ? $"未在{ShanghaiTime.Written(OpenSupplement!.DueOn)} 24 时前补正材料。"
            : $"未在{ShanghaiTime.Written(Deed!.DueOn)} 24 时前签署联盟协议。";
        Become(ApplicationState.Lapsed, ShanghaiTime.EndOf(LapsesAfter!.Value));
    }

    /// <summary>The period that runs for the applicant, to supplement or to sign, is counted anew under a new arrangement of holidays (G-TIME-8).</summary>
    public void FollowCalendar(Derivation recounted)
    {
        if (State == ApplicationState.SupplementRequested) OpenSupplement!.Follow(recounted);
        else if (State == ApplicationState.AgreementPending) Deed!.Follow(recounted);
    }

    /// <summary>Sends back what is on its face no application to this alliance: wrong alliance, no legal person. Never a refusal on the merits.</summary>
    public void Return(string reason, DateTimeOffset now)
    {
        MustBe(ApplicationState.Submitted);
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.SecretariatExamines, "退回须写明理由。");
        EndReason = reason;
        Become(ApplicationState.Returned, now);
    }

    /// <summary>Keeps the opinion while it is being written; it is nobody's but the secretariat's until the application is accepted.</summary>
    public void WriteOpinion(string opinion, bool favourable)
    {
        MustBe(ApplicationState.Submitted);
        (Opinion, OpinionFavourable) = (opinion, favourable);
    }

    /// <summary>受理: every paper of the dossier is complete, and the opinion is written (D06). A doubt goes to the council as an unfavourable opinion.</summary>
    public void Accept(string opinion, bool favourable, string by, ApplicationParameters parameters, DateTimeOffset now)
    {
        MustBe(ApplicationState.Submitted);
        CharterBreach.When(NotYetComplete(parameters) is { Length: > 0 }, CharterRule.DossierIsComplete, NotYetComplete(parameters));
        CharterBreach.When(string.IsNullOrWhiteSpace(opinion), CharterRule.SecretariatExamines, "须写明资格审查意见。");
        (Opinion, OpinionFavourable, OpinionBy) = (opinion, favourable, by);
        Become(ApplicationState.Accepted, now);
    }

    /// <summary>Puts the matter before the council. The case shows 已受理 until the vote opens.</summary>
    public void ReferToCouncil(Guid resolutionId)
    {
        MustBe(ApplicationState.Accepted);
        CharterBreach.When(ResolutionId is not null, CharterRule.ApplicationTakesItsSteps, "已经提请表决。");
        ResolutionId = resolutionId;
    }
}
