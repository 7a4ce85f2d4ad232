using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AlliancePortal.Web.Infrastructure.Database;

/// <summary>Contexts over the connections that are kept for ballots: a page that empties its pool does not keep a seat from voting.</summary>
public sealed class BallotDb([FromKeyedServices(DatabaseSetup.Ballots)] NpgsqlDataSource source)
{
    /// <summary>
    /// A context of its own; whoever asks for it disposes of it. It is given a connection and not the data source, whose contexts would
    /// build the model and compile every query once more: the first seat to vote after a start would wait for that.
    /// </summary>
    public PortalDb Open() => new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(source.CreateConnection(), contextOwnsConnection: true, DatabaseSetup.Splits).Options);
}
