using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AlliancePortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CalendarVersionsAndFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feeds", x => x.person_id);
                    table.ForeignKey(
                        name: "fk_calendar_feeds_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    arrangement = table.Column<string>(type: "jsonb", nullable: false),
                    notice_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    notice_title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    notice_date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prepared_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_versions", x => x.id);
                    table.CheckConstraint("ck_calendar_versions_confirmed", "(number is null) = (confirmed_at is null) and (number is null) = (confirmed_by_id is null)");
                    table.ForeignKey(
                        name: "fk_calendar_versions_people_confirmed_by_id",
                        column: x => x.confirmed_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_versions_people_prepared_by_id",
                        column: x => x.prepared_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feeds_token_hash",
                table: "calendar_feeds",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_versions_confirmed_by_id",
                table: "calendar_versions",
                column: "confirmed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_versions_number",
                table: "calendar_versions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_versions_prepared_by_id",
                table: "calendar_versions",
                column: "prepared_by_id");

            // a version is confirmed once; then, and what it says from the beginning, it stays as it is
            migrationBuilder.Sql("""
                create function refuse_change_of_calendar() returns trigger language plpgsql as $$
                begin
                    if tg_op = 'DELETE' or old.number is not null
                        or (new.id, new.year, new.arrangement, new.notice_number, new.notice_title, new.notice_date, new.source, new.prepared_by_id, new.prepared_at)
                            is distinct from (old.id, old.year, old.arrangement, old.notice_number, old.notice_title, old.notice_date, old.source, old.prepared_by_id, old.prepared_at) then
                        raise exception 'an arrangement of holidays is kept as it is' using errcode = '42501';
                    end if;
                    return new;
                end $$;
                create trigger calendar_versions_stand before update or delete on calendar_versions for each row execute function refuse_change_of_calendar();
                create trigger calendar_versions_stand_all before truncate on calendar_versions for each statement execute function refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "calendar_versions");
            migrationBuilder.Sql("drop function refuse_change_of_calendar()");
        }
    }
}
