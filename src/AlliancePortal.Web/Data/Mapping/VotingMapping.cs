using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Voting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class VotingMapping : IEntityTypeConfiguration<Resolution>, IEntityTypeConfiguration<RosterEntry>, IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Resolution> resolution)
    {
        resolution.ToTable("resolutions");
        resolution.HasKey(r => new { r.AllianceId, r.Id });
        resolution.HasOne<CharterVersion>().WithMany().HasForeignKey(r => new { r.AllianceId, r.CharterVersionId });
        resolution.Property(r => r.Number).HasMaxLength(60);
        resolution.HasIndex(r => new { r.AllianceId, r.Number }).IsUnique();
        resolution.HasIndex(r => new { r.AllianceId, r.DecisionYear, r.DecisionSerial }).IsUnique();
        resolution.HasIndex(r => new { r.State, r.ClosesAt });
        resolution.Property(r => r.Title).HasMaxLength(200);
        resolution.Property(r => r.Matter).HasMaxLength(40);
        resolution.Property(r => r.Body).HasDefaultValue(VotingBody.Council).HasSentinel(VotingBody.Council);
        resolution.Property(r => r.SignedAs).HasMaxLength(60).HasDefaultValue("");
        resolution.Property(r => r.Rule).AsStrictJson();
        resolution.Property(r => r.Policies).AsStrictJson();
        resolution.Property(r => r.Notice).AsStrictJson();
        resolution.Property(r => r.Window).AsStrictJson();
        resolution.Property(r => r.Recusals).AsStrictJson();
        resolution.Property(r => r.Result).AsStrictJson();
        resolution.Property(r => r.ConsentDue).AsStrictJson();
        resolution.Ignore(r => r.Tally);
        resolution.Ignore(r => r.Standing);
        resolution.Property<uint>("RowVersion").IsRowVersion();
        resolution.HasMany(r => r.Roster).WithOne().HasForeignKey(e => new { e.AllianceId, e.ResolutionId });
        resolution.HasMany(r => r.Consents).WithOne().HasForeignKey(c => new { c.AllianceId, c.ResolutionId });
        resolution.HasMany(r => r.Ballots).WithOne().HasForeignKey(b => new { b.AllianceId, b.ResolutionId });
    }

    public void Configure(EntityTypeBuilder<RosterEntry> entry)
    {
        entry.ToTable("roster_entries");
        entry.HasKey(e => new { e.AllianceId, e.ResolutionId, e.SeatId });
        entry.HasIndex(e => new { e.AllianceId, e.SeatId });
    }

    public void Configure(EntityTypeBuilder<Ballot> ballot)
    {
        ballot.ToTable("ballots");
        ballot.HasKey(b => new { b.AllianceId, b.ResolutionId, b.SeatId }).HasName("pk_ballots"); // one seat, one ballot: the database says it too
        ballot.HasOne<RosterEntry>().WithMany().HasForeignKey(b => new { b.AllianceId, b.ResolutionId, b.SeatId });
        ballot.HasOne<StoredFile>().WithMany().HasForeignKey(b => new { b.AllianceId, b.ScanFileId });
        ballot.Property(b => b.Remark).HasMaxLength(500);
        ballot.HasIndex(b => new { b.AllianceId, b.Receipt }).IsUnique();
    }
}
