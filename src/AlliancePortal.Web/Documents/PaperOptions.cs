using System.ComponentModel.DataAnnotations;

namespace AlliancePortal.Web.Documents;

/// <summary>The section <c>Papers</c> of the configuration.</summary>
public sealed class PaperOptions
{
    public const string Section = "Papers";

    /// <summary>Processes that print side by side.</summary>
    [Range(1, 16)]
    public int Workers { get; set; } = 2;

    /// <summary>Seconds after which a paper that is not done is given up and its process ended.</summary>
    [Range(1, 120)]
    public int SecondsPerPaper { get; set; } = 5;

    /// <summary>Megabytes of working set at which a process is ended.</summary>
    [Range(256, 8192)]
    public int MegabytesPerWorker { get; set; } = 768;

    /// <summary>Papers that may wait for a process; the next one is refused.</summary>
    [Range(0, 1000)]
    public int Waiting { get; set; } = 64;

    /// <summary>The Node.js program, found by PATH or named in full.</summary>
    [Required]
    public string Node { get; set; } = "node";

    /// <summary>The folder node_modules with the compiler and the fonts; looked for upwards from the portal's own folder when empty.</summary>
    public string? Modules { get; set; }

    /// <summary>The folder of the templates, and of nothing else; beside the portal's program when empty.</summary>
    public string? Templates { get; set; }

    /// <summary>Starts the processes with the portal instead of with the first paper.</summary>
    public bool StartWithPortal { get; set; } = true;
}
