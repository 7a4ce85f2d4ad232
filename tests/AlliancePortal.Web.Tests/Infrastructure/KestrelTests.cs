using System.Net;
using System.Net.Sockets;
using System.Text;
using AlliancePortal.Web.Tests.Support;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>The probe's portal behind its real server, because the broken connection that this is about does not exist without one.</summary>
public sealed class ListeningPortal : ProbePortal
{
    public ListeningPortal(TestPostgres postgres) : base(postgres) => UseKestrel(0);
}

public sealed class KestrelTests(ListeningPortal portal) : IClassFixture<ListeningPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(26), InlineData(31), InlineData(60)]
    public async Task A_file_too_large_is_taken_to_its_end_and_answered_in_words_instead_of_a_broken_connection(int megabytes)
    {
        portal.StartServer();
        using var connection = new TcpClient();
        await connection.ConnectAsync(portal.ClientOptions.BaseAddress.Host, portal.ClientOptions.BaseAddress.Port, Ct);
        await using var stream = connection.GetStream();
        var length = megabytes * 1024 * 1024;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /probe/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n\r\n"), Ct);

        var block = new byte[1024 * 1024];
        for (var sent = 0; sent < megabytes; sent++) await stream.WriteAsync(block, Ct); // a browser reads nothing before it has sent everything

        var answer = await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(Ct);
        Assert.StartsWith("HTTP/1.1 413", answer);
        Assert.Contains("内容过大", answer);
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        portal.StartServer();
        using var client = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };

        using var answer = await client.GetAsync("/nothing", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task What_can_be_read_can_be_asked_after_without_its_body()
    {
        portal.StartServer();
        using var client = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        using var read = await client.GetAsync("/account/sign-in", Ct);
        using var asked = await client.SendAsync(new(HttpMethod.Head, "/account/sign-in"), Ct);

        Assert.Equal((read.StatusCode, read.Content.Headers.ContentType), (asked.StatusCode, asked.Content.Headers.ContentType));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Empty(await asked.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("FOO")]
    public async Task Other_methods_are_refused_and_no_header_or_field_makes_one_of_another(string method)
    {
        portal.StartServer();
        using var client = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        using var direct = await client.SendAsync(new(new HttpMethod(method), "/account/sign-in"), Ct);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, direct.StatusCode);

        using HttpRequestMessage disguised = new(HttpMethod.Get, $"/account/sign-in?_method={method}");
        disguised.Headers.Add("X-HTTP-Method-Override", method);
        using var answer = await client.SendAsync(disguised, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
