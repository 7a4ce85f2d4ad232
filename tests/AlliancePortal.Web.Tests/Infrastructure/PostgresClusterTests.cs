using System.Diagnostics;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class PostgresClusterTests : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"alliance-portal-cluster-{Guid.NewGuid():N}"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_cluster_keeps_what_was_committed_and_is_found_again_at_the_next_start()
    {
        string port;
        await using (var first = await StartAsync())
        {
            port = first.Port.ToString();
            await AskAsync(first.OwnerConnectionString, "create table kept (word text); insert into kept values ('在')");
        }

        await using var second = await StartAsync();

        Assert.Equal(port, second.Port.ToString());
        Assert.Equal("在", await AskAsync(second.AppConnectionString, "select word from kept"));
    }

    [Fact]
    public async Task A_cluster_is_durable_sees_Chinese_letters_and_lives_in_universal_time()
    {
        await using var cluster = await StartAsync();

        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit", "data_checksums" })
            Assert.Equal("on", await AskAsync(cluster.AppConnectionString, $"show {setting}"));
        Assert.Equal("UTC", await AskAsync(cluster.AppConnectionString, "show timezone"));
        Assert.Equal("127.0.0.1", await AskAsync(cluster.AppConnectionString, "show listen_addresses"));
        Assert.Equal("t", await AskAsync(cluster.AppConnectionString, "select ('长' ~ '\\w')::text::char(1)"));
    }

    [Fact]
    public async Task The_portal_s_role_owns_nothing_and_nobody_enters_without_the_password()
    {
        await using var cluster = await StartAsync();
        await AskAsync(cluster.OwnerConnectionString, "create table acts (id int); insert into acts values (1)");

        var dropped = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(cluster.AppConnectionString, "drop table acts"));
        var made = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(cluster.AppConnectionString, "create table mine (id int)"));
        var stranger = new NpgsqlConnectionStringBuilder(cluster.AppConnectionString) { Password = "guessed" }.ConnectionString;
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(stranger, "select 1"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, dropped.SqlState);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, made.SqlState);
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        if (!OperatingSystem.IsWindows())
            Assert.All(_folder.GetFiles("*.password"), file => Assert.Equal("600", Convert.ToString((int)file.UnixFileMode, 8)));
    }

    [Fact]
    public async Task A_second_portal_on_the_same_folder_attaches_and_does_not_stop_the_cluster_of_the_first()
    {
        await using var first = await StartAsync();

        await using (var second = await StartAsync()) Assert.Equal(first.Port, second.Port);

        Assert.True(first.IsRunning);
        Assert.Equal("1", await AskAsync(first.AppConnectionString, "select 1::text"));
    }

    [Fact]
    public async Task A_server_that_was_killed_starts_again_with_what_was_committed()
    {
        await using var cluster = await StartAsync();
        await AskAsync(cluster.OwnerConnectionString, "create table kept (word text); insert into kept values ('在')");
        var data = await AskAsync(cluster.ConnectionString(PostgresCluster.Admin, "postgres"), "show data_directory");
        using (var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First())))
        {
            server.Kill();
            await server.WaitForExitAsync(Ct);
        }

        Assert.False(cluster.IsRunning);
        await cluster.AttachOrStartAsync(Ct);
        NpgsqlConnection.ClearAllPools();

        Assert.Equal("在", await AskAsync(cluster.AppConnectionString, "select word from kept"));
    }

    [Fact]
    public async Task A_note_of_a_server_whose_number_went_to_another_process_is_not_believed()
    {
        await using (await StartAsync()) { }
        var data = Path.Combine(_folder.FullName, "postgres", "data");
        await File.WriteAllLinesAsync(Path.Combine(data, "postmaster.pid"), [Environment.ProcessId.ToString(), data, "0", "20001"], Ct);

        await using var cluster = await StartAsync();

        Assert.Equal("1", await AskAsync(cluster.AppConnectionString, "select 1::text"));
    }

    [Fact]
    public async Task Without_PostgreSQL_the_message_says_what_to_install()
    {
        var options = new PostgresClusterOptions(_folder.FullName, _folder.FullName) { BinariesFolder = _folder.FullName };

        var refused = await Assert.ThrowsAsync<PostgresClusterException>(() => PostgresCluster.StartAsync(options, NullLogger.Instance, Ct));

        Assert.Contains(_folder.FullName, refused.Message);
    }

    private Task<PostgresCluster> StartAsync() =>
        PostgresCluster.StartAsync(new(_folder.FullName, AppContext.BaseDirectory), NullLogger.Instance, Ct);

    private static async Task<string> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct) as string ?? "";
    }
}
