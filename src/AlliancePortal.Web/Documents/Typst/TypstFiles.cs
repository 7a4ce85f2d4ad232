namespace AlliancePortal.Web.Documents.Typst;

/// <summary>Where the compiler, the fonts, the worker and the templates lie on this machine.</summary>
internal sealed record TypstFiles(string Modules, string Templates, string Worker, IReadOnlyList<string> Fonts)
{
    private const string Compiler = "@myriaddreamin/typst-ts-node-compiler";

    private static readonly string[] Faces =
    [
        "noto-serif-sc/400Regular", "noto-serif-sc/500Medium", "noto-serif-sc/600SemiBold", "noto-serif-sc/700Bold", "noto-serif-sc/900Black",
        "noto-sans-sc/400Regular", "noto-sans-sc/500Medium",
    ];

    /// <exception cref="PaperNotPrinted">Something is not installed; the message names it and the command that installs it.</exception>
    public static TypstFiles Find(PaperOptions options, string contentRoot)
    {
        var modules = options.Modules ?? Above(contentRoot) ?? Above(AppContext.BaseDirectory)
            ?? throw new PaperNotPrinted("没有找到排版程序，请在项目目录执行 npm install。");
        var documents = Path.Combine(AppContext.BaseDirectory, "Documents");
        var fonts = Faces.Select(face => Path.Combine(modules, "@expo-google-fonts", face.Replace('/', Path.DirectorySeparatorChar))).ToList();
        var files = new TypstFiles(modules, options.Templates ?? Path.Combine(documents, "Templates"), Path.Combine(documents, "Typst", "worker.mjs"), fonts);
        string[] folders = [Path.Combine(modules, Compiler), files.Templates, .. fonts];
        return Array.Find(folders, folder => !Directory.Exists(folder)) is { } missing
            ? throw new PaperNotPrinted($"没有找到 {missing}，请在项目目录执行 npm install。")
            : files;
    }

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var modules = Path.Combine(at.FullName, "node_modules");
            if (Directory.Exists(Path.Combine(modules, Compiler))) return modules;
        }
        return null;
    }
}
