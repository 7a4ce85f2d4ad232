namespace AlliancePortal.Web.Infrastructure.EmbeddedPostgres;

/// <summary>Where a private PostgreSQL cluster lives and how it is kept.</summary>
/// <param name="DataFolder">The portal's data folder; secrets, port and the cluster itself are kept in it.</param>
/// <param name="SearchFrom">The folder from which <c>node_modules</c> is looked for, upwards.</param>
internal sealed record PostgresClusterOptions(string DataFolder, string SearchFrom)
{
    /// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> that comes before any other.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>False only for clusters that are thrown away: what was committed may be lost when the machine loses power.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 200;
}
