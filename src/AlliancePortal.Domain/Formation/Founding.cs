using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;

namespace AlliancePortal.Domain.Formation;

/// <summary>From the first invitation to the alliance (state machine 9.10, PREPARING); Established and GivenUp are final.</summary>
public enum FoundingState { Preparing, AssemblyCalled, CharterAdopted, Signing, Established, GivenUp }

/// <summary>
/// 组建: a chosen lead gathers units, sets up council and secretariat, has the founding assembly adopt the charter and the parties sign the
/// agreement; with the last signature the alliance is there (JL-P7-2, state machines 9.10 and 9.15).
/// </summary>
public sealed partial class Founding
{
    private readonly List<FoundingUnit> _units = [];

    private Founding() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";
    public Guid IntentionId { get; private init; }
    public Guid LeadUnitId { get; private init; }

    /// <summary>The preset under which it is formed; the adopted charter follows it.</summary>
    public Guid CharterVersionId { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }
    public FoundingState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }
    public FoundingFacts Facts { get; private set; } = new();
    public IReadOnlyList<FreeClause> CharterAdditions { get; private set; } = [];
    public IReadOnlyList<FreeClause> AgreementAdditions { get; private set; } = [];

    /// <summary>How conflicts between charter and agreement are read, one for each (JL-A2-22-1).</summary>
    public IReadOnlyList<SettledReading> Readings { get; private set; } = [];
    public string EndReason { get; private set; } = "";
    public IReadOnlyList<FoundingUnit> Units => _units;

    public FoundingUnit Lead => _units.Single(unit => unit.UnitId == LeadUnitId);

    /// <summary>Those who confirmed, the lead first, then by tier and invitation.</summary>
    public IReadOnlyList<FoundingUnit> Parties => [.. _units.Where(unit => unit.IsIn).OrderBy(unit => unit.Tier).ThenBy(unit => unit.InvitedAt).ThenBy(unit => unit.Code, StringComparer.Ordinal)];

    public static Founding Begin(Guid allianceId, string number, Intention intention, Unit lead, Guid charterVersionId, DateTimeOffset now)
    {
        var founding = new Founding
        {
            AllianceId = allianceId, Id = Guid.CreateVersion7(), Number = number, IntentionId = intention.Id, LeadUnitId = lead.Id, CharterVersionId = charterVersionId,
            BegunAt = now, StateSince = now,
            Facts = new() { Purpose = intention.Form.Purpose, Address = intention.Form.Address, HostUnitId = lead.Id, ContactName = intention.Form.ContactName, ContactPhone = intention.Form.ContactMobile },
        };
        var unit = new FoundingUnit(founding, lead.Id, lead.Code, lead.Name, intention.ApplicantId, intention.Form.ContactMail, now);
        unit.TakeTier(PartyTier.Chair);
        founding._units.Add(unit);
        return founding;
    }

    /// <summary>Asks a unit to join; who answers for it is the account of the address. Until it has confirmed another address may be asked instead.</summary>
    public FoundingUnit Invite(Unit unit, Guid personId, string mail, DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing);
        CharterBreach.When(unit.Id == LeadUnitId, CharterRule.OneOpenCaseForEachUnit, "牵头单位不必邀请。");
        CharterBreach.When(_units.Any(other => other.UnitId != unit.Id && other.PersonId == personId && other.IsOpen),
            CharterRule.OneOpenCaseForEachUnit, "该经办人已经代表另一参加单位，一人只能代表一个单位。");
        if (_units.Find(known => known.UnitId == unit.Id) is { } known)
        {
            CharterBreach.When(known.IsIn || known.IsOpen && known.PersonId == personId, CharterRule.OneOpenCaseForEachUnit, $"{unit.Name}已经受邀。");
            known.InviteAgain(personId, mail);
            return known;
        }
        var invited = new FoundingUnit(this, unit.Id, unit.Code, unit.Name, personId, mail, now);
        _units.Add(invited);
        return invited;
    }

    public void Confirm(Guid unitId, FoundingUnitForm form, DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing);
        UnitOf(unitId).Confirm(form, now);
    }

    public void Decline(Guid unitId, string reason, DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing);
        CharterBreach.When(unitId == LeadUnitId, CharterRule.ChairIsTheLead, "牵头单位不能退出自己组建的联盟；不再组建的，请终止筹建。");
        UnitOf(unitId).Decline(reason, now);
    }

    /// <summary>Takes a unit off the list, such as one that does not answer or refuses to sign.</summary>
    public void Remove(Guid unitId, string reason, DateTimeOffset now)
    {
        MustTakeDescription(now); // who is a party does not change while the text lies before the parties
        UnitOf(unitId).Remove(reason, now);
        if (Facts.HostUnitId == unitId) Facts = Facts with { HostUnitId = null };
        if (Review is { } review) Become(review.Without(unitId));
    }

    /// <summary>The chair is the lead (JL-A2-13-5); everybody else may take any other tier.</summary>
    public void AssignTier(Guid unitId, PartyTier tier)
    {
        MustBe(FoundingState.Preparing);
        CharterBreach.When((unitId == LeadUnitId) != (tier == PartyTier.Chair), CharterRule.ChairIsTheLead);
        UnitOf(unitId).TakeTier(tier);
    }

    /// <summary>What the texts and the form draw on. After the assembly only what the agreement and the form need may still change, and nothing while the parties read it.</summary>
    public void Describe(FoundingFacts facts, DateTimeOffset now)
    {
        MustTakeDescription(now);
        CharterBreach.When(facts.HostUnitId is { } host && !UnitOf(host).IsIn, CharterRule.FormationTakesItsSteps, "秘书处依托单位须为已确认参加的单位。");
        CharterBreach.When(State == FoundingState.CharterAdopted && (facts.Purpose, facts.Tasks, facts.Address) != (Facts.Purpose, Facts.Tasks, Facts.Address), CharterRule.AssemblyAdoptsTheCharter, "宗旨、主要任务和秘书处地址已写入通过的章程，不能再改。");
        Facts = facts;
    }

    public void Add(IReadOnlyList<FreeClause> toCharter, IReadOnlyList<FreeClause> toAgreement, DateTimeOffset now)
    {
        MustTakeDescription(now);
        CharterBreach.When(State == FoundingState.CharterAdopted && !toCharter.SequenceEqual(CharterAdditions), CharterRule.AssemblyAdoptsTheCharter, "章程已经通过，修改须经成员大会。");
        (CharterAdditions, AgreementAdditions) = (toCharter, toAgreement);
    }

    /// <summary>Records the reading of one conflict; a later one replaces it until the charter is adopted.</summary>
    public void Settle(SettledReading reading)
    {
        MustBe(FoundingState.Preparing);
        CharterBreach.When(string.IsNullOrWhiteSpace(reading.Reason), CharterRule.ReadingsAreSettled, "请写明采用这一解释的理由。");
        Readings = [.. Readings.Where(known => known.Code != reading.Code), reading];
    }

    public void GiveUp(string reason, DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing, FoundingState.CharterAdopted);
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.FormationTakesItsSteps, "请写明理由。");
        EndReason = reason;
        Become(FoundingState.GivenUp, now);
    }

    /// <summary>Facts, tasks and clauses may still be written: not while a text lies before the assembly or the parties.</summary>
    public bool TakesDescription(DateTimeOffset now) => State is FoundingState.Preparing or FoundingState.CharterAdopted && !IsUnderReview(now);

    private void MustTakeDescription(DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing, FoundingState.CharterAdopted);
        CharterBreach.When(IsUnderReview(now), CharterRule.AgreementIsReviewed, "协议文本正在征求意见，结束后方可修改。");
    }

    private FoundingUnit UnitOf(Guid unitId)
    {
        var unit = _units.Find(candidate => candidate.UnitId == unitId);
        CharterBreach.When(unit is null, CharterRule.FormationTakesItsSteps, "该单位没有受邀参加组建。");
        return unit!;
    }

    private void MustBe(params FoundingState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.FormationTakesItsSteps, $"该联盟现为“{State.Chinese()}”。");

    private void Become(FoundingState state, DateTimeOffset now) => (State, StateSince) = (state, now);
}

/// <summary>One row of the division of tasks: which unit a field rests on, which enterprises take part (JL-A3-7-5).</summary>
public sealed record TaskDivision(WorkField Field, Guid? HostUnitId, IReadOnlyList<Guid> EnterpriseIds);

/// <summary>What the lead writes about the alliance; texts and form are composed from it.</summary>
public sealed record FoundingFacts
{
    public string Purpose { get; init; } = "";
    public string Tasks { get; init; } = "";

    /// <summary>The seat of the secretariat: contact address of the agreement and the form (JL-A3-4-1).</summary>
    public string Address { get; init; } = "";
    public string Postcode { get; init; } = "";

    /// <summary>依托单位: the unit that hosts the secretariat.</summary>
    public Guid? HostUnitId { get; init; }
    public string ContactName { get; init; } = "";
    public string ContactPhone { get; init; } = "";
    public string Fax { get; init; } = "";

    /// <summary>中长期任务, one each (JL-A3-7-2).</summary>
    public IReadOnlyList<string> LongTermTasks { get; init; } = [];
    /// <summary>专项任务, each in its field (JL-A3-7-3).</summary>
    public IReadOnlyList<SpecialTask> SpecialTasks { get; init; } = [];
    public IReadOnlyList<TaskDivision> Divisions { get; init; } = [];
}
