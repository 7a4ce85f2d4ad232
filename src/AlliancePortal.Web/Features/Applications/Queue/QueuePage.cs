using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Queue;

/// <summary>The list of applications with its filters.</summary>
/// <param name="Opens">True when the reader may open the cases.</param>
/// <param name="IsWork">True for those whose work it is.</param>
public sealed record QueuePage(IReadOnlyList<QueueLine> Lines, IReadOnlyList<ListView> Views, FiltersModel Filters, PagerModel Pager, int Total, string Home, bool IsFiltered, bool Opens, bool IsWork);

/// <summary>One application; the due day is that of its open deadline.</summary>
public sealed record QueueLine(string Number, string UnitName, UnitKind? Kind, ApplicationState State, DateTimeOffset? SubmittedAt, DueModel? Due, string Matter);

/// <summary>What the list was asked for. Words that name nothing are ignored.</summary>
public sealed record QueueFilter(string? View, string? Kind, string? Due, string? After, string? Before)
{
    public UnitKind? UnitKind => Kind switch
    {
        "enterprise" => Domain.Units.UnitKind.Enterprise,
        "university" => Domain.Units.UnitKind.University,
        "institute" => Domain.Units.UnitKind.ResearchInstitute,
        "society" => Domain.Units.UnitKind.SocialOrganisation,
        "other" => Domain.Units.UnitKind.Other,
        _ => null,
    };

    public string Chosen => View is "examine" or "supplement" or "vote" or "deed" or "joined" or "ended" or "all" ? View : "open";

    public IReadOnlyList<ApplicationState> States => Chosen switch
    {
        "examine" => [ApplicationState.Submitted],
        "supplement" => [ApplicationState.SupplementRequested],
        "vote" => [ApplicationState.Accepted, ApplicationState.CouncilVoting],
        "deed" => [ApplicationState.Approved, ApplicationState.AgreementPending],
        "joined" => [ApplicationState.Member, ApplicationState.Certified],
        "ended" => [ApplicationState.Rejected, ApplicationState.Withdrawn, ApplicationState.Lapsed, ApplicationState.Returned],
        "all" => Enum.GetValues<ApplicationState>(),
        _ => ApplicationStates.Open,
    };

    /// <summary>The last due day asked for; null for any.</summary>
    public (DateOnly From, DateOnly To)? DueBetween(DateOnly today) => Due switch
    {
        "overdue" => (DateOnly.MinValue, today.AddDays(-1)),
        "today" => (today, today),
        "week" => (today, today.AddDays(7)),
        _ => null,
    };
}
