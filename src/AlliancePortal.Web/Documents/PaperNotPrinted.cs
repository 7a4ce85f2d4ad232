namespace AlliancePortal.Web.Documents;

/// <summary>A paper could not be made; the message says why in words that a user may read.</summary>
public class PaperNotPrinted : Exception
{
    public PaperNotPrinted(string message, Exception? cause = null) : base(message, cause) { }
}

/// <summary>The fonts have no sign for something in the data. Nothing is issued with a gap or a chance face in its place.</summary>
public sealed class MissingGlyphs(IReadOnlyList<string> signs)
    : PaperNotPrinted($"字体中没有以下字符，文件不能印制：{string.Join("、", signs)}。请核对后改用规范字形，或请管理员补充字体。")
{
    /// <summary>Each sign once, with its code point, such as 𠮷（U+20BB7）; one that cannot be seen by its code point alone.</summary>
    public IReadOnlyList<string> Signs { get; } = signs;
}
