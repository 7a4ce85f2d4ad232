using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Formation;

/// <summary>Assembly, secretary general, review and signing of the agreement, establishment.</summary>
public sealed partial class Founding
{
    /// <summary>The charter as it was put before the assembly, word by word.</summary>
    public LegalText? CharterText { get; private set; }
    public string CharterDigest { get; private set; } = "";

    /// <summary>The printed charter that was put before the assembly.</summary>
    public Guid? CharterFileId { get; private set; }
    public Guid? AssemblyResolutionId { get; private set; }
    public DateOnly? CharterAdoptedOn { get; private set; }
    public Guid? AdoptedCharterId { get; private set; }

    /// <summary>秘书长人选, and how far it is: elected by the council, appointed by the chair (JL-A2-13-8).</summary>
    public SecretaryGeneralPlan? SecretaryGeneral { get; private set; }
    public Guid? ElectionResolutionId { get; private set; }

    /// <summary>征求意见: every draft of the agreement that lay before the parties, with what they said, the latest last.</summary>
    public IReadOnlyList<AgreementReview> Reviews { get; private set; } = [];

    /// <summary>The review that counts for the text to come; null before it, and after a round has failed.</summary>
    public AgreementReview? Review => Reviews is [.., { IsSpent: false } last] ? last : null;
    public DateOnly? EstablishedOn { get; private set; }

    /// <summary>What keeps the assembly from being called, a plain sentence each.</summary>
    /// <param name="openConflicts">Titles of conflicts between charter and agreement without a recorded reading.</param>
    public IReadOnlyList<string> BeforeAssembly(IReadOnlyList<string> openConflicts)
    {
        List<string> missing = [];
        if (!Lead.IsIn) missing.Add("牵头单位尚未填写本单位情况。");
        if (_units.Count(unit => unit.State == FoundingUnitState.Invited) is > 0 and var waiting) missing.Add($"尚有 {waiting} 个受邀单位没有答复；不等的，请移出名单。");
        if (Parties.Count < 2) missing.Add("除牵头单位外，至少要有一个单位确认参加。");
        if (Facts.Purpose.Trim().Length == 0) missing.Add("请填写联盟宗旨。");
        if (Facts.HostUnitId is null) missing.Add("请确定秘书处依托单位。");
        if (Parties.Any(unit => unit.IsOnCouncil && unit.Form.Representative.Trim().Length == 0)) missing.Add("理事会各单位须写明理事代表。");
        missing.AddRange(openConflicts.Select(title => $"尚未确定解释：{title}。"));
        return missing;
    }

    /// <summary>Puts the charter before the assembly; its text stands from here.</summary>
    public void CallAssembly(Guid resolutionId, LegalText charter, Guid charterFileId, IReadOnlyList<string> openConflicts, DateTimeOffset now)
    {
        MustBe(FoundingState.Preparing);
        CharterBreach.When(openConflicts.Count > 0, CharterRule.ReadingsAreSettled, $"尚未确定解释：{string.Join("、", openConflicts)}。");
        CharterBreach.When(BeforeAssembly(openConflicts) is { Count: > 0 }, CharterRule.AssemblyAdoptsTheCharter, string.Concat(BeforeAssembly(openConflicts)));
        (AssemblyResolutionId, CharterText, CharterDigest, CharterFileId) = (resolutionId, charter, charter.Digest(), charterFileId);
        Become(FoundingState.AssemblyCalled, now);
    }

    /// <summary>The assembly has adopted the charter: it is in force from that day (JL-A2-21-1).</summary>
    public void CharterAdopted(Guid charterVersionId, DateOnly on, DateTimeOffset now)
    {
        MustBe(FoundingState.AssemblyCalled);
        (AdoptedCharterId, CharterAdoptedOn) = (charterVersionId, on);
        Become(FoundingState.CharterAdopted, now);
    }

    /// <summary>Not carried, or void: the lead may change the text and call again.</summary>
    public void AssemblyFailed(DateTimeOffset now)
    {
        MustBe(FoundingState.AssemblyCalled);
        (AssemblyResolutionId, CharterText, CharterDigest, CharterFileId) = (null, null, "", null);
        Become(FoundingState.Preparing, now);
    }

    /// <summary>Puts a candidate before the council: the founding's own, or the alliance's first one once that is there.</summary>
    public void ProposeSecretaryGeneral(string name, Guid personId, Guid resolutionId)
    {
        MustBe(FoundingState.CharterAdopted, FoundingState.Signing, FoundingState.Established);
        CharterBreach.When(ElectionResolutionId is not null && SecretaryGeneral?.ElectedOn is null, CharterRule.SecretaryGeneralTakesTwoActs, "选举正在进行。");
        CharterBreach.When(SecretaryGeneral?.AppointedOn is not null, CharterRule.SecretaryGeneralTakesTwoActs, "秘书长已经聘任。");
        (SecretaryGeneral, ElectionResolutionId) = (new(name, personId, null, null, ""), resolutionId);
    }

    public void SecretaryGeneralElected(DateOnly on)
    {
        CharterBreach.When(SecretaryGeneral is null, CharterRule.SecretaryGeneralTakesTwoActs, "没有提出秘书长人选。");
        SecretaryGeneral = SecretaryGeneral! with { ElectedOn = on };
    }

    /// <summary>The council did not elect the candidate: another may be proposed.</summary>
    public void ElectionFailed() => (SecretaryGeneral, ElectionResolutionId) = (null, null);

    /// <summary>The chair appoints the elected person, nobody else.</summary>
    public void AppointSecretaryGeneral(string by, DateTimeOffset now)
    {
        CharterBreach.When(SecretaryGeneral?.ElectedOn is null, CharterRule.SecretaryGeneralTakesTwoActs, "理事会尚未选举秘书长。");
        CharterBreach.When(SecretaryGeneral!.AppointedOn is not null, CharterRule.SecretaryGeneralTakesTwoActs, "秘书长已经聘任。");
        SecretaryGeneral = SecretaryGeneral with { AppointedOn = ShanghaiTime.DateOf(now), AppointedBy = by };
    }

    /// <summary>Puts the agreement's draft before the parties; one review at a time.</summary>
    /// <param name="lacks">What the draft itself still lacks.</param>
    public void OpenReview(LegalText draft, Derivation period, IReadOnlyList<TextGap> lacks, string by, DateTimeOffset now)
    {
        MustBe(FoundingState.CharterAdopted); // nobody joins any more: whoever signs was asked
        TextGap.Refuse(lacks);
        CharterBreach.When(IsUnderReview(now), CharterRule.AgreementIsReviewed, "协议文本正在征求意见。");
        CharterBreach.When(OpenComments.Count > 0, CharterRule.AgreementIsReviewed, $"尚有 {OpenComments.Count} 方的意见没有答复。");
        Reviews = [.. Reviews, AgreementReview.Open(draft, period, now).With(new(LeadUnitId, "", by, now))]; // who puts the draft forward agrees to it
    }

    /// <param name="text">What the party wants otherwise; empty where it agrees.</param>
    public void Comment(Guid unitId, string text, string by, DateTimeOffset now)
    {
        MustBe(FoundingState.CharterAdopted);
        CharterBreach.When(Review is null, CharterRule.AgreementIsReviewed, "协议文本没有在征求意见。");
        CharterBreach.When(!IsUnderReview(now), CharterRule.AgreementIsReviewed, "征求意见已经结束。");
        CharterBreach.When(!UnitOf(unitId).IsIn, CharterRule.AgreementIsReviewed, "贵单位没有参加组建。");
        Become(Review!.With(new(unitId, text.Trim(), by, now)));
    }

    /// <summary>The lead's answer to one party's comment.</summary>
    /// <param name="read">When the comment was made that the lead has read.</param>
    public void AnswerComment(Guid unitId, DateTimeOffset read, string answer, DateTimeOffset now)
    {
        MustBe(FoundingState.CharterAdopted);
        CharterBreach.When(Review is null, CharterRule.AgreementIsReviewed, "协议文本没有在征求意见。");
        Become(Review!.Answer(unitId, read, answer, now));
    }

    /// <summary>The draft lies before the parties now: it is not changed, and each of them may answer.</summary>
    public bool IsUnderReview(DateTimeOffset now) => State == FoundingState.CharterAdopted && Review is { } review && !review.IsOver(Parties.Select(unit => unit.UnitId), now);

    /// <summary>What parties said and the lead has not answered.</summary>
    public IReadOnlyList<PartyComment> OpenComments => [.. from unit in Parties let comment = Review?.Of(unit.UnitId) where comment is { IsOpen: true } select comment];

    private void Become(AgreementReview review) => Reviews = [.. Reviews.SkipLast(1), review];

    /// <summary>What the review still lacks before the text may be fixed.</summary>
    /// <param name="days">How long a draft lies before the parties, in working days; where it is none, no review is asked for.</param>
    public IEnumerable<TextGap> ReviewGaps(int days, DateTimeOffset now) =>
        from sentence in Review?.Gaps([.. Parties.Select(unit => (unit.UnitId, unit.Name))], now) ?? (days > 0 ? [$"协议文本尚未征求各方意见（{days} 个工作日）。"] : [])
        select new TextGap(CharterRule.AgreementIsReviewed, sentence);

    /// <param name="gaps">What keeps the text from being fixed, each with the rule that asks for it.</param>
    public void BeginSigning(IReadOnlyList<TextGap> gaps, DateTimeOffset now)
    {
        MustBe(FoundingState.CharterAdopted);
        TextGap.Refuse(gaps);
        Become(FoundingState.Signing, now);
    }

    /// <summary>A party refused or the text is to change: back to the table with those who remain, and the new draft before them again.</summary>
    public void SigningFailed(DateTimeOffset now)
    {
        MustBe(FoundingState.Signing);
        if (Review is { } review) Become(review with { IsSpent = true });
        Become(FoundingState.CharterAdopted, now);
    }

    /// <summary>The agreement is in force.</summary>
    public void Establish(DateOnly on, DateTimeOffset now)
    {
        MustBe(FoundingState.Signing);
        EstablishedOn = on;
        Become(FoundingState.Established, now);
    }
}

/// <summary>A candidate for the office of secretary general.</summary>
/// <param name="ElectedOn">The day of the council's resolution; null before it.</param>
/// <param name="AppointedOn">The day of the chair's appointment; null before it.</param>
public sealed record SecretaryGeneralPlan(string Name, Guid PersonId, DateOnly? ElectedOn, DateOnly? AppointedOn, string AppointedBy);
