using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Units;

/// <summary>Why a body has no unified social credit code.</summary>
public enum CodelessGround { Foreign, NoneByLaw }

/// <summary>
/// A body without unified social credit code, recorded by the platform's administrator on its registry or establishment document (G-USCC-1).
/// The portal's own code stands in place of the missing one in every alliance, like the units themselves; nothing else begins with its letter.
/// </summary>
public sealed class CodelessUnit
{
    public const int ReasonMaxCharacters = 500;
    public const int NameMaxCharacters = 200;

    private CodelessUnit() { } // EF

    public Guid Id { get; private init; }

    /// <summary>平台编号, never given twice.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The full name, to which the application's must be equal.</summary>
    public string Name { get; private init; } = "";
    public UnitKind Kind { get; private init; }
    public CodelessGround Ground { get; private init; }
    public string Reason { get; private init; } = "";

    /// <summary>The alliance at whose address it was recorded, which keeps document and acts.</summary>
    public Guid EvidenceAllianceId { get; private init; }
    public Guid EvidenceFileId { get; private init; }
    public string RecordedBy { get; private init; } = "";
    public Guid RecordedById { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }
    public string WithdrawnBy { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawalReason { get; private set; } = "";

    public bool Stands => WithdrawnAt is null;

    /// <exception cref="CharterBreach">Name, reason or document is missing, or the name is that of a branch.</exception>
    public static CodelessUnit Record(SubstituteCode code, string name, UnitKind kind, CodelessGround ground, string reason, CodelessEvidence evidence, Guid byId, string by, DateTimeOffset now)
    {
        CharterBreach.When(string.IsNullOrWhiteSpace(name), CharterRule.EveryUnitHasItsCode, "未写明单位全称。");
        CharterBreach.When(BranchName.EndingOf(name) is not null, CharterRule.ApplicantIsALegalPerson, "分支机构不具有独立法人资格，请以其所属法人的名义登记。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.EveryUnitHasItsCode, "未说明理由。");
        CharterBreach.When(evidence.FileId == Guid.Empty, CharterRule.EveryUnitHasItsCode, "未附登记或设立文件。");
        return new()
        {
            Id = Guid.CreateVersion7(), Code = code.Value, Name = name, Kind = kind, Ground = ground, Reason = reason,
            EvidenceAllianceId = evidence.AllianceId, EvidenceFileId = evidence.FileId, RecordedBy = by, RecordedById = byId, RecordedAt = now,
        };
    }

    /// <summary>Takes it back while nobody has applied with it; it stays on record, and its code is not given again.</summary>
    /// <param name="isUsed">Whether an application has been handed in with the code.</param>
    public void Withdraw(bool isUsed, string reason, string by, DateTimeOffset now)
    {
        CharterBreach.When(!Stands, CharterRule.EveryUnitHasItsCode, $"{WithdrawnBy}已撤回此项登记。");
        CharterBreach.When(isUsed, CharterRule.EveryUnitHasItsCode, "该平台编号已用于申请，登记不能撤回。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.EveryUnitHasItsCode, "撤回须说明理由。");
        (WithdrawnBy, WithdrawnAt, WithdrawalReason) = (by, now, reason);
    }
}

/// <summary>The document that a record rests on, and the alliance that keeps it.</summary>
public sealed record CodelessEvidence(Guid AllianceId, Guid FileId);

public static class CodelessGrounds
{
    public static IReadOnlyDictionary<CodelessGround, string> Words { get; } = new Dictionary<CodelessGround, string>
    {
        [CodelessGround.Foreign] = "境外机构",
        [CodelessGround.NoneByLaw] = "依法不具有统一社会信用代码的组织",
    };
}
