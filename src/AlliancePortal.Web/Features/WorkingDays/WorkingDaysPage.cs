using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.WorkingDays;

/// <summary>An alliance whose members leave by notice: its own number of days, the report to the council, and the articles.</summary>
/// <param name="ReportDays">Working days for the report to the council; null where there is none.</param>
public sealed record ExitTerms(int NoticeDays, int? ReportDays, string Article);

/// <summary>The answer: in a line, as items, and day by day.</summary>
/// <param name="Lead">What was asked, such as 1月20日（二）收到，最早退出日.</param>
public sealed record WorkingDaysAnswer(string Lead, string Result, IReadOnlyList<NextStep> Items, IReadOnlyList<Fact> Facts, Derivation Derivation,
    IReadOnlyDictionary<DateOnly, string>? Marks, string? Warning)
{
    public bool IsDrawn => new DayStripModel(Derivation, Marks: Marks).IsDrawn;

    /// <summary>The answer without the picture, to be copied.</summary>
    public string Text => string.Join('\n', [$"{Lead}：{Result}", .. Items.Select(item => $"{item.When}　{item.What}"), Derivation.Sentence, .. Warning is null ? (string[])[] : [Warning]]);
}

/// <param name="Terms">Null on the page for everybody.</param>
/// <param name="Approval">Why there is nothing to count in this alliance; null where members leave by notice.</param>
/// <param name="ExitFormHref">Where the member asking may hand in the notice; null for everybody else.</param>
public sealed record WorkingDaysPage(string Title, string Address, WorkingDaysForm Form, int Days, DateOnly Received, ExitTerms? Terms, WorkingDaysAnswer? Answer,
    string? Approval = null, string? ExitFormHref = null);
