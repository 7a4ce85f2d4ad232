using System.Text.Json.Serialization;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Agreements;

/// <summary>Where a round stands (state machine 9.15); a failed one binds nobody.</summary>
public enum AgreementRoundState { Signing, InForce, Failed }

/// <summary>
/// 签署: one text, fixed by its hash, before all its parties. It is in force with the last act of the last party; a refusal ends the round, and
/// whoever signed it signs the next text anew (JL-A3-15, JL-SIG-1, state machine 9.15).
/// </summary>
public sealed class AgreementRound
{
    private readonly List<AgreementParty> _parties = [];

    private AgreementRound() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }

    /// <summary>From 1; each text is a round of its own.</summary>
    public int Number { get; private init; }
    public string Title { get; private init; } = "";

    /// <summary>Every word of it.</summary>
    public LegalText Text { get; private init; } = null!;
    public string TextDigest { get; private init; } = "";

    /// <summary>The printed text, and its own SHA-256: what the parties have before them.</summary>
    public Guid FileId { get; private init; }
    public string FileSha256 { get; private init; } = "";
    public DateTimeOffset FixedAt { get; private init; }
    public AgreementRoundState State { get; private set; }
    public DateOnly? InForceOn { get; private set; }
    public string EndReason { get; private set; } = "";
    public DateTimeOffset? EndedAt { get; private set; }
    public IReadOnlyList<AgreementParty> Parties => _parties;

    public static AgreementRound Fix(Guid allianceId, int number, string title, LegalText text, Guid fileId, string fileSha256, IReadOnlyList<PartyToSign> parties, DateTimeOffset now)
    {
        CharterBreach.When(parties.Count < 2, CharterRule.AgreementNeedsAllParties, "协议至少要有两方当事方。");
        var round = new AgreementRound
        {
            AllianceId = allianceId, Id = Guid.CreateVersion7(), Number = number, Title = title, Text = text, TextDigest = text.Digest(), FileId = fileId, FileSha256 = fileSha256, FixedAt = now,
        };
        round._parties.AddRange(parties.Select((party, index) => new AgreementParty(round, index + 1, party)));
        return round;
    }

    public AgreementEffect Effect => AgreementEffect.Of([.. _parties.Select(party => party.Acts)]);

    /// <summary>Who has not done everything yet.</summary>
    public IEnumerable<AgreementParty> Open => _parties.Where(party => !party.Acts.IsComplete);

    public AgreementParty PartyOf(Guid unitId)
    {
        var party = _parties.Find(candidate => candidate.UnitId == unitId);
        CharterBreach.When(party is null, CharterRule.AgreementNeedsAllParties, "该单位不是本协议的当事方。");
        return party!;
    }

    /// <summary>Takes the acts of one party; with the last act of the last one the agreement is in force.</summary>
    /// <returns>True when it came into force.</returns>
    public bool Sign(Guid unitId, PartySignature signature)
    {
        MustBeOpen();
        PartyOf(unitId).Sign(signature);
        if (Effect is not { InForceOn: { } day }) return false;
        (State, InForceOn, EndedAt) = (AgreementRoundState.InForce, day, signature.At);
        return true;
    }

    /// <summary>A party will not sign: this text cannot come into force.</summary>
    public void Refuse(Guid unitId, string reason, DateTimeOffset now)
    {
        MustBeOpen();
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.AgreementNeedsAllParties, "请写明不签署的理由。");
        var party = PartyOf(unitId);
        CharterBreach.When(party.Acts.IsComplete, CharterRule.AgreementNeedsAllParties, "贵单位已经签署并盖章。");
        party.Refuse(reason);
        Fail($"{party.UnitName}不签署：{reason}", now);
    }

    /// <summary>Ends the round for another text; nobody is bound by this one (JL-A3-15-3).</summary>
    public void Fail(string reason, DateTimeOffset now)
    {
        MustBeOpen();
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.AgreementTextStands, "请写明理由。");
        (State, EndReason, EndedAt) = (AgreementRoundState.Failed, reason, now);
    }

    private void MustBeOpen() => CharterBreach.When(State != AgreementRoundState.Signing, CharterRule.AgreementTextStands,
        State == AgreementRoundState.InForce ? $"协议已于{ShanghaiTime.Written(InForceOn!.Value)}生效。" : "本轮签署已经终止，请签署新的文本。");
}

/// <summary>A unit that has to sign.</summary>
public sealed record PartyToSign(Guid UnitId, string UnitName, string UnitCode, string LegalRepresentative);

/// <summary>How a party signs: by renewed sign-in where it accepts that, or with the signed and sealed page handed in.</summary>
public enum PartyWay { RenewedSignIn, SignedPage }

/// <summary>What a party did.</summary>
/// <param name="Signs">The legal representative's signature, or an agent's with a letter.</param>
/// <param name="Seals">The official seal.</param>
/// <param name="Agent">Who signed by virtue of a letter; empty where the legal representative did.</param>
/// <param name="Proof">SHA-256 over text, person and instant of a renewed sign-in, or of the handed-in page.</param>
public sealed record PartySignature(PartyWay Way, bool Signs, bool Seals, string Signer, string Agent, Guid? LetterFileId, Guid? PageFileId, string Proof, DateTimeOffset At)
{
    /// <summary>The legal day: of the renewed sign-in, or of the page's receipt (G-TIME-6).</summary>
    [JsonIgnore]
    public DateOnly On => ShanghaiTime.DateOf(At);
}

/// <summary>One party of a round, with what it has done.</summary>
public sealed class AgreementParty
{
    private AgreementParty() { } // EF

    internal AgreementParty(AgreementRound round, int position, PartyToSign party)
    {
        (AllianceId, RoundId, Position) = (round.AllianceId, round.Id, position);
        (UnitId, UnitName, UnitCode, LegalRepresentative) = (party.UnitId, party.UnitName, party.UnitCode, party.LegalRepresentative);
    }

    public Guid AllianceId { get; private init; }
    public Guid RoundId { get; private init; }
    public int Position { get; private init; }
    public Guid UnitId { get; private init; }
    public string UnitName { get; private init; } = "";
    public string UnitCode { get; private init; } = "";
    public string LegalRepresentative { get; private init; } = "";
    public PartySignature? Signature { get; private set; }
    public PartySignature? Seal { get; private set; }
    public string Refusal { get; private set; } = "";

    public PartyActs Acts => new(UnitName, Signature?.On, Seal?.On);

    internal void Sign(PartySignature act)
    {
        CharterBreach.When(!act.Signs && !act.Seals, CharterRule.AgreementNeedsAllParties, "请选择所办理的是签字、盖章，还是两者。");
        CharterBreach.When(act.Signs && Signature is not null, CharterRule.AgreementNeedsAllParties, "贵单位的法定代表人已经签署。");
        CharterBreach.When(act.Seals && Seal is not null, CharterRule.AgreementNeedsAllParties, "贵单位已经盖章。");
        CharterBreach.When(act is { Signs: true, Agent: "" } && act.Signer != LegalRepresentative, CharterRule.AgreementNeedsAllParties, $"贵单位的法定代表人为{LegalRepresentative}；由他人签字的，须填写代理人并附授权委托书。");
        CharterBreach.When(act.Agent.Length > 0 && act.LetterFileId is null, CharterRule.AgreementNeedsAllParties, "代理人签署须附授权委托书。");
        CharterBreach.When(act is { Way: PartyWay.SignedPage, PageFileId: null }, CharterRule.AgreementNeedsAllParties, "请上传签字盖章的签署页。");
        if (act.Signs) Signature = act;
        if (act.Seals) Seal = act;
    }

    internal void Refuse(string reason) => Refusal = reason;
}
