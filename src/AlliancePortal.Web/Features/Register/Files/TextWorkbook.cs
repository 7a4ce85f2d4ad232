using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AlliancePortal.Web.Features.Register.Files;

/// <summary>
/// Rows of text as a workbook of one sheet, written row by row. Every cell is a string: Excel rounds the all-digit credit codes that it
/// takes for numbers, and takes nothing in a string cell for a formula.
/// </summary>
internal static class TextWorkbook
{
    private const double NarrowestColumn = 8, WidestColumn = 48;

    public static byte[] Of(string sheetName, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [head, .. rows];
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(sheet, all);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = sheetName, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, List<IReadOnlyList<string>> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(Columns(rows));
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows) WriteRow(writer, row);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Columns Columns(List<IReadOnlyList<string>> rows) => new(rows[0].Select((_, column) =>
    {
        var width = rows.Max(row => row[column].Sum(sign => sign > 0xFF ? 2.1 : 1.1));
        return new Column { Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Clamp(width + 2, NarrowestColumn, WidestColumn), CustomWidth = true };
    }));

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<string> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var text in cells)
            writer.WriteElement(new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString });
        writer.WriteEndElement();
    }
}
