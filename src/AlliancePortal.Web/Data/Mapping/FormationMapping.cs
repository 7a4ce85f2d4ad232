using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlliancePortal.Web.Data.Mapping;

/// <summary>Calls and intentions belong to an area, the rest to the alliance that is being formed.</summary>
internal sealed class LeadMapping : IEntityTypeConfiguration<LeadCall>, IEntityTypeConfiguration<Intention>, IEntityTypeConfiguration<IntentionEvidence>, IEntityTypeConfiguration<SurveyNote>
{
    public void Configure(EntityTypeBuilder<LeadCall> call)
    {
        call.ToTable("lead_calls");
        call.HasKey(c => c.Id);
        call.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaCode);
        call.Property(c => c.Number).HasMaxLength(60);
        call.HasIndex(c => new { c.AreaCode, c.Number }).IsUnique();
        call.Property(c => c.Title).HasMaxLength(LeadCall.TitleMaxCharacters);
        call.Property(c => c.Sector).HasMaxLength(40);
        call.Property<uint>("RowVersion").IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<Intention> intention)
    {
        intention.ToTable("intentions");
        intention.HasKey(i => i.Id);
        intention.HasOne<LeadCall>().WithMany().HasForeignKey(i => i.CallId);
        intention.HasOne<Person>().WithMany().HasForeignKey(i => i.ApplicantId);
        intention.HasOne<Alliance>().WithMany().HasForeignKey(i => i.FoundedAllianceId);
        intention.Property(i => i.Number).HasMaxLength(60);
        intention.HasIndex(i => new { i.AreaCode, i.Number }).IsUnique().HasFilter("number <> ''");
        intention.Property(i => i.UnitCode).HasMaxLength(18);
        intention.HasIndex(i => new { i.CallId, i.UnitCode }).IsUnique().HasFilter("state = 'Chosen'").HasDatabaseName("ux_intentions_unit");
        intention.Property(i => i.Form).AsStrictJson();
        intention.Property<uint>("RowVersion").IsRowVersion();
        intention.HasMany(i => i.Evidence).WithOne().HasForeignKey(e => e.IntentionId);
        intention.HasMany(i => i.Notes).WithOne().HasForeignKey(n => n.IntentionId);
    }

    public void Configure(EntityTypeBuilder<IntentionEvidence> evidence)
    {
        evidence.ToTable("intention_evidence");
        evidence.HasKey(e => e.Id);
        evidence.Property(e => e.Title).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<SurveyNote> note)
    {
        note.ToTable("survey_notes");
        note.HasKey(n => n.Id);
    }
}

internal sealed class FoundingMapping : IEntityTypeConfiguration<Founding>, IEntityTypeConfiguration<FoundingUnit>, IEntityTypeConfiguration<KeptText>
{
    public void Configure(EntityTypeBuilder<Founding> founding)
    {
        founding.ToTable("foundings");
        founding.HasKey(f => new { f.AllianceId, f.Id });
        founding.HasOne<Alliance>().WithOne().HasForeignKey<Founding>(f => f.AllianceId); // one for each alliance
        founding.HasOne<Intention>().WithMany().HasForeignKey(f => f.IntentionId);
        founding.HasOne<CharterVersion>().WithMany().HasForeignKey(f => new { f.AllianceId, f.CharterVersionId });
        founding.HasOne<Resolution>().WithMany().HasForeignKey(f => new { f.AllianceId, f.AssemblyResolutionId });
        founding.HasOne<Resolution>().WithMany().HasForeignKey(f => new { f.AllianceId, f.ElectionResolutionId });
        founding.HasOne<StoredFile>().WithMany().HasForeignKey(f => new { f.AllianceId, f.CharterFileId });
        founding.Property(f => f.Number).HasMaxLength(60);
        founding.Property(f => f.CharterDigest).HasMaxLength(64);
        founding.Property(f => f.CharterText).AsStrictJson();
        founding.Property(f => f.Facts).AsStrictJson();
        founding.Property(f => f.CharterAdditions).AsStrictJson();
        founding.Property(f => f.AgreementAdditions).AsStrictJson();
        founding.Property(f => f.Readings).AsStrictJson();
        founding.Property(f => f.SecretaryGeneral).AsStrictJson();
        founding.Property(f => f.Reviews).AsStrictJson();
        founding.Ignore(f => f.Lead);
        founding.Ignore(f => f.Review);
        founding.Ignore(f => f.OpenComments);
        founding.Ignore(f => f.Parties);
        founding.Property<uint>("RowVersion").IsRowVersion();
        founding.HasMany(f => f.Units).WithOne().HasForeignKey(u => new { u.AllianceId, u.FoundingId });
    }

    public void Configure(EntityTypeBuilder<FoundingUnit> unit)
    {
        unit.ToTable("founding_units");
        unit.HasKey(u => new { u.AllianceId, u.UnitId });
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId);
        unit.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
        unit.HasIndex(u => u.PersonId);
        unit.Property(u => u.Code).HasMaxLength(18);
        unit.Property(u => u.Name).HasMaxLength(200);
        unit.Property(u => u.Form).AsStrictJson();
        unit.Ignore(u => u.IsOpen);
        unit.Ignore(u => u.IsIn);
        unit.Ignore(u => u.IsOnCouncil);
    }

    public void Configure(EntityTypeBuilder<KeptText> text)
    {
        text.ToTable("kept_texts");
        text.HasKey(t => new { t.AllianceId, t.Kind, t.Number });
        text.HasOne<Alliance>().WithMany().HasForeignKey(t => t.AllianceId);
        text.Property(t => t.Digest).HasMaxLength(64);
        text.Property(t => t.Text).AsStrictJson();
        text.HasOne<StoredFile>().WithMany().HasForeignKey(t => new { t.AllianceId, t.FileId });
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<AgreementRound>, IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementRound> round)
    {
        round.ToTable("agreement_rounds");
        round.HasKey(r => new { r.AllianceId, r.Id });
        round.HasOne<Alliance>().WithMany().HasForeignKey(r => r.AllianceId);
        round.HasOne<StoredFile>().WithMany().HasForeignKey(r => new { r.AllianceId, r.FileId });
        round.HasIndex(r => new { r.AllianceId, r.Number }).IsUnique();
        round.HasIndex(r => r.AllianceId).IsUnique().HasFilter("state = 'Signing'").HasDatabaseName("ux_agreement_rounds_open"); // one text at a time
        round.Property(r => r.TextDigest).HasMaxLength(64);
        round.Property(r => r.Text).AsStrictJson();
        round.Property(r => r.FileSha256).HasMaxLength(64);
        round.Ignore(r => r.Effect);
        round.Ignore(r => r.Open);
        round.Property<uint>("RowVersion").IsRowVersion();
        round.HasMany(r => r.Parties).WithOne().HasForeignKey(p => new { p.AllianceId, p.RoundId });
    }

    public void Configure(EntityTypeBuilder<AgreementParty> party)
    {
        party.ToTable("agreement_parties");
        party.HasKey(p => new { p.AllianceId, p.RoundId, p.UnitId });
        party.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        party.Property(p => p.UnitName).HasMaxLength(200);
        party.Property(p => p.UnitCode).HasMaxLength(18);
        party.Property(p => p.Signature).AsStrictJson();
        party.Property(p => p.Seal).AsStrictJson();
        party.Ignore(p => p.Acts);
    }
}
