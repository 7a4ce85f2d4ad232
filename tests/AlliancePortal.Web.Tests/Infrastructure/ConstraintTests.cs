using AlliancePortal.Web.Infrastructure.Errors;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class ConstraintTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>Keys that two people cannot meet on: made of random or counted values, or of the house's own.</summary>
    private static readonly string[] NobodysRace =
    [
        "ix_acts_alliance_id_sequence", "ix_alliances_slug", "ix_ballots_alliance_id_receipt", "ix_certificates_token", "ix_filings_token",
        "ix_notices_alliance_id_act_id_person_id", "ix_notices_alliance_id_key_person_id", "ix_calendar_feeds_token_hash", "ix_calendar_versions_number", "user_name_index", "email_index",
    ];

    [Fact]
    public async Task Every_key_that_two_people_can_meet_on_has_a_rule_in_words()
    {
        var keys = await portal.WithDbAsync(db => db.Database.SqlQuery<string>($"""
            select c.relname::text as "Value" from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and (i.indisunique and not i.indisprimary or i.indisexclusion)
            """).ToListAsync(TestContext.Current.CancellationToken));

        Assert.NotEmpty(keys);
        Assert.Empty(keys.Except(ConstraintRules.Constraints).Except(NobodysRace));
    }

    [Fact]
    public async Task Every_rule_in_words_belongs_to_a_key_that_exists()
    {
        var keys = await portal.WithDbAsync(db => db.Database.SqlQuery<string>($"""
            select c.relname::text as "Value" from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'i'
            """).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Empty(ConstraintRules.Constraints.Except(keys));
    }
}
