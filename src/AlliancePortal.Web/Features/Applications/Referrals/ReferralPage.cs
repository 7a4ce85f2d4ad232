using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Referrals;

/// <summary>How long the vote runs, and what the case looked like.</summary>
public sealed record ReferralForm
{
    public int? Window { get; init; }
    public long? Seen { get; init; }
}

/// <summary>核对: both letters, the days of the vote with their derivation, the seats and the votes needed.</summary>
/// <param name="Lacks">What stands in the way, such as papers not examined; empty when it may be sent.</param>
/// <param name="Warnings">What no longer fits once the unit has joined, with its numbers.</param>
/// <param name="IsAgain">A new vote after one that was void.</param>
public sealed record ReferralPage(string Number, string Unit, string CaseHref, string Lacks, bool IsAgain, string Opinion, bool Favourable, string Title, string Text,
    DueModel Notice, DueModel Window, DateTimeOffset Closes, int Seats, int Needed, string Arithmetic, string Article, int MinWindow, int MaxWindow, IReadOnlyList<string> Warnings, ReferralForm Form)
{
    public string Href => $"{CaseHref}/referral";
    public DateOnly NoticeDay => Notice.Derivation!.Start;
}
