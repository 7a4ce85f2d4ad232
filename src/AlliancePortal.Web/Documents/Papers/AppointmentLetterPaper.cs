using System.Text.Json.Serialization;

namespace AlliancePortal.Web.Documents.Papers;

/// <summary>聘书: the chair appoints the secretary-general whom the council has elected (JL-P8-2), A4 landscape.</summary>
public sealed record AppointmentLetterPaper : PaperData
{
    internal override string Template => "appointment";

    /// <summary>The letter's number, such as JLIPIA-PS-2026-0001; null in a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Whose name is printed large.</summary>
    public required string Person { get; init; }

    /// <summary>The unit that the person comes from; null where it is not said.</summary>
    public string? PersonUnit { get; init; }

    /// <summary>The office, such as 秘书长.</summary>
    public required string Post { get; init; }

    /// <summary>The first day of the term.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the term; null for one without a set end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The council's resolution, such as 吉光联理决〔2026〕3号; null where it has no number yet.</summary>
    public string? Resolution { get; init; }

    /// <summary>The day of that resolution.</summary>
    public required DateOnly Resolved { get; init; }

    /// <summary>The article on the election and appointment, such as 章程第十三条.</summary>
    public required string Article { get; init; }

    /// <summary>The chair's name; null leaves a line to sign on.</summary>
    public string? Chair { get; init; }

    [JsonInclude]
    internal IReadOnlyList<string>? Qr => VerifyAt is null ? null : QrCode.Rows(VerifyAt);
}
