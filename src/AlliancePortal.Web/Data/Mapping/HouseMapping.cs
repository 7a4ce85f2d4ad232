using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Infrastructure.Keys;
using AlliancePortal.Web.Infrastructure.Parking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

/// <summary>What the house keeps for itself: the clock's displacement, the key ring, forms that were interrupted.</summary>
internal sealed class HouseMapping :
    IEntityTypeConfiguration<ClockDisplacement>, IEntityTypeConfiguration<DataProtectionKey>, IEntityTypeConfiguration<ParkedForm>
{
    public void Configure(EntityTypeBuilder<ClockDisplacement> displacement)
    {
        displacement.ToTable("clock_displacements", table => table.HasCheckConstraint("ck_clock_displacements_one_row", $"id = {ClockDisplacement.OnlyRow}"));
        displacement.Property(d => d.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("data_protection_keys");
        key.HasKey(k => k.FriendlyName);
        key.Property(k => k.FriendlyName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<ParkedForm> form)
    {
        form.ToTable("parked_forms");
        form.Property(f => f.Path).HasMaxLength(ParkedForm.LongestPath);
        form.Property(f => f.BrowserHash).HasMaxLength(64);
        form.HasIndex(f => f.ParkedAt);
    }
}
