namespace AlliancePortal.Web.Documents.Papers;

/// <summary>资格审查意见: the secretariat's examination as it goes to the council (CQ-12-4).</summary>
public sealed record ExaminationOpinionPaper : PaperData
{
    internal override string Template => "examination-opinion";

    public required string Issuer { get; init; }
    public string? Number { get; init; }
    public required string Application { get; init; }
    public required string Unit { get; init; }
    public required string Code { get; init; }

    /// <summary>What that code is called: 统一社会信用代码 or 平台编号.</summary>
    public string CodeName => Domain.Units.UnitCodeName.Of(Code);

    /// <summary>企业, 高等学校, 科研院所, 社会组织 or 其他.</summary>
    public required string UnitKind { get; init; }
    public required DateOnly Received { get; init; }

    /// <summary>The checks that the portal made by itself, with what each rests on.</summary>
    public required IReadOnlyList<CheckOnPaper> Checks { get; init; }
    public required IReadOnlyList<ExaminedPaper> Papers { get; init; }

    /// <summary>What was asked for in addition, in the order of asking; may be empty.</summary>
    public IReadOnlyList<SupplementRound> Supplements { get; init; } = [];

    /// <summary>The opinion in the secretariat's own words, a paragraph each.</summary>
    public required IReadOnlyList<string> Opinion { get; init; }
    public required Recommendation Recommendation { get; init; }

    /// <summary>The article on who may join, such as 章程第八条.</summary>
    public required string Article { get; init; }
    public required string Examiner { get; init; }
}

/// <param name="Name">What was checked, such as 统一社会信用代码.</param>
/// <param name="Result">What was found, such as 校验通过.</param>
/// <param name="Passed">False where the council should look twice.</param>
/// <param name="Basis">What the check rests on, such as GB 32100-2015; may be empty.</param>
public sealed record CheckOnPaper(string Name, string Result, bool Passed, string? Basis = null);

/// <param name="Title">The paper's name in the dossier.</param>
/// <param name="Complete">Whether it was found complete.</param>
/// <param name="Remark">Why not, or what was noted; may be empty.</param>
/// <param name="Sha256">The digest of the file that was examined.</param>
public sealed record ExaminedPaper(string Title, bool Complete, string? Remark = null, string? Sha256 = null);

/// <param name="Asked">The day of the request.</param>
/// <param name="Due">The day by which the answer was due.</param>
/// <param name="Answered">The day of the answer; null while it is outstanding.</param>
/// <param name="What">The papers asked for.</param>
public sealed record SupplementRound(DateOnly Asked, DateOnly Due, DateOnly? Answered, string What);

public enum Recommendation
{
    /// <summary>材料齐全、符合条件，提请理事会表决</summary>
    Refer,

    /// <summary>存在疑问，提请理事会审议时注意</summary>
    ReferWithDoubt,
}
