using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Shared;
using FluentValidation;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>What is alleged against which unit; ground and unit are chosen first, because the other questions follow from them.</summary>
public sealed record OpeningForm
{
    public const int LongestFacts = 3000, LongestClause = 300;
    public const string Breach = "breach", Idle = "idle";

    /// <summary>The unit's credit code.</summary>
    public string? Unit { get; init; }
    public string? Ground { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Facts { get; init; }
    public string? Clause { get; init; }
    public IReadOnlyList<IFormFile>? Evidence { get; init; }

    /// <summary>The ground as the form names it, compared exactly.</summary>
    public static GroundOfExpulsion? GroundOf(string? word) => word switch { Breach => GroundOfExpulsion.Breach, Idle => GroundOfExpulsion.NonPerformance, _ => null };
}

/// <summary>A further paper of the file.</summary>
public sealed record EvidenceForm
{
    public string? Title { get; init; }
    public IFormFile? Paper { get; init; }
}

/// <summary>The secretariat's report: is the ground there, and what was found.</summary>
public sealed record ReportForm
{
    public const string Ground = "ground", NoGround = "no-ground";
    public const int LongestFindings = 3000;

    public static IReadOnlyList<FieldOption> Findings { get; } =
        [new(Ground, "事由成立", "告知该单位并听取申辩，再提请理事会表决。"), new(NoGround, "事由不成立", "结案，通知该单位和提出人。")];

    public string? Finding { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    public long? Seen { get; init; }
}

/// <summary>The unit's answer, with its papers.</summary>
public sealed record DefenceForm
{
    public const int LongestDefence = 3000;

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    public IReadOnlyList<IFormFile>? Papers { get; init; }
}

/// <summary>How long the vote runs, and what the case looked like.</summary>
public sealed record ReferralForm
{
    public int? Window { get; init; }
    public long? Seen { get; init; }
}

internal static class LongText
{
    /// <summary>Needed, no longer than allowed, and printable, because it goes onto papers.</summary>
    public static IRuleBuilderOptions<T, string?> Written<T>(this IRuleBuilder<T, string?> text, PaperPress press, string name, int longest, string lacking) => text
        .Must(value => !string.IsNullOrWhiteSpace(value)).WithMessage(lacking)
        .Must(value => (value ?? "").EnumerateRunes().Count() <= longest).WithMessage($"{name}最多 {longest} 字。")
        .Must((_, value, context) =>
        {
            var missing = press.MissingGlyphsIn(value ?? "");
            context.MessageFormatter.AppendArgument("Signs", string.Join("、", missing));
            return missing.Count == 0;
        }).WithMessage("文书中印不出这些字符，请改用文字：{Signs}。");
}

internal sealed class OpeningFormValidator : AbstractValidator<OpeningForm>
{
    public OpeningFormValidator(PaperPress press)
    {
        RuleFor(form => form.Facts).Written(press, "事实", OpeningForm.LongestFacts, "请写明事实：何时、何地、何事。");
        RuleFor(form => form.Clause).Written(press, "条款", OpeningForm.LongestClause, "请写明所违反的条款或未履行的义务。");
    }
}

internal sealed class EvidenceFormValidator : AbstractValidator<EvidenceForm>
{
    public EvidenceFormValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("请写明材料名称。").MaximumLength(200).WithMessage("材料名称最多 200 字。");
        RuleFor(form => form.Paper).NotNull().WithMessage("请选择文件。");
    }
}

internal sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    public ReportFormValidator(PaperPress press)
    {
        RuleFor(form => form.Finding).Must(finding => finding is ReportForm.Ground or ReportForm.NoGround).WithMessage("请选择核实的结论。");
        RuleFor(form => form.Text).Written(press, "核实情况", ReportForm.LongestFindings, "请写明核实情况和理由。");
    }
}

internal sealed class DefenceFormValidator : AbstractValidator<DefenceForm>
{
    public DefenceFormValidator(PaperPress press) =>
        RuleFor(form => form.Text).Written(press, "申辩意见", DefenceForm.LongestDefence, "请写明申辩意见；没有异议的也请写明。");
}
