using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Features.Filings.Lists;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>The act that is the reader's now.</summary>
public enum OfficerPart { None, Review, Decide, File, EnterChange }

/// <summary>One figure of the form beside what stands today.</summary>
public sealed record FigureLine(string Name, string OnForm, string Today)
{
    public bool Differs => OnForm != Today;
}

/// <summary>A condition of formation as the form meets it: the sum, and whether it holds.</summary>
public sealed record ConditionLine(string Sentence, bool Holds);

/// <summary>The form that was submitted last, beside the register of the day.</summary>
/// <param name="Differences">Named one by one, as a new submission would refuse them.</param>
public sealed record FormBesideRegister(FilingVersion Version, IReadOnlyList<FigureLine> Figures, IReadOnlyList<FilingContradiction> Differences, IReadOnlyList<ConditionLine> Conditions, string ConditionsArticle)
{
    public FilingSheet Sheet => Version.Sheet;
}

/// <summary>备案审核: the officer's page of one filing.</summary>
/// <param name="Case">Null where the alliance has not begun.</param>
/// <param name="Form">Null before the first submission.</param>
/// <param name="Earlier">Filings of the same alliance that were refused or revoked.</param>
/// <param name="Texts">What was said on the way, the latest first: reasons, opinion, decision.</param>
public sealed record OfficePage(Filing? Case, FormBesideRegister? Form, string Office, StateModel State, FilingTurn Turn, StepsModel Steps, IReadOnlyList<FilingStep> Texts, PaperListModel Papers,
    HistoryModel History, ActBoxModel Acts, OfficerPart Part, string DecisionBody, string NextNumber, string Href, string ListHref, IReadOnlyList<Filing> Earlier)
{
    public int Version => Form?.Version.Number ?? 0;

    public string ChangeText => Case?.Steps.Where(step => step.Kind == FilingStepKind.ChangeReported).MaxBy(step => step.Ordinal)?.Text ?? "";
}
