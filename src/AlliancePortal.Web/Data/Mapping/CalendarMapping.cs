using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

/// <summary>The imported arrangements of holidays, and the addresses of people's calendars.</summary>
internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarVersion>, IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> version)
    {
        version.ToTable("calendar_versions", table => table.HasCheckConstraint("ck_calendar_versions_confirmed",
            "(number is null) = (confirmed_at is null) and (number is null) = (confirmed_by_id is null)"));
        version.HasKey(v => v.Id);
        version.HasIndex(v => v.Number).IsUnique();
        version.HasOne<Person>().WithMany().HasForeignKey(v => v.PreparedById);
        version.HasOne<Person>().WithMany().HasForeignKey(v => v.ConfirmedById);
        version.Property(v => v.Arrangement).AsStrictJson();
        version.Property(v => v.NoticeNumber).HasMaxLength(60);
        version.Property(v => v.NoticeTitle).HasMaxLength(120);
        version.Property(v => v.Source).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.ToTable("calendar_feeds");
        feed.HasKey(f => f.PersonId);
        feed.HasOne<Person>().WithOne().HasForeignKey<CalendarFeed>(f => f.PersonId);
        feed.Property(f => f.TokenHash).HasMaxLength(64);
        feed.HasIndex(f => f.TokenHash).IsUnique();
    }
}
