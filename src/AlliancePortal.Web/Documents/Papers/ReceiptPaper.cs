namespace AlliancePortal.Web.Documents.Papers;

/// <summary>收件回执: what was received, when, and what comes next (G-TIME-6, Civil Code 137).</summary>
public sealed record ReceiptPaper : PaperData
{
    internal override string Template => "receipt";

    /// <summary>The body that received it, in full, such as …联盟秘书处.</summary>
    public required string Issuer { get; init; }
    public required string Number { get; init; }
    public required string Application { get; init; }
    public required string Unit { get; init; }
    public required string Code { get; init; }

    /// <summary>What that code is called: 统一社会信用代码 or 平台编号.</summary>
    public string CodeName => Domain.Units.UnitCodeName.Of(Code);

    /// <summary>What was handed in, such as 加入联盟申请 or 补正材料.</summary>
    public required string Matter { get; init; }
    public required DateTimeOffset Received { get; init; }
    public bool OnPaper { get; init; }
    public required IReadOnlyList<DossierPaper> Papers { get; init; }

    /// <summary>The day by which the secretariat examines, and how many working days that are.</summary>
    public DateOnly? ExamineBy { get; init; }
    public int? ExamineWorkingDays { get; init; }
    public bool Provisional { get; init; }

    /// <summary>The article that the examination follows from, such as 章程第十二条.</summary>
    public required string Article { get; init; }

    public ContactOnPaper? Contact { get; init; }
}
