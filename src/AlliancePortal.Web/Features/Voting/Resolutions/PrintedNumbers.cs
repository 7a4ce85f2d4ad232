using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting.Resolutions;

internal static class PrintedNumbers
{
    /// <summary>渝网通联理决〔2026〕18号; null before the count, and of a void vote.</summary>
    public static string? PrintedNumber(this Resolution vote, string mark) =>
        vote is { DecisionYear: { } year, DecisionSerial: { } serial } ? $"{mark}{(vote.Body == VotingBody.Council ? "理" : "会")}决〔{year}〕{serial}号" : null;

    /// <summary>The number under which its paper is kept.</summary>
    public static string PaperNumber(this Resolution vote, string abbreviation) =>
        new DocumentNumber(abbreviation, "JY", vote.DecisionYear!.Value, vote.DecisionSerial!.Value).ToString();
}
