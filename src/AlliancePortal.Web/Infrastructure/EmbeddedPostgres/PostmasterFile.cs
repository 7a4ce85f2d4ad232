using System.Diagnostics;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>What <c>postmaster.pid</c> says of the server of a data folder: process in line 1, port in line 4.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port)
{
    /// <summary>The running server of this folder; a file left by one that was killed is removed.</summary>
    public static PostmasterFile? OfRunningServer(string data)
    {
        var path = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        if (lines.Length > 3 && int.TryParse(lines[0], out var id) && int.TryParse(lines[3], out var port) && IsPostgres(id, data))
            return new(id, port);
        File.Delete(path);
        return null;
    }

    private static bool IsPostgres(int id, string data)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (!OperatingSystem.IsLinux()) return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
            // the number may have gone to another server since
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0') is [var program, ..] words
                && Path.GetFileName(program) == "postgres" && words.Contains(data);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
