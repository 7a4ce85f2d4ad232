namespace AlliancePortal.Web.Documents.Papers;

/// <summary>A charter (章程) or an agreement (协议书) in chapters and articles, with the pages on which its parties sign.</summary>
public sealed record LegalTextPaper : PaperData
{
    internal override string Template => "legal-text";

    /// <summary>The text's name without brackets, such as 吉林省智能光电产业科技创新联盟章程.</summary>
    public required string Title { get; init; }

    /// <summary>Where the text stands, such as 2026年11月20日成员大会通过; printed below the title.</summary>
    public string? Status { get; init; }

    /// <summary>Such as 第3版; printed at the foot of every page.</summary>
    public string? Version { get; init; }

    /// <summary>What stands before the first chapter, a paragraph each; may be empty.</summary>
    public IReadOnlyList<string> Preamble { get; init; } = [];

    /// <summary>The chapters in their order. Articles are numbered through all of them.</summary>
    public required IReadOnlyList<LegalChapter> Chapters { get; init; }

    /// <summary>SHA-256 of the text (64 hexadecimal characters), the same for every copy and every party; null while the text may change.</summary>
    public string? TextDigest { get; init; }

    /// <summary>The parties that sign, in the order of their list; empty for a text that nobody signs.</summary>
    public IReadOnlyList<PartySignature> Signatures { get; init; } = [];

    /// <summary>Only the signature page of this party is printed, counted from 1 in <see cref="Signatures"/>; null prints the whole text.</summary>
    public int? SignaturePageOf { get; init; }
}

/// <param name="Heading">Such as 总则, without its number; null for a text without chapters.</param>
/// <param name="Articles">At least one.</param>
public sealed record LegalChapter(string? Heading, IReadOnlyList<LegalArticle> Articles);

/// <summary>An article; its number is counted by the paper.</summary>
public sealed record LegalArticle
{
    /// <summary>The text, a paragraph each; empty for an article that the alliance added as a whole.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>What the alliance added in its own words, after the paragraphs; marked by a fine line.</summary>
    public IReadOnlyList<string> Additions { get; init; } = [];

    /// <summary>A table after the text; null where there is none.</summary>
    public TableOnPaper? Table { get; init; }
}

/// <summary>A party's block on the signature pages (JL-SIG-1).</summary>
public sealed record PartySignature
{
    /// <summary>The unit, and the confirmation on the portal that stands for its signature and seal; without one the places stay blank for ink.</summary>
    public required SigningParty Party { get; init; }

    /// <summary>The legal representative's name; printed small where the signature goes.</summary>
    public string? LegalRepresentative { get; init; }

    /// <summary>签订日期; null leaves the place.</summary>
    public DateOnly? SignedOn { get; init; }
}
