using System.Text.Json.Serialization;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>A letter or decision whose sentences the feature writes itself: a title, paragraphs, at most one table.</summary>
public sealed record ProseLetter : LetterPaper
{
    public override string Kind => "prose";

    public required string Title { get; init; }

    /// <summary>At least one; the last one travels with the seal.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Somebody outside the alliance's bodies signs it by hand: no head, number or seal of the alliance, but lines for name, seal and day.</summary>
    public bool ByHand { get; init; }

    /// <summary>Stands after the paragraphs but the last; a long one goes onto a page of its own. Null where there is none.</summary>
    public TableOnPaper? Table { get; init; }

    /// <summary>Left out, not null, without an address: the letters of those who have none keep their data's fingerprint.</summary>
    [JsonInclude, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal IReadOnlyList<string>? Qr => VerifyAt is null ? null : QrCode.Rows(VerifyAt);
}

/// <summary>A table of text: a caption, heads, rows of as many cells.</summary>
public sealed record TableOnPaper(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
