using System.Runtime.CompilerServices;

namespace AlliancePortal.Domain.Tests;

/// <summary>The sources that the tests on sources read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>Source files under a folder, without what the build made.</summary>
    public static IEnumerable<string> SourcesUnder(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Here([CallerFilePath] string path = "") => path;
}
