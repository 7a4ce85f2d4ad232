using FluentValidation;

namespace AlliancePortal.Web.Documents;

internal static class PrintedText
{
    /// <summary>What is frozen with a vote and printed later must be printable when it is typed: afterwards nobody can change it, and the paper could never be issued.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> IsPrintable<T>(this IRuleBuilder<T, string?> rule, PaperPress press, string name) => rule.Custom((text, context) =>
    {
        if (press.WhyUnprintable(name, text) is { } why) context.AddFailure(why);
    });
}
