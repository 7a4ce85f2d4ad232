using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Lists;

/// <summary>One filing in the officers' list.</summary>
/// <param name="Href">Null for an earlier filing of an alliance that has begun a new one.</param>
/// <param name="IsOwn">It is with the reader's own office.</param>
/// <param name="Days">Working days that it has been in this state; null where nobody is waited for.</param>
public sealed record FilingLine(Guid Id, string Alliance, string Number, string Office, bool IsOwn, StateModel State, DateTimeOffset Since, int? Days, FilingTurn Turn, string FiledNumber, string? Href);

public sealed record FilingListPage(IReadOnlyList<ListView> Views, IReadOnlyList<FilingLine> Lines, PagerModel Pager, int Total, DateOnly Today, EmptyModel Empty);

/// <summary>A filing as the list reads it.</summary>
internal sealed record FilingRow(Guid Id, Guid AllianceId, string Number, string Office, FilingState State, DateTimeOffset StateSince, DateTimeOffset StartedAt, string FiledNumber,
    string Alliance, string Slug, bool HasChange, bool IsWaiting);
