namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>Makes the files of a cluster with <c>initdb</c>, once.</summary>
internal static class ClusterMaker
{
    /// <summary>Chinese text is letters only under a locale that knows Unicode; the last of these is the poorest.</summary>
    private static readonly string[][] Locales =
    [
        ["--locale=C.UTF-8"],
        ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
        ["--locale=C"],
    ];

    public static async Task MakeAsync(
        ClusterFolder folder, PostgresBinaries binaries, UnprivilegedUser user, bool durable, ILogger logger, CancellationToken ct)
    {
        var passwordFile = Path.Combine(folder.Home, "initdb.password");
        ClusterFolder.WritePrivately(passwordFile, folder.Password(PostgresCluster.Admin));
        await user.OwnAsync(passwordFile, ct);
        try
        {
            foreach (var locale in Locales)
            {
                var answer = await RunAsync(folder, binaries, user, [.. locale, .. durable ? [] : new[] { "--no-sync" }], passwordFile, ct);
                if (answer.Succeeded)
                {
                    if (locale != Locales[0])
                        logger.LogWarning("The locale C.UTF-8 is missing on this machine; the cluster uses {Locale}", string.Join(' ', locale));
                    return;
                }
                if (!answer.Output.Contains("locale", StringComparison.OrdinalIgnoreCase) || locale == Locales[^1])
                    throw new PostgresClusterException($"initdb failed: {answer.Output}");
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    private static Task<CommandAnswer> RunAsync(ClusterFolder folder, PostgresBinaries binaries, UnprivilegedUser user,
        string[] further, string passwordFile, CancellationToken ct) =>
        user.RunAsync(binaries.Program("initdb"),
        [
            "-D", folder.Data, "--username", PostgresCluster.Admin, "--pwfile", passwordFile, "--auth=scram-sha-256",
            "--encoding=UTF8", "--data-checksums", .. further,
        ], ct);

    /// <summary>Written at each start, so that a setting changed here reaches clusters that exist already.</summary>
    public static async Task WriteSettingsAsync(ClusterFolder folder, PostgresClusterOptions options, UnprivilegedUser user, CancellationToken ct)
    {
        var durable = options.Durable ? "on" : "off";
        var path = Path.Combine(folder.Data, "portal.conf");
        await File.WriteAllTextAsync(path, $"""
            # Written by the portal at each start.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = {options.MaxConnections}
            password_encryption = 'scram-sha-256'
            fsync = {durable}
            full_page_writes = {durable}
            synchronous_commit = {durable}
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'

            """, ct);
        await user.OwnAsync(path, ct);

        var main = Path.Combine(folder.Data, "postgresql.conf");
        const string include = "include 'portal.conf'";
        if (!(await File.ReadAllTextAsync(main, ct)).Contains(include)) await File.AppendAllTextAsync(main, $"\n{include}\n", ct);
    }
}
