using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlliancePortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReliableNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "claim",
                table: "notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "notices",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lease_until",
                table: "notices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trouble",
                table: "notices",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.CreateIndex(
                name: "ix_notices_alliance_id_at_id",
                table: "notices",
                columns: new[] { "alliance_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_alliance_id_key_person_id",
                table: "notices",
                columns: new[] { "alliance_id", "key", "person_id" },
                unique: true,
                filter: "key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_alliance_id_mail_state_at_id",
                table: "notices",
                columns: new[] { "alliance_id", "mail_state", "at", "id" },
                filter: "mail_state in ('Queued', 'Failed')");

            migrationBuilder.Sql(SchedulerTables());
        }

        /// <summary>The scheduler's own tables, as its package brings them; later versions of it bring migrations of their own.</summary>
        private static string SchedulerTables()
        {
            using var script = new System.IO.StreamReader(typeof(ReliableNotices).Assembly.GetManifestResourceStream("quartz-4.7.3.sql")!);
            return script.ReadToEnd();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop table qrtz_simple_triggers, qrtz_cron_triggers, qrtz_simprop_triggers, qrtz_blob_triggers, qrtz_triggers, qrtz_job_details, qrtz_calendars,
                    qrtz_paused_trigger_grps, qrtz_paused_job_grps, qrtz_fired_triggers, qrtz_scheduler_state, qrtz_locks, qrtz_execution_history,
                    qrtz_misfire_history, qrtz_job_status
                """);

            migrationBuilder.DropIndex(
                name: "ix_notices_alliance_id_at_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_alliance_id_key_person_id",
                table: "notices");

            migrationBuilder.DropIndex(
                name: "ix_notices_alliance_id_mail_state_at_id",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "claim",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "key",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "lease_until",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "trouble",
                table: "notices");
        }
    }
}
