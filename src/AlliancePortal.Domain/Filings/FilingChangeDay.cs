using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Filings;

/// <summary>From which day a change is to be reported (9.10-C).</summary>
public static class FilingChangeDay
{
    /// <summary>
    /// The day of the earliest change, and not the one on which somebody noticed it. What was otherwise before the filing, or before the report that is still
    /// to be entered, counts from there; what no record dates counts from the day it was noticed.
    /// </summary>
    /// <param name="changes">Of each change its day; null where no record dates it.</param>
    public static DateOnly ChangedOn(this Filing filing, IEnumerable<DateOnly?> changes, DateOnly noticed)
    {
        DateOnly[] reported = [filing.FiledOn!.Value, ShanghaiTime.DateOf(filing.ToReportAgainst!.SubmittedAt!.Value)];
        var (earliest, since) = (changes.Select(day => day ?? noticed).Append(noticed).Min(), reported.Max());
        return earliest < since ? since : earliest;
    }
}
