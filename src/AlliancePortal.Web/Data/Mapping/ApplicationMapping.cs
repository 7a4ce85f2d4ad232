using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>, IEntityTypeConfiguration<DossierPaper>, IEntityTypeConfiguration<PaperCheck>,
    IEntityTypeConfiguration<SupplementRequest>, IEntityTypeConfiguration<AccessionDeed>
{
    public void Configure(EntityTypeBuilder<Application> application)
    {
        application.ToTable("applications");
        application.HasKey(a => new { a.AllianceId, a.Id });
        application.HasOne<CharterVersion>().WithMany().HasForeignKey(a => new { a.AllianceId, a.CharterVersionId });
        application.HasOne<Person>().WithMany().HasForeignKey(a => a.ApplicantId);
        application.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        application.Ignore(a => a.OpenSupplement);
        application.Property(a => a.Number).HasMaxLength(60);
        application.HasIndex(a => new { a.AllianceId, a.Number }).IsUnique().HasFilter("number <> ''");
        application.Property(a => a.UnitCode).HasMaxLength(18);
        application.Property(a => a.UnitName).HasMaxLength(200);
        application.Property(a => a.Form).AsStrictJson();
        var open = string.Join(", ", ApplicationStates.Open.Select(state => $"'{state}'"));
        application.HasIndex(a => new { a.AllianceId, a.UnitCode }).IsUnique().HasFilter($"state in ({open})").HasDatabaseName("ux_applications_open_unit");
        application.HasIndex(a => new { a.AllianceId, a.State, a.StateSince });
        application.Property<uint>("RowVersion").IsRowVersion();

        application.HasMany(a => a.Papers).WithOne().HasForeignKey(p => new { p.AllianceId, p.ApplicationId });
        application.HasMany(a => a.Checks).WithOne().HasForeignKey(c => new { c.AllianceId, c.ApplicationId });
        application.HasMany(a => a.Supplements).WithOne().HasForeignKey(s => new { s.AllianceId, s.ApplicationId });
        application.HasOne(a => a.Deed).WithOne().HasForeignKey<AccessionDeed>(d => new { d.AllianceId, d.ApplicationId });
    }

    public void Configure(EntityTypeBuilder<DossierPaper> paper)
    {
        paper.ToTable("dossier_papers");
        paper.HasKey(p => new { p.AllianceId, p.ApplicationId, p.Kind, p.Version });
        paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.AllianceId, p.FileId });
    }

    public void Configure(EntityTypeBuilder<PaperCheck> check)
    {
        check.ToTable("paper_checks");
        check.HasKey(c => new { c.AllianceId, c.Id });
        check.Property(c => c.Reason).HasMaxLength(100);
        check.Property(c => c.Words).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<SupplementRequest> request)
    {
        request.ToTable("supplement_requests");
        request.HasKey(r => new { r.AllianceId, r.ApplicationId, r.Number });
        request.Property(r => r.Items).AsStrictJson();
        request.Property(r => r.Due).AsStrictJson();
    }

    public void Configure(EntityTypeBuilder<AccessionDeed> deed)
    {
        deed.ToTable("accession_deeds");
        deed.HasKey(d => new { d.AllianceId, d.ApplicationId });
        deed.Property(d => d.Number).HasMaxLength(60);
        deed.Property(d => d.Due).AsStrictJson();
        deed.Property(d => d.EarlierDay).AsStrictJson();
        deed.Property(d => d.UnitSignature).AsStrictJson();
        deed.Property(d => d.AllianceSignature).AsStrictJson();
    }
}
