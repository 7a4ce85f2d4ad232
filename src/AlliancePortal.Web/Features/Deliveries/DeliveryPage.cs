using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Notices;

namespace AlliancePortal.Web.Features.Deliveries;

/// <summary>One notice to one person, without its text.</summary>
public sealed record DeliveryRow(Guid Id, string Title, string Person, string MailAddress, DateTimeOffset At, DateTimeOffset? ReadAt, MailState MailState, int Attempts,
    DateTimeOffset NextTryAt, DateTimeOffset? SentAt, MailTrouble Trouble)
{
    public StateModel State => MailWords.StateOf(MailState, Attempts);
    public string Mail => MailWords.Masked(MailAddress);

    /// <summary>Why it is not there, while it is not.</summary>
    public string Reason => MailState is MailState.Sent or MailState.None ? "" : Trouble.Chinese();
    public bool MaySendAgain => MailState == MailState.Failed;
}

/// <summary>送达记录: what was told to whom, and what became of the e-mail.</summary>
/// <param name="Done">What was just done; null when nothing was.</param>
/// <param name="IsEmpty">Nobody was told of anything yet.</param>
public sealed record DeliveryPage(DateOnly Today, IReadOnlyList<DeliveryRow> Rows, FiltersModel Filters, PagerModel Pager, bool IsEmpty, int Failed, string Address, string? Done);
