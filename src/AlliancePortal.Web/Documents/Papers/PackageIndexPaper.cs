namespace AlliancePortal.Web.Documents.Papers;

/// <summary>材料目录: what a package of files handed to an authority contains, file by file with its fingerprint.</summary>
public sealed record PackageIndexPaper : PaperData
{
    internal override string Template => "package-index";

    /// <summary>Such as 申报（备案）材料目录.</summary>
    public required string Title { get; init; }

    /// <summary>The package's number; null before it has one.</summary>
    public string? Number { get; init; }

    /// <summary>When it was handed in; null while it is put together.</summary>
    public DateTimeOffset? Submitted { get; init; }

    /// <summary>Who handed it in: a person, with the unit where it matters.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The office that receives it, in full.</summary>
    public required string To { get; init; }

    /// <summary>The files in the order of the package.</summary>
    public required IReadOnlyList<PackageFile> Files { get; init; }
}

/// <param name="Title">What the file is, such as 联盟章程.</param>
/// <param name="FileName">Its name inside the package.</param>
/// <param name="Pages">Its pages; null where they are not counted.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, 64 hexadecimal characters.</param>
public sealed record PackageFile(string Title, string FileName, int? Pages, long Bytes, string Sha256);
