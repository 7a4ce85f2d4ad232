using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(AlliancePortal.Web.Tests.Documents.Printing))]

namespace AlliancePortal.Web.Tests.Documents;

/// <summary>One press for all tests. The variable PAPERS_FOLDER names a folder in which the printed samples are kept, to be looked at.</summary>
public sealed class Printing : IAsyncLifetime
{
    public PaperPress Press { get; } = With(new());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Press.DisposeAsync();

    internal static PaperPress With(PaperOptions options) =>
        new(Options.Create(options), new HostingEnvironment { ContentRootPath = AppContext.BaseDirectory }, NullLogger<PaperPress>.Instance);

    internal async Task<Paper> PrintAsync(PaperData paper, PaperState state = PaperState.Issued) =>
        await Press.PrintAsync(paper, state, TestContext.Current.CancellationToken);
}
