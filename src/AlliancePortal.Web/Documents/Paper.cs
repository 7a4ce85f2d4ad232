namespace AlliancePortal.Web.Documents;

/// <summary>A printed paper.</summary>
/// <param name="Pdf">The file, PDF/A-2b with its fonts inside; the same data give the same bytes.</param>
/// <param name="Sha256">The digest of the file, 64 hexadecimal characters in lower case.</param>
/// <param name="DataDigest">The digest of the data it was made from; its beginning is printed on the paper.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record Paper(byte[] Pdf, string Sha256, string DataDigest, int Pages);
