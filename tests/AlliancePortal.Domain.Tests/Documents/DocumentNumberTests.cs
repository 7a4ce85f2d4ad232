using AlliancePortal.Domain.Documents;

namespace AlliancePortal.Domain.Tests.Documents;

/// <summary>Numbers of papers (G-DOC-1).</summary>
public class DocumentNumberTests
{
    [Theory]
    [InlineData("", "JY", 2026, 1, 0)]
    [InlineData("CQ-NC", "JY", 2026, 1, 0)]
    [InlineData("联盟", "JY", 2026, 1, 0)]
    [InlineData("CQNCETIA", "2JY", 2026, 1, 0)]
    [InlineData("CQNCETIA", "JY", 26, 1, 0)]
    [InlineData("CQNCETIA", "JY", 2026, 0, 0)]
    [InlineData("CQNCETIA", "JY", 2026, 1, -1)]
    public void A_number_that_could_not_be_read_back_is_not_made(string abbreviation, string type, int year, int serial, int replacement) =>
        Assert.ThrowsAny<ArgumentException>(() => new DocumentNumber(abbreviation, type, year, serial, replacement));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CQNCETIA-2026")]
    [InlineData("CQNCETIA-JY-2026-7")]
    [InlineData("CQNCETIA-JY-2026-00007")]
    [InlineData("CQNCETIA-JY-2026-0000")]
    [InlineData("CQNCETIA-JY-2026-0007-R0")]
    [InlineData("CQNCETIA-JY-2026-0007-R1-R1")]
    [InlineData("CQNCETIA-2-2026-0007")]
    [InlineData("CQNCETIA-JY-2026-+007")]
    [InlineData(" CQNCETIA-JY-2026-0007")]
    [InlineData("CQNCETIA-JY-２０２６-0007")]
    public void Only_what_a_number_writes_is_read_as_one(string? text) => Assert.False(DocumentNumber.TryParse(text, out _));

    [Theory]
    [InlineData("CQNCETIA", "JY", 2026, 7, 0, "CQNCETIA-JY-2026-0007")]
    [InlineData("CQNCETIA", "", 2026, 7, 0, "CQNCETIA-2026-0007")]
    [InlineData("CQNCETIA", "", 2026, 7, 1, "CQNCETIA-2026-0007-R1")]
    [InlineData("JL1", "R2", 2026, 12345, 10, "JL1-R2-2026-12345-R10")]
    public void A_number_is_written_and_read_back(string abbreviation, string type, int year, int serial, int replacement, string text)
    {
        var number = new DocumentNumber(abbreviation, type, year, serial, replacement);

        Assert.Equal(text, number.ToString());
        Assert.True(DocumentNumber.TryParse(text, out var back));
        Assert.Equal(number, back);
    }

    [Fact]
    public void A_certificate_has_no_type_and_is_printed_with_the_year_in_brackets()
    {
        var number = DocumentNumber.Certificate("CQNCETIA", 2026, 7);

        Assert.Equal("CQNCETIA-2026-0007", number.ToString());
        Assert.Equal("渝网通联证字〔2026〕7号", number.Printed("渝网通联", "证"));
        Assert.Equal("渝网通联证字〔2026〕7号（补1）", (number with { Replacement = 1 }).Printed("渝网通联", "证"));
    }
}
