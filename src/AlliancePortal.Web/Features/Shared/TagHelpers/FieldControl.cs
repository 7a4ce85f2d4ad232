using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static AlliancePortal.Web.Features.Shared.TagHelpers.Html;

namespace AlliancePortal.Web.Features.Shared.TagHelpers;

/// <summary>The parts of one field in their order: label, hint, error, control, echo.</summary>
internal sealed class FieldControl(FieldTagHelper asked, string name, string value, string? error)
{
    private readonly Dictionary<string, string> passed = [];
    private readonly string id = Fields.IdOf(name);

    public string? Error => error;

    public void Pass(string attribute, string given) => passed[attribute] = given;

    public IEnumerable<IHtmlContent> Parts() => asked.Kind == FieldKind.Tick ? TickParts() : LabelledParts();

    private IEnumerable<IHtmlContent> LabelledParts()
    {
        yield return Label();
        if (asked.Hint is { } hint) yield return Element("p", hint, "hint", $"{id}-hint");
        if (asked.FileNow is { } paper) yield return CurrentFile(paper);
        if (error is not null) yield return Element("p", error, "error", $"{id}-error");
        yield return asked.Kind switch
        {
            FieldKind.Radio => Picks(),
            FieldKind.Select => Select(),
            FieldKind.TextArea => TextArea(),
            _ => Input(),
        };
        if (asked.Counted) yield return Element("p", "", "hint", $"{id}-count");
        if (asked.Echo is not null || asked.EchoText is not null) yield return Echo();
    }

    private IEnumerable<IHtmlContent> TickParts()
    {
        if (error is not null) yield return Element("p", error, "error", $"{id}-error");
        var label = new TagBuilder("label");
        label.AddCssClass("tick");
        label.InnerHtml.AppendHtml(Control(Single("input", ("type", "checkbox"), ("value", "true")), value == "true" ? "checked" : null));
        var words = Element("span", asked.Label);
        if (asked.Hint is { } hint) words.InnerHtml.AppendHtml(Single("br")).AppendHtml(Element("span", hint, "hint", $"{id}-hint"));
        label.InnerHtml.AppendHtml(words);
        yield return label;
    }

    private TagBuilder Label()
    {
        var label = Element(asked.Kind == FieldKind.Radio ? "legend" : "label", asked.Label);
        if (asked.Kind != FieldKind.Radio) label.Attributes["for"] = id;
        if (asked.Optional) label.InnerHtml.AppendHtml(Element("span", "（可以不填）", "hint"));
        return label;
    }

    private TagBuilder Input()
    {
        var input = Single("input", ("type", Type), ("class", $"form-control{WidthClass}"));
        if (asked.Kind is not (FieldKind.Password or FieldKind.File)) input.Attributes["value"] = value;
        foreach (var (attribute, given) in Usual) input.Attributes[attribute] = given;
        return Control(input);
    }

    private TagBuilder TextArea()
    {
        var area = Element("textarea", "", "form-control");
        area.InnerHtml.Append(value.StartsWith('\n') ? "\n" + value : value); // a browser drops the first line break
        if (asked.Counted) area.Attributes["data-counter"] = $"{id}-count";
        return Control(area);
    }

    private TagBuilder Select()
    {
        var select = Element("select", "", $"form-select{WidthClass}");
        var options = asked.Options ?? [];
        if (!options.Any(option => option.Value == value)) select.InnerHtml.AppendHtml(Option(new("", "请选择"), isChosen: true));
        foreach (var option in options) select.InnerHtml.AppendHtml(Option(option, option.Value == value));
        return Control(select);
    }

    private TagBuilder Picks()
    {
        var picks = Element("div", "", "picks");
        int n = 0;
        foreach (var option in asked.Options ?? [])
        {
            var radio = Single("input", ("type", "radio"), ("name", name), ("value", option.Value), ("id", n++ == 0 ? id : $"{id}-{n}"));
            if (option.Value == value) radio.Attributes["checked"] = "checked";
            Describe(radio);
            var label = new TagBuilder("label");
            label.InnerHtml.AppendHtml(radio).AppendHtml(Element("span", option.Text));
            if (option.Hint.Length > 0) label.InnerHtml.AppendHtml(Element("span", option.Hint, "hint"));
            picks.InnerHtml.AppendHtml(label);
        }
        return picks;
    }

    private TagBuilder Echo()
    {
        var echo = Element("p", asked.EchoText ?? "", "field-echo");
        echo.Attributes["role"] = "status";
        return echo;
    }

    private static TagBuilder CurrentFile(PaperLine paper)
    {
        var line = Element("p", "现有：", "field-file");
        if (paper.ReadHref is { } read)
        {
            var link = Element("a", "预览");
            link.Attributes["href"] = read;
            line.InnerHtml.Append($"{paper.Name}　").AppendHtml(link);
        }
        else
        {
            line.InnerHtml.Append(paper.Name);
        }
        if (paper.DownloadHref is { } download)
        {
            var link = Element("a", "下载");
            link.Attributes["href"] = download;
            line.InnerHtml.AppendHtml("　").AppendHtml(link);
        }
        line.InnerHtml.AppendHtml(Element("span", $"　{paper.Particulars(today: null)}。选择新文件即替换。", "hint num"));
        return line;
    }

    private TagBuilder Control(TagBuilder control, string? flag = null)
    {
        (control.Attributes["id"], control.Attributes["name"]) = (id, name);
        if (flag is not null) control.Attributes[flag] = flag;
        foreach (var (attribute, given) in passed) control.Attributes[attribute] = given;
        Describe(control);
        return control;
    }

    private void Describe(TagBuilder control)
    {
        string described = string.Join(' ', new[] { asked.Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.Where(part => part is not null));
        if (described.Length > 0) control.Attributes["aria-describedby"] = described;
        if (error is not null && asked.Kind != FieldKind.Radio) control.Attributes["aria-invalid"] = "true";
    }

    private string Type => asked.Kind switch
    {
        FieldKind.Phone => "tel",
        FieldKind.Email => "email",
        FieldKind.Date => "date",
        FieldKind.Password => "password",
        FieldKind.File => "file",
        _ => "text",
    };

    private string WidthClass => (asked.Width, asked.Kind) switch
    {
        ({ } width, _) => $" field-{width}",
        (_, FieldKind.Code) => " field-code",
        (_, FieldKind.Phone) => " field-phone",
        (_, FieldKind.Date or FieldKind.Number) => " field-date",
        (_, FieldKind.Email) => " field-half",
        _ => "",
    };

    private IEnumerable<(string Attribute, string Given)> Usual => asked.Kind switch
    {
        FieldKind.Code => asked.Echo is { } echo ? [("autocomplete", "off"), ("maxlength", "40"), ("spellcheck", "false"), ("data-echo", echo)] : [("autocomplete", "off"), ("maxlength", "40")],
        FieldKind.Date when asked.Echo is { } echo => [("data-echo", echo)],
        FieldKind.Phone => [("autocomplete", "tel")],
        FieldKind.Email => [("autocomplete", "email")],
        FieldKind.Number => [("inputmode", "numeric"), ("autocomplete", "off")],
        _ => [],
    };

    private static TagBuilder Option(FieldOption option, bool isChosen)
    {
        var element = Element("option", option.Text);
        element.Attributes["value"] = option.Value;
        if (isChosen) element.Attributes["selected"] = "selected";
        return element;
    }
}
