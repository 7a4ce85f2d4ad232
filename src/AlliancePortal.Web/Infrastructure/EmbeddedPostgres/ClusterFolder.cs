using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>The files of one private cluster: its data, its log, its port and the passwords of its three roles.</summary>
internal sealed class ClusterFolder
{
    private readonly string _kept;

    private ClusterFolder(string kept, string home) => (_kept, Home) = (kept, home);

    /// <summary>Belongs to the user PostgreSQL runs as.</summary>
    public string Home { get; }
    public string Data => Path.Combine(Home, "data");
    public string Log => Path.Combine(Home, "postgres.log");
    public bool IsMade => File.Exists(Path.Combine(Data, "PG_VERSION"));
    public int? Major => IsMade ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim()) : null;

    /// <summary>Opens the folder, or, where the user of PostgreSQL cannot enter it, one for it below /var/lib.</summary>
    public static async Task<ClusterFolder> OpenAsync(string dataFolder, UnprivilegedUser user, ILogger logger, CancellationToken ct)
    {
        var kept = Path.GetFullPath(dataFolder);
        Directory.CreateDirectory(kept);
        var home = Path.Combine(kept, "postgres");
        if (!await user.CanReachAsync(kept, ct))
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept)))[..16];
            home = Path.Combine("/var/lib/alliance-portal", name);
            logger.LogWarning("The user of PostgreSQL cannot enter {DataFolder}; its files are kept in {Home}", kept, home);
        }
        if (!Directory.Exists(home))
        {
            Directory.CreateDirectory(home);
            await user.OwnAsync(home, ct);
        }
        return new ClusterFolder(kept, home);
    }

    /// <summary>A password of 32 random bytes, made once and readable by the portal's user alone.</summary>
    public string Password(string role)
    {
        var path = Path.Combine(_kept, $"postgres.{role}.password");
        if (!File.Exists(path)) WritePrivately(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Held while a portal runs on this folder, so that a second one attaches without stopping the cluster of the first.</summary>
    public FileStream? TryLock()
    {
        try
        {
            return new FileStream(Path.Combine(_kept, "postgres.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The port of last time if it is still free, else another; below the range from which clients get theirs.</summary>
    public int ChoosePort()
    {
        var path = Path.Combine(_kept, "postgres.port");
        if (File.Exists(path) && int.TryParse(File.ReadAllText(path), out var last) && IsFree(last)) return last;
        var port = Enumerable.Range(0, 200).Select(_ => RandomNumberGenerator.GetInt32(20_000, 32_000)).First(IsFree);
        File.WriteAllText(path, port.ToString());
        return port;
    }

    public void ForgetPort() => File.Delete(Path.Combine(_kept, "postgres.port"));

    public static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
