using AlliancePortal.Web.Access;

namespace AlliancePortal.Web.Features.Voting;

/// <summary>Where the pages of a vote are; messages link to them.</summary>
internal static class VotingAddresses
{
    public static string ResolutionHref(this AllianceScope here, string number) => $"/{here.Slug}/resolutions/{number}";

    public static string BallotHref(this AllianceScope here, string number) => $"{here.ResolutionHref(number)}/ballot";

    public static string ReceiptHref(this AllianceScope here, string number) => $"{here.ResolutionHref(number)}/ballot/receipt";

    public static string ConsentHref(this AllianceScope here, string number) => $"{here.ResolutionHref(number)}/consent";

    public static string SignatureHref(this AllianceScope here, string number) => $"{here.ResolutionHref(number)}/signature";
}
