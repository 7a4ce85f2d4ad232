using System.Diagnostics;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

internal sealed record CommandAnswer(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>A program of the machine with its arguments, run to its end without a shell.</summary>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    public static async Task<CommandAnswer> RunAsync(Command command, CancellationToken ct)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(Environment.CurrentDirectory), // the present one may be closed to the user it runs as
        };
        start.Environment["LC_ALL"] = "C"; // messages are compared below, and a locale may be missing
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new(process.ExitCode, (await output + await errors).Trim());
    }
}
