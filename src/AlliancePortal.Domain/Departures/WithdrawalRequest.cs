using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Departures;

/// <summary>How an application reached the secretariat.</summary>
public enum ReceiptWay { Online, Paper }

/// <summary>What the unit hands in: why, and by when it would like to leave (D14).</summary>
/// <param name="WantedOn">The wanted last day of membership; null for the earliest possible one.</param>
/// <param name="By">Who handed it in; of a paper, who signed it.</param>
/// <param name="ByPersonId">The account that entered it.</param>
/// <param name="ReceivedOn">The day of receipt; of an online application always today.</param>
/// <param name="ScanFileId">The stamped page of a paper.</param>
/// <param name="EarlierReason">Why a paper is entered later than it came in; empty for today's.</param>
public sealed record WithdrawalRequest(string Number, Membership.Membership Membership, string UnitName, string UnitCode, string Reason, DateOnly? WantedOn,
    ReceiptWay Way, string By, Guid ByPersonId, DateOnly ReceivedOn, Guid? ScanFileId = null, string EarlierReason = "");

/// <summary>The numbers and the calendar by which a departure is counted.</summary>
public sealed record DepartureTerms(Guid CharterVersionId, DepartureParameters Parameters, WorkingCalendar Calendar);

/// <summary>A paper that is said to have come in on an earlier day than it was entered; a second person confirms or refuses the day (G-TIME-6).</summary>
public sealed record EarlierReceipt(DateOnly ReceivedOn, string Reason, string ProposedBy, Guid ProposedById);
