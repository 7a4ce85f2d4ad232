using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>, IEntityTypeConfiguration<ReportDelivery>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("withdrawals");
        withdrawal.HasKey(w => new { w.AllianceId, w.Id });
        withdrawal.HasOne<Membership>().WithMany().HasForeignKey(w => new { w.AllianceId, w.MembershipId });
        withdrawal.HasOne<CharterVersion>().WithMany().HasForeignKey(w => new { w.AllianceId, w.CharterVersionId });
        withdrawal.HasOne<StoredFile>().WithMany().HasForeignKey(w => new { w.AllianceId, w.ScanFileId });
        withdrawal.HasOne<Resolution>().WithMany().HasForeignKey(w => new { w.AllianceId, w.ResolutionId });
        withdrawal.HasOne<Person>().WithMany().HasForeignKey(w => w.HandedInById);
        withdrawal.Property(w => w.Number).HasMaxLength(60);
        withdrawal.HasIndex(w => new { w.AllianceId, w.Number }).IsUnique();
        withdrawal.Property(w => w.UnitName).HasMaxLength(200);
        withdrawal.Property(w => w.UnitCode).HasMaxLength(18);
        withdrawal.Property(w => w.Reason).HasMaxLength(1000);
        withdrawal.Property(w => w.EarlierReceipt).AsStrictJson();
        withdrawal.Property(w => w.Notice).AsStrictJson();
        withdrawal.Property(w => w.ReportDue).AsStrictJson();
        withdrawal.Property(w => w.OpinionDue).AsStrictJson();
        withdrawal.Property(w => w.DeemedDue).AsStrictJson();
        withdrawal.Property(w => w.ReconsiderDue).AsStrictJson();
        withdrawal.Property(w => w.Settlement).AsStrictJson();
        withdrawal.Property(w => w.OpenObligations).AsStrictJson();
        var open = string.Join(", ", WithdrawalStates.Open.Select(state => $"'{state}'"));
        withdrawal.HasIndex(w => new { w.AllianceId, w.MembershipId }).IsUnique().HasFilter($"state in ({open})").HasDatabaseName("ux_withdrawals_open");
        withdrawal.HasIndex(w => new { w.AllianceId, w.State, w.ExitOn });
        withdrawal.Property<uint>("RowVersion").IsRowVersion();
        withdrawal.HasMany(w => w.Deliveries).WithOne().HasForeignKey(d => new { d.AllianceId, d.WithdrawalId });
    }

    public void Configure(EntityTypeBuilder<ReportDelivery> delivery)
    {
        delivery.ToTable("report_deliveries");
        delivery.HasKey(d => new { d.AllianceId, d.WithdrawalId, d.SeatId });
    }
}

internal sealed class ExpulsionMapping : IEntityTypeConfiguration<Expulsion>, IEntityTypeConfiguration<ExpulsionPaper>, IEntityTypeConfiguration<WrittenConsent>,
    IEntityTypeConfiguration<DutyRecord>
{
    public void Configure(EntityTypeBuilder<Expulsion> expulsion)
    {
        expulsion.ToTable("expulsions");
        expulsion.HasKey(e => new { e.AllianceId, e.Id });
        expulsion.HasOne<Membership>().WithMany().HasForeignKey(e => new { e.AllianceId, e.MembershipId });
        expulsion.HasOne<CharterVersion>().WithMany().HasForeignKey(e => new { e.AllianceId, e.CharterVersionId });
        expulsion.HasOne<Resolution>().WithMany().HasForeignKey(e => new { e.AllianceId, e.ResolutionId });
        expulsion.HasOne<Person>().WithMany().HasForeignKey(e => e.OpenedById);
        expulsion.Property(e => e.Number).HasMaxLength(60);
        expulsion.HasIndex(e => new { e.AllianceId, e.Number }).IsUnique();
        expulsion.Property(e => e.UnitName).HasMaxLength(200);
        expulsion.Property(e => e.UnitCode).HasMaxLength(18);
        expulsion.Property(e => e.NonPerformance).AsStrictJson();
        expulsion.Property(e => e.VerificationDue).AsStrictJson();
        expulsion.Property(e => e.AnswerDue).AsStrictJson();
        expulsion.Property(e => e.Settlement).AsStrictJson();
        expulsion.Ignore(e => e.Bar);
        var open = string.Join(", ", ExpulsionStates.Open.Select(state => $"'{state}'"));
        expulsion.HasIndex(e => new { e.AllianceId, e.MembershipId }).IsUnique().HasFilter($"state in ({open})").HasDatabaseName("ux_expulsions_open");
        expulsion.HasIndex(e => new { e.AllianceId, e.State });
        expulsion.Property<uint>("RowVersion").IsRowVersion();
        expulsion.HasMany(e => e.Papers).WithOne().HasForeignKey(p => new { p.AllianceId, p.ExpulsionId });
    }

    public void Configure(EntityTypeBuilder<ExpulsionPaper> paper)
    {
        paper.ToTable("expulsion_papers");
        paper.HasKey(p => new { p.AllianceId, p.Id });
        paper.Property(p => p.Title).HasMaxLength(200);
        paper.HasOne<StoredFile>().WithMany().HasForeignKey(p => new { p.AllianceId, p.FileId });
    }

    public void Configure(EntityTypeBuilder<WrittenConsent> consent)
    {
        consent.ToTable("written_consents");
        consent.HasKey(c => new { c.AllianceId, c.ResolutionId, c.SeatId }).HasName("pk_written_consents"); // one seat, one consent: the database says it too
        consent.HasOne<Ballot>().WithMany().HasForeignKey(c => new { c.AllianceId, c.ResolutionId, c.SeatId });
        consent.HasOne<StoredFile>().WithMany().HasForeignKey(c => new { c.AllianceId, c.ScanFileId });
        consent.HasOne<Person>().WithMany().HasForeignKey(c => c.SignedByPersonId);
        consent.Property(c => c.ProofHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<DutyRecord> duty)
    {
        duty.ToTable("duty_records");
        duty.HasKey(d => new { d.AllianceId, d.Id });
        duty.HasOne<UnitRecord>().WithMany().HasForeignKey(d => new { d.AllianceId, d.UnitId });
        duty.Property(d => d.What).HasMaxLength(300);
        duty.HasIndex(d => new { d.AllianceId, d.UnitId, d.PerformedOn });
    }
}
