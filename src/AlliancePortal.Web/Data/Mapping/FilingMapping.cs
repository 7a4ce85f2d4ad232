using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Supervision;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>, IEntityTypeConfiguration<FilingVersion>, IEntityTypeConfiguration<FilingPaper>, IEntityTypeConfiguration<FilingStep>,
    IEntityTypeConfiguration<FilingEntry>
{
    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.ToTable("filings");
        filing.HasKey(f => new { f.AllianceId, f.Id });
        filing.HasOne<Alliance>().WithMany().HasForeignKey(f => f.AllianceId);
        filing.HasOne<Area>().WithMany().HasForeignKey(f => f.AreaCode);
        filing.Property(f => f.Number).HasMaxLength(60);
        filing.HasIndex(f => new { f.AllianceId, f.Number }).IsUnique();
        filing.HasIndex(f => f.AllianceId).IsUnique().HasFilter("state not in ('Refused', 'Revoked')").HasDatabaseName("ux_filings_open");
        filing.HasIndex(f => new { f.AreaCode, f.State });
        filing.Property(f => f.FiledNumber).HasMaxLength(60);
        filing.HasIndex(f => f.FiledNumber).IsUnique().HasFilter("filed_number <> ''");
        filing.Property(f => f.Token).HasMaxLength(26);
        filing.HasIndex(f => f.Token).IsUnique().HasFilter("token <> ''");
        filing.Property(f => f.Office).HasMaxLength(40);
        filing.Property(f => f.Opinion).AsStrictJson();
        filing.Property(f => f.Decision).AsStrictJson();
        foreach (var derived in (string[])["Latest", "Submitted", "Current", "ChangeReported", "InEffect", "ToReportAgainst", "HandedIn"]) filing.Ignore(derived);
        filing.Property<uint>("RowVersion").IsRowVersion();
        filing.HasMany(f => f.Versions).WithOne().HasForeignKey(v => new { v.AllianceId, v.FilingId });
        filing.HasMany(f => f.Papers).WithOne().HasForeignKey(p => new { p.AllianceId, p.FilingId });
        filing.HasMany(f => f.Steps).WithOne().HasForeignKey(s => new { s.AllianceId, s.FilingId });
    }

    public void Configure(EntityTypeBuilder<FilingVersion> version)
    {
        version.ToTable("filing_versions");
        version.HasKey(v => new { v.AllianceId, v.FilingId, v.Number });
        version.HasOne<StoredFile>().WithMany().HasForeignKey(v => new { v.AllianceId, v.FileId });
        version.Property(v => v.Sha256).HasMaxLength(64);
        version.Property(v => v.Sheet).AsStrictJson();
    }

    public void Configure(EntityTypeBuilder<FilingPaper> paper)
    {
        paper.ToTable("filing_papers");
        paper.HasKey(p => new { p.AllianceId, p.Id });
        paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.AllianceId, p.FileId });
        paper.Property(p => p.Title).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<FilingStep> step)
    {
        step.ToTable("filing_steps");
        step.HasKey(s => new { s.AllianceId, s.FilingId, s.Ordinal });
    }

    public void Configure(EntityTypeBuilder<FilingEntry> entry)
    {
        entry.ToTable("filing_entries");
        entry.HasKey(e => new { e.AllianceId, e.FilingId, e.Key });
        entry.HasOne<Filing>().WithMany().HasForeignKey(e => new { e.AllianceId, e.FilingId });
        entry.Property(e => e.Key).HasMaxLength(60);
        entry.Property(e => e.Version).IsConcurrencyToken();
    }
}

internal sealed class TicketMapping : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.ToTable("tickets");
        ticket.HasKey(t => new { t.AllianceId, t.Id });
        ticket.HasOne<Alliance>().WithMany().HasForeignKey(t => t.AllianceId);
        ticket.HasOne<Person>().WithMany().HasForeignKey(t => t.RaisedById);
        ticket.Property(t => t.Number).HasMaxLength(60);
        ticket.HasIndex(t => new { t.AllianceId, t.Number }).IsUnique();
        ticket.Property(t => t.Title).HasMaxLength(200);
        ticket.Property(t => t.Due).AsStrictJson();
        ticket.Ignore(t => t.State);
        ticket.Property<uint>("RowVersion").IsRowVersion();
    }
}
