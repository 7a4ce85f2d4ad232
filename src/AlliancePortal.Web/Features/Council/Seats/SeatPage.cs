using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Council.Seats;

/// <summary>The secretariat's page of one seat: its holder today, the forms that fit, its history.</summary>
/// <param name="Members">Member units without a seat; empty while the seat is held.</param>
public sealed record SeatPage(string Place, string Href, string Unit, string Representative, DateOnly? From, string Basis, IReadOnlyList<FieldOption> Members, HistoryModel History)
{
    public HolderForm Holder { get; init; } = new();
    public bool IsHeld => Unit.Length > 0;
}

/// <summary>One form for the three acts on a seat; each reads the fields it needs.</summary>
public record PersonForm
{
    public string? Name { get; init; }
    public string? Position { get; init; }
    public string? Mail { get; init; }
    public DateOnly? From { get; init; }
    public string? Basis { get; init; }

    internal RepresentativeEntry Entry => new(Name!, Position ?? "", Mail ?? "", From!.Value, Basis!);
}

public sealed record HolderForm : PersonForm
{
    public string? Unit { get; init; }
}

public sealed record EndForm
{
    public DateOnly? LastDay { get; init; }
    public string? EndBasis { get; init; }
}
