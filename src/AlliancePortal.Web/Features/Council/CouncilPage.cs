using AlliancePortal.Domain.Bodies;
using AlliancePortal.Web.Features.Council.Absences;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Council;

/// <summary>One seat in the table. Names of persons are for members and the secretariat.</summary>
public sealed record SeatLine(string Office, string Place, string Unit, string Representative, string Position, DateOnly? From, string Basis, StateModel State, string? KeepHref);

/// <summary>How many votes in favour a matter would need today.</summary>
public sealed record NeededVotes(string Rule, int Votes, string Matter, string Article);

/// <summary>The council as of a day.</summary>
/// <param name="ShowsPersons">False for the public, which sees units and offices alone.</param>
public sealed record CouncilPage(DateOnly On, DateOnly Today, CouncilTerm? Term, SeatMapModel Map, int InOffice, int Vacant, IReadOnlyList<SeatLine> Seats, IReadOnlyList<NeededVotes> Needed, bool ShowsPersons)
{
    /// <summary>Days until the term's last day; negative once it is over.</summary>
    public int? DaysLeft => Term is null ? null : Term.LastDay.DayNumber - On.DayNumber;
    public bool IsCaretaker => DaysLeft < 0;
    public string TermArticle { get; init; } = "";

    /// <summary>Absences of the chair that run or are to come; empty for the public.</summary>
    public IReadOnlyList<AbsenceLine> Absences { get; init; } = [];
    public bool MayRecordAbsence { get; init; }
    public AbsenceForm AbsenceForm { get; init; } = new();
    public bool MaySetUp { get; init; }
    public bool AsksTotal { get; init; }

    /// <summary>About a third of the members; empty where the charter fixes the seats.</summary>
    public string SizeAdvice { get; init; } = "";
    public IEnumerable<IGrouping<string, SeatLine>> Groups => Seats.GroupBy(seat => seat.Office);
}
