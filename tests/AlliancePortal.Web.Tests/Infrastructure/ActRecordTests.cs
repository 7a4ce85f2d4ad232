using AlliancePortal.Web.Infrastructure.Acts;
using AlliancePortal.Web.Infrastructure.Commands;
using AlliancePortal.Web.Infrastructure.EmbeddedPostgres;
using AlliancePortal.Web.Tests.Support;
using Npgsql;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>What was done stays as it was recorded: the database refuses changes, and the chain shows those made past it (G-AUDIT-1).</summary>
public class ActRecordTests(DemoPortal portal, TestPostgres postgres) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update acts set what = 'x'")]
    [InlineData("delete from acts")]
    [InlineData("truncate acts cascade")]
    [InlineData("alter table acts disable trigger all")]
    public async Task The_portal_itself_cannot_change_what_was_recorded(string sql) => Assert.Equal("42501", await RefusalAsync(portal.Connections.App, sql));

    [Theory]
    [InlineData("update acts set what = 'x'")]
    [InlineData("delete from acts where sequence = 1")]
    [InlineData("truncate acts cascade")]
    [InlineData("update charter_versions set title = 'x'")]
    [InlineData("truncate ballots cascade")]
    public async Task Not_even_the_owner_of_the_tables_can(string sql) => Assert.Equal("42501", await RefusalAsync(portal.Connections.Owner, sql));

    [Theory]
    [InlineData("update acts set what = what || '。' where sequence = 1", "act 1 was changed")]
    [InlineData("update acts set person_name = '别人' where sequence = 5", "act 5 was changed")]
    [InlineData("update acts set at = at + interval '1 microsecond' where sequence = 7", "act 7 was changed")]
    [InlineData("update acts set details = '后补' where sequence = (select max(sequence) from acts)", "was changed")]
    [InlineData("update acts set hash = repeat('0', 64) where sequence = 3", "act 3 was changed")]
    [InlineData("update acts set previous_hash = repeat('0', 64) where sequence = 4", "act 4 does not follow")]
    [InlineData("delete from acts where sequence = 2", "act 2 is missing")]
    [InlineData("delete from acts where sequence = (select max(sequence) from acts)", "its head says")]
    [InlineData("update act_chain_heads set hash = repeat('0', 64)", "its head says")]
    public async Task Who_goes_past_the_portal_is_found_at_the_first_place(string edit, string found)
    {
        Assert.All(await ReportsAsync(), report => Assert.Null(report.Break));
        Assert.Equal(0, await CommandAsync());

        await using var connection = await SuperuserAsync();
        await ExecuteAsync(connection, "create table kept_acts as table acts; create table kept_heads as table act_chain_heads; set session_replication_role = replica");
        try
        {
            await ExecuteAsync(connection, edit);
            Assert.Contains(await ReportsAsync(), report => report.Break?.Contains(found, StringComparison.Ordinal) == true);
            Assert.Equal(1, await CommandAsync());
        }
        finally
        {
            await ExecuteAsync(connection, "delete from acts; insert into acts select * from kept_acts; delete from act_chain_heads; insert into act_chain_heads select * from kept_heads; drop table kept_acts, kept_heads");
        }
    }

    private Task<IReadOnlyList<ChainReport>> ReportsAsync() => portal.WithDbAsync(db => ActChain.VerifyAsync(db, Ct));

    /// <returns>What the command leaves to the shell.</returns>
    private Task<int> CommandAsync() => PortalCommands.RunAsync(portal.Services, "verify-acts", ["verify-acts"], Ct);

    private async Task<NpgsqlConnection> SuperuserAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(portal.Connections.App).Database!;
        var connection = new NpgsqlConnection(postgres.Cluster.ConnectionString(PostgresCluster.Admin, database) + ";Pooling=false");
        await connection.OpenAsync(Ct);
        return connection;
    }

    /// <returns>The code with which the database refused; null when it did not.</returns>
    private static async Task<string?> RefusalAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Ct);
        var refused = await Record.ExceptionAsync(() => ExecuteAsync(connection, sql));
        return (refused as PostgresException)?.SqlState;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
