using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlliancePortal.Web.Data.Migrations;

/// <summary>
/// An opened vote keeps its number, notice, window and the fingerprint of its roster too; a decided one keeps its outcome, and a signed
/// one its signature. So far the database guarded text, rule and result alone.
/// </summary>
[DbContext(typeof(PortalDb))]
[Migration("20261126120000_VoteStandsWhole")]
public sealed class VoteStandsWhole : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create or replace function refuse_change_of_vote() returns trigger language plpgsql as $$
        begin
            if (new.number, new.matter, new.matter_id, new.unit_id, new.charter_version_id, new.prepared_at, new.notice, new."window", new.opens_at, new.closes_at)
                is distinct from (old.number, old.matter, old.matter_id, old.unit_id, old.charter_version_id, old.prepared_at, old.notice, old."window", old.opens_at, old.closes_at) then
                raise exception 'a notified vote keeps its matter and its days' using errcode = '42501';
            end if;
            if old.state <> 'Prepared' and (new.title, new.text, new.rule, new.policies, new.article, new.recusals, new.roster_hash, new.vacant_seats)
                is distinct from (old.title, old.text, old.rule, old.policies, old.article, old.recusals, old.roster_hash, old.vacant_seats) then
                raise exception 'an opened vote is kept as it is' using errcode = '42501';
            end if;
            if old.counted_at is not null and (new.result, new.record_hash, new.decision_year, new.decision_serial, new.counted_at, new.void_reason)
                is distinct from (old.result, old.record_hash, old.decision_year, old.decision_serial, old.counted_at, old.void_reason) then
                raise exception 'a counted result is kept as it is' using errcode = '42501';
            end if;
            if old.counted_at is not null and new.state <> old.state and (old.state, new.state) <> ('Passed', 'InForce') then
                raise exception 'a decided vote is not decided anew' using errcode = '42501';
            end if;
            if old.signed_at is not null and (new.signed_by, new.signed_at) is distinct from (old.signed_by, old.signed_at) then
                raise exception 'a signature is kept as it is' using errcode = '42501';
            end if;
            return new;
        end $$;
        """);
}
