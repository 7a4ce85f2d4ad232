namespace AlliancePortal.Domain.Texts;

/// <summary>Which of the two texts that bind an alliance.</summary>
public enum TextKind { Charter, Agreement }

/// <summary>A charter or an agreement as it was adopted or came into force: every word of it. Never altered; a later version follows (G-DOC-4).</summary>
public sealed class KeptText
{
    private KeptText() { } // EF

    public KeptText(Guid allianceId, TextKind kind, int number, LegalText text, Guid fileId, DateOnly inForceOn, string basis)
    {
        (AllianceId, Kind, Number, Text, Digest) = (allianceId, kind, number, text, text.Digest());
        (FileId, InForceOn, Basis) = (fileId, inForceOn, basis);
    }

    public Guid AllianceId { get; private init; }
    public TextKind Kind { get; private init; }

    /// <summary>From 1, as the charter's version or the agreement's round.</summary>
    public int Number { get; private init; }
    public LegalText Text { get; private init; } = null!;
    public string Digest { get; private init; } = "";
    public Guid FileId { get; private init; }
    public DateOnly InForceOn { get; private init; }
    public string Basis { get; private init; } = "";
}
