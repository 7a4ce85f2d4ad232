using System.Security.Cryptography;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Typst;
using Microsoft.Extensions.Options;

namespace AlliancePortal.Web.Documents;

/// <summary>Prints the alliance's papers. It is shared by the whole portal and may be asked from many requests at once.</summary>
public sealed class PaperPress : IHostedService, IAsyncDisposable
{
    private const int MaxData = 4 * 1024 * 1024;

    private readonly PaperOptions options;
    private readonly ILogger<PaperPress> log;
    private readonly Lazy<TypstFiles> files;
    private readonly Lazy<FontCoverage> coverage;
    private readonly TypstPool pool;

    public PaperPress(IOptions<PaperOptions> options, IHostEnvironment environment, ILogger<PaperPress> log)
    {
        (this.options, this.log) = (options.Value, log);
        files = new(() => TypstFiles.Find(this.options, environment.ContentRootPath), LazyThreadSafetyMode.PublicationOnly);
        coverage = new(() => new FontCoverage(files.Value.Fonts), LazyThreadSafetyMode.PublicationOnly);
        pool = new TypstPool(this.options, () => files.Value, log);
    }

    /// <summary>Prints one paper. The same data in the same state give the same bytes.</summary>
    /// <exception cref="MissingGlyphs">The fonts have no sign for something in the data.</exception>
    /// <exception cref="PaperNotPrinted">The paper could not be made now; the message says why.</exception>
    public async Task<Paper> PrintAsync(PaperData paper, PaperState state, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var data = PaperJson.Of(paper);
        if (data.Text.Length > MaxData) throw new PaperNotPrinted("文件内容过长，不能印制。");
        if (coverage.Value.Missing(data.Strings) is { Count: > 0 } signs) throw new MissingGlyphs(signs);

        var answer = await pool.AskAsync(new TypstRequest(paper.Template, Inputs(data, state)), ct);
        if (answer.Error is { } error)
        {
            log.LogError("The template {Template} refused its data: {Error}", paper.Template, error);
            throw new PaperNotPrinted("文件版式与内容不符，未能印制。请联系管理员。");
        }
        return new Paper(answer.Pdf, Convert.ToHexStringLower(SHA256.HashData(answer.Pdf)), data.Digest, answer.Pages);
    }

    /// <summary>The signs of a text that no paper can show, such as 𠮷（U+20BB7）; to be said while it is still being typed.</summary>
    public IReadOnlyList<string> MissingGlyphsIn(string text) => coverage.Value.Missing([text]);

    /// <summary>Why a text cannot stand on a paper, in the words of its field; null when it can. Asked before it is recorded for good.</summary>
    public string? WhyUnprintable(string name, string? text) =>
        text is { Length: > 0 } && MissingGlyphsIn(text) is { Count: > 0 } signs ? $"{name}中有无法印在文件上的字符：{string.Join("、", signs)}，请改用文字。" : null;

    /// <summary>Starts the processes; a portal whose compiler is not installed runs without papers and says so here and in /readyz.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.StartWithPortal) return;
        try
        {
            await CheckAsync(cancellationToken);
        }
        catch (PaperNotPrinted missing)
        {
            log.LogError(missing, "Papers cannot be printed: {Reason}", missing.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => pool.DisposeAsync();

    /// <exception cref="PaperNotPrinted">The compiler or its fonts are not installed, or do not start.</exception>
    internal Task CheckAsync(CancellationToken ct) => Running.Any() ? Task.CompletedTask : pool.StartAsync(ct);

    internal IEnumerable<int> Running => pool.Running;

    private static Dictionary<string, string> Inputs(PaperJson data, PaperState state) => new()
    {
        ["data"] = data.Text,
        ["digest"] = data.Digest,
        ["state"] = state switch
        {
            PaperState.Issued => "issued",
            PaperState.Draft => "draft",
            PaperState.Specimen => "specimen",
            PaperState.Void => "void",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        },
    };
}
