using AlliancePortal.Domain.Documents;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents.Papers;

namespace AlliancePortal.Web.Documents;

/// <summary>What the letters of an alliance share: their numbers in one series a year, who signs, whom to call.</summary>
public sealed class Letterhead(PortalDb db, AllianceScope here, AlliancePapers alliances)
{
    private const string Series = "MH";

    public string Secretariat => $"{here.Alliance.Name}秘书处";

    public string Council => $"{here.Alliance.Name}理事会";

    public ContactOnPaper? Contact => here.Alliance.Telephone.Length > 0 ? new("秘书处", here.Alliance.Telephone) : null;

    /// <summary>The next number, as it is kept and as it is printed: 渝网通联秘函〔2026〕63号. Call it inside a transaction.</summary>
    public async Task<(string Number, string Printed)> NumberAsync(CancellationToken ct)
    {
        var serial = await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct);
        return (new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, serial).ToString(), $"{here.Alliance.DocumentMark}秘函〔{here.Today.Year}〕{serial}号");
    }

    /// <summary>A letter in the alliance's name with the sentences given.</summary>
    public async Task<ProseLetter> WriteAsync(string issuer, string? number, string to, string title, IReadOnlyList<string> paragraphs, TableOnPaper? table, CancellationToken ct) => new()
    {
        Alliance = alliances.OnPaper, Date = here.Today, Seal = await alliances.SealAsync(ct), Issuer = issuer, Number = number, To = to, Contact = Contact,
        Title = title, Paragraphs = paragraphs, Table = table,
    };
}
