namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>One alliance of an area as it stands on a day.</summary>
internal sealed class AllianceRow
{
    public Guid Id { get; init; }
    public string Slug { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sector { get; init; } = "";
    public string SubSector { get; init; } = "";
    public string Form { get; init; } = "";
    public bool IsForming { get; init; }

    /// <summary>The head of its chain of acts: another one whenever something was done.</summary>
    public string LastAct { get; init; } = "";

    /// <summary>The word of the founding's state; null where there was none.</summary>
    public string? FoundingState { get; init; }
    public Guid? CharterId { get; init; }
    public DateOnly? TermLastDay { get; init; }

    /// <summary>The word of the latest filing's state; null where there is none.</summary>
    public string? FilingState { get; init; }
    public string? FiledNumber { get; init; }
    public DateOnly? NextDue { get; init; }
    public string? NextMatter { get; init; }
    public int Overdue { get; init; }
}

/// <summary>Members and council of an alliance in figures; while it is formed, its confirmed units.</summary>
internal sealed class PartyCount
{
    public Guid AllianceId { get; init; }

    /// <summary>The unit that chairs it; while it is formed, the one that leads.</summary>
    public string? Lead { get; init; }
    public int Members { get; init; }
    public int Enterprises { get; init; }
    public int UpstreamEnterprises { get; init; }
    public int DownstreamEnterprises { get; init; }

    /// <summary>Members of any kind by their place in the chain.</summary>
    public int Upstream { get; init; }
    public int Midstream { get; init; }
    public int Downstream { get; init; }
    public int Service { get; init; }
    public int Seats { get; init; }
    public int InOffice { get; init; }
}
