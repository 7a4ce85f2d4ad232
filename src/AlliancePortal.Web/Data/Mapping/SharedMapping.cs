using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.Property(p => p.FullName).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.HasKey(s => s.Id);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        session.Property(s => s.Address).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(300);
        session.Property(s => s.CapacityKey).HasMaxLength(120);
    }
}

internal sealed class AllianceMapping : IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<AreaPost>, IEntityTypeConfiguration<Alliance>, IEntityTypeConfiguration<CharterVersion>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("areas");
        area.HasKey(a => a.Code);
        area.Property(a => a.Code).HasMaxLength(6);
        area.HasIndex(a => a.Id).IsUnique();
        area.Property(a => a.Preset).AsStrictJson();
        area.Ignore(a => a.FilesAlliances);
    }

    public void Configure(EntityTypeBuilder<AreaPost> post)
    {
        post.ToTable("area_posts");
        post.HasKey(p => p.Id);
        post.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaCode);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        post.HasIndex(p => p.PersonId);
        post.Property(p => p.Office).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<Alliance> alliance)
    {
        alliance.ToTable("alliances");
        alliance.HasKey(a => a.Id);
        alliance.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaCode);
        alliance.Property(a => a.Slug).HasMaxLength(40);
        alliance.HasIndex(a => a.Slug).IsUnique();
        alliance.Property(a => a.Name).HasMaxLength(120);
        alliance.Property(a => a.Sector).HasMaxLength(40).HasDefaultValue("");
        alliance.Property(a => a.SubSector).HasMaxLength(40).HasDefaultValue("");
    }

    public void Configure(EntityTypeBuilder<CharterVersion> version)
    {
        version.ToTable("charter_versions");
        version.HasKey(v => new { v.AllianceId, v.Id });
        version.HasOne<Alliance>().WithMany().HasForeignKey(v => v.AllianceId);
        version.HasIndex(v => new { v.AllianceId, v.Number }).IsUnique();
        version.Property(v => v.Profile).AsStrictJson();
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<CodeException>, IEntityTypeConfiguration<CodelessUnit>,
    IEntityTypeConfiguration<UnitRecord>, IEntityTypeConfiguration<Liaison>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("units");
        unit.HasKey(u => u.Id);
        unit.Property(u => u.Code).HasMaxLength(18);
        unit.HasIndex(u => u.Code).IsUnique();
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.NamePinyin).HasMaxLength(1000).UseCollation("C");
        unit.Property(u => u.NameInitials).HasMaxLength(200).UseCollation("C");
        unit.HasIndex(u => new { u.NamePinyin, u.Id });
    }

    public void Configure(EntityTypeBuilder<CodeException> exception)
    {
        exception.ToTable("code_exceptions");
        exception.HasKey(e => new { e.AllianceId, e.Id });
        exception.HasOne<Alliance>().WithMany().HasForeignKey(e => e.AllianceId);
        exception.HasOne<StoredFile>().WithMany().HasForeignKey(e => new { e.AllianceId, e.EvidenceFileId });
        exception.HasOne<Person>().WithMany().HasForeignKey(e => e.ProposedById);
        exception.HasOne<Person>().WithMany().HasForeignKey(e => e.ConfirmedById);
        exception.Property(e => e.Code).HasMaxLength(18);
        exception.Property(e => e.UnitName).HasMaxLength(200);
        exception.Property(e => e.Reason).HasMaxLength(CodeException.ReasonMaxCharacters);
        exception.HasIndex(e => new { e.AllianceId, e.Code }).IsUnique().HasFilter("refused_at is null"); // one that waits or stands for each code
        exception.ToTable(table => table.HasCheckConstraint("ck_code_exceptions_two_people", "confirmed_by_id <> proposed_by_id"));
        exception.Property<uint>("RowVersion").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<CodelessUnit> unit)
    {
        unit.ToTable("codeless_units");
        unit.HasKey(u => u.Id);
        unit.HasOne<StoredFile>().WithMany().HasForeignKey(u => new { u.EvidenceAllianceId, u.EvidenceFileId });
        unit.HasOne<Person>().WithMany().HasForeignKey(u => u.RecordedById);
        unit.Property(u => u.Code).HasMaxLength(18);
        unit.Property(u => u.Name).HasMaxLength(CodelessUnit.NameMaxCharacters);
        unit.Property(u => u.Reason).HasMaxLength(CodelessUnit.ReasonMaxCharacters);
        unit.Property(u => u.WithdrawalReason).HasMaxLength(CodelessUnit.ReasonMaxCharacters);
        unit.HasIndex(u => u.Code).IsUnique();
        unit.Property<uint>("RowVersion").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<UnitRecord> record)
    {
        record.ToTable("unit_records");
        record.HasKey(r => new { r.AllianceId, r.UnitId });
        record.HasOne<Alliance>().WithMany().HasForeignKey(r => r.AllianceId);
        record.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
    }

    public void Configure(EntityTypeBuilder<Liaison> liaison)
    {
        liaison.ToTable("liaisons");
        liaison.HasKey(l => new { l.AllianceId, l.Id });
        liaison.HasOne<UnitRecord>().WithMany().HasForeignKey(l => new { l.AllianceId, l.UnitId });
        liaison.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        liaison.HasIndex(l => l.PersonId);
    }
}
