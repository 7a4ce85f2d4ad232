using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting.Consents;

/// <summary>Makes a written consent with its proof: the fingerprint of the decision as frozen, the seat, the signer, the instant (facts: level L2).</summary>
internal static class ConsentProof
{
    /// <param name="scanFileId">The signed paper; null for a renewed sign-in.</param>
    public static WrittenConsent Of(Resolution resolution, Guid seatId, string signedBy, Guid? personId, Guid? scanFileId, DateTimeOffset at)
    {
        var text = string.Join('\n', resolution.RosterHash, resolution.Id, seatId, signedBy, personId, scanFileId, at.ToUnixTimeMilliseconds());
        return new(resolution.AllianceId, resolution.Id, seatId, scanFileId is null ? ConsentWay.RenewedSignIn : ConsentWay.SignedPaper, signedBy, personId, at, scanFileId,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }
}
