using System.Text;
using System.Text.Json.Serialization;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>
/// 产业科技创新联盟申报（备案）表: the authority's form with its sections, labels and order (JL-A1-FORM-1 to 21). What is not yet known is
/// null, so that a draft prints at any time; without any rows it is the blank form.
/// </summary>
public sealed record FilingFormPaper : PaperData
{
    internal override string Template => "filing-form";

    /// <summary>The filing's number, such as JLIPIA-BA-2026-0001; null before it has one.</summary>
    public string? Number { get; init; }

    /// <summary>Such as 第2版; null where versions are not counted.</summary>
    public string? Version { get; init; }

    /// <summary>The day of the member list from which counts and rows were taken; printed at the foot of every page.</summary>
    public DateOnly? MembersAsOf { get; init; }

    /// <summary>联盟协议生效时间: the day of the last signature or seal (JL-A3-15-1).</summary>
    public DateOnly? AgreementInForce { get; init; }

    /// <summary>技术领域</summary>
    public string? Field { get; init; }

    /// <summary>联盟理事长, a person's name.</summary>
    public string? Chair { get; init; }

    /// <summary>所在单位 of the chair: the unit that leads the alliance.</summary>
    public string? ChairUnit { get; init; }

    /// <summary>联盟常设机构的依托单位名称: the unit with which the secretariat is.</summary>
    public string? Host { get; init; }

    /// <summary>常设机构通讯地址</summary>
    public string? HostAddress { get; init; }

    /// <summary>邮编</summary>
    public string? Postcode { get; init; }

    /// <summary>联系人</summary>
    public string? Contact { get; init; }

    /// <summary>电话</summary>
    public string? Phone { get; init; }

    /// <summary>传真; prints as 无 when there is a telephone and no fax.</summary>
    public string? Fax { get; init; }

    /// <summary>成员总数 and its parts; null leaves their places blank.</summary>
    public required FilingCounts? Counts { get; init; }

    /// <summary>技术创新目标, its paragraphs parted by line ends.</summary>
    public string? Goal { get; init; }

    /// <summary>The most characters that the goal may have, 500 in the authority's template (JL-A1-FORM-16).</summary>
    public required int GoalMax { get; init; }

    /// <summary>The calendar year of the figures of the enterprises, such as 2025 (JL-A1-FORM-17).</summary>
    public required int StatYear { get; init; }

    /// <summary>企业情况, a row each.</summary>
    public IReadOnlyList<FilingEnterprise> Enterprises { get; init; } = [];

    /// <summary>科教单位情况, a row each; those of another kind are printed after the others, with a note.</summary>
    public IReadOnlyList<FilingScienceUnit> ScienceUnits { get; init; } = [];

    /// <summary>四: on need and technology, sealed by the chair's unit.</summary>
    public FilingOpinion? AllianceOpinion { get; init; }

    /// <summary>五: on the form of organisation, sealed by the authority's office.</summary>
    public FilingOpinion? AuthorityOpinion { get; init; }

    /// <summary>What goes with the form; may be empty.</summary>
    public IReadOnlyList<DossierPaper> Attachments { get; init; } = [];

    /// <summary>Characters of the goal as they are counted against <see cref="GoalMax"/>: signs included, white space not.</summary>
    [JsonInclude]
    internal int GoalLength => (Goal ?? "").EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune));

    [JsonInclude]
    internal IReadOnlyList<string>? Qr => VerifyAt is null ? null : QrCode.Rows(VerifyAt);
}

/// <summary>The number of members and of those that the form has a box for.</summary>
/// <param name="Total">成员总数</param>
/// <param name="Enterprises">成员企业数量</param>
/// <param name="Universities">成员高校数量</param>
/// <param name="Institutes">成员研究机构数量</param>
public sealed record FilingCounts(int Total, int Enterprises, int Universities, int Institutes)
{
    /// <summary>Members for which the form has no box, such as social organisations (JL-A1-FORM-15).</summary>
    [JsonInclude]
    internal int Others => Total - Enterprises - Universities - Institutes;
}

/// <summary>A row of 企业情况.</summary>
public sealed record FilingEnterprise
{
    /// <summary>单位名称</summary>
    public required string Name { get; init; }

    /// <summary>产值 of the form's year in 万元, to two decimals at most.</summary>
    public decimal? Output { get; init; }

    /// <summary>利税 of the form's year in 万元, to two decimals at most; negative for a loss.</summary>
    public decimal? ProfitAndTax { get; init; }

    /// <summary>已有科技资源与平台</summary>
    public string? Resources { get; init; }

    /// <summary>是否属于国内十强; null while it is not said.</summary>
    public bool? NationalTopTen { get; init; }

    /// <summary>是否属于省内十强; null while it is not said.</summary>
    public bool? ProvincialTopTen { get; init; }
}

/// <summary>A row of 科教单位情况.</summary>
public sealed record FilingScienceUnit
{
    /// <summary>单位名称</summary>
    public required string Name { get; init; }

    /// <summary>学科优势</summary>
    public string? Strength { get; init; }

    /// <summary>学科带头人, a person's name.</summary>
    public string? Leader { get; init; }

    /// <summary>Neither a university nor an institute, such as a social organisation (JL-A1-FORM-18).</summary>
    public bool IsOther { get; init; }
}

/// <summary>An opinion on the form with its seal and day.</summary>
public sealed record FilingOpinion
{
    /// <summary>The opinion's paragraphs; empty leaves the place to write it in by hand.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Who seals it, in full; null leaves the place.</summary>
    public string? Sealer { get; init; }

    /// <summary>The day of the seal; null leaves the place.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The sealer's seal; without one the paper marks the place.</summary>
    public SealImage? Seal { get; init; }
}
