using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Applications;

/// <summary>How a side signed: by renewed sign-in where both accepted it, or on paper with the sealed scan handed in.</summary>
public enum SigningWay { RenewedSignIn, SealedScan }

/// <summary>The two sides of the accession deed.</summary>
public enum DeedSide { Unit, Alliance }

/// <summary>One side's signature and seal.</summary>
/// <param name="EffectiveOn">The day it counts from: of the renewed sign-in, or of the scan's receipt.</param>
public sealed record DeedSignature(string Signer, SigningWay Way, DateOnly EffectiveOn, DateTimeOffset At, Guid? ScanFileId, string ProofHash)
{
    /// <summary>A confirmation by renewed sign-in: who confirmed which bytes at which instant, as one fingerprint.</summary>
    /// <param name="deedSha256">Fingerprint of the deed's PDF.</param>
    public static DeedSignature Confirmed(string signer, Guid personId, string deedSha256, DateTimeOffset at) =>
        new(signer, SigningWay.RenewedSignIn, ShanghaiTime.DateOf(at), at, null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{deedSha256}\n{personId}\n{at.ToUnixTimeMilliseconds()}"))));
}

/// <summary>A paper that is said to have come in on an earlier day than it was entered; a second person confirms or refuses the day (G-TIME-6).</summary>
/// <param name="Signature">With the earlier day as the one it would count from.</param>
public sealed record EarlierDay(DeedSide Side, DeedSignature Signature, string Reason, string ProposedBy, Guid ProposedById);
