using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

public class FileInspectionTests(Printing printing)
{
    private const string Broken = "文件不完整或已损坏";
    private const string Pretends = "内容却不是";
    private const string Password = "文件有密码，请去除后重传。";

    public static TheoryData<string, string, FileKind> Good => new()
    {
        { "pdf 1.4", "申请书.pdf", FileKind.Pdf },
        { "pdf 2.0", "申请书.PDF", FileKind.Pdf },
        { "pdf with javascript", "form.pdf", FileKind.Pdf },
        { "pdf that speaks of encryption", "安全说明.pdf", FileKind.Pdf },
        { "jpeg", "执照.jpg", FileKind.Jpeg },
        { "jpeg", "执照.JPEG", FileKind.Jpeg },
        { "jpeg with script in its comment", "执照.jpg", FileKind.Jpeg },
        { "jpeg of a camera that writes on", "IMG_0001.jpg", FileKind.Jpeg },
        { "png", "盖章页.png", FileKind.Png },
        { "docx", "报告.docx", FileKind.Docx },
        { "docx with pictures", "报告（终稿）.docx", FileKind.Docx },
    };

    public static TheoryData<string, string, string> Bad => new()
    {
        { "nothing", "空.pdf", "文件是空的" },
        { "one byte", "一.pdf", Pretends },
        { "pdf 1.4", "申请书", "只能上传 PDF、JPEG、PNG 或 DOCX 文件" },
        { "pdf 1.4", "申请书.exe", "只能上传" },
        { "pdf 1.4", "申请书.pdf.exe", "只能上传" },
        { "pdf 1.4", "申请书.docx", "文件名说是 DOCX 文档，内容却是 PDF" },
        { "png", "申请书.pdf", "文件名说是 PDF，内容却是 PNG 图片" },
        { "jpeg", "照片.png", "文件名说是 PNG 图片，内容却是 JPEG 图片" },
        { "html", "申请书.pdf", Pretends },
        { "html before pdf", "申请书.pdf", Pretends },
        { "program", "setup.pdf", Pretends },
        { "old word", "报告.docx", "旧版 Office 格式，或者设有密码" },
        { "heic", "照片.jpg", "HEIC 照片" },
        { "encrypted pdf", "申请书.pdf", Password },
        { "encrypted pdf with a stream for its trailer", "申请书.pdf", Password },
        { "encrypted pdf over the edge of a piece", "申请书.pdf", Password },
        { "pdf cut off", "申请书.pdf", Broken },
        { "pdf of no version", "申请书.pdf", Broken },
        { "pdf without xref", "申请书.pdf", Broken },
        { "pdf and zip", "申请书.pdf", "末尾附有其他内容" },
        { "pdf with much behind it", "申请书.pdf", Broken },
        { "png of 50000 by 50000", "图.png", "图片尺寸过大（50000×50000 像素）" },
        { "png of 15000 by 15000", "图.png", "图片尺寸过大" },
        { "png of no size", "图.png", Broken },
        { "png cut off", "图.png", Broken },
        { "png of eight bytes", "图.png", Broken },
        { "jpeg of 50000 by 50000", "图.jpg", "图片尺寸过大" },
        { "jpeg cut off", "图.jpg", Broken },
        { "jpeg without frame", "图.jpg", Broken },
        { "jpeg of three bytes", "图.jpg", Broken },
        { "zip", "资料.docx", Pretends },
        { "spreadsheet", "表.docx", Pretends },
        { "docx with the types of a spreadsheet", "表.docx", Pretends },
        { "docx with macros", "报告.docx", "文档含有宏" },
        { "docx with macros by its types", "报告.docx", "文档含有宏" },
        { "docx that unpacks to 300 MB", "报告.docx", "展开后过大" },
        { "docx whose sizes lie", "报告.docx", Broken },
        { "docx of 3000 parts", "报告.docx", "部件过多" },
        { "docx cut off", "报告.docx", Broken },
        { "docx with a document type", "报告.docx", Broken },
        { "docx whose types are no xml", "报告.docx", Broken },
    };

    [Theory, MemberData(nameof(Good))]
    public async Task What_it_says_it_is_is_taken_with_its_digest(string content, string name, FileKind kind)
    {
        var bytes = Content(content);

        await using var file = await InspectAsync(bytes, name);

        Assert.Null(file.Refusal);
        Assert.Equal(kind, file.Kind);
        Assert.Equal(name, file.Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        Assert.Equal(bytes.Length, file.Length);
        using var copy = new MemoryStream();
        await file.Bytes.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task What_pretends_or_is_broken_or_too_large_is_refused_in_words(string content, string name, string words)
    {
        await using var file = await InspectAsync(Content(content), name);

        Assert.NotNull(file.Refusal);
        Assert.Contains(words, file.Refusal);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "文件超过 1 MB")]
    [InlineData(5_000_000, "文件超过 1 MB")]
    public async Task The_limit_itself_is_allowed_and_one_byte_more_is_not(int beyond, string? words)
    {
        const int Limit = 1024 * 1024;
        var pdf = Uploaded.Pdf();
        var filled = Uploaded.Pdf(before: "%" + new string('x', Limit + beyond - pdf.Length - 1));

        await using var file = await FileInspection.InspectAsync(new MemoryStream(filled), "满.pdf", Limit, TestContext.Current.CancellationToken);

        Assert.Equal(Limit + beyond, filled.Length);
        if (words is null) Assert.Null(file.Refusal);
        else Assert.Contains(words, file.Refusal);
    }

    [Fact]
    public async Task An_upload_without_end_is_read_to_the_limit_and_no_further()
    {
        using var endless = new Uploaded.Endless();

        await using var file = await FileInspection.InspectAsync(endless, "长.pdf", FileInspection.MaxBytes, TestContext.Current.CancellationToken);

        Assert.Contains("文件超过 20 MB", file.Refusal);
        Assert.InRange(endless.Given, FileInspection.MaxBytes, FileInspection.MaxBytes + 128 * 1024);
    }

    [Fact]
    public async Task A_broken_upload_leaves_no_temporary_file()
    {
        using var broken = new Uploaded.Endless { BreaksAfter = 1_000_000 };

        await Assert.ThrowsAsync<IOException>(() => FileInspection.InspectAsync(broken, "断.pdf", FileInspection.MaxBytes, TestContext.Current.CancellationToken));
        await using (await InspectAsync(Uploaded.Pdf(), "好.pdf"))
        {
        }

        Assert.True(broken.Given >= 1_000_000);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetTempPath(), "portal-upload-*"), file => new FileInfo(file).Length is > 900_000 and < 1_100_000);
    }

    [Fact]
    public async Task The_portals_own_papers_are_taken()
    {
        var paper = await printing.PrintAsync(Samples.Receipt());

        await using var file = await InspectAsync(paper.Pdf, "收件回执.pdf");

        Assert.Null(file.Refusal);
        Assert.Equal(paper.Sha256, file.Sha256);
    }

    private static Task<InspectedFile> InspectAsync(byte[] bytes, string name) =>
        FileInspection.InspectAsync(new MemoryStream(bytes), name, FileInspection.MaxBytes, TestContext.Current.CancellationToken);

    private static byte[] Content(string name) => name switch
    {
        "nothing" => [],
        "one byte" => [(byte)'%'],
        "pdf 1.4" => Uploaded.Pdf("1.4"),
        "pdf 2.0" => Uploaded.Pdf("2.0"),
        "pdf of no version" => Uploaded.Pdf("9.9"),
        "pdf with javascript" => Uploaded.Pdf(before: "3 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj"),
        "pdf that speaks of encryption" => Uploaded.Pdf(before: "4 0 obj<<>>stream\n(/Encrypt and /EncryptMetadata are names) Tj\nendstream endobj"),
        "encrypted pdf" => Uploaded.Pdf(trailer: "/Encrypt 5 0 R"),
        "encrypted pdf with a stream for its trailer" => Uploaded.Pdf(before: "7 0 obj<</Type/XRef/Root 1 0 R/Encrypt\n5 0 R/Length 3>>stream\nabc\nendstream endobj"),
        "encrypted pdf over the edge of a piece" => Uploaded.EncryptedAt(1024 * 1024 - 4),
        "pdf cut off" => Uploaded.Pdf()[..^20],
        "pdf without xref" => Uploaded.Latin("%PDF-1.7\nhello\n%%EOF"),
        "pdf and zip" => [.. Uploaded.Pdf(), .. Uploaded.Zip(("a.txt", [1]))],
        "pdf with much behind it" => Uploaded.Pdf(after: new string('x', 4000)),
        "html" => Uploaded.Latin("<!doctype html><script>alert(1)</script>"),
        "html before pdf" => [.. Uploaded.Latin("<html><script>alert(1)</script></html>\n"), .. Uploaded.Pdf()],
        "program" => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0],
        "old word" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "heic" => [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0],
        "jpeg" => Uploaded.Jpeg(1600, 1200),
        "jpeg with script in its comment" => Uploaded.Jpeg(16, 16, "<script>alert(1)</script>"),
        "jpeg of a camera that writes on" => [.. Uploaded.Jpeg(4000, 3000), .. new byte[200_000]],
        "jpeg of 50000 by 50000" => Uploaded.Jpeg(50_000, 50_000),
        "jpeg cut off" => Uploaded.Jpeg(1600, 1200, whole: false),
        "jpeg without frame" => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xD9, 0, 0, 0, 0, 0, 0, 0, 0],
        "jpeg of three bytes" => [0xFF, 0xD8, 0xFF],
        "png" => Uploaded.Png(1200, 800),
        "png of 50000 by 50000" => Uploaded.Png(50_000, 50_000),
        "png of 15000 by 15000" => Uploaded.Png(15_000, 15_000),
        "png of no size" => Uploaded.Png(0, 800),
        "png cut off" => Uploaded.Png(1200, 800, whole: false),
        "png of eight bytes" => Uploaded.Png(1, 1)[..8],
        _ => Document(name),
    };

    private static byte[] Document(string name) => name switch
    {
        "docx" => Uploaded.Docx(),
        "docx with pictures" => Uploaded.Docx(more: [("word/media/image1.png", SampleSeal.Png()), ("docProps/app.xml", "<x/>"u8.ToArray())]),
        "docx with macros" => Uploaded.Docx(more: ("word/vbaProject.bin", [1, 2, 3])),
        "docx with macros by its types" => Uploaded.Docx("application/vnd.ms-word.document.macroEnabled.main+xml"),
        "docx with the types of a spreadsheet" => Uploaded.Docx("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
        "docx that unpacks to 300 MB" => Uploaded.Docx(more: ("word/media/zero.bin", new byte[300 * 1024 * 1024])),
        "docx whose sizes lie" => Uploaded.WithSizesThatLie(Uploaded.Docx(more: ("word/media/zero.bin", new byte[300 * 1024 * 1024]))),
        "docx of 3000 parts" => Uploaded.Docx(more: [.. Enumerable.Range(0, 3000).Select(i => ($"word/p{i}.xml", Array.Empty<byte>()))]),
        "docx cut off" => Uploaded.Docx()[..^30],
        "docx with a document type" => Uploaded.Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>")), ("word/document.xml", "<x/>"u8.ToArray())),
        "docx whose types are no xml" => Uploaded.Zip(("[Content_Types].xml", "word"u8.ToArray()), ("word/document.xml", "<x/>"u8.ToArray())),
        "zip" => Uploaded.Zip(("readme.txt", "hello"u8.ToArray())),
        "spreadsheet" => Uploaded.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<x/>"u8.ToArray())),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
