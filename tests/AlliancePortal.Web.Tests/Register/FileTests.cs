using System.Text;
using AlliancePortal.Web.Features.Register.Files;

namespace AlliancePortal.Web.Tests.Register;

public class FileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("＝HYPERLINK(\"x\")")]
    [InlineData("　=1")]
    [InlineData(" @SUM(A1)")]
    [InlineData("+86")]
    [InlineData("-1")]
    [InlineData("－1")]
    public void A_cell_that_would_be_a_formula_is_text(string cell) => Assert.StartsWith("\"'", Written(cell));

    [Theory]
    [InlineData("巴渝理工大学", "\"巴渝理工大学\"\r\n")]
    [InlineData("甲\"乙\"", "\"甲\"\"乙\"\"\"\r\n")]
    [InlineData("", "\"\"\r\n")]
    public void Other_cells_stay_as_they_are(string cell, string written) => Assert.Equal(written, Written(cell));

    private static string Written(string cell) => Encoding.UTF8.GetString(Csv.Of([[cell]])[3..]);
}
