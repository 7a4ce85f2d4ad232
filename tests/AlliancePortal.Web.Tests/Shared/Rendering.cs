using System.Text.Encodings.Web;
using AlliancePortal.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlliancePortal.Web.Tests.Shared;

/// <summary>Runs one tag helper as a view would and gives its HTML.</summary>
internal static class Rendering
{
    /// <summary>No marked day: Monday to Friday are worked.</summary>
    public static readonly WorkingCalendar Weekdays = new([]);

    public static string Html(TagHelper helper, string tag, params (string Name, object Value)[] attributes)
    {
        var given = new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value)));
        var output = new TagHelperOutput(tag, given, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext(tag, given, new Dictionary<object, object>(), "test"), output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }

    public static ViewContext View(Action<ModelStateDictionary>? state = null)
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        state?.Invoke(data.ModelState);
        return new ViewContext { ViewData = data };
    }
}
