using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Applications;
using FluentValidation;

namespace AlliancePortal.Web.Features.Applications.Examinations;

/// <summary>What was found of one paper, in the words of the form; compared exactly.</summary>
public sealed record VerdictForm
{
    public const string Complete = "complete", Incomplete = "incomplete";

    public static readonly IReadOnlyList<string> Reasons = ["看不清", "未盖章", "缺页", "名称与执照不符", "其他"];

    public string? Verdict { get; init; }
    public string? Reason { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public bool IsIncomplete => Verdict == Incomplete;

    internal PaperFinding? Of(PaperKind kind) => Verdict switch
    {
        Complete => new(kind, PaperVerdict.Complete),
        Incomplete => new(kind, PaperVerdict.Incomplete, Reason ?? "", Words?.Trim() ?? ""),
        _ => null,
    };

    internal static VerdictForm Of(PaperCheck? check) => check is null ? new()
        : new() { Verdict = check.Verdict == PaperVerdict.Complete ? Complete : Incomplete, Reason = check.Reason, Words = check.Words };
}

/// <summary>The whole examination as it is sent: a verdict for each paper, the opinion, and what to do next.</summary>
public sealed record ExaminationForm
{
    public const string Save = "save", All = "all", Notice = "notice", Refer = "refer";
    public const string Favourable = "favourable", Unfavourable = "unfavourable";

    public VerdictForm SealedForm { get; init; } = new();
    public VerdictForm Introduction { get; init; } = new();
    public VerdictForm Licence { get; init; } = new();
    public VerdictForm WorkReport { get; init; } = new();

    [DataType(DataType.MultilineText)]
    public string? Opinion { get; init; }
    public string? Recommendation { get; init; }
    public string? Then { get; init; }
    public long? Seen { get; init; }

    public VerdictForm Of(PaperKind kind) => kind switch
    {
        PaperKind.SealedForm => SealedForm,
        PaperKind.Introduction => Introduction,
        PaperKind.Licence => Licence,
        _ => WorkReport,
    };

    internal IReadOnlyList<PaperFinding> Findings(IEnumerable<PaperKind> kinds) => [.. kinds.Select(kind => Of(kind).Of(kind)).OfType<PaperFinding>()];

    internal ExaminationForm AllComplete() => this with
    {
        SealedForm = new() { Verdict = VerdictForm.Complete },
        Introduction = new() { Verdict = VerdictForm.Complete },
        Licence = new() { Verdict = VerdictForm.Complete },
        WorkReport = new() { Verdict = VerdictForm.Complete },
    };
}

public sealed class ExaminationFormValidator : AbstractValidator<ExaminationForm>
{
    private const int LongestWords = 500, LongestOpinion = 2000;

    public ExaminationFormValidator()
    {
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            RuleFor(form => form.Of(kind)).Must(paper => paper.Verdict is null or "" or VerdictForm.Complete or VerdictForm.Incomplete).OverridePropertyName($"{kind}.Verdict").WithMessage("请选择合格或需补正。");
            RuleFor(form => form.Of(kind)).Must(paper => !paper.IsIncomplete || VerdictForm.Reasons.Contains(paper.Reason ?? "")).OverridePropertyName($"{kind}.Reason").WithMessage("请选择需补正的原因。");
            RuleFor(form => form.Of(kind)).Must(paper => paper is not { IsIncomplete: true, Reason: "其他" } || !string.IsNullOrWhiteSpace(paper.Words)).OverridePropertyName($"{kind}.Words").WithMessage("选择“其他”的，请写明需要补正什么。");
            RuleFor(form => form.Of(kind)).Must(paper => (paper.Words ?? "").EnumerateRunes().Count() <= LongestWords).OverridePropertyName($"{kind}.Words").WithMessage($"给申请单位的话最多 {LongestWords} 字。");
        }
        RuleFor(form => form.Opinion).Must(opinion => (opinion ?? "").EnumerateRunes().Count() <= LongestOpinion).WithMessage($"审查意见最多 {LongestOpinion} 字。");
        RuleFor(form => form.Opinion).NotEmpty().When(form => form.Then == ExaminationForm.Refer).WithMessage("请写明资格审查意见。");
        RuleFor(form => form.Recommendation).Must(word => word is null or "" or ExaminationForm.Favourable or ExaminationForm.Unfavourable).WithMessage("请选择有利或不利。");
    }
}
