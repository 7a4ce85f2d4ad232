using System.ComponentModel;
using System.Diagnostics;

namespace AlliancePortal.Web.Documents.Uploads;

/// <summary>Makes pictures of a PDF's pages with poppler's pdftoppm, in a process with a time limit.</summary>
public sealed class PdfPages(ILogger<PdfPages> log) : IHostedService, IDisposable
{
    /// <summary>Pages shown on the screen; the rest is in the download.</summary>
    public const int MaxPages = 30;

    private const string Program = "pdftoppm";

    /// <summary>The long side of a page: 110 dots to the inch on A4, and the same for a sheet of any size.</summary>
    private const string LongSide = "1286";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim places = new(2);

    /// <summary>False where poppler is not installed.</summary>
    public bool Available { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Available = Finds(Program);
        if (!Available) log.LogWarning("没有找到 {Program}：PDF 材料不能在页面上预览，只能下载。安装 poppler（Debian：apt-get install poppler-utils）后重新启动即可。", Program);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => places.Dispose();

    /// <summary>The first <see cref="MaxPages"/> pages as JPEG; empty when the file cannot be shown.</summary>
    public async Task<IReadOnlyList<byte[]>> RenderAsync(string pdf, CancellationToken ct)
    {
        if (!Available) return [];
        await places.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("portal-pages-");
        try
        {
            return await RunAsync(pdf, folder, ct) ? await ReadAsync(folder, ct) : [];
        }
        finally
        {
            folder.Delete(recursive: true);
            places.Release();
        }
    }

    private async Task<bool> RunAsync(string pdf, DirectoryInfo folder, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-jpeg", "-jpegopt", "quality=88", "-scale-to", LongSide, "-l", $"{MaxPages}", pdf, Path.Combine(folder.FullName, "p")]) { RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            var words = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0) log.LogInformation("No preview, pdftoppm answered {Code}: {Words}", process.ExitCode, words);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("No preview, pdftoppm was not done after {Limit}", Limit);
            return false;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>pdftoppm pads the page numbers in its names, so that their order is the order of pages.</summary>
    private static async Task<IReadOnlyList<byte[]>> ReadAsync(DirectoryInfo folder, CancellationToken ct)
    {
        var pages = new List<byte[]>();
        foreach (var file in folder.EnumerateFiles("p-*.jpg").OrderBy(file => file.Name, StringComparer.Ordinal)) pages.Add(await File.ReadAllBytesAsync(file.FullName, ct));
        return pages;
    }

    private static bool Finds(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["-v"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
