using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AlliancePortal.Web.Tests.Deliveries;

/// <summary>An SMTP server of the tests on 127.0.0.1: keeps the Message-ID of every mail it has taken, and does otherwise when it is told to.</summary>
internal sealed class SmtpProbe : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private int _count;

    public SmtpProbe()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Message-IDs of the mails that were taken, in that order; a mail that came twice is there twice.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>What to answer to a recipient; 250 unless told otherwise.</summary>
    public Func<string, string> Answer { get; set; } = _ => "250 OK";

    /// <summary>Called with the number of the mail, from 1, when it is complete and before it is acknowledged.</summary>
    public Action<int> BeforeAcknowledging { get; set; } = _ => { };

    /// <summary>Called with the number of the mail, from 1, after it was acknowledged.</summary>
    public Action<int> AfterAcknowledging { get; set; } = _ => { };

    public Dictionary<string, string> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{((IPEndPoint)_listener.LocalEndpoint).Port}",
        ["Mail:UseTls"] = "false",
    };

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = TalkAsync(client);
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return; // the test is over
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            using StreamReader reader = new(connection.GetStream(), Encoding.Latin1);
            await using StreamWriter writer = new(connection.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 probe");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
                if (!await AnswerAsync(line, reader, writer)) return;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return; // the portal was killed
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        await writer.WriteLineAsync(verb switch
        {
            "RCPT" => Answer(line),
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 OK",
        });
        if (verb != "DATA") return verb != "QUIT";

        var id = "";
        while (await reader.ReadLineAsync(_end.Token) is { } text && text != ".")
            if (text.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)) id = text["Message-ID:".Length..].Trim();
        Taken.Enqueue(id);
        var number = Interlocked.Increment(ref _count);
        BeforeAcknowledging(number);
        await writer.WriteLineAsync("250 taken");
        AfterAcknowledging(number);
        return true;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }
}
