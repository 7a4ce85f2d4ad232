using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Units;

/// <summary>
/// A real code whose check character does not conform, accepted by the secretariat for its alliance on a print from the registration
/// authority: one person proposes it with a reason, another confirms it (G-USCC-5). Every other code is judged by its characters alone.
/// </summary>
public sealed class CodeException
{
    public const int ReasonMaxCharacters = 500;

    private CodeException() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }

    /// <summary>Normalised, 18 characters of the alphabet.</summary>
    public string Code { get; private init; } = "";
    public string UnitName { get; private init; } = "";
    public string Reason { get; private init; } = "";

    /// <summary>The print from the registration authority.</summary>
    public Guid EvidenceFileId { get; private init; }
    public string ProposedBy { get; private init; } = "";
    public Guid ProposedById { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public string ConfirmedBy { get; private set; } = "";
    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public string RefusedBy { get; private set; } = "";
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>True once two people have accepted the code: the unit may apply with it.</summary>
    public bool Stands => ConfirmedAt is not null && RefusedAt is null;

    /// <summary>True while it waits for the second person.</summary>
    public bool IsOpen => ConfirmedAt is null && RefusedAt is null;

    /// <summary>Why a code cannot be proposed, in words; null for one of the right shape whose check character alone fails.</summary>
    public static string? Unfit(string? typed)
    {
        var check = UnifiedSocialCreditCode.Check(typed);
        if (check.Valid) return "该代码校验通过，单位可以自行申请，不需要确认。";
        if (check.Reason != CodeFault.CheckCharacter) return check.Sentence;
        return IsSoleTrader(check.Normalized) ? "个体工商户不具有独立法人资格，不能申请加入联盟。" : null;
    }

    /// <summary>Proposes to accept a code.</summary>
    /// <param name="evidenceFileId">The print, kept already.</param>
    /// <exception cref="CharterBreach">The code needs no exception or can have none, or no reason is given.</exception>
    public static CodeException Propose(Guid allianceId, string typed, string unitName, string reason, Guid evidenceFileId, Guid byId, string by, DateTimeOffset now)
    {
        var check = UnifiedSocialCreditCode.Check(typed);
        CharterBreach.When(!check.Valid && IsSoleTrader(check.Normalized), CharterRule.ApplicantIsALegalPerson, Unfit(typed) ?? "");
        CharterBreach.When(Unfit(typed) is not null, CharterRule.LegacyCodeNeedsTwo, Unfit(typed) ?? "");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.LegacyCodeNeedsTwo, "未说明理由。");
        CharterBreach.When(evidenceFileId == Guid.Empty, CharterRule.LegacyCodeNeedsTwo, "未附登记机关打印件。");
        return new()
        {
            AllianceId = allianceId,
            Id = Guid.CreateVersion7(),
            Code = check.Normalized,
            UnitName = unitName,
            Reason = reason,
            EvidenceFileId = evidenceFileId,
            ProposedBy = by,
            ProposedById = byId,
            ProposedAt = now,
        };
    }

    /// <summary>Another person of the secretariat has compared code and print.</summary>
    public void Confirm(Guid byId, string by, DateTimeOffset now)
    {
        MustBeOpen();
        CharterBreach.When(byId == ProposedById, CharterRule.LegacyCodeNeedsTwo, "这是本人提出的，须由秘书处另一人确认。");
        (ConfirmedById, ConfirmedBy, ConfirmedAt) = (byId, by, now);
    }

    /// <summary>It is not accepted, or taken back by whoever proposed it; the code may be proposed anew.</summary>
    public void Refuse(string by, DateTimeOffset now)
    {
        MustBeOpen();
        (RefusedBy, RefusedAt) = (by, now);
    }

    private static bool IsSoleTrader(string code) => code.StartsWith("92", StringComparison.Ordinal);

    private void MustBeOpen()
    {
        CharterBreach.When(ConfirmedAt is not null, CharterRule.LegacyCodeNeedsTwo, $"已由{ConfirmedBy}确认。");
        CharterBreach.When(RefusedAt is not null, CharterRule.LegacyCodeNeedsTwo, $"{RefusedBy}已决定不予受理。");
    }
}
