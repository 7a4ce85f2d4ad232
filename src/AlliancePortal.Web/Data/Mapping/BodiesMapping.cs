using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class BodiesMapping : IEntityTypeConfiguration<Seat>, IEntityTypeConfiguration<SeatHolding>, IEntityTypeConfiguration<Representation>,
    IEntityTypeConfiguration<CouncilTerm>, IEntityTypeConfiguration<ChairAbsence>, IEntityTypeConfiguration<SecretariatPost>
{
    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.ToTable("seats");
        seat.HasKey(s => new { s.AllianceId, s.Id });
        seat.HasOne<Alliance>().WithMany().HasForeignKey(s => s.AllianceId);
        seat.HasIndex(s => new { s.AllianceId, s.Office, s.Ordinal }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SeatHolding> holding)
    {
        holding.ToTable("seat_holdings");
        holding.HasKey(h => new { h.AllianceId, h.Id });
        holding.HasOne<Seat>().WithMany().HasForeignKey(h => new { h.AllianceId, h.SeatId });
        holding.HasOne<UnitRecord>().WithMany().HasForeignKey(h => new { h.AllianceId, h.UnitId });
    }

    public void Configure(EntityTypeBuilder<Representation> person)
    {
        person.ToTable("representations");
        person.HasKey(p => new { p.AllianceId, p.Id });
        person.HasOne<SeatHolding>().WithMany().HasForeignKey(p => new { p.AllianceId, p.HoldingId });
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        person.HasIndex(p => p.PersonId);
    }

    public void Configure(EntityTypeBuilder<CouncilTerm> term)
    {
        term.ToTable("council_terms");
        term.HasKey(t => new { t.AllianceId, t.Number });
        term.HasOne<Alliance>().WithMany().HasForeignKey(t => t.AllianceId);
    }

    public void Configure(EntityTypeBuilder<ChairAbsence> absence)
    {
        absence.ToTable("chair_absences");
        absence.HasKey(a => new { a.AllianceId, a.Id });
        absence.HasOne<Alliance>().WithMany().HasForeignKey(a => a.AllianceId);
        absence.Property(a => a.Reason).HasMaxLength(ChairAbsence.ReasonMaxCharacters);
        absence.Property<uint>("RowVersion").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<SecretariatPost> post)
    {
        post.ToTable("secretariat_posts");
        post.HasKey(p => new { p.AllianceId, p.Id });
        post.HasOne<Alliance>().WithMany().HasForeignKey(p => p.AllianceId);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        post.HasIndex(p => p.PersonId);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Bar>, IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable("memberships");
        membership.HasKey(m => new { m.AllianceId, m.Id });
        membership.HasOne<UnitRecord>().WithMany().HasForeignKey(m => new { m.AllianceId, m.UnitId });
        membership.HasIndex(m => new { m.AllianceId, m.ApplicationId }).IsUnique(); // one application makes one membership
    }

    public void Configure(EntityTypeBuilder<Bar> bar)
    {
        bar.ToTable("bars");
        bar.HasKey(b => new { b.AllianceId, b.Id });
        bar.HasOne<Alliance>().WithMany().HasForeignKey(b => b.AllianceId);
        bar.Property(b => b.UnitCode).HasMaxLength(18);
        bar.HasIndex(b => new { b.AllianceId, b.UnitCode });
    }

    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("certificates");
        certificate.HasKey(c => new { c.AllianceId, c.Id });
        certificate.HasOne<Membership>().WithMany().HasForeignKey(c => new { c.AllianceId, c.MembershipId });
        certificate.Property(c => c.Number).HasMaxLength(60);
        certificate.HasIndex(c => new { c.AllianceId, c.Number }).IsUnique().HasFilter("number <> ''");
        certificate.Property(c => c.AgreedAs).HasMaxLength(40).HasDefaultValue("");
        certificate.Property(c => c.Token).HasMaxLength(26);
        certificate.HasIndex(c => c.Token).IsUnique();
        certificate.Property<uint>("RowVersion").IsRowVersion();
    }
}
