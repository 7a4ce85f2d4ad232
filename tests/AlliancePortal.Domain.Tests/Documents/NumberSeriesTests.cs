using AlliancePortal.Domain.Documents;

namespace AlliancePortal.Domain.Tests.Documents;

/// <summary>Numbers are given one after the other and never twice (G-DOC-1).</summary>
public class NumberSeriesTests
{
    [Fact]
    public void Numbers_of_a_kind_and_year_follow_each_other_without_a_gap()
    {
        NumberSeries series = new(Given.AllianceId, "resolution", 2026);

        Assert.Equal([1, 2, 3], new[] { series.Next(), series.Next(), series.Next() });
        Assert.Equal(3, series.Last);
    }
}
