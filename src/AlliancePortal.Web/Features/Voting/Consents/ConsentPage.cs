using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Voting.Consents;

/// <summary>Where a seat stands towards a written consent, as its page says it.</summary>
public enum ConsentState { MayConsent, Given, NotNeeded, NotCounted, NotCarried, NoVoteInFavour, Complete, Lapsed, Void, NotOnRoster }

/// <summary>The written consent of one seat to one decision.</summary>
/// <param name="Own">What this seat gave; null before.</param>
/// <param name="Due">By when the number must be complete; null while nothing is collected.</param>
public sealed record ConsentPage(Resolution Vote, ConsentState State, string Unit, string Office, WrittenConsent? Own, DueModel? Due, string Article, string ResolutionHref, DateOnly Today)
{
    public string Href => $"{ResolutionHref}/consent";
    public int Given => Vote.Consents.Count;
    public int Needed => Vote.Result?.Needed ?? Vote.VotesNeeded;

    public string Heading => State switch
    {
        ConsentState.Given => "已出具书面同意",
        ConsentState.NotNeeded => "不需要书面同意",
        ConsentState.NotCounted => "尚未计票",
        ConsentState.NotCarried => "表决未通过",
        ConsentState.NoVoteInFavour => "贵席位没有投赞成票",
        ConsentState.Complete => "书面同意已齐",
        ConsentState.Lapsed => "收集期限已满",
        ConsentState.Void => "本次表决无效",
        ConsentState.NotOnRoster => "不在本次表决的名册中",
        _ => "出具书面同意",
    };

    public string Explanation => State switch
    {
        ConsentState.NotNeeded => "本次表决的决定不以书面同意为条件。",
        ConsentState.NotCounted => "表决截止并计票通过后，投赞成票而没有同时出具书面同意的席位，再从通知中的链接出具。",
        ConsentState.NotCarried => $"{Vote.Result?.Sentence}，不需要书面同意。",
        ConsentState.NoVoteInFavour => "书面同意由投赞成票的席位出具。反对、弃权或没有投票的席位不出具，也不影响已出具的书面同意。",
        ConsentState.Complete => $"已收到书面同意 {Given} 份，达到所需 {Needed} 份，决定已经生效，不必再出具。",
        ConsentState.Lapsed => Vote.VoidReason.Length > 0 ? Vote.VoidReason : "期限内没有收齐，决定不生效。",
        ConsentState.Void => Vote.VoidReason,
        ConsentState.NotOnRoster => "名册冻结时该席位由另一单位担任，或者没有贵席位。",
        _ => "",
    };
}

/// <summary>One seat that voted in favour, and its consent.</summary>
public sealed record ConsentLine(Guid SeatId, string Seat, string Unit, string Representative, WrittenConsent? Consent)
{
    public string Way => Consent?.Way switch { ConsentWay.SignedPaper => "签字的纸质文件", ConsentWay.RenewedSignIn => "重新验证身份后确认", _ => "" };
}

/// <summary>书面同意 of a counted vote: how many, of how many, whose and when; the missing ones for the secretariat.</summary>
/// <param name="Due">While they are collected.</param>
/// <param name="SheetHref">Where the sheets are printed; null for who does not collect.</param>
public sealed record ConsentsModel(IReadOnlyList<ConsentLine> Lines, int Needed, DueModel? Due, string Article, string? SheetHref)
{
    public int Given => Lines.Count(line => line.Consent is not null);

    /// <summary>Null for a vote that asks for none, was not counted, or did not carry.</summary>
    internal static ConsentsModel? Of(Resolution vote, DueModel? due, string article, string? sheetHref) =>
        vote is not { NeedsWrittenConsent: true, Result: { } result } || result.Yes < result.Needed ? null : new(LinesOf(vote), result.Needed, due, article, sheetHref);

    private static IReadOnlyList<ConsentLine> LinesOf(Resolution vote) =>
    [
        .. from entry in vote.Roster
           where vote.Ballots.Any(ballot => ballot.SeatId == entry.SeatId && ballot.Choice == Choice.Yes)
           let consent = vote.Consents.FirstOrDefault(given => given.SeatId == entry.SeatId)
           orderby consent is null, consent?.GivenAt, entry.Position
           select new ConsentLine(entry.SeatId, $"{entry.Office} {entry.Ordinal}", entry.UnitName, consent?.SignedBy ?? entry.Representative, consent),
    ];
}
