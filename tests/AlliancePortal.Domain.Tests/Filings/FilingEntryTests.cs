using AlliancePortal.Domain.Filings;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Filings;

/// <summary>Several people write the form; nobody overwrites what they have not seen.</summary>
public class FilingEntryTests
{
    [Fact]
    public void Each_saved_value_is_the_next_version_with_its_writer()
    {
        var entry = Goal();
        Assert.Equal(EntryOutcome.Saved, entry.Write("攻克关键技术。", seen: 0, "李二", At(11, 23)));
        Assert.Equal(EntryOutcome.Saved, entry.Write("攻克光电关键技术。", seen: 1, "赵四", At(11, 24)));

        Assert.Equal(("攻克光电关键技术。", 2, "赵四", At(11, 24)), (entry.Value, entry.Version, entry.By, entry.At));
    }

    [Fact]
    public void Who_has_not_seen_the_latest_version_is_overtaken_and_changes_nothing()
    {
        var entry = Goal();
        entry.Write("甲的文字", seen: 0, "李二", At(11, 23));

        Assert.Equal(EntryOutcome.Overtaken, entry.Write("乙的文字", seen: 0, "赵四", At(11, 24)));
        Assert.Equal(EntryOutcome.Overtaken, entry.Write("", seen: 2, "赵四", At(11, 24)));
        Assert.Equal(("甲的文字", 1, "李二"), (entry.Value, entry.Version, entry.By));
    }

    [Fact]
    public void The_same_value_is_no_change_whatever_its_writer_has_seen()
    {
        var entry = Goal();
        entry.Write("甲的文字", seen: 0, "李二", At(11, 23));

        Assert.Equal(EntryOutcome.Unchanged, entry.Write("甲的文字", seen: 0, "赵四", At(11, 24)));
        Assert.Equal(EntryOutcome.Unchanged, Goal().Write("", seen: 0, "赵四", At(11, 24)));
        Assert.Equal((1, "李二"), (entry.Version, entry.By));
    }

    private static FilingEntry Goal() => new(AllianceId, Guid.NewGuid(), "goal");
}
