using System.Globalization;
using AlliancePortal.Web.Documents.Uploads;

namespace AlliancePortal.Web.Tests.Documents.Uploads;

public class FileNameTests
{
    [Theory]
    [InlineData("申请书（盖章）.pdf", "申请书（盖章）.pdf")]
    [InlineData("C:\\Users\\许观澜\\桌面\\执照.jpg", "执照.jpg")]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("报告\r\nSet-Cookie: a=b.pdf", "报告Set-Cookie_ a=b.pdf")]
    [InlineData("执照\u202Egpj.exe.pdf", "执照gpj.exe.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("a\ud800b.pdf", "ab.pdf")]
    [InlineData("a\uFFFEb.pdf", "ab.pdf")]
    [InlineData("  很多   空格 .pdf ", "很多 空格 .pdf")]
    [InlineData("<b>\"x\"|?*:.pdf", "_b__x_____.pdf")]
    [InlineData("e\u0301.pdf", "\u00E9.pdf")]
    [InlineData("...", "未命名")]
    [InlineData("", "未命名")]
    [InlineData(null, "未命名")]
    [InlineData("folder/", "未命名")]
    [InlineData("\u200B\u200B.pdf", "pdf")]
    public void A_name_loses_folders_and_what_cannot_be_seen(string? given, string shown) => Assert.Equal(shown, FileName.Clean(given));

    [Fact]
    public void A_name_of_300_characters_keeps_200_and_its_ending()
    {
        var shown = FileName.Clean(new string('国', 300) + ".docx");

        Assert.Equal(200, new StringInfo(shown).LengthInTextElements);
        Assert.EndsWith("国.docx", shown);
    }

    [Fact]
    public void A_character_with_thousands_of_marks_does_not_get_through_the_limit() =>
        Assert.Equal("未命名.pdf", FileName.Clean("a" + string.Concat(Enumerable.Repeat("\u0301\u0316", 5000)) + ".pdf"));

    [Fact]
    public void A_rare_character_is_not_torn()
    {
        var shown = FileName.Clean(string.Concat(Enumerable.Repeat("𬭎", 300)) + ".pdf");

        Assert.Equal(196, shown.EnumerateRunes().Count(rune => rune.ToString() == "𬭎"));
    }
}
