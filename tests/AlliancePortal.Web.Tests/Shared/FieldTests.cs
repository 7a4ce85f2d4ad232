using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.TagHelpers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class FieldTests
{
    private const string Hostile = "\"><script>alert(1)</script>&amp;'";

    [Fact]
    public void Label_hint_error_and_control_belong_together()
    {
        var field = Drawn(new() { Name = "Mobile", Label = "手机", Hint = "用来通知。", Kind = FieldKind.Phone, ViewContext = Refused("Mobile", "138", "少 8 位。") });

        var input = field.QuerySelector("input")!;
        Assert.Equal(("Mobile", "Mobile", "tel", "138"), (input.Id, input.GetAttribute("name"), input.GetAttribute("type"), input.GetAttribute("value")));
        Assert.Equal("Mobile-hint Mobile-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Mobile", field.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("少 8 位。", field.QuerySelector("#Mobile-error")!.TextContent);
        Assert.Contains("field-error", field.ClassName);
    }

    [Fact]
    public void What_was_typed_comes_back_even_when_it_was_wrong()
    {
        var field = Drawn(new() { Name = "Founded", Value = new DateOnly(2019, 3, 1), Label = "成立日期", Kind = FieldKind.Date, ViewContext = Refused("Founded", "2026-02-30", "没有这一天。") });

        Assert.Equal("2026-02-30", field.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void A_form_inside_a_page_is_posted_without_the_pages_prefix()
    {
        Assert.Equal("Code", Fields.NameOf("Form.Code"));
        Assert.Equal("Papers-0--File", Fields.IdOf("Form.Papers[0].File"));
        var field = Drawn(new() { Name = "Form.Code", Label = "代码", ViewContext = Refused("Code", "x", "不对。") });
        Assert.Equal("Code", field.QuerySelector("input")!.GetAttribute("name"));
        Assert.NotNull(field.QuerySelector(".error"));
    }

    [Theory]
    [InlineData(FieldKind.Text), InlineData(FieldKind.TextArea), InlineData(FieldKind.Select), InlineData(FieldKind.Radio), InlineData(FieldKind.Tick), InlineData(FieldKind.File)]
    public void Hostile_text_stays_text(FieldKind kind)
    {
        var field = Drawn(new()
        {
            Name = "Any",
            Kind = kind,
            Value = Hostile,
            Label = Hostile,
            Hint = Hostile,
            EchoText = Hostile,
            Options = [new(Hostile, Hostile, Hostile)],
            FileNow = new(Hostile, "/paper", Remark: Hostile),
            ViewContext = Refused("Any", Hostile, Hostile),
        });

        Assert.Empty(field.QuerySelectorAll("script"));
        Assert.Contains(Hostile, field.TextContent);
    }

    [Fact]
    public void A_text_keeps_its_first_line_break()
    {
        var field = Drawn(new() { Name = "Words", Label = "摘要", Kind = FieldKind.TextArea, Value = "\n第二行" });

        Assert.Equal("\n第二行", field.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void A_choice_is_marked_by_its_exact_value()
    {
        var radios = Drawn(new() { Name = "Chain", Label = "产业链位置", Kind = FieldKind.Radio, Value = "中游", Options = FieldOption.Words("上游", "中游") });
        var select = Drawn(new() { Name = "Chain", Label = "产业链位置", Kind = FieldKind.Select, Value = "别处", Options = FieldOption.Words("上游", "中游") });

        Assert.Equal("中游", radios.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("请选择", select.QuerySelector("option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData(FieldKind.Password), InlineData(FieldKind.File)]
    public void A_secret_or_a_file_is_never_sent_back(FieldKind kind) =>
        Assert.False(Drawn(new() { Name = "Secret", Label = "密码", Kind = kind, Value = "hunter2" }).QuerySelector("input")!.HasAttribute("value"));

    [Fact]
    public void Other_attributes_reach_the_control_once_encoded()
    {
        var field = Drawn(new() { Name = "Code", Label = "代码" }, ("placeholder", new HtmlString("甲 &amp; 乙")), ("maxlength", "24"));

        Assert.Equal(("甲 & 乙", "24"), (field.QuerySelector("input")!.GetAttribute("placeholder"), field.QuerySelector("input")!.GetAttribute("maxlength")));
    }

    [Fact]
    public void The_summary_leads_to_each_field_and_says_general_errors_plainly()
    {
        var view = Rendering.View(state =>
        {
            state.AddModelError("Form.Code", "还差 2 位。");
            state.AddModelError("", Hostile);
        });

        var summary = Parsed(Rendering.Html(new ErrorSummaryTagHelper { ViewContext = view }, "error-summary"));

        Assert.Equal("有 2 处需要改正", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal("#Code", summary.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(summary.QuerySelectorAll("script"));
    }

    [Fact]
    public void Without_errors_there_is_no_summary() =>
        Assert.Equal("", Rendering.Html(new ErrorSummaryTagHelper { ViewContext = Rendering.View() }, "error-summary"));

    private static IElement Drawn(FieldTagHelper field, params (string Name, object Value)[] attributes)
    {
        field.ViewContext ??= Rendering.View();
        return Parsed(Rendering.Html(field, "field", attributes)).QuerySelector(".field")!;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static ViewContext Refused(string name, string typed, string error) => Rendering.View(state =>
    {
        state.SetModelValue(name, typed, typed);
        state.AddModelError(name, error);
    });
}
