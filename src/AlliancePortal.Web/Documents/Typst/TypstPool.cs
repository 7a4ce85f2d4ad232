using System.Collections.Concurrent;

namespace AlliancePortal.Web.Documents.Typst;

/// <summary>
/// Keeps some processes of the compiler at hand. One that takes too long, too much memory or dies is replaced;
/// the request that it had fails in words, and the next one finds a fresh process.
/// </summary>
internal sealed class TypstPool : IAsyncDisposable
{
    private readonly PaperOptions options;
    private readonly ILogger log;
    private readonly Func<TypstFiles> find;
    private readonly ConcurrentBag<Slot> idle = [];
    private readonly List<Slot> slots = [];
    private readonly SemaphoreSlim free;
    private readonly PeriodicTimer watch = new(TimeSpan.FromMilliseconds(200));
    private readonly Task watching;
    private int waiting;
    private bool closed;

    public TypstPool(PaperOptions options, Func<TypstFiles> find, ILogger log)
    {
        (this.options, this.find, this.log) = (options, find, log);
        free = new SemaphoreSlim(options.Workers);
        for (var i = 0; i < options.Workers; i++) slots.Add(new Slot());
        foreach (var slot in slots) idle.Add(slot);
        watching = WatchMemoryAsync();
    }

    /// <summary>The process ids of the compilers that run now.</summary>
    public IEnumerable<int> Running => slots.Select(slot => slot.Worker).OfType<TypstWorker>().Where(worker => !worker.HasEnded).Select(worker => worker.Id);

    /// <exception cref="PaperNotPrinted">Too many wait, the compiler took too long, took too much memory or ended.</exception>
    public Task<TypstAnswer> AskAsync(TypstRequest request, CancellationToken ct) => OnceAsync(slot => AskAsync(slot, request, ct), ct);

    private async Task<T> OnceAsync<T>(Func<Slot, Task<T>> work, CancellationToken ct)
    {
        await QueueAsync(ct);
        if (!idle.TryTake(out var slot)) throw new InvalidOperationException("A free place without a slot.");
        try
        {
            return await work(slot);
        }
        finally
        {
            idle.Add(slot);
            free.Release();
        }
    }

    /// <summary>Starts the processes that do not run.</summary>
    /// <exception cref="PaperNotPrinted">The compiler is not installed or does not start.</exception>
    public Task StartAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => OnceAsync(ReadyAsync, ct)));

    private async Task QueueAsync(CancellationToken ct)
    {
        if (free.Wait(0, CancellationToken.None)) return;
        if (Interlocked.Increment(ref waiting) > options.Waiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new PaperNotPrinted("正在印制的文件较多，请稍后再试。");
        }
        try
        {
            await free.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<TypstAnswer> AskAsync(Slot slot, TypstRequest request, CancellationToken ct)
    {
        var worker = await ReadyAsync(slot);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.SecondsPerPaper));
        try
        {
            return await worker.AskAsync(request, limit.Token);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException or OperationCanceledException or ObjectDisposedException)
        {
            // A process that was left in the middle of an answer would give it to the next request.
            Drop(slot);
            ct.ThrowIfCancellationRequested();
            log.LogError(cause, "The paper {Template} was not printed, its process was replaced", request.Template);
            throw new PaperNotPrinted(cause is OperationCanceledException ? $"文件未能在 {options.SecondsPerPaper} 秒内完成印制，请稍后再试。" : "排版程序意外停止，现已重新启动，请再试一次。", cause);
        }
    }

    private async Task<TypstWorker> ReadyAsync(Slot slot)
    {
        if (closed) throw new PaperNotPrinted("门户正在停止，请稍后再试。");
        if (slot.Worker is { HasEnded: false } worker) return worker;
        Drop(slot);
        return slot.Worker = await TypstWorker.StartAsync(options.Node, find(), log);
    }

    private static void Drop(Slot slot)
    {
        slot.Worker?.Dispose();
        slot.Worker = null;
    }

    private async Task WatchMemoryAsync()
    {
        while (await watch.WaitForNextTickAsync()) slots.ForEach(EndIfTooLarge);
    }

    private void EndIfTooLarge(Slot slot)
    {
        if (slot.Worker is not { } worker || worker.WorkingSet <= options.MegabytesPerWorker * 1024L * 1024L) return;
        log.LogError("The paper process {Process} held more than {Megabytes} MB and was ended", worker.Id, options.MegabytesPerWorker);
        worker.Kill();
    }

    /// <summary>Lets the papers in hand be finished, then ends the processes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closed) return;
        closed = true;
        for (var i = 0; i < options.Workers; i++) await free.WaitAsync(TimeSpan.FromSeconds(options.SecondsPerPaper));
        foreach (var worker in slots.Select(slot => slot.Worker).OfType<TypstWorker>()) await worker.StopAsync();
        watch.Dispose();
        await watching;
    }

    private sealed class Slot
    {
        public volatile TypstWorker? Worker;
    }
}
