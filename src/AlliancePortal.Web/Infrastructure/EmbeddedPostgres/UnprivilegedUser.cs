namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>Whom PostgreSQL runs as: ourselves, or, because it refuses to run as root, a user without rights.</summary>
internal sealed class UnprivilegedUser
{
    private static readonly string[] Names = ["postgres", "nobody"];

    private UnprivilegedUser(IReadOnlyList<string> prefix, string? owner) => (Prefix, Owner) = (prefix, owner);

    private IReadOnlyList<string> Prefix { get; }
    private string? Owner { get; }

    public bool IsSomebodyElse => Owner is not null;

    public static async Task<UnprivilegedUser> FindAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new([], null);
        foreach (var name in Names)
        {
            var uid = await Command.RunAsync(new("id", ["-u", name]), ct);
            var gid = await Command.RunAsync(new("id", ["-g", name]), ct);
            if (!uid.Succeeded || !gid.Succeeded) continue;
            return new(PrefixFor(name, uid.Output, gid.Output), $"{uid.Output}:{gid.Output}");
        }
        throw new PostgresClusterException("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.");
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<CommandAnswer> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        string[] all = [.. Prefix, program, .. arguments];
        return Command.RunAsync(new(all[0], all[1..]), ct);
    }

    public async Task OwnAsync(string path, CancellationToken ct)
    {
        if (Owner is null) return;
        var answer = await Command.RunAsync(new("chown", ["-R", Owner, path]), ct);
        if (!answer.Succeeded) throw new PostgresClusterException($"{path} cannot be handed to the user of PostgreSQL: {answer.Output}");
    }

    /// <summary>A folder below /root, say, is closed to everybody else.</summary>
    public async Task<bool> CanReachAsync(string path, CancellationToken ct) =>
        Owner is null || (await RunAsync("test", ["-x", path], ct)).Succeeded;

    private static string[] PrefixFor(string name, string uid, string gid)
    {
        if (OnPath("setpriv")) return ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--"];
        if (OnPath("runuser")) return ["runuser", "-u", name, "--"];
        if (OnPath("sudo")) return ["sudo", "-n", "-u", name, "--"]; // macOS has neither of the two
        throw new PostgresClusterException("PostgreSQL refuses to run as root, and none of setpriv, runuser and sudo is installed.");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(["/usr/sbin", "/sbin"])
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
