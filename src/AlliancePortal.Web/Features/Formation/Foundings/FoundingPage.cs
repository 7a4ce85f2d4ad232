using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Formation.Texts;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>组建: everything about an alliance that is being formed, as its lead, its units and the officers see it.</summary>
/// <param name="Composition">The conditions of formation now, and what the next unit would change; null where the profile has none.</param>
/// <param name="Size">The council against its share of the members; null where the profile fixes seats.</param>
/// <param name="BeforeAssembly">What keeps the assembly from being called.</param>
public sealed record FoundingPage(Founding Case, StateModel State, string Next, StepsModel Steps, Composition? Composition, CouncilSize? Size, FoundingComposed Texts, IReadOnlyList<string> BeforeAssembly,
    Resolution? Assembly, Resolution? Election, AgreementRound? Round, HistoryModel History, DueModel? AppointmentDue, IssuedDocument? Letter, bool IsLead, bool MayChange, string Href)
{
    public static StateModel StateOf(FoundingState state) => new(state switch
    {
        FoundingState.Established => StateKind.Ok,
        FoundingState.GivenUp => StateKind.Void,
        _ => StateKind.Run,
    }, state.Chinese());

    public static StateModel StateOf(FoundingUnitState state) => new(state switch
    {
        FoundingUnitState.Confirmed => StateKind.Ok,
        FoundingUnitState.Invited => StateKind.Soon,
        _ => StateKind.Void,
    }, state.Chinese());
}
