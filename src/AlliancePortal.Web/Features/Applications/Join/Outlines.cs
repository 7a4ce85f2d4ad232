using AlliancePortal.Domain.Applications;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AlliancePortal.Web.Features.Applications.Join;

/// <summary>An outline to write into: a title, and headings with what belongs below them.</summary>
internal sealed record Outline(string Title, IReadOnlyList<(string Heading, string Hint)> Parts)
{
    /// <summary>The outline as a Word document.</summary>
    public byte[] ToDocx()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var body = new Body(Line(Title, halfPoints: 40, isBold: true, isCentred: true));
            foreach (var (heading, hint) in Parts) body.Append(Line(heading, halfPoints: 30, isBold: true), Line(hint, halfPoints: 24), Line("", halfPoints: 24));
            body.Append(Line("单位（公章）：", halfPoints: 28), Line("　　　　年　　月　　日", halfPoints: 28));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return bytes.ToArray();
    }

    private static Paragraph Line(string text, int halfPoints, bool isBold = false, bool isCentred = false)
    {
        var style = new RunProperties();
        if (isBold) style.Append(new Bold());
        style.Append(new FontSize { Val = $"{halfPoints}" });
        var line = new Paragraph();
        if (isCentred) line.Append(new ParagraphProperties(new Justification { Val = JustificationValues.Center }));
        line.Append(new Run(style, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return line;
    }
}

/// <summary>The outlines that are offered beside the needed papers.</summary>
internal static class Outlines
{
    private static readonly Outline Introduction = new("单位介绍",
    [
        ("一、基本情况", "（单位性质、成立时间、登记地和经营地、法定代表人、人员规模。）"),
        ("二、主要业务", "（与联盟所属领域有关的研发、制造、服务或应用。）"),
        ("三、条件和能力", "（实验室、平台、资质、研发人员。）"),
        ("四、加入联盟的意愿", "（希望参加的工作，可以提供的条件。）"),
    ]);

    private static readonly Outline WorkReport = new("技术领域工作情况书面报告",
    [
        ("一、从事本领域工作的概况", "（起始时间、方向、投入。）"),
        ("二、主要成果", "（产品、专利、标准、课题、获奖，注明时间。）"),
        ("三、产学研合作情况", "（合作单位、内容、结果。）"),
        ("四、今后三年的打算", "（拟开展的工作，愿在联盟中承担的任务。）"),
    ]);

    /// <summary>Null where there is nothing to write: a certificate is copied.</summary>
    public static Outline? Of(PaperKind kind) => kind switch
    {
        PaperKind.Introduction => Introduction,
        PaperKind.WorkReport => WorkReport,
        _ => null,
    };
}
