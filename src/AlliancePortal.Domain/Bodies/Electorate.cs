namespace AlliancePortal.Domain.Bodies;

/// <summary>Who is in office when a vote opens (G-VOTE-1).</summary>
public static class Electorate
{
    /// <summary>A seat ends at 24:00 of its last day: a vote that opens on that day still has it.</summary>
    public static bool IsInOffice(DateOnly? lastDay, DateOnly openedOn) => lastDay is not { } last || openedOn <= last;

    /// <param name="seats">Seats held before any of the endings.</param>
    /// <param name="lastDays">The last days of the seats that end.</param>
    public static int InOffice(int seats, IEnumerable<DateOnly> lastDays, DateOnly openedOn) =>
        seats - lastDays.Count(lastDay => !IsInOffice(lastDay, openedOn));
}
