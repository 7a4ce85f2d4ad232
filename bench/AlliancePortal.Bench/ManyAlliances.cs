using System.Globalization;
using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Bench;

/// <summary>Alliances of a province by the hundred, each with its members, council and deadlines, in a database that is thrown away afterwards.</summary>
internal static class ManyAlliances
{
    private const int UnitsEach = 60, SeatsEach = 20, DeadlinesEach = 6;

    private static readonly DateOnly Founded = new(2024, 6, 28);

    /// <summary>Alliances first to last; rows are written by statements, not one by one.</summary>
    public static async Task AddAsync(string connection, int first, int last)
    {
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connection).Options);
        string[] sectors = ["energy", "equipment", "materials", "agriculture", "tourism", "commerce", "health"];
        foreach (var number in Enumerable.Range(first, last - first + 1))
        {
            var word = number.ToString("000", CultureInfo.InvariantCulture);
            var alliance = new Alliance("22", $"吉林省第{word}产业科技创新联盟", $"Alliance {word}", $"JLB{word}", $"吉{word}联", Founded);
            alliance.Classify(OrganisationForm.Alliance, sectors[number % sectors.Length], "other");
            db.AddRange(alliance, new ActChainHead(alliance.Id), new CharterVersion(alliance.Id, 1, "示范章程", CharterProfile.Preset("JL"), Founded, "bench"),
                new CouncilTerm(alliance.Id, 1, Founded, new TermPeriod(Founded, 3).LastDay, "bench"));
            foreach (var ordinal in Enumerable.Range(1, SeatsEach)) db.Add(new Seat(alliance.Id, ordinal == 1 ? Office.Chair : Office.Member, ordinal));
        }
        await db.SaveChangesAsync();
        await FillAsync(db, Slug(first), Slug(last));
    }

    /// <summary>What the database does by itself soon after so many rows came in.</summary>
    public static async Task SettleAsync(string owner)
    {
        await using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(owner).Options);
        await db.Database.ExecuteSqlRawAsync("analyze alliances, charter_versions, council_terms, units, unit_records, memberships, seats, seat_holdings, deadlines, act_chain_heads");
    }

    private static string Slug(int number) => $"jlb{number:000}";

    /// <summary>Ids follow from the alliance and a number, so that each statement finds what the one before it wrote.</summary>
    private static async Task FillAsync(PortalDb db, string first, string last)
    {
        await db.Database.ExecuteSqlAsync($"""
            insert into units (id, code, name, kind, name_pinyin, name_initials)
            select md5('u' || a.id || n)::uuid, upper(substr(md5('u' || a.id || n), 1, 18)), a.slug || '第' || n || '单位', case when n % 3 = 0 then 'University' else 'Enterprise' end, a.slug || n, a.slug || n
            from alliances a cross join generate_series(1, {UnitsEach}) n where a.slug between {first} and {last}
            """);
        await db.Database.ExecuteSqlAsync($"""
            insert into unit_records (alliance_id, unit_id, address, legal_representative, field, chain_position, contact_name, contact_post, contact_mobile, contact_mail, contact_consent)
            select a.id, md5('u' || a.id || n)::uuid, '长春市示例路', '甲', '装备', (array['Upstream', 'Midstream', 'Downstream', 'Service'])[1 + n % 4], '乙', '主任', '13800000000', 'a@demo.example', false
            from alliances a cross join generate_series(1, {UnitsEach}) n where a.slug between {first} and {last}
            """);
        await db.Database.ExecuteSqlAsync($"""
            insert into memberships (alliance_id, id, unit_id, "from", basis, end_basis)
            select a.id, md5('m' || a.id || n)::uuid, md5('u' || a.id || n)::uuid, {Founded}, 'bench', '' from alliances a cross join generate_series(1, {UnitsEach}) n where a.slug between {first} and {last}
            """);
        await db.Database.ExecuteSqlAsync($"""
            insert into seat_holdings (alliance_id, id, seat_id, unit_id, "from", basis, end_basis)
            select s.alliance_id, md5('h' || s.id)::uuid, s.id, md5('u' || s.alliance_id || s.ordinal)::uuid, {Founded}, 'bench', '' from seats s join alliances a on a.id = s.alliance_id where a.slug between {first} and {last}
            """);
        await db.Database.ExecuteSqlAsync($"""
            insert into deadlines (alliance_id, id, owner, subject_kind, subject_id, subject_number, task, matter, rule_code, article, derivation, due)
            select a.id, md5('d' || a.id || n)::uuid, 'Secretariat', 'bench', md5('d' || a.id || n)::uuid, '', 'bench', '事项：' || n, 'bench', '', (select derivation from deadlines limit 1), current_date + n * 5
            from alliances a cross join generate_series(1, {DeadlinesEach}) n where a.slug between {first} and {last}
            """);
    }
}
