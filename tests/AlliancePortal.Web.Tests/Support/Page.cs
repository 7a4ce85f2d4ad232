using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>An answer of the portal, as its reader sees it.</summary>
public sealed class Page(Browser browser, HttpResponseMessage answer, IHtmlDocument html)
{
    public HttpStatusCode Status => answer.StatusCode;
    public HttpResponseMessage Answer => answer;
    public IHtmlDocument Html => html;

    /// <summary>Where one stands after redirects: path and query.</summary>
    public string Address => answer.RequestMessage!.RequestUri!.PathAndQuery;
    public string Path => answer.RequestMessage!.RequestUri!.AbsolutePath;
    public string Heading => Squeeze(html.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The main part's words, blanks squeezed.</summary>
    public string Text => Squeeze(html.QuerySelector("main")?.TextContent ?? html.Body?.TextContent ?? "");

    public bool Offers(string button) => ButtonNamed(button) is not null;

    public bool Links(string text) => LinkNamed(text) is not null;

    /// <summary>The page that this link of this page leads to.</summary>
    public Task<Page> FollowAsync(string link) =>
        browser.OpenAsync(LinkNamed(link)?.GetAttribute("href") ?? throw new InvalidOperationException($"No link {link} on {Address}: {Text}"));

    /// <summary>The form that this button sends.</summary>
    public Form Form(string button)
    {
        var found = ButtonNamed(button) ?? throw new InvalidOperationException($"No button {button} on {Address} ({Status}): {Text}");
        var form = found is IHtmlButtonElement { Form: { } own } ? own : found.Closest("form") as IHtmlFormElement;
        return new(browser, this, form ?? throw new InvalidOperationException($"The button {button} stands in no form."), found);
    }

    private IElement? ButtonNamed(string text)
    {
        var buttons = html.QuerySelectorAll("button, input[type=submit]").Where(button => button.GetAttribute("type") is not "button").ToList();
        return buttons.Find(button => NameOf(button) == text) ?? buttons.Find(button => NameOf(button).Contains(text, StringComparison.Ordinal));
    }

    private IElement? LinkNamed(string text)
    {
        var links = html.QuerySelectorAll("a[href]").ToList();
        return links.Find(link => Squeeze(link.TextContent) == text)
            ?? links.Find(link => Squeeze(link.TextContent).Contains(text, StringComparison.Ordinal));
    }

    private static string NameOf(IElement button) => Squeeze(button is IHtmlInputElement input ? input.Value : button.TextContent);

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
