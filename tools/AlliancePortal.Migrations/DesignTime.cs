using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AlliancePortal.Migrations;

/// <summary>Gives EF's tooling the model without starting the portal; no database is needed to write a migration.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<PortalDb>
{
    public static void Main()
    {
    }

    public PortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql("Host=127.0.0.1;Database=design").Options);
}
