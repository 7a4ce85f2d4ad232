using QRCoder;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>The dark and light squares of a QR code, as rows of 1 and 0 without a quiet zone.</summary>
internal static class QrCode
{
    private const int QuietZone = 4;

    public static IReadOnlyList<string> Rows(Uri address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Skip(QuietZone).SkipLast(QuietZone)
            .Select(row => string.Concat(row.Cast<bool>().Skip(QuietZone).Take(row.Count - 2 * QuietZone).Select(dark => dark ? '1' : '0')))];
    }
}
