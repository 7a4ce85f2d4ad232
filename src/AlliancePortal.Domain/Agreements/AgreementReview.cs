using System.Text.Json.Serialization;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Agreements;

/// <summary>征求意见: the draft of the agreement before its parties, from its opening until its time is over or all have answered (state machine 9.15).</summary>
/// <param name="Text">The draft, word by word; what is fixed later is compared with it.</param>
/// <param name="Period">From the day of the opening to the last day; it ends at 24:00.</param>
/// <param name="Comments">The last word of each party, in the order in which they came.</param>
/// <param name="IsSpent">The round that followed it failed; the next text lies before the parties anew.</param>
public sealed record AgreementReview(LegalText Text, string TextDigest, DateTimeOffset OpenedAt, Derivation Period, IReadOnlyList<PartyComment> Comments, bool IsSpent = false)
{
    /// <param name="period">Told to the parties with the draft, and so no longer moved by a later arrangement of holidays.</param>
    public static AgreementReview Open(LegalText text, Derivation period, DateTimeOffset now) => new(text, text.Digest(), now, period.Fixed(), []);

    public PartyComment? Of(Guid unitId) => Comments.FirstOrDefault(comment => comment.UnitId == unitId);

    /// <summary>Takes the word of a party; a later one takes the place of an earlier one.</summary>
    public AgreementReview With(PartyComment comment) => this with { Comments = [.. Without(comment.UnitId).Comments, comment] };

    /// <summary>A unit that has left is no longer heard.</summary>
    public AgreementReview Without(Guid unitId) => this with { Comments = [.. Comments.Where(known => known.UnitId != unitId)] };

    /// <summary>What the lead makes of a comment.</summary>
    /// <param name="read">When the comment was made that the lead has read; a later one is not answered by it.</param>
    public AgreementReview Answer(Guid unitId, DateTimeOffset read, string answer, DateTimeOffset now)
    {
        var comment = Of(unitId);
        CharterBreach.When(comment is null or { Agrees: true }, CharterRule.AgreementIsReviewed, "该单位没有提出意见。");
        CharterBreach.When(comment!.At.ToUnixTimeMilliseconds() != read.ToUnixTimeMilliseconds(), CharterRule.AgreementIsReviewed, "该单位刚刚更新了意见，请重新看过后再答复。");
        CharterBreach.When(string.IsNullOrWhiteSpace(answer), CharterRule.AgreementIsReviewed, "请写明意见采纳与否和理由。");
        return With(comment with { Answer = answer.Trim(), AnsweredAt = now });
    }

    public bool IsOver(IEnumerable<Guid> parties, DateTimeOffset now) => !Period.IsInTime(now) || parties.All(unit => Of(unit) is not null);

    /// <summary>What keeps the text from being fixed, a plain sentence each.</summary>
    /// <param name="parties">Those who are to sign; a unit that has left is not waited for.</param>
    public IReadOnlyList<string> Gaps(IReadOnlyCollection<(Guid UnitId, string Name)> parties, DateTimeOffset now)
    {
        List<string> gaps = [];
        if (!IsOver(parties.Select(party => party.UnitId), now))
            gaps.Add($"协议文本正在征求意见，至{ShanghaiTime.Written(Period.Due)}止，尚有 {parties.Count(party => Of(party.UnitId) is null)} 方没有答复。");
        gaps.AddRange(from party in parties where Of(party.UnitId) is { IsOpen: true } select $"{party.Name}的意见尚未答复。");
        return gaps;
    }
}

/// <summary>What a party says to the draft.</summary>
/// <param name="Text">What it wants otherwise; empty where it agrees.</param>
/// <param name="Answer">The lead's answer; empty before it.</param>
public sealed record PartyComment(Guid UnitId, string Text, string By, DateTimeOffset At, string Answer = "", DateTimeOffset? AnsweredAt = null)
{
    [JsonIgnore]
    public bool Agrees => Text.Length == 0;

    /// <summary>Waits for the lead's answer.</summary>
    [JsonIgnore]
    public bool IsOpen => !Agrees && AnsweredAt is null;
}
