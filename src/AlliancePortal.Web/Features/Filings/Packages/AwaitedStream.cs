namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>Holds the few bytes that an archive writes without waiting, until the next ones that are awaited: the server's answer takes no others.</summary>
internal sealed class AwaitedStream(Stream target) : Stream
{
    private readonly MemoryStream held = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await PassOnAsync(cancellationToken);
        await target.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() { } // what is held goes with what is awaited next

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await PassOnAsync(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) held.Dispose();
        base.Dispose(disposing);
    }

    private async Task PassOnAsync(CancellationToken ct)
    {
        if (held.Length == 0) return;
        held.Position = 0;
        await held.CopyToAsync(target, ct);
        held.SetLength(0);
    }
}
