using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>
/// A form with all that it would send by itself: hidden fields, token, what is already filled in. A field that is not on the page
/// cannot be filled in, so that a test fails when a page loses one; <see cref="Forge"/> is for those who cheat.
/// </summary>
public sealed class Form
{
    private readonly Browser _browser;
    private readonly Page _page;
    private readonly IHtmlFormElement _form;
    private readonly IElement _button;
    private readonly List<KeyValuePair<string, string>> _fields;
    private readonly List<(string Name, byte[] Bytes, string FileName, string Type)> _files = [];

    internal Form(Browser browser, Page page, IHtmlFormElement form, IElement button)
    {
        (_browser, _page, _form, _button) = (browser, page, form, button);
        _fields = [.. Controls.SelectMany(Sends)];
        if (button.GetAttribute("name") is { Length: > 0 } name) _fields.Add(new(name, button.GetAttribute("value") ?? ""));
    }

    private IEnumerable<IElement> Controls =>
        _form.Elements.Where(control => !control.HasAttribute("disabled") && control.GetAttribute("name") is { Length: > 0 });

    /// <summary>Fills a field in, by its label as read or by its name. A choice takes the value or the words beside it.</summary>
    public Form Fill(string field, string value)
    {
        var controls = Named(field);
        var name = controls[0].GetAttribute("name")!;
        var kind = controls[0].GetAttribute("type");
        if (kind is "radio" or "checkbox") value = ValueOfChoice(controls, value);
        if (controls[0] is IHtmlSelectElement select) value = ValueOfOption(select, value);
        if (kind is not "checkbox" || controls.Count == 1) _fields.RemoveAll(sent => sent.Key == name);
        _fields.Add(new(name, value));
        return this;
    }

    /// <summary>Ticks a box by its label or name.</summary>
    public Form Tick(string field)
    {
        var box = Named(field)[0];
        return Fill(box.GetAttribute("name")!, box.GetAttribute("value") ?? "on");
    }

    public Form Attach(string field, byte[] bytes, string fileName, string type = "application/octet-stream")
    {
        _files.Add((Named(field)[0].GetAttribute("name")!, bytes, fileName, type));
        return this;
    }

    /// <summary>Sends a field that the page does not have, or another value than it allows; null takes the field away.</summary>
    public Form Forge(string name, string? value)
    {
        _fields.RemoveAll(sent => sent.Key == name);
        if (value is not null) _fields.Add(new(name, value));
        return this;
    }

    /// <summary>Adds a field a second time.</summary>
    public Form Repeat(string name, string value)
    {
        _fields.Add(new(name, value));
        return this;
    }

    public string? ValueOf(string name) => _fields.Find(sent => sent.Key == name).Value;

    public Task<Page> SendAsync() => _browser.SendAsync(Request());

    /// <summary>The request as it would be sent, for tests that send it twice or elsewhere.</summary>
    public HttpRequestMessage Request()
    {
        var action = _button.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var target = new Uri(_page.Answer.RequestMessage!.RequestUri!, action is { Length: > 0 } ? action : _page.Address);
        if (string.Equals(_form.GetAttribute("method") ?? "get", "get", StringComparison.OrdinalIgnoreCase))
            return new(HttpMethod.Get, new UriBuilder(target) { Query = string.Join('&', _fields.Select(Encode)) }.Uri);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = Content() };
        request.Headers.Referrer = _page.Answer.RequestMessage.RequestUri;
        request.Headers.Add("Origin", target.GetLeftPart(UriPartial.Authority));
        return request;
    }

    private HttpContent Content()
    {
        if (_form.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(_fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _fields) content.Add(new StringContent(value), name);
        foreach (var (name, bytes, fileName, type) in _files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            content.Add(file, name, fileName);
        }
        return content;
    }

    private List<IElement> Named(string field)
    {
        var controls = Controls.ToList();
        var byName = controls.FindAll(control => control.GetAttribute("name") == field);
        if (byName.Count > 0) return byName;
        var byLabel = controls.FindAll(control => LabelsOf(control).Any(label => label == field));
        if (byLabel.Count == 0) byLabel = controls.FindAll(control => LabelsOf(control).Any(label => label.StartsWith(field, StringComparison.Ordinal)));
        return byLabel.Count > 0 ? byLabel : throw new InvalidOperationException(
            $"No field {field} on {_page.Address}; there are {string.Join(", ", controls.Select(control => control.GetAttribute("name")))}.");
    }

    private static IEnumerable<string> LabelsOf(IElement control)
    {
        var named = control.Id is { Length: > 0 } id ? control.Owner!.QuerySelectorAll("label").Where(label => label.GetAttribute("for") == id) : [];
        IElement?[] around = [control.Closest("label"), control.GetAttribute("type") is "radio" ? control.Closest("fieldset")?.QuerySelector("legend") : null];
        return named.Concat(around.OfType<IElement>()).Select(label => Page.Squeeze(label.TextContent));
    }

    private static string ValueOfChoice(List<IElement> controls, string value) =>
        controls.Find(control => (control.GetAttribute("value") ?? "on") == value || LabelsOf(control).Any(label => label.StartsWith(value, StringComparison.Ordinal)))
            ?.GetAttribute("value") ?? throw new InvalidOperationException($"No choice {value}.");

    private static string ValueOfOption(IHtmlSelectElement select, string value) =>
        select.Options.FirstOrDefault(option => option.Value == value || Page.Squeeze(option.TextContent) == value)?.Value
            ?? throw new InvalidOperationException($"No option {value}.");

    private static IEnumerable<KeyValuePair<string, string>> Sends(IElement control)
    {
        var name = control.GetAttribute("name")!;
        return control switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.IsChecked ? [new(name, choice.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
            IHtmlInputElement input => [new(name, input.Value)],
            IHtmlTextAreaElement area => [new(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, string>(name, option.Value)),
            _ => [],
        };
    }

    private static string Encode(KeyValuePair<string, string> field) => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}";
}
