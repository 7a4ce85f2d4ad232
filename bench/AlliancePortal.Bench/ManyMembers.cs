using System.Globalization;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Bench;

/// <summary>Members by the thousand, in a database that is thrown away afterwards.</summary>
internal static class ManyMembers
{
    private const int FirstSerial = 20_000;

    public static async Task AddAsync(string connection, string alliance, int count)
    {
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connection).Options);
        var id = await db.Alliances.Where(row => row.Slug == alliance).Select(row => row.Id).SingleAsync();
        foreach (var number in Enumerable.Range(1, count))
        {
            var padded = number.ToString("0000", CultureInfo.InvariantCulture);
            var unit = new Unit(UnifiedSocialCreditCode.Compose("91", "220100", FirstSerial + number).Value, $"长春第{padded}精密机械有限公司", UnitKind.Enterprise,
                $"chang chun di {padded} jing mi ji xie you xian gong si", $"ccd{padded}jmjxyxgs");
            db.AddRange(unit, new UnitRecord(id, unit.Id), new Membership(id, unit.Id, new(2025, 1 + number % 12, 1 + number % 28), "bench"));
        }
        await db.SaveChangesAsync();
    }
}
