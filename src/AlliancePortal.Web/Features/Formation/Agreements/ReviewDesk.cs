using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Foundings;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Formation.Agreements;

/// <summary>征求意见: puts the agreement's draft before the parties, takes what they say, answers it (state machine 9.15).</summary>
public sealed class ReviewDesk(PortalDb db, AllianceScope here, FoundingTexts texts)
{
    private string Href => $"/{here.Slug}/founding/agreement";

    /// <param name="shown">The fingerprint of the draft that whoever opens the review has read.</param>
    public Task OpenAsync(string shown, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var composed = await texts.OfAsync(founding, ct);
        CharterBreach.When(composed.Agreement.Digest() != shown, CharterRule.AgreementIsReviewed, "协议文本刚刚有改动，请重新看过全文后再征求意见。");
        var period = here.Calendar.AddWorkingDays(here.Today, composed.Profile.Application.AgreementReviewWorkingDays);
        founding.OpenReview(composed.Agreement, period, composed.Lacks, here.Caller.Actor.Name, here.Now);
        var act = here.Record(CharterRule.AgreementIsReviewed, founding.AsSubject(), $"就合作协议文本征求 {founding.Parties.Count} 方意见，至{ChineseText.PlainDate(period.Due)}止", founding.Review!.TextDigest);
        here.Tell(act, founding.Parties.Where(unit => unit.UnitId != founding.LeadUnitId).Recipients(), "请对合作协议文本提出意见",
            $"{here.Alliance.Name}合作协议的文本请贵单位审阅，{ChineseText.PlainDate(period.Due)}前答复；没有意见的，也请答复。各方都已答复的，提前结束。", Href);
        return true;
    }, ct);

    /// <param name="text">What the caller's unit wants otherwise; empty where it agrees.</param>
    public Task CommentAsync(string text, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        var mine = here.Caller.Capacity;
        founding.Comment(mine.UnitId!.Value, text, here.Caller.Actor.Name, here.Now);
        var said = text.Length == 0 ? "对合作协议文本没有意见" : "对合作协议文本提出意见";
        var act = here.Record(CharterRule.AgreementIsReviewed, founding.AsSubject(), $"{mine.UnitName}{said}", text);
        here.Tell(act, new[] { founding.Lead }.Recipients(), "合作协议征求意见", $"{mine.UnitName}{said}。{(founding.IsUnderReview(here.Now) ? "" : "各方都已答复。")}", Href);
        return true;
    }, ct);

    /// <param name="read">When the comment was made that the answer is for.</param>
    public Task AnswerAsync(Guid unitId, DateTimeOffset read, string answer, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var founding = await db.LockedFoundingAsync(here.Id, ct);
        founding.AnswerComment(unitId, read, answer, here.Now);
        var party = founding.Units.First(unit => unit.UnitId == unitId);
        var act = here.Record(CharterRule.AgreementIsReviewed, founding.AsSubject(), $"答复{party.Name}对合作协议文本的意见", answer);
        here.Tell(act, new[] { party }.Recipients(), "对贵单位意见的答复", $"关于贵单位对合作协议文本的意见：{answer}", Href);
        return true;
    }, ct);
}
