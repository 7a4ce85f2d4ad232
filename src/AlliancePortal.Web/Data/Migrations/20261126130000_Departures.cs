using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlliancePortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Departures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "consent_due",
                table: "resolutions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_written_consent",
                table: "resolutions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "duty_records",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    performed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_records", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_duty_records_unit_records_alliance_id_unit_id",
                        columns: x => new { x.alliance_id, x.unit_id },
                        principalTable: "unit_records",
                        principalColumns: new[] { "alliance_id", "unit_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expulsions",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    charter_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    clause = table.Column<string>(type: "text", nullable: false),
                    non_performance = table.Column<string>(type: "jsonb", nullable: true),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verification_due = table.Column<string>(type: "jsonb", nullable: true),
                    findings = table.Column<string>(type: "text", nullable: false),
                    verified_by = table.Column<string>(type: "text", nullable: false),
                    ground_found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer_due = table.Column<string>(type: "jsonb", nullable: true),
                    defence = table.Column<string>(type: "text", nullable: false),
                    defended_by = table.Column<string>(type: "text", nullable: false),
                    defended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bar_years = table.Column<int>(type: "integer", nullable: false),
                    end_reason = table.Column<string>(type: "text", nullable: false),
                    settlement = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expulsions", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_expulsions_charter_versions_alliance_id_charter_version_id",
                        columns: x => new { x.alliance_id, x.charter_version_id },
                        principalTable: "charter_versions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expulsions_memberships_alliance_id_membership_id",
                        columns: x => new { x.alliance_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expulsions_people_opened_by_id",
                        column: x => x.opened_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expulsions_resolutions_alliance_id_resolution_id",
                        columns: x => new { x.alliance_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    opinion_due = table.Column<string>(type: "jsonb", nullable: true),
                    deemed_due = table.Column<string>(type: "jsonb", nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    open_obligations = table.Column<string>(type: "jsonb", nullable: false),
                    opinion_by = table.Column<string>(type: "text", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deferral_reason = table.Column<string>(type: "text", nullable: false),
                    reconsider_due = table.Column<string>(type: "jsonb", nullable: true),
                    is_deemed_approved = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    charter_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    wanted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handed_in_by = table.Column<string>(type: "text", nullable: false),
                    handed_in_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    handed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    earlier_receipt = table.Column<string>(type: "jsonb", nullable: true),
                    notice = table.Column<string>(type: "jsonb", nullable: true),
                    exit_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_due = table.Column<string>(type: "jsonb", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settlement = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawals", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_withdrawals_charter_versions_alliance_id_charter_version_id",
                        columns: x => new { x.alliance_id, x.charter_version_id },
                        principalTable: "charter_versions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_memberships_alliance_id_membership_id",
                        columns: x => new { x.alliance_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_people_handed_in_by_id",
                        column: x => x.handed_in_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_resolutions_alliance_id_resolution_id",
                        columns: x => new { x.alliance_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_stored_files_alliance_id_scan_file_id",
                        columns: x => new { x.alliance_id, x.scan_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "written_consents",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resolution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: false),
                    signed_by_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proof_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_consents", x => new { x.alliance_id, x.resolution_id, x.seat_id });
                    table.ForeignKey(
                        name: "fk_written_consents_ballots_alliance_id_resolution_id_seat_id",
                        columns: x => new { x.alliance_id, x.resolution_id, x.seat_id },
                        principalTable: "ballots",
                        principalColumns: new[] { "alliance_id", "resolution_id", "seat_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_written_consents_people_signed_by_person_id",
                        column: x => x.signed_by_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_written_consents_resolutions_alliance_id_resolution_id",
                        columns: x => new { x.alliance_id, x.resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_written_consents_stored_files_alliance_id_scan_file_id",
                        columns: x => new { x.alliance_id, x.scan_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expulsion_papers",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    expulsion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_expulsion_papers", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_expulsion_papers_expulsions_alliance_id_expulsion_id",
                        columns: x => new { x.alliance_id, x.expulsion_id },
                        principalTable: "expulsions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_expulsion_papers_stored_files_alliance_id_file_id",
                        columns: x => new { x.alliance_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_deliveries",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    unit_name = table.Column<string>(type: "text", nullable: false),
                    representative = table.Column<string>(type: "text", nullable: false),
                    by_mailbox = table.Column<bool>(type: "boolean", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_deliveries", x => new { x.alliance_id, x.withdrawal_id, x.seat_id });
                    table.ForeignKey(
                        name: "fk_report_deliveries_withdrawals_alliance_id_withdrawal_id",
                        columns: x => new { x.alliance_id, x.withdrawal_id },
                        principalTable: "withdrawals",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_duty_records_alliance_id_unit_id_performed_on",
                table: "duty_records",
                columns: new[] { "alliance_id", "unit_id", "performed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsion_papers_alliance_id_expulsion_id",
                table: "expulsion_papers",
                columns: new[] { "alliance_id", "expulsion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsion_papers_alliance_id_file_id",
                table: "expulsion_papers",
                columns: new[] { "alliance_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsions_alliance_id_charter_version_id",
                table: "expulsions",
                columns: new[] { "alliance_id", "charter_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsions_alliance_id_number",
                table: "expulsions",
                columns: new[] { "alliance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_expulsions_alliance_id_resolution_id",
                table: "expulsions",
                columns: new[] { "alliance_id", "resolution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsions_alliance_id_state",
                table: "expulsions",
                columns: new[] { "alliance_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_expulsions_opened_by_id",
                table: "expulsions",
                column: "opened_by_id");

            migrationBuilder.CreateIndex(
                name: "ux_expulsions_open",
                table: "expulsions",
                columns: new[] { "alliance_id", "membership_id" },
                unique: true,
                filter: "state in ('Opened', 'Verifying', 'Hearing', 'CouncilVoting', 'PassedAwaitingWrittenConsent')");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_alliance_id_charter_version_id",
                table: "withdrawals",
                columns: new[] { "alliance_id", "charter_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_alliance_id_number",
                table: "withdrawals",
                columns: new[] { "alliance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_alliance_id_resolution_id",
                table: "withdrawals",
                columns: new[] { "alliance_id", "resolution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_alliance_id_scan_file_id",
                table: "withdrawals",
                columns: new[] { "alliance_id", "scan_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_alliance_id_state_exit_on",
                table: "withdrawals",
                columns: new[] { "alliance_id", "state", "exit_on" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_handed_in_by_id",
                table: "withdrawals",
                column: "handed_in_by_id");

            migrationBuilder.CreateIndex(
                name: "ux_withdrawals_open",
                table: "withdrawals",
                columns: new[] { "alliance_id", "membership_id" },
                unique: true,
                filter: "state in ('Submitted', 'NoticeRunning', 'CouncilVoting', 'Deferred')");

            migrationBuilder.CreateIndex(
                name: "ix_written_consents_alliance_id_scan_file_id",
                table: "written_consents",
                columns: new[] { "alliance_id", "scan_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_written_consents_signed_by_person_id",
                table: "written_consents",
                column: "signed_by_person_id");

            // Consents, papers and duties are only ever added; whether consents are needed is fixed with the rest when the vote opens.
            foreach (var table in (string[])["written_consents", "expulsion_papers", "duty_records"])
                migrationBuilder.Sql($"""
                    create trigger {table}_stand before update or delete on {table} for each row execute function refuse_change();
                    create trigger {table}_stand_all before truncate on {table} for each statement execute function refuse_change();
                    """);
            migrationBuilder.Sql("""
                create or replace function refuse_change_of_vote() returns trigger language plpgsql as $$
                begin
                    if (new.number, new.matter, new.matter_id, new.unit_id, new.charter_version_id, new.prepared_at, new.notice, new."window", new.opens_at, new.closes_at, new.needs_written_consent)
                        is distinct from (old.number, old.matter, old.matter_id, old.unit_id, old.charter_version_id, old.prepared_at, old.notice, old."window", old.opens_at, old.closes_at, old.needs_written_consent) then
                        raise exception 'a notified vote keeps its matter and its days' using errcode = '42501';
                    end if;
                    if old.state <> 'Prepared' and (new.title, new.text, new.rule, new.policies, new.article, new.recusals, new.roster_hash, new.vacant_seats)
                        is distinct from (old.title, old.text, old.rule, old.policies, old.article, old.recusals, old.roster_hash, old.vacant_seats) then
                        raise exception 'an opened vote is kept as it is' using errcode = '42501';
                    end if;
                    if old.counted_at is not null and (new.result, new.record_hash, new.decision_year, new.decision_serial, new.counted_at, new.consent_due)
                        is distinct from (old.result, old.record_hash, old.decision_year, old.decision_serial, old.counted_at, old.consent_due) then
                        raise exception 'a counted result is kept as it is' using errcode = '42501';
                    end if;
                    if old.counted_at is not null and old.state <> 'AwaitingConsent' and new.void_reason is distinct from old.void_reason then
                        raise exception 'a counted result is kept as it is' using errcode = '42501';
                    end if;
                    if old.counted_at is not null and new.state <> old.state and (old.state, new.state) not in
                        (('Passed', 'InForce'), ('AwaitingConsent', 'Passed'), ('AwaitingConsent', 'Rejected'), ('AwaitingConsent', 'Void')) then
                        raise exception 'a decided vote is not decided anew' using errcode = '42501';
                    end if;
                    if old.signed_at is not null and (new.signed_by, new.signed_at) is distinct from (old.signed_by, old.signed_at) then
                        raise exception 'a signature is kept as it is' using errcode = '42501';
                    end if;
                    return new;
                end $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duty_records");

            migrationBuilder.DropTable(
                name: "expulsion_papers");

            migrationBuilder.DropTable(
                name: "report_deliveries");

            migrationBuilder.DropTable(
                name: "written_consents");

            migrationBuilder.DropTable(
                name: "expulsions");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropColumn(
                name: "consent_due",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "needs_written_consent",
                table: "resolutions");
        }
    }
}
