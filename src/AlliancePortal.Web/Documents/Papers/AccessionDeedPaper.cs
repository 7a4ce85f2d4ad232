namespace AlliancePortal.Web.Documents.Papers;

/// <summary>加入确认页: the page by which a unit becomes a party to the alliance's agreement.</summary>
public sealed record AccessionDeedPaper : PaperData
{
    internal override string Template => "accession-deed";

    public required string Number { get; init; }

    /// <summary>The agreement's name with its brackets, 《…协议书》.</summary>
    public required string Agreement { get; init; }

    /// <summary>Such as 第3版.</summary>
    public required string AgreementVersion { get; init; }
    public required DateOnly AgreementInForce { get; init; }

    /// <summary>SHA-256 of the agreement's text (64 hexadecimal characters).</summary>
    public required string AgreementDigest { get; init; }
    public required string Resolution { get; init; }
    public required DateOnly Resolved { get; init; }

    /// <summary>The article on becoming a member, such as 章程第十二条.</summary>
    public required string Article { get; init; }
    public required MembershipBegins MembershipBegins { get; init; }

    /// <summary>How many units are parties before this one joins.</summary>
    public required int PartiesBefore { get; init; }
    public int Copies { get; init; } = 2;

    /// <summary>The unit that signs for all members, and its office, such as 理事长单位.</summary>
    public required SigningParty Members { get; init; }
    public required string MembersOffice { get; init; }
    public required SigningParty Unit { get; init; }
    public required string UnitCode { get; init; }

    /// <summary>What that code is called: 统一社会信用代码 or 平台编号.</summary>
    public string UnitCodeName => Domain.Units.UnitCodeName.Of(UnitCode);
    public string? UnitAddress { get; init; }
    public string? UnitLegalRepresentative { get; init; }

    /// <summary>成员单位 in an admission.</summary>
    public required string Standing { get; init; }

    /// <summary>The court for disputes, such as 联盟秘书处所在地人民法院.</summary>
    public required string Court { get; init; }
}

/// <param name="Name">The unit in full.</param>
/// <param name="Confirmation">
/// A confirmation on the portal that stands for signature and seal, such as 2026年12月4日10时12分由陆明夷重新验证身份后确认; null for ink.
/// </param>
public sealed record SigningParty(string Name, string? Confirmation = null);
