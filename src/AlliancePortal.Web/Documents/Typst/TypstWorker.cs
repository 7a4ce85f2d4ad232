using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;

namespace AlliancePortal.Web.Documents.Typst;

/// <summary>What one worker is asked: a template and the strings that it reads.</summary>
internal sealed record TypstRequest(string Template, IReadOnlyDictionary<string, string> Inputs);

/// <summary>What it answers: a PDF of so many pages, or the compiler's own words on why not.</summary>
internal sealed record TypstAnswer(byte[] Pdf, int Pages, string? Error);

/// <summary>One process of the compiler. It answers one request at a time; whoever asks sees to that.</summary>
internal sealed class TypstWorker : IDisposable
{
    private const int MaxAnswer = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Words = new(JsonSerializerDefaults.Web);
    private static readonly string[] Kept = ["PATH", "Path", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH"];

    private readonly Process process;
    private readonly Lock end = new();
    private bool disposed;

    private TypstWorker(Process process) => (this.process, Id) = (process, process.Id);

    public int Id { get; }

    public bool HasEnded
    {
        get
        {
            lock (end) return disposed || process.HasExited;
        }
    }

    /// <summary>Bytes of memory that the process holds now; the runtime inside cannot bound what the compiler takes.</summary>
    public long WorkingSet
    {
        get
        {
            lock (end)
            {
                if (disposed) return 0;
                process.Refresh();
                try
                {
                    return process.HasExited ? 0 : process.WorkingSet64;
                }
                catch (InvalidOperationException)
                {
                    return 0; // it ended between the question and the answer
                }
            }
        }
    }

    /// <summary>Starts a process and waits until it has read its fonts.</summary>
    /// <exception cref="PaperNotPrinted">The program is missing, or did not get ready in 30 seconds.</exception>
    public static async Task<TypstWorker> StartAsync(string node, TypstFiles files, ILogger log)
    {
        var worker = new TypstWorker(Start(node, files.Worker));
        worker.process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } words) log.LogWarning("Paper process {Process}: {Words}", worker.Id, words); };
        worker.process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await worker.SendAsync(new { files.Modules, files.Templates, files.Fonts }, patience.Token);
            await worker.ReceiveAsync(patience.Token);
            return worker;
        }
        catch (Exception cause) when (cause is IOException or OperationCanceledException)
        {
            worker.Dispose();
            throw new PaperNotPrinted("排版程序没有启动成功，请查看日志。", cause);
        }
    }

    /// <exception cref="IOException">The process ended before it had answered.</exception>
    public async Task<TypstAnswer> AskAsync(TypstRequest request, CancellationToken ct)
    {
        await SendAsync(request, ct);
        var head = JsonSerializer.Deserialize<Head>(await ReceiveAsync(ct), Words)!;
        return new TypstAnswer(await ReceiveAsync(ct), head.Pages, head.Error);
    }

    /// <summary>Ends the process at once; whoever waits for its answer is told by an <see cref="IOException"/>.</summary>
    public void Kill()
    {
        lock (end)
        {
            if (!disposed && !process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        lock (end)
        {
            if (disposed) return;
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.Dispose();
            disposed = true;
        }
    }

    /// <summary>Lets the process end by itself, and ends it after two seconds; a request that it is still busy with may have ended it before.</summary>
    public async Task StopAsync()
    {
        if (!TryHangUp()) return;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    /// <summary>No more is asked of it, so that it ends.</summary>
    private bool TryHangUp()
    {
        lock (end)
        {
            if (!disposed) process.StandardInput.Close();
            return !disposed;
        }
    }

    private static Process Start(string node, string script)
    {
        var start = new ProcessStartInfo(node) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        start.ArgumentList.Add(script);
        // The compiler is to find neither a home folder nor a package cache, and none of the portal's own secrets.
        foreach (var name in start.Environment.Keys.Except(Kept).ToList()) start.Environment.Remove(name);
        try
        {
            return Process.Start(start) ?? throw new PaperNotPrinted("排版程序没有启动。");
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            throw new PaperNotPrinted($"没有找到 {node}，请安装 Node.js，或在配置 Papers:Node 中写明它的位置。", cause);
        }
    }

    private async Task SendAsync<T>(T value, CancellationToken ct)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Words);
        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, bytes.Length);
        var pipe = process.StandardInput.BaseStream;
        await pipe.WriteAsync(head, ct);
        await pipe.WriteAsync(bytes, ct);
        await pipe.FlushAsync(ct);
    }

    private async Task<byte[]> ReceiveAsync(CancellationToken ct)
    {
        var pipe = process.StandardOutput.BaseStream;
        var head = new byte[4];
        await pipe.ReadExactlyAsync(head, ct);
        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        if (length is < 0 or > MaxAnswer) throw new InvalidDataException("The paper process answered with an impossible length.");
        var bytes = new byte[length];
        await pipe.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private sealed record Head(int Pages, string? Error);
}
