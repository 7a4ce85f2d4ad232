namespace AlliancePortal.Web.Tests.Shared;

/// <summary>Where the web project's own files are, found upwards from the running tests.</summary>
internal static class SourceFolder
{
    public static string Web { get; } = Path.Combine(Root().FullName, "src", "AlliancePortal.Web");

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AlliancePortal.sln"))) folder = folder.Parent;
        return folder ?? throw new DirectoryNotFoundException("The tests do not run inside the solution's folder.");
    }
}
