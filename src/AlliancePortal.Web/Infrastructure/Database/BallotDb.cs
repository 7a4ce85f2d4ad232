using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Database;

/// <summary>Contexts over the connections that are kept for ballots: a page that empties its pool does not keep a seat from voting.</summary>
public sealed class BallotDb([FromKeyedServices(DatabaseSetup.Ballots)] NpgsqlDataSource source)
{
    private readonly DbContextOptions<PortalDb> _options = new DbContextOptionsBuilder<PortalDb>().UseNpgsql(source).Options;

    /// <summary>A context of its own; whoever asks for it disposes of it.</summary>
    public PortalDb Open() => new(_options);
}
