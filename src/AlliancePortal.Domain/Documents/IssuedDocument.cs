namespace AlliancePortal.Domain.Documents;

/// <summary>The papers the portal issues.</summary>
public enum DocumentKind
{
    ApplicationForm, Receipt, AcceptanceLetter, SupplementLetter, ReturnLetter, LapseLetter, ExaminationOpinion,
    VoteNotice, Resolution, AdmissionLetter, RefusalLetter, AccessionDeed, Certificate,
    ExitReceipt, ExitReport, ExitConfirmation, VerificationReport, ExpulsionNotice, ConsentSheet, ExpulsionDecision, ExpulsionLetter,
    Charter, Agreement, AppointmentLetter, FilingForm, FilingNotice, PackageIndex, LeadList,
}

/// <summary>A paper that was issued: its number, its bytes' fingerprint, whom it concerns. Never altered; a correction is a new version (G-DOC-4).</summary>
public sealed class IssuedDocument
{
    private IssuedDocument() { } // EF

    public IssuedDocument(Guid allianceId, DocumentKind kind, string number, string title, string subjectKind, Guid subjectId,
        Guid fileId, string sha256, DateTimeOffset issuedAt, int version = 1)
    {
        Id = Guid.CreateVersion7();
        (AllianceId, Kind, Number, Title, SubjectKind, SubjectId, FileId, Sha256, IssuedAt, Version) =
            (allianceId, kind, number, title, subjectKind, subjectId, fileId, sha256, issuedAt, version);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public DocumentKind Kind { get; private init; }
    public string Number { get; private init; } = "";
    public int Version { get; private init; }
    public string Title { get; private init; } = "";
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public Guid FileId { get; private init; }
    public string Sha256 { get; private init; } = "";
    public DateTimeOffset IssuedAt { get; private init; }
}

/// <summary>The last number given in a series of one alliance, kind and year (G-DOC-1). Taken under a row lock, so that none is given twice.</summary>
public sealed class NumberSeries
{
    private NumberSeries() { } // EF

    public NumberSeries(Guid allianceId, string kind, int year) => (AllianceId, Kind, Year) = (allianceId, kind, year);

    public Guid AllianceId { get; private init; }
    public string Kind { get; private init; } = "";
    public int Year { get; private init; }
    public int Last { get; private set; }

    public int Next() => ++Last;
}
