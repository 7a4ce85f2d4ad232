using System.Diagnostics;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Typst;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>The press with templates of the test's own: one that never ends, one that takes all memory, one that is in order.</summary>
public sealed class PaperPressTests : IAsyncDisposable
{
    private readonly DirectoryInfo templates = Directory.CreateTempSubdirectory("papers");
    private PaperPress? press;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_papers_at_once_have_each_their_own_bytes()
    {
        await using var pool = Printing.With(new() { Workers = 2 });
        var names = Enumerable.Range(1, 8).Select(number => $"云汉第{number}通信有限公司").ToList();

        var papers = await Task.WhenAll(names.Select(name => pool.PrintAsync(Samples.Certificate(name), PaperState.Issued, Now)));

        Assert.All(names.Zip(papers), pair => Assert.Contains(pair.First, Pdf.Text(pair.Second)));
        Assert.Equal(8, papers.Select(paper => paper.Sha256).Distinct().Count());
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_fails_its_paper_in_words_and_the_next_one_is_printed()
    {
        var slow = With("#for i in range(10000) { for j in range(10000) { let x = i * j } }", new() { Workers = 1, SecondsPerPaper = 30 });
        var paper = slow.PrintAsync(Samples.Receipt(), PaperState.Issued, Now);
        while (!slow.Running.Any()) await Task.Delay(20, Now);
        await Task.Delay(200, Now);

        Kill(slow.Running.Single());

        var refused = await Assert.ThrowsAsync<PaperNotPrinted>(() => paper);
        Assert.Contains("请再试一次", refused.Message);
        Write("= 收件回执");
        Assert.Equal(1, (await slow.PrintAsync(Samples.Receipt(), PaperState.Issued, Now)).Pages);
    }

    [Fact]
    public async Task A_process_killed_while_idle_is_not_noticed()
    {
        var press = With("= 收件回执", new() { Workers = 1 });
        await press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now);
        var before = press.Running.Single();

        Kill(before);

        Assert.Equal(1, (await press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now)).Pages);
        Assert.NotEqual(before, press.Running.Single());
    }

    [Fact]
    public async Task A_paper_that_does_not_end_is_given_up_in_time_and_the_next_one_is_printed()
    {
        var press = With("#for i in range(10000) { for j in range(10000) { let x = i * j } }", new() { Workers = 1, SecondsPerPaper = 1 });
        await press.CheckAsync(Now);
        var watch = Stopwatch.StartNew();

        var refused = await Assert.ThrowsAsync<PaperNotPrinted>(() => press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 5);
        Assert.Contains("1 秒内", refused.Message);
        Write("= 收件回执");
        Assert.Equal(1, (await press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now)).Pages);
    }

    [Fact]
    public async Task A_process_that_takes_too_much_memory_is_ended()
    {
        var press = With("#let s = \"国\" * 1000000\n#let all = ()\n#for i in range(4000) { all.push(s + str(i)) }\n#all.len()", new() { Workers = 1, SecondsPerPaper = 60, MegabytesPerWorker = 320 });

        var refused = await Assert.ThrowsAsync<PaperNotPrinted>(() => press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now));

        Assert.Contains("意外停止", refused.Message);
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_refused_at_once()
    {
        var press = With("#for i in range(10000) { for j in range(10000) { let x = i * j } }", new() { Workers = 1, SecondsPerPaper = 2, Waiting = 1 });
        await press.CheckAsync(Now);

        var papers = Enumerable.Range(0, 3).Select(_ => Record.ExceptionAsync(() => press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now)).AsTask()).ToList();
        var first = await await Task.WhenAny(papers);

        Assert.Contains("请稍后再试", Assert.IsType<PaperNotPrinted>(first).Message);
        await Task.WhenAll(papers);
    }

    [Theory]
    [InlineData("#import \"@preview/cetz:0.3.0\": *")]
    [InlineData("#read(\"/etc/passwd\")")]
    [InlineData("#read(\"../../../../../../etc/passwd\")")]
    [InlineData("#panic(sys.inputs)")]
    public async Task Even_a_template_reads_no_package_and_no_file_outside_its_folder(string source)
    {
        var press = With(source, new() { Workers = 1 });

        var refused = await Assert.ThrowsAsync<PaperNotPrinted>(() => press.PrintAsync(Samples.Receipt(), PaperState.Issued, Now));

        Assert.Contains("版式", refused.Message);
    }

    [Fact]
    public async Task Without_its_program_or_its_modules_the_press_says_what_to_do()
    {
        await using var noNode = Printing.With(new() { Node = "no-such-program" });
        await using var noModules = Printing.With(new() { Modules = templates.FullName });

        Assert.Contains("请安装 Node.js", (await Assert.ThrowsAsync<PaperNotPrinted>(() => noNode.CheckAsync(Now))).Message);
        Assert.Contains("npm install", (await Assert.ThrowsAsync<PaperNotPrinted>(() => noModules.CheckAsync(Now))).Message);
    }

    [Fact]
    public async Task The_portal_is_ready_while_its_press_works_and_not_ready_without_one()
    {
        await using var none = Printing.With(new() { Node = "no-such-program" });
        var busy = With("#for i in range(10000) { for j in range(10000) { let x = i * j } }", new() { Workers = 1, SecondsPerPaper = 1, Waiting = 0 });

        Assert.Equal(HealthStatus.Unhealthy, (await new PaperServices.PressCheck(none).CheckHealthAsync(new(), Now)).Status);
        Assert.Equal(HealthStatus.Healthy, (await new PaperServices.PressCheck(busy).CheckHealthAsync(new(), Now)).Status);
        var paper = Record.ExceptionAsync(() => busy.PrintAsync(Samples.Receipt(), PaperState.Issued, Now));
        Assert.Equal(HealthStatus.Healthy, (await new PaperServices.PressCheck(busy).CheckHealthAsync(new(), Now)).Status);
        Assert.IsType<PaperNotPrinted>(await paper);
    }

    [Fact]
    public async Task A_process_that_its_last_paper_has_ended_is_stopped_without_a_fault()
    {
        using var worker = await TypstWorker.StartAsync("node", TypstFiles.Find(new(), AppContext.BaseDirectory), NullLogger.Instance);
        worker.Dispose(); // as a paper does that is given up at the very moment at which the portal stops

        await worker.StopAsync();

        Assert.True(worker.HasEnded);
    }

    [Fact]
    public async Task A_stopped_press_leaves_no_process_behind()
    {
        var press = With("= 收件回执", new() { Workers = 2 });
        await press.StartAsync(Now);
        var ids = press.Running.ToList();

        await press.StopAsync(Now);

        Assert.Equal(2, ids.Count);
        Assert.All(ids, id => Assert.False(IsRunning(id)));
    }

    private PaperPress With(string source, PaperOptions options)
    {
        Write(source);
        options.Templates = templates.FullName;
        return press = Printing.With(options);
    }

    /// <summary>The receipt's template, with the date that PDF/A demands.</summary>
    private void Write(string source) =>
        File.WriteAllText(Path.Combine(templates.FullName, "receipt.typ"), "#set document(title: \"x\", date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: \"Noto Serif SC\", lang: \"zh\")\n" + source);

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (press is not null) await press.DisposeAsync();
        templates.Delete(recursive: true);
    }
}
