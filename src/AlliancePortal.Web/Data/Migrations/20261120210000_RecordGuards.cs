using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlliancePortal.Web.Data.Migrations;

/// <summary>What the database itself refuses: changed records, two holders of one seat, overlapping memberships, a changed vote.</summary>
[DbContext(typeof(PortalDb))]
[Migration("20261120210000_RecordGuards")]
public sealed class RecordGuards : Migration
{
    /// <summary>Rows that are only ever added.</summary>
    private static readonly string[] AppendOnly =
        ["acts", "ballots", "roster_entries", "issued_documents", "stored_files", "file_contents", "charter_versions", "paper_checks", "dossier_papers"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create extension if not exists btree_gist");
        migrationBuilder.Sql("""
            create table file_contents (
                alliance_id uuid not null, file_id uuid not null, bytes bytea not null,
                constraint pk_file_contents primary key (alliance_id, file_id),
                constraint fk_file_contents_stored_files foreign key (alliance_id, file_id) references stored_files (alliance_id, id));
            alter table file_contents alter column bytes set storage external;
            create table page_images (
                alliance_id uuid not null, file_id uuid not null, page integer not null, bytes bytea not null,
                constraint pk_page_images primary key (alliance_id, file_id, page),
                constraint fk_page_images_stored_files foreign key (alliance_id, file_id) references stored_files (alliance_id, id));
            alter table page_images alter column bytes set storage external;
            """);
        migrationBuilder.Sql("""
            alter table seat_holdings add constraint ex_seat_holdings_one_holder
                exclude using gist (alliance_id with =, seat_id with =, daterange("from", until, '[]') with &&);
            alter table seat_holdings add constraint ex_seat_holdings_one_seat_a_unit
                exclude using gist (alliance_id with =, unit_id with =, daterange("from", until, '[]') with &&);
            alter table representations add constraint ex_representations_one_person
                exclude using gist (alliance_id with =, holding_id with =, daterange("from", until, '[]') with &&);
            alter table memberships add constraint ex_memberships_once
                exclude using gist (alliance_id with =, unit_id with =, daterange("from", until, '[]') with &&);
            alter table number_series add constraint ck_number_series_from_one check (last > 0);
            alter table resolutions add constraint ck_resolutions_window check (opens_at < closes_at);
            """);
        migrationBuilder.Sql("""
            create function refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception 'rows of % are kept as they are', tg_table_name using errcode = '42501';
            end $$;
            create function refuse_change_of_vote() returns trigger language plpgsql as $$
            begin
                if old.state <> 'Prepared' and (new.title, new.text, new.rule, new.policies, new.opens_at, new.closes_at, new.matter, new.matter_id, new.recusals, new.charter_version_id)
                    is distinct from (old.title, old.text, old.rule, old.policies, old.opens_at, old.closes_at, old.matter, old.matter_id, old.recusals, old.charter_version_id) then
                    raise exception 'an opened vote is kept as it is' using errcode = '42501';
                end if;
                if old.result is not null and (new.result, new.record_hash, new.decision_year, new.decision_serial)
                    is distinct from (old.result, old.record_hash, old.decision_year, old.decision_serial) then
                    raise exception 'a counted result is kept as it is' using errcode = '42501';
                end if;
                return new;
            end $$;
            create trigger vote_stands before update on resolutions for each row execute function refuse_change_of_vote();
            """);
        foreach (var table in AppendOnly)
            migrationBuilder.Sql($"""
                create trigger {table}_stand before update or delete on {table} for each row execute function refuse_change();
                create trigger {table}_stand_all before truncate on {table} for each statement execute function refuse_change();
                """);
    }
}
