using System.Security.Cryptography;
using System.Text.Json;
using AlliancePortal.Domain.Filings;

namespace AlliancePortal.Web.Features.Filings.Drafts;

internal static class Digests
{
    /// <summary>SHA-256 of every field of a form, so that one seals what one has read.</summary>
    public static string Of(FilingSheet sheet) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sheet)));
}
