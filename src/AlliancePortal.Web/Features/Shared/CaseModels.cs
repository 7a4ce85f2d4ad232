using AlliancePortal.Domain.Acts;

namespace AlliancePortal.Web.Features.Shared;

/// <summary>The way here; the last crumb without address is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);

public enum StepState { Ahead, Current, Passed }

/// <summary>One step of a case: what, when or by when, who, under which article.</summary>
public sealed record Step(string Name, string When, string Who, string Article, StepState State = StepState.Ahead);

/// <summary>The whole way of a case, for <c>_Steps</c>.</summary>
public sealed record StepsModel(IReadOnlyList<Step> Steps, string Label = "办理步骤");

/// <summary>One line of the history.</summary>
/// <param name="Who">Name and capacity as they were then: 周予安（秘书处）.</param>
public sealed record HistoryLine(DateTimeOffset At, string What, string Who, string Article, string Details = "");

/// <summary>What was done in a case, newest first, for <c>_History</c>.</summary>
/// <param name="OlderHref">Where the older part is; null when all is shown.</param>
public sealed record HistoryModel(IReadOnlyList<HistoryLine> Lines, DateOnly? Today = null, string? OlderHref = null)
{
    public static HistoryModel Of(IEnumerable<Act> acts, DateOnly today) => new(
        [.. acts.OrderByDescending(act => act.Sequence).Select(act => new HistoryLine(act.At, act.What, $"{act.PersonName}（{act.Capacity}）", act.Article))],
        today);
}

/// <summary>A name and what it stands for; a null or empty value is written as —.</summary>
public sealed record Fact(string Name, string? Value, FactKind Kind = FactKind.Text);

public enum FactKind { Text, Number, CreditCode, Fingerprint }

/// <summary>Names and values, for <c>_Facts</c>.</summary>
public sealed record FactsModel(IReadOnlyList<Fact> Facts, string CssClass = "facts facts-dense");

/// <summary>One paper of a file, for <c>_PaperList</c>.</summary>
/// <param name="Extent">What is known of its length: PDF · 8 页.</param>
public sealed record PaperLine(
    string Name,
    string? ReadHref,
    string Extent = "",
    int? Version = null,
    long? Bytes = null,
    DateTimeOffset? ReceivedAt = null,
    StateModel? State = null,
    string? DownloadHref = null,
    string? Remark = null)
{
    public string Particulars(DateOnly? today) => string.Join(" · ", new[]
    {
        Version is { } version ? $"第 {version} 版" : "",
        Extent,
        Bytes is { } bytes ? ChineseText.Size(bytes) : "",
        ReceivedAt is { } at ? ChineseText.ShortMoment(at, today) : "",
    }.Where(part => part.Length > 0));
}

public sealed record PaperListModel(IReadOnlyList<PaperLine> Papers, DateOnly? Today = null);

/// <summary>What may be done now: an address to go to, or a form to post.</summary>
/// <param name="Consequence">What follows from it, in one sentence.</param>
/// <param name="PostTo">Posted with <paramref name="Fields"/> when set; otherwise <paramref name="Href"/> is a link.</param>
public sealed record OfferedAct(string Text, string Consequence, string? Href = null, string? PostTo = null, IReadOnlyDictionary<string, string>? Fields = null);

/// <summary>What may not be done now, why, and the article that says so.</summary>
public sealed record RefusedAct(string Text, string Reason, string Article = "");

/// <summary>现在可以做, for <c>_ActBox</c>: the first offered act is the filled button.</summary>
/// <param name="Nothing">What to say when nothing is offered and nothing refused.</param>
public sealed record ActBoxModel(IReadOnlyList<OfferedAct> Offered, IReadOnlyList<RefusedAct> Refused, string Nothing = "现在没有需要您办理的事项。");

/// <summary>A link or, when it leads on, the page's filled button.</summary>
public sealed record ActionLink(string Text, string Href, bool IsPrimary = false, string? Icon = null);

/// <summary>What comes next, and when.</summary>
public sealed record NextStep(string When, string What, string Article = "");

/// <summary>What just happened, its number and what follows, for <c>_Receipt</c>.</summary>
public sealed record ReceiptModel(string Title, string Sentence, string NumberLabel, string Number, IReadOnlyList<NextStep> Next, IReadOnlyList<ActionLink> Links);

/// <summary>An empty list: what will appear here and how to begin, for <c>_Empty</c>.</summary>
public sealed record EmptyModel(string Title, string Text, IReadOnlyList<ActionLink>? Links = null, string Icon = "layout-list");
