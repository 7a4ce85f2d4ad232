using System.Text.Json.Serialization;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>成员单位证书, A4 landscape.</summary>
public sealed record CertificatePaper : PaperData
{
    internal override string Template => "certificate";

    public required CertificateDesign Design { get; init; }

    /// <summary>Such as CQNCETIA-2026-0007.</summary>
    public required string Number { get; init; }

    /// <summary>Such as 渝网通联证字〔2026〕7号; null where the alliance has no such style.</summary>
    public string? NumberInWords { get; init; }

    public required string Unit { get; init; }

    /// <summary>The unified social credit code.</summary>
    public required string Code { get; init; }

    /// <summary>What that code is called: 统一社会信用代码 or 平台编号.</summary>
    public string CodeName => Domain.Units.UnitCodeName.Of(Code);

    /// <summary>成员单位, 理事单位, 副理事长单位, 常务副理事长单位 or 理事长单位.</summary>
    public required string Standing { get; init; }

    public required DateOnly MemberSince { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of the council's term; null for a certificate without an end (长期有效).</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The number of the council's term, 3 for 第三届; null where it is not counted.</summary>
    public int? CouncilTerm { get; init; }

    /// <summary>The article under which the certificate is issued, such as 章程第十二条.</summary>
    public required string Article { get; init; }

    /// <summary>The body that issues it, in full, such as 重庆市网络通信工程技术创新战略联盟理事会.</summary>
    public required string Issuer { get; init; }

    /// <summary>The number of the certificate that this one replaces.</summary>
    public string? Replaces { get; init; }

    [JsonInclude]
    internal IReadOnlyList<string>? Qr => VerifyAt is null ? null : QrCode.Rows(VerifyAt);
}

public enum CertificateDesign
{
    /// <summary>A woven frame and Chinese numerals.</summary>
    Classic,

    /// <summary>A side panel and a grid of fields.</summary>
    Modern,
}
