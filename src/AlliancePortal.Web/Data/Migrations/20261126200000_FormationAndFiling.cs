using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlliancePortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FormationAndFiling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_act_chain_heads_alliances_alliance_id",
                table: "act_chain_heads");

            migrationBuilder.DropForeignKey(
                name: "fk_acts_alliances_alliance_id",
                table: "acts");

            migrationBuilder.DropForeignKey(
                name: "fk_deadlines_alliances_alliance_id",
                table: "deadlines");

            migrationBuilder.DropForeignKey(
                name: "fk_stored_files_alliances_alliance_id",
                table: "stored_files");

            migrationBuilder.AddColumn<string>(
                name: "body",
                table: "resolutions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Council");

            migrationBuilder.Sql("alter table areas add column id uuid not null default gen_random_uuid()");
            migrationBuilder.Sql("alter table areas alter column id drop default");

            migrationBuilder.Sql("alter table areas add column preset jsonb");
            foreach (var (code, preset) in AreaPresets()) migrationBuilder.Sql($"update areas set preset = '{preset}'::jsonb where code = '{code}' or (preset is null and code not in ('22', '50') and '{code}' = '50')");
            migrationBuilder.Sql("alter table areas alter column preset set not null");

            migrationBuilder.AddColumn<string>(
                name: "form",
                table: "alliances",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Alliance");

            migrationBuilder.AddColumn<bool>(
                name: "is_forming",
                table: "alliances",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sector",
                table: "alliances",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sub_sector",
                table: "alliances",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "agreement_rounds",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    text_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    in_force_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_rounds", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_agreement_rounds_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_rounds_stored_files_alliance_id_file_id",
                        columns: x => new { x.alliance_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "area_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(6)", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_area_posts_areas_area_code",
                        column: x => x.area_code,
                        principalTable: "areas",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_area_posts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filings",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    area_code = table.Column<string>(type: "character varying(6)", nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stat_year = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opinion = table.Column<string>(type: "jsonb", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    filed_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    token = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filings", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_filings_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filings_areas_area_code",
                        column: x => x.area_code,
                        principalTable: "areas",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_texts",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_force_on = table.Column<DateOnly>(type: "date", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_texts", x => new { x.alliance_id, x.kind, x.number });
                    table.ForeignKey(
                        name: "fk_kept_texts_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_kept_texts_stored_files_alliance_id_file_id",
                        columns: x => new { x.alliance_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(6)", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    conditions = table.Column<string>(type: "text", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lead_calls", x => x.id);
                    table.ForeignKey(
                        name: "fk_lead_calls_areas_area_code",
                        column: x => x.area_code,
                        principalTable: "areas",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    raised_by = table.Column<string>(type: "text", nullable: false),
                    raised_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<string>(type: "jsonb", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closing_remark = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tickets", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_tickets_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tickets_people_raised_by_id",
                        column: x => x.raised_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_parties",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    unit_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    legal_representative = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<string>(type: "jsonb", nullable: true),
                    seal = table.Column<string>(type: "jsonb", nullable: true),
                    refusal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_parties", x => new { x.alliance_id, x.round_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_agreement_parties_agreement_rounds_alliance_id_round_id",
                        columns: x => new { x.alliance_id, x.round_id },
                        principalTable: "agreement_rounds",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_parties_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_entries",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_entries", x => new { x.alliance_id, x.filing_id, x.key });
                    table.ForeignKey(
                        name: "fk_filing_entries_filings_alliance_id_filing_id",
                        columns: x => new { x.alliance_id, x.filing_id },
                        principalTable: "filings",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_papers",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_papers", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_filing_papers_filings_alliance_id_filing_id",
                        columns: x => new { x.alliance_id, x.filing_id },
                        principalTable: "filings",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_papers_stored_files_alliance_id_file_id",
                        columns: x => new { x.alliance_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_steps",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_steps", x => new { x.alliance_id, x.filing_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_filing_steps_filings_alliance_id_filing_id",
                        columns: x => new { x.alliance_id, x.filing_id },
                        principalTable: "filings",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_versions",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    sheet = table.Column<string>(type: "jsonb", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_by = table.Column<string>(type: "text", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_in_effect = table.Column<bool>(type: "boolean", nullable: false),
                    replaced_by_number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_versions", x => new { x.alliance_id, x.filing_id, x.number });
                    table.ForeignKey(
                        name: "fk_filing_versions_filings_alliance_id_filing_id",
                        columns: x => new { x.alliance_id, x.filing_id },
                        principalTable: "filings",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_versions_stored_files_alliance_id_file_id",
                        columns: x => new { x.alliance_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intentions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "text", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    form = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    founded_alliance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intentions", x => x.id);
                    table.ForeignKey(
                        name: "fk_intentions_alliances_founded_alliance_id",
                        column: x => x.founded_alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intentions_lead_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "lead_calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intentions_people_applicant_id",
                        column: x => x.applicant_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "foundings",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    intention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    charter_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    charter_additions = table.Column<string>(type: "jsonb", nullable: false),
                    agreement_additions = table.Column<string>(type: "jsonb", nullable: false),
                    readings = table.Column<string>(type: "jsonb", nullable: false),
                    reviews = table.Column<string>(type: "jsonb", nullable: false),
                    end_reason = table.Column<string>(type: "text", nullable: false),
                    charter_text = table.Column<string>(type: "jsonb", nullable: true),
                    charter_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    charter_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assembly_resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    charter_adopted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    adopted_charter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secretary_general = table.Column<string>(type: "jsonb", nullable: true),
                    election_resolution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    established_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_foundings", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_foundings_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_foundings_charter_versions_alliance_id_charter_version_id",
                        columns: x => new { x.alliance_id, x.charter_version_id },
                        principalTable: "charter_versions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_foundings_intentions_intention_id",
                        column: x => x.intention_id,
                        principalTable: "intentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_foundings_resolutions_alliance_id_assembly_resolution_id",
                        columns: x => new { x.alliance_id, x.assembly_resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_foundings_resolutions_alliance_id_election_resolution_id",
                        columns: x => new { x.alliance_id, x.election_resolution_id },
                        principalTable: "resolutions",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_foundings_stored_files_alliance_id_charter_file_id",
                        columns: x => new { x.alliance_id, x.charter_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intention_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intention_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_intention_evidence_intentions_intention_id",
                        column: x => x.intention_id,
                        principalTable: "intentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_survey_notes_intentions_intention_id",
                        column: x => x.intention_id,
                        principalTable: "intentions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "founding_units",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    founding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "jsonb", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_founding_units", x => new { x.alliance_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_founding_units_foundings_alliance_id_founding_id",
                        columns: x => new { x.alliance_id, x.founding_id },
                        principalTable: "foundings",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_founding_units_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_founding_units_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_areas_id",
                table: "areas",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_unit_id",
                table: "agreement_parties",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_rounds_alliance_id_file_id",
                table: "agreement_rounds",
                columns: new[] { "alliance_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_rounds_alliance_id_number",
                table: "agreement_rounds",
                columns: new[] { "alliance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_agreement_rounds_open",
                table: "agreement_rounds",
                column: "alliance_id",
                unique: true,
                filter: "state = 'Signing'");

            migrationBuilder.CreateIndex(
                name: "ix_area_posts_area_code",
                table: "area_posts",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_area_posts_person_id",
                table: "area_posts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_filing_papers_alliance_id_file_id",
                table: "filing_papers",
                columns: new[] { "alliance_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_papers_alliance_id_filing_id",
                table: "filing_papers",
                columns: new[] { "alliance_id", "filing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filing_versions_alliance_id_file_id",
                table: "filing_versions",
                columns: new[] { "alliance_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_filings_alliance_id_number",
                table: "filings",
                columns: new[] { "alliance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filings_area_code_state",
                table: "filings",
                columns: new[] { "area_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_filings_filed_number",
                table: "filings",
                column: "filed_number",
                unique: true,
                filter: "filed_number <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_filings_token",
                table: "filings",
                column: "token",
                unique: true,
                filter: "token <> ''");

            migrationBuilder.CreateIndex(
                name: "ux_filings_open",
                table: "filings",
                column: "alliance_id",
                unique: true,
                filter: "state not in ('Refused', 'Revoked')");

            migrationBuilder.CreateIndex(
                name: "ix_founding_units_alliance_id_founding_id",
                table: "founding_units",
                columns: new[] { "alliance_id", "founding_id" });

            migrationBuilder.CreateIndex(
                name: "ix_founding_units_person_id",
                table: "founding_units",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_founding_units_unit_id",
                table: "founding_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_foundings_alliance_id",
                table: "foundings",
                column: "alliance_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_foundings_alliance_id_assembly_resolution_id",
                table: "foundings",
                columns: new[] { "alliance_id", "assembly_resolution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_foundings_alliance_id_charter_file_id",
                table: "foundings",
                columns: new[] { "alliance_id", "charter_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_foundings_alliance_id_charter_version_id",
                table: "foundings",
                columns: new[] { "alliance_id", "charter_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_foundings_alliance_id_election_resolution_id",
                table: "foundings",
                columns: new[] { "alliance_id", "election_resolution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_foundings_intention_id",
                table: "foundings",
                column: "intention_id");

            migrationBuilder.CreateIndex(
                name: "ix_intention_evidence_intention_id",
                table: "intention_evidence",
                column: "intention_id");

            migrationBuilder.CreateIndex(
                name: "ix_intentions_applicant_id",
                table: "intentions",
                column: "applicant_id");

            migrationBuilder.CreateIndex(
                name: "ix_intentions_area_code_number",
                table: "intentions",
                columns: new[] { "area_code", "number" },
                unique: true,
                filter: "number <> ''");

            migrationBuilder.CreateIndex(
                name: "ix_intentions_founded_alliance_id",
                table: "intentions",
                column: "founded_alliance_id");

            migrationBuilder.CreateIndex(
                name: "ux_intentions_unit",
                table: "intentions",
                columns: new[] { "call_id", "unit_code" },
                unique: true,
                filter: "state = 'Chosen'");

            migrationBuilder.CreateIndex(
                name: "ix_kept_texts_alliance_id_file_id",
                table: "kept_texts",
                columns: new[] { "alliance_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lead_calls_area_code_number",
                table: "lead_calls",
                columns: new[] { "area_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_notes_intention_id",
                table: "survey_notes",
                column: "intention_id");

            migrationBuilder.CreateIndex(
                name: "ix_tickets_alliance_id_number",
                table: "tickets",
                columns: new[] { "alliance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tickets_raised_by_id",
                table: "tickets",
                column: "raised_by_id");

            // What alliances and areas own alike: acts, heads, deadlines, files. The check comes with the commit, whichever row is written first.
            migrationBuilder.Sql("""
                create table record_owners (id uuid not null, constraint pk_record_owners primary key (id));
                insert into record_owners select id from alliances union all select id from areas;
                create function own_records() returns trigger language plpgsql as $$ begin insert into record_owners values (new.id); return new; end $$;
                create trigger alliances_own_records after insert on alliances for each row execute function own_records();
                create trigger areas_own_records after insert on areas for each row execute function own_records();
                insert into act_chain_heads (alliance_id, sequence, hash) select id, 0, '' from areas;
                """);
            foreach (var table in (string[])["acts", "act_chain_heads", "deadlines", "stored_files"])
                migrationBuilder.Sql($"alter table {table} add constraint fk_{table}_record_owners foreign key (alliance_id) references record_owners (id) deferrable initially deferred");

            foreach (var table in (string[])["survey_notes", "intention_evidence", "kept_texts", "filing_steps", "record_owners"])
                migrationBuilder.Sql($"""
                    create trigger {table}_stand before update or delete on {table} for each row execute function refuse_change();
                    create trigger {table}_stand_all before truncate on {table} for each statement execute function refuse_change();
                    """);
            migrationBuilder.Sql("""
                create function refuse_change_of_frozen() returns trigger language plpgsql as $$
                begin
                    if tg_table_name = 'filing_versions' and (new.sheet, new.sha256, new.file_id, new.sealed_by, new.sealed_at) is distinct from (old.sheet, old.sha256, old.file_id, old.sealed_by, old.sealed_at) then
                        raise exception 'a sealed form is kept as it is' using errcode = '42501';
                    end if;
                    return new;
                end $$;
                create trigger filing_versions_stand before update on filing_versions for each row execute function refuse_change_of_frozen();
                create function refuse_change_of_agreement() returns trigger language plpgsql as $$
                begin
                    if (new.text, new.text_digest, new.file_id, new.file_sha256, new.number, new.fixed_at) is distinct from (old.text, old.text_digest, old.file_id, old.file_sha256, old.number, old.fixed_at) then
                        raise exception 'a fixed text is kept as it is' using errcode = '42501';
                    end if;
                    if old.state <> 'Signing' and (new.state, new.in_force_on) is distinct from (old.state, old.in_force_on) then
                        raise exception 'a round of signing that has ended stays so' using errcode = '42501';
                    end if;
                    return new;
                end $$;
                create trigger agreement_rounds_stand before update on agreement_rounds for each row execute function refuse_change_of_agreement();
                create function refuse_change_of_signature() returns trigger language plpgsql as $$
                begin
                    if (old.signature is not null and new.signature is distinct from old.signature) or (old.seal is not null and new.seal is distinct from old.seal) then
                        raise exception 'a signature is kept as it is' using errcode = '42501';
                    end if;
                    return new;
                end $$;
                create trigger agreement_parties_stand before update on agreement_parties for each row execute function refuse_change_of_signature();
                create function refuse_change_of_body() returns trigger language plpgsql as $$
                begin
                    raise exception 'a vote stays with the body it was put before' using errcode = '42501';
                end $$;
                create trigger vote_keeps_its_body before update on resolutions for each row when (new.body is distinct from old.body) execute function refuse_change_of_body();
                """);
        }

        /// <summary>The provinces as they were when presets came in; later ones are data of their own.</summary>
        private static IEnumerable<(string Code, string Preset)> AreaPresets()
        {
            using var stream = typeof(FormationAndFiling).Assembly.GetManifestResourceStream("area-presets-2026.sql")!;
            using var reader = new System.IO.StreamReader(stream);
            while (reader.ReadLine() is { } line)
                if (line.Split('\t') is [var code, var preset]) yield return (code, preset);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_parties");

            migrationBuilder.DropTable(
                name: "area_posts");

            migrationBuilder.DropTable(
                name: "filing_entries");

            migrationBuilder.DropTable(
                name: "filing_papers");

            migrationBuilder.DropTable(
                name: "filing_steps");

            migrationBuilder.DropTable(
                name: "filing_versions");

            migrationBuilder.DropTable(
                name: "founding_units");

            migrationBuilder.DropTable(
                name: "intention_evidence");

            migrationBuilder.DropTable(
                name: "kept_texts");

            migrationBuilder.DropTable(
                name: "survey_notes");

            migrationBuilder.DropTable(
                name: "tickets");

            migrationBuilder.DropTable(
                name: "agreement_rounds");

            migrationBuilder.DropTable(
                name: "filings");

            migrationBuilder.DropTable(
                name: "foundings");

            migrationBuilder.DropTable(
                name: "intentions");

            migrationBuilder.DropTable(
                name: "lead_calls");

            migrationBuilder.DropIndex(
                name: "ix_areas_id",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "body",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "id",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "preset",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "form",
                table: "alliances");

            migrationBuilder.DropColumn(
                name: "is_forming",
                table: "alliances");

            migrationBuilder.DropColumn(
                name: "sector",
                table: "alliances");

            migrationBuilder.DropColumn(
                name: "sub_sector",
                table: "alliances");

            migrationBuilder.AddForeignKey(
                name: "fk_act_chain_heads_alliances_alliance_id",
                table: "act_chain_heads",
                column: "alliance_id",
                principalTable: "alliances",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_acts_alliances_alliance_id",
                table: "acts",
                column: "alliance_id",
                principalTable: "alliances",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_deadlines_alliances_alliance_id",
                table: "deadlines",
                column: "alliance_id",
                principalTable: "alliances",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_stored_files_alliances_alliance_id",
                table: "stored_files",
                column: "alliance_id",
                principalTable: "alliances",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
