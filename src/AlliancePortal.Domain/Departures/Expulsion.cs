using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>
/// A member is expelled: ground, verification, hearing, the council's vote, written consents (CQ-14, JL-A2-15-7). Each step is the
/// secretariat's or the council's; the unit is heard and leaves freely meanwhile, which ends the case.
/// </summary>
public sealed partial class Expulsion
{
    private readonly List<ExpulsionPaper> _papers = [];

    private Expulsion() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";
    public Guid MembershipId { get; private init; }
    public Guid UnitId { get; private init; }
    public string UnitName { get; private init; } = "";
    public string UnitCode { get; private init; } = "";
    public Guid CharterVersionId { get; private init; }
    public GroundOfExpulsion Ground { get; private init; }
    public string Facts { get; private init; } = "";
    public string Clause { get; private init; } = "";

    /// <summary>The clock on which the ground 长期不履行义务 rests.</summary>
    public NonPerformance? NonPerformance { get; private init; }
    public string OpenedBy { get; private init; } = "";
    public Guid OpenedById { get; private init; }
    public DateTimeOffset OpenedAt { get; private init; }
    public ExpulsionState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    public Derivation? VerificationDue { get; private set; }

    /// <summary>The secretariat's verification report (D17), and who wrote it.</summary>
    public string Findings { get; private set; } = "";
    public string VerifiedBy { get; private set; } = "";
    public DateTimeOffset? GroundFoundAt { get; private set; }

    /// <summary>By when the unit may answer.</summary>
    public Derivation? AnswerDue { get; private set; }
    public string Defence { get; private set; } = "";
    public string DefendedBy { get; private set; } = "";
    public DateTimeOffset? DefendedAt { get; private set; }
    public Guid? ResolutionId { get; private set; }

    /// <summary>The day of the last needed consent: the decision took effect.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Years during which the unit may not apply again; 0 where the charter knows no bar.</summary>
    public int BarYears { get; private init; }
    public string EndReason { get; private set; } = "";
    public IReadOnlyList<SettlementItem> Settlement { get; private set; } = [];
    public IReadOnlyList<ExpulsionPaper> Papers => _papers;

    /// <summary>The bar that the decision brought about; null before, and where there is none (CQ-14-6).</summary>
    public (DateOnly LastBarredDay, DateOnly AgainFrom)? Bar => EffectiveOn is { } day && BarYears > 0
        ? (ShanghaiTime.AddYears(day, BarYears), ShanghaiTime.AddYears(day, BarYears).AddDays(1))
        : null;

    /// <summary>Opens a case. Ground and facts are named; a year without duties must be over.</summary>
    public static Expulsion Open(ExpulsionReport report, DepartureTerms terms, DateTimeOffset now)
    {
        var today = ShanghaiTime.DateOf(now);
        CharterBreach.When(!report.Membership.IsMemberOn(today), CharterRule.OnlyMembersAreExpelled, "该单位今日不是成员。");
        CharterBreach.When(string.IsNullOrWhiteSpace(report.Facts), CharterRule.ExpulsionHasAGround, "请写明事实。");
        CharterBreach.When(string.IsNullOrWhiteSpace(report.Clause), CharterRule.ExpulsionHasAGround, "请写明所违反的条款或未履行的义务。");
        if (report.Ground == GroundOfExpulsion.NonPerformance) MustBeIdle(report.NonPerformance, terms, today);
        return new Expulsion
        {
            AllianceId = report.Membership.AllianceId, Id = Guid.CreateVersion7(), Number = report.Number, MembershipId = report.Membership.Id,
            UnitId = report.Membership.UnitId, UnitName = report.UnitName, UnitCode = report.UnitCode, CharterVersionId = terms.CharterVersionId,
            Ground = report.Ground, Facts = report.Facts, Clause = report.Clause,
            NonPerformance = report.Ground == GroundOfExpulsion.NonPerformance ? report.NonPerformance : null,
            OpenedBy = report.By, OpenedById = report.ByPersonId, OpenedAt = now, BarYears = terms.Parameters.ReapplyBarYears, StateSince = now,
        };
    }

    /// <summary>The secretariat begins to verify; it has the profile's working days.</summary>
    public void BeginVerification(DepartureTerms terms, DateTimeOffset now)
    {
        MustBe(ExpulsionState.Opened);
        VerificationDue = terms.Calendar.AddWorkingDays(ShanghaiTime.DateOf(now), terms.Parameters.VerificationWorkingDays);
        Become(ExpulsionState.Verifying, now);
    }

    /// <summary>Attaches a paper while the case runs; the defence's only while the unit is heard.</summary>
    public ExpulsionPaper Attach(ExpulsionPaperKind kind, string title, Guid fileId, string by, DateTimeOffset now)
    {
        if (kind == ExpulsionPaperKind.Defence) MustHearAt(now);
        else MustBe(ExpulsionState.Opened, ExpulsionState.Verifying, ExpulsionState.Hearing);
        var paper = new ExpulsionPaper(this, kind, title, fileId, by, now);
        _papers.Add(paper);
        return paper;
    }

    /// <summary>The report finds no ground: the case is closed.</summary>
    public void FindNoGround(string findings, string by, DateTimeOffset now)
    {
        MustHaveFindings(findings);
        (Findings, VerifiedBy, EndReason) = (findings, by, "经核实，事由不成立。");
        Become(ExpulsionState.ClosedNoGround, now);
    }

    /// <summary>The report finds a ground: the unit is told and heard, where the charter's settings ask for it.</summary>
    public void FindGround(string findings, string by, DepartureTerms terms, DateTimeOffset now)
    {
        MustHaveFindings(findings);
        (Findings, VerifiedBy, GroundFoundAt) = (findings, by, now);
        if (!terms.Parameters.Hearing) return;
        AnswerDue = terms.Calendar.AddWorkingDays(ShanghaiTime.DateOf(now), terms.Parameters.HearingWorkingDays);
        Become(ExpulsionState.Hearing, now);
    }

    /// <summary>The unit's answer, until 24:00 of the last day; it may be completed until then.</summary>
    public void Defend(string defence, string by, DateTimeOffset now)
    {
        MustHearAt(now);
        CharterBreach.When(string.IsNullOrWhiteSpace(defence), CharterRule.UnitIsHeard, "请写明申辩意见。");
        (Defence, DefendedBy, DefendedAt) = (defence, by, now);
    }

    private static void MustBeIdle(NonPerformance? clock, DepartureTerms terms, DateOnly today)
    {
        CharterBreach.When(clock is null || terms.Parameters.NonPerformanceYears is null, CharterRule.IdleMembersMayBeExpelled, "本联盟章程没有此项事由。");
        CharterBreach.When(!clock!.IsGroundOn(today), CharterRule.IdleMembersMayBeExpelled,
            $"最近一次履行义务为{ShanghaiTime.Written(clock.LastPerformedOn)}，自{ShanghaiTime.Written(clock.AvailableFrom)}起方可以此为由。");
    }

    private void MustHaveFindings(string findings)
    {
        MustBe(ExpulsionState.Verifying);
        CharterBreach.When(GroundFoundAt is not null, CharterRule.ExpulsionTakesItsSteps, "核实报告已经作出。");
        CharterBreach.When(string.IsNullOrWhiteSpace(findings), CharterRule.ExpulsionHasAGround, "请写明核实情况和结论。");
    }

    private void MustHearAt(DateTimeOffset now)
    {
        MustBe(ExpulsionState.Hearing);
        CharterBreach.When(now >= ShanghaiTime.EndOf(AnswerDue!.Due), CharterRule.UnitIsHeard, $"申辩期限已于{ShanghaiTime.Written(AnswerDue.Due)} 24 时届满。");
        CharterBreach.When(ResolutionId is not null, CharterRule.ExpulsionTakesItsSteps, "已经提请表决。");
    }

    private void Become(ExpulsionState state, DateTimeOffset at) => (State, StateSince) = (state, at);

    private void MustBe(params ExpulsionState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.ExpulsionTakesItsSteps, $"该除名案现为“{State.Chinese()}”。");
}
