using AlliancePortal.Domain.Bodies;

namespace AlliancePortal.Web.Access;

/// <summary>One thing a person may act as today.</summary>
/// <param name="Key">Stable name of the capacity; posted with each form.</param>
/// <param name="Text">In words: 代表：某某大学 · 副理事长.</param>
public sealed record Capacity(CapacityKind Kind, string Key, string Text)
{
    public Guid? AllianceId { get; init; }
    public string AllianceSlug { get; init; } = "";
    public Guid? UnitId { get; init; }
    public string UnitName { get; init; } = "";
    public string UnitCode { get; init; } = "";
    public Guid? SeatId { get; init; }
    public Office? Office { get; init; }

    /// <summary>常务副理事长（代行理事长职责） while the seat acts in the chair's place; empty otherwise.</summary>
    public string InPlace { get; init; } = "";

    /// <summary>Beside the chair: the executive vice chair's seat, which signs where the chair is recused.</summary>
    public Guid? DeputySeatId { get; init; }
    public Guid? ApplicationId { get; init; }
    public string ApplicationNumber { get; init; } = "";

    /// <summary>The member unit a staff member comes from, whose cases are not theirs to handle.</summary>
    public Guid? HomeUnitId { get; init; }

    public bool IsSecretariat => Kind is CapacityKind.Staff or CapacityKind.SecretaryGeneral;

    /// <summary>Stands for a unit that is a member, or was one.</summary>
    public bool IsOfUnit => Kind is CapacityKind.Liaison or CapacityKind.FormerLiaison;

    public bool IsSeat => Kind is CapacityKind.CouncilSeat or CapacityKind.Chair;

    /// <summary>Above the alliances: reads those of its area, and acts where the plan gives it a part.</summary>
    public bool IsOfficer => Kind is CapacityKind.AuthorityOfficer or CapacityKind.CentreOfficer;

    /// <summary>Of a unit that founds an alliance.</summary>
    public bool IsFounder => Kind is CapacityKind.FoundingUnit or CapacityKind.FoundingLead;

    /// <summary>Casts ballots: on the council, or as a unit in the founding assembly.</summary>
    public bool HasVote => SeatId is not null;

    /// <summary>The area of an officer; null for everybody else.</summary>
    public string? AreaCode { get; init; }

    /// <summary>The key of the authority's office; empty for the authority as a whole and for the centre.</summary>
    public string AreaOffice { get; init; } = "";

    public static readonly Capacity Oneself = new(CapacityKind.Oneself, "oneself", "本人");
    public static readonly Capacity Administrator = new(CapacityKind.Administrator, "administrator", "平台管理员");
}
