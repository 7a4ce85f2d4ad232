using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

/// <remarks>Acts, heads, deadlines and files belong to an alliance or to an area; the database keeps both in record_owners, to which their alliance_id refers.</remarks>
internal sealed class ActMapping : IEntityTypeConfiguration<Act>, IEntityTypeConfiguration<ActChainHead>, IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.ToTable("acts");
        act.HasKey(a => new { a.AllianceId, a.Id });
        act.HasIndex(a => new { a.AllianceId, a.Sequence }).IsUnique();
        act.HasIndex(a => new { a.AllianceId, a.SubjectId });
        act.Property(a => a.Hash).HasMaxLength(64);
        act.Property(a => a.PreviousHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ActChainHead> head)
    {
        head.ToTable("act_chain_heads");
        head.HasKey(h => h.AllianceId);
        head.Property(h => h.Hash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("notices");
        notice.HasKey(n => new { n.AllianceId, n.Id });
        notice.HasOne<Act>().WithMany().HasForeignKey(n => new { n.AllianceId, n.ActId });
        notice.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        notice.HasIndex(n => new { n.AllianceId, n.ActId, n.PersonId }).IsUnique(); // once per act and recipient
        notice.Property(n => n.Key).HasMaxLength(100);
        notice.HasIndex(n => new { n.AllianceId, n.Key, n.PersonId }).IsUnique().HasFilter("key is not null"); // each reminder once
        notice.HasIndex(n => new { n.AllianceId, n.At, n.Id });
        notice.HasIndex(n => new { n.AllianceId, n.MailState, n.At, n.Id }).HasFilter("mail_state in ('Queued', 'Failed')");
        notice.HasIndex(n => new { n.PersonId, n.At });
        notice.HasIndex(n => n.NextTryAt).HasFilter("mail_state = 'Queued'");
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<Deadline>, IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<IssuedDocument>,
    IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<Deadline> deadline)
    {
        deadline.ToTable("deadlines");
        deadline.HasKey(d => new { d.AllianceId, d.Id });
        deadline.Property(d => d.Derivation).AsStrictJson();
        deadline.Ignore(d => d.IsOpen);
        deadline.HasIndex(d => new { d.AllianceId, d.SubjectId, d.Task }).IsUnique().HasFilter("fulfilled_at is null and voided_at is null");
        deadline.HasIndex(d => new { d.AllianceId, d.Owner, d.Due }).HasFilter("fulfilled_at is null and voided_at is null");
    }

    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_files");
        file.HasKey(f => new { f.AllianceId, f.Id });
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<IssuedDocument> document)
    {
        document.ToTable("issued_documents");
        document.HasKey(d => new { d.AllianceId, d.Id });
        document.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.AllianceId, d.FileId });
        document.Property(d => d.Number).HasMaxLength(80);
        document.HasIndex(d => new { d.AllianceId, d.Number, d.Version }).IsUnique();
        document.HasIndex(d => new { d.AllianceId, d.SubjectId });
    }

    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("number_series");
        series.HasKey(s => new { s.AllianceId, s.Kind, s.Year });
        series.Property(s => s.Kind).HasMaxLength(40);
    }
}
