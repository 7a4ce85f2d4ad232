using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Membership;

/// <summary>Where a certificate stands (state machine 9.18). Expired is decided by the clock, not stored.</summary>
public enum CertificateState { Requested, Drafted, Approved, Issued, Replaced, Revoked }

/// <summary>Why a certificate was revoked, as kinds the public may read.</summary>
public enum RevocationKind { Exit, Expulsion, Termination, Error, Loss }

/// <summary>One version of a member's certificate (D13). It proves membership and does not create it (CQ-12-7).</summary>
public sealed class Certificate
{
    public const string InPlace = "代行秘书长职责";

    private Certificate() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid MembershipId { get; private init; }
    public Guid UnitId { get; private init; }
    public CertificateState State { get; private set; }
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>CQNCETIA-2026-0007, with -R1 and so on when reissued. Given at issue, never used again.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The first certificate's serial, which its replacements keep.</summary>
    public int Year { get; private set; }
    public int Serial { get; private set; }
    public int Reissue { get; private init; }
    public string ReissueReason { get; private init; } = "";

    /// <summary>128 random bits in 26 characters; the only way to the public page.</summary>
    public string Token { get; private init; } = "";

    /// <summary>The unit's name and rank as printed.</summary>
    public string UnitName { get; private set; } = "";
    public string Rank { get; private set; } = "";
    public DateOnly MemberSince { get; private init; }
    public DateOnly? ValidUntil { get; private set; }
    public string DraftedBy { get; private set; } = "";
    public Guid? DraftedByPersonId { get; private set; }
    public string SecretaryGeneral { get; private set; } = "";
    public Guid? SecretaryGeneralPersonId { get; private set; }

    /// <summary>代行秘书长职责 where another of the secretariat agreed because the post was vacant; empty where the secretary general did.</summary>
    public string AgreedAs { get; private set; } = "";
    public string ApprovedBy { get; private set; } = "";
    public DateTimeOffset? ApprovedAt { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public Guid? FileId { get; private set; }
    public string Sha256 { get; private set; } = "";
    public DateTimeOffset? EndedAt { get; private set; }
    public RevocationKind? Revocation { get; private set; }
    public string EndReason { get; private set; } = "";

    public static Certificate Request(Membership membership, string token, DateTimeOffset now) => new()
    {
        AllianceId = membership.AllianceId, Id = Guid.CreateVersion7(), MembershipId = membership.Id, UnitId = membership.UnitId,
        MemberSince = membership.From, Token = token, RequestedAt = now,
    };

    /// <summary>A replacement: name or rank changed, or the paper was lost; keeps the number with the suffix -R1, -R2 …</summary>
    public static Certificate ReissueOf(Certificate former, string token, string reason, DateTimeOffset now)
    {
        CharterBreach.When(former.State != CertificateState.Issued, CharterRule.CertificateTakesItsSteps, "只有已签发的证书可以补发。");
        CharterBreach.When(string.IsNullOrWhiteSpace(reason), CharterRule.CertificateTakesItsSteps, "补发须写明原因。");
        return new Certificate
        {
            AllianceId = former.AllianceId, Id = Guid.CreateVersion7(), MembershipId = former.MembershipId, UnitId = former.UnitId,
            MemberSince = former.MemberSince, Token = token, RequestedAt = now, Year = former.Year, Serial = former.Serial,
            Reissue = former.Reissue + 1, ReissueReason = reason,
        };
    }

    public void Draft(string unitName, string rank, DateOnly? validUntil, string by, Guid personId)
    {
        MustBe(CertificateState.Requested, CertificateState.Drafted);
        (SecretaryGeneral, SecretaryGeneralPersonId, AgreedAs) = ("", null, ""); // who agreed did so to another draft
        (UnitName, Rank, ValidUntil, DraftedBy, DraftedByPersonId, State) = (unitName, rank, validUntil, by, personId, CertificateState.Drafted);
    }

    /// <summary>The secretary general agrees, being another person than who drafted it (four eyes).</summary>
    public void AgreeAsSecretaryGeneral(string by, Guid personId) => Agree(by, personId, "");

    /// <summary>Another of the secretariat agrees in the secretary general's place, while nobody is in that office; not who drafted it either.</summary>
    /// <param name="holder">The secretary general in office; null where there is none.</param>
    public void AgreeInPlace(string by, Guid personId, string? holder)
    {
        CharterBreach.When(holder is not null, CharterRule.CertificateTakesItsSteps, $"秘书长{holder}在任，由其本人审核。");
        Agree(by, personId, InPlace);
    }

    /// <summary>The chair approves for the council.</summary>
    public void Approve(string by, Guid personId, DateTimeOffset now)
    {
        MustBe(CertificateState.Drafted);
        CharterBreach.When(SecretaryGeneral.Length == 0, CharterRule.CertificateTakesItsSteps, "须先经秘书长审核。");
        CharterBreach.When(personId == DraftedByPersonId || personId == SecretaryGeneralPersonId, CharterRule.FourEyes, "起草、审核与批准须由不同的人办理。");
        (ApprovedBy, ApprovedAt, State) = (by, now, CertificateState.Approved);
    }

    /// <summary>Gives it its number, or the former one's with a suffix.</summary>
    public void Assign(string abbreviation, int year, int serial)
    {
        MustBe(CertificateState.Approved);
        if (Reissue == 0) (Year, Serial) = (year, serial);
        Number = (DocumentNumber.Certificate(abbreviation, Year, Serial) with { Replacement = Reissue }).ToString();
    }

    public void Issue(DateOnly on, DateTimeOffset now, Guid fileId, string sha256)
    {
        MustBe(CertificateState.Approved);
        CharterBreach.When(Number.Length == 0, CharterRule.CertificateTakesItsSteps, "证书尚未编号。");
        (IssuedOn, IssuedAt, FileId, Sha256, State) = (on, now, fileId, sha256, CertificateState.Issued);
    }

    public void ReplacedBy(Certificate successor, DateTimeOffset now)
    {
        MustBe(CertificateState.Issued);
        (State, EndedAt, EndReason) = (CertificateState.Replaced, now, successor.ReissueReason);
    }

    public void Revoke(RevocationKind kind, string reason, DateTimeOffset now)
    {
        MustBe(CertificateState.Issued);
        (State, EndedAt, Revocation, EndReason) = (CertificateState.Revoked, now, kind, reason);
    }

    /// <summary>The membership ended before the certificate was issued: it never will be.</summary>
    public void Abandon(string reason, DateTimeOffset now)
    {
        MustBe(CertificateState.Requested, CertificateState.Drafted, CertificateState.Approved);
        (State, EndedAt, EndReason) = (CertificateState.Revoked, now, reason);
    }

    public bool IsValidOn(DateOnly day) => State == CertificateState.Issued && !(ValidUntil < day);

    private void Agree(string by, Guid personId, string agreedAs)
    {
        MustBe(CertificateState.Drafted);
        CharterBreach.When(personId == DraftedByPersonId, CharterRule.FourEyes, "起草人不能同时审核本证书。");
        (SecretaryGeneral, SecretaryGeneralPersonId, AgreedAs) = (by, personId, agreedAs);
    }

    private void MustBe(params CertificateState[] states) =>
        CharterBreach.When(!states.Contains(State), CharterRule.CertificateTakesItsSteps, $"该证书现为“{State.Chinese()}”。");
}

public static class CertificateStates
{
    public static string Chinese(this CertificateState state) => state switch
    {
        CertificateState.Requested => "待起草",
        CertificateState.Drafted => "待批准",
        CertificateState.Approved => "待签发",
        CertificateState.Issued => "有效",
        CertificateState.Replaced => "已换发",
        _ => "已撤销",
    };
}
