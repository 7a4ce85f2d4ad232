using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlliancePortal.Web.Features.Shared;

public enum FieldKind { Text, Code, Phone, Email, Date, Number, Password, TextArea, Select, Radio, Tick, File }

/// <summary>One choice of a select or of a group of radios. The value is posted and compared exactly.</summary>
public sealed record FieldOption(string Value, string Text, string Hint = "")
{
    /// <summary>Choices whose value is the word itself.</summary>
    public static IReadOnlyList<FieldOption> Words(params string[] words) => [.. words.Select(word => new FieldOption(word, word))];
}

/// <summary>What a field and the summary of errors must agree on: name, id, what was typed, what is wrong.</summary>
internal static class Fields
{
    private const string FormPrefix = "Form.";

    /// <summary>A form inside a page record is posted without the record's prefix.</summary>
    public static string NameOf(string expression) =>
        expression.StartsWith(FormPrefix, StringComparison.OrdinalIgnoreCase) ? expression[FormPrefix.Length..] : expression;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(NameOf(name), "-");

    public static string? ErrorOf(ModelStateDictionary state, string name) => EntryOf(state, name)?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed comes back as it was typed, right or wrong; otherwise what the page holds.</summary>
    public static string ValueOf(ModelStateDictionary state, string name, object? held) =>
        EntryOf(state, name)?.AttemptedValue ?? Written(held);

    private static ModelStateEntry? EntryOf(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) || state.TryGetValue(FormPrefix + name, out entry) ? entry : null;

    private static string Written(object? held) => held switch
    {
        null => "",
        DateOnly day => ChineseText.Machine(day),
        bool ticked => ticked ? "true" : "",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => held.ToString() ?? "",
    };
}
