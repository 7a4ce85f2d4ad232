using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.TagHelpers;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class DueTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-11-18", "已逾期 2 个工作日", "due due-late")]
    [InlineData("2026-11-19", "已逾期 1 个工作日", "due due-late")]
    [InlineData("2026-11-20", "今天到期", "due due-soon")]
    [InlineData("2026-11-22", "剩 2 天，都是休息日", "due due-soon")]
    [InlineData("2026-11-23", "剩 1 个工作日", "due due-soon")]
    [InlineData("2026-11-25", "剩 3 个工作日", "due due-soon")]
    [InlineData("2026-11-26", "剩 4 个工作日", "due")]
    public void What_is_left_is_said_in_working_days(string due, string words, string cssClass)
    {
        var model = DueModel.Of(Day(due), Friday, Rendering.Weekdays);

        Assert.Equal(words, model.Words);
        Assert.Equal(cssClass, model.CssClass);
    }

    [Fact]
    public void On_the_weekend_after_its_day_it_is_late_though_no_working_day_has_gone()
    {
        var model = DueModel.Of(Friday, Friday.AddDays(2), Rendering.Weekdays);

        Assert.Equal("已逾期", model.Words);
        Assert.Equal("due due-late", model.CssClass);
    }

    [Fact]
    public void A_date_over_an_unpublished_year_is_provisional_until_it_is_late()
    {
        var derivation = Rendering.Weekdays.AddWorkingDays(Friday, 10);

        Assert.Equal("剩 10 个工作日（暂定）", DueModel.Of(derivation, Friday, Rendering.Weekdays).Words);
        Assert.Equal("due due-open", DueModel.Of(derivation, Friday, Rendering.Weekdays).CssClass);
        Assert.DoesNotContain("暂定", DueModel.Of(derivation, derivation.Due.AddDays(3), Rendering.Weekdays).Words);
    }

    [Fact]
    public void The_chip_with_its_date_names_the_end_of_the_day()
    {
        var chip = new DueTagHelper { Deadline = DueModel.Of(new DateOnly(2026, 12, 1), Friday, Rendering.Weekdays), WithDate = true };

        Assert.Equal("<span class=\"due\">12月1日 24时截止 · 剩 7 个工作日</span>", Rendering.Html(chip, "due"));
    }

    [Fact]
    public void A_date_of_another_year_says_its_year()
    {
        var chip = new DueTagHelper { Deadline = DueModel.Of(new DateOnly(2027, 1, 29), Friday, Rendering.Weekdays), WithDate = true };

        Assert.Contains("2027年1月29日 24时截止", Rendering.Html(chip, "due"));
    }

    [Fact]
    public void No_deadline_leaves_nothing_on_the_page()
    {
        Assert.Equal("", Rendering.Html(new DueTagHelper(), "due"));
        Assert.Equal("", Rendering.Html(new DueWhyTagHelper { Deadline = DueModel.Of(Friday, Friday, Rendering.Weekdays) }, "due-why"));
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd");
}
