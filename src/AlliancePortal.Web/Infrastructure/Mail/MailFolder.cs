using System.Globalization;

namespace AlliancePortal.Web.Infrastructure.Mail;

/// <summary>A mail that was put into the folder.</summary>
/// <param name="Key">Its file's name without the ending.</param>
public sealed record KeptMail(string Key, string At, string To, string Subject, string Body);

/// <summary>Where mails land while no SMTP server is configured: one .eml file each, newest name last.</summary>
public sealed class MailFolder(string path)
{
    private const int Shown = 200;

    public async Task KeepAsync(OutgoingMail mail, string from, DateTimeOffset at, CancellationToken ct)
    {
        Directory.CreateDirectory(path);
        var text = $"""
            Date: {at.ToString("R", CultureInfo.InvariantCulture)}
            From: {from}
            To: {mail.To}
            Subject: {mail.Subject}
            Message-ID: {mail.MessageId}
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {mail.Body}
            """;
        var file = Path.Combine(path, $"{at:yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync($"{file}.part", text, ct);
        File.Move($"{file}.part", $"{file}.eml"); // whole, or not at all
    }

    /// <summary>The newest mails, newest first.</summary>
    public async Task<IReadOnlyList<KeptMail>> ListAsync(CancellationToken ct)
    {
        if (!Directory.Exists(path)) return [];
        List<KeptMail> mails = [];
        foreach (var file in Directory.EnumerateFiles(path, "*.eml").OrderDescending(StringComparer.Ordinal).Take(Shown))
            mails.Add(Read(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, ct)));
        return mails;
    }

    private static KeptMail Read(string key, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = parts[0].Split('\n').Select(line => line.Split(": ", 2)).Where(header => header.Length == 2)
            .ToDictionary(header => header[0], header => header[1]);
        return new(key, headers.GetValueOrDefault("Date", ""), headers.GetValueOrDefault("To", ""), headers.GetValueOrDefault("Subject", ""),
            parts.Length > 1 ? parts[1] : "");
    }
}
