using AngleSharp.Html.Parser;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>Somebody at a browser without scripts: opens pages, follows links, fills in forms.</summary>
public sealed class Browser(HttpClient client)
{
    private static readonly HtmlParser Parser = new();

    public HttpClient Client => client;

    public Task<Page> OpenAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var ct = TestContext.Current.CancellationToken;
        using var sent = request;
        var answer = await client.SendAsync(sent, ct);
        var text = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(ct) : "";
        return new Page(this, answer, Parser.ParseDocument(text));
    }
}
