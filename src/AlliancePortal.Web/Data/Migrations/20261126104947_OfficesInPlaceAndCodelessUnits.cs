using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlliancePortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class OfficesInPlaceAndCodelessUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "signed_as",
                table: "resolutions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "agreed_as",
                table: "certificates",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "chair_absences",
                columns: table => new
                {
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chair_absences", x => new { x.alliance_id, x.id });
                    table.ForeignKey(
                        name: "fk_chair_absences_alliances_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "codeless_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    evidence_alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<string>(type: "text", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_codeless_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_codeless_units_people_recorded_by_id",
                        column: x => x.recorded_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_codeless_units_stored_files_evidence_alliance_id_evidence_f~",
                        columns: x => new { x.evidence_alliance_id, x.evidence_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "alliance_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_codeless_units_code",
                table: "codeless_units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_codeless_units_evidence_alliance_id_evidence_file_id",
                table: "codeless_units",
                columns: new[] { "evidence_alliance_id", "evidence_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_codeless_units_recorded_by_id",
                table: "codeless_units",
                column: "recorded_by_id");

            migrationBuilder.Sql("""
                alter table chair_absences add constraint ck_chair_absences_days check (until is null or until >= "from");
                alter table chair_absences add constraint ex_chair_absences_once
                    exclude using gist (alliance_id with =, daterange("from", until, '[]') with &&) where (ended_on is null);
                alter table codeless_units add constraint ck_codeless_units_mark check (code ~ '^Z[0-9]{17}$');
                """);

            // Charter versions stand as they are for everybody but the owner; a parameter that is new gets its default in each of them.
            migrationBuilder.Sql("""
                alter table charter_versions disable trigger charter_versions_stand;
                update charter_versions set profile = jsonb_set(profile, '{Application,CodeConfirmationWorkingDays}', '10');
                alter table charter_versions enable trigger charter_versions_stand;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table charter_versions disable trigger charter_versions_stand;
                update charter_versions set profile = profile #- '{Application,CodeConfirmationWorkingDays}';
                alter table charter_versions enable trigger charter_versions_stand;
                """);

            migrationBuilder.DropTable(
                name: "chair_absences");

            migrationBuilder.DropTable(
                name: "codeless_units");

            migrationBuilder.DropColumn(
                name: "signed_as",
                table: "resolutions");

            migrationBuilder.DropColumn(
                name: "agreed_as",
                table: "certificates");
        }
    }
}
