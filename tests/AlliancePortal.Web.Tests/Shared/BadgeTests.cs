using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Shared.TagHelpers;

namespace AlliancePortal.Web.Tests.Shared;

public sealed class BadgeTests
{
    private const string Hostile = "<img src=x>";

    [Theory]
    [InlineData(StateKind.Run, "state state-run", "s-half")]
    [InlineData(StateKind.Ok, "state state-ok", "s-done")]
    [InlineData(StateKind.Late, "state state-late", "s-late")]
    [InlineData(StateKind.Soon, "state state-soon", "s-soon")]
    [InlineData(StateKind.None, "state state-none", "s-empty")]
    [InlineData(StateKind.Void, "state state-void", "s-void")]
    public void A_state_is_a_word_with_a_shape_of_its_own(StateKind kind, string cssClass, string shape)
    {
        string html = Rendering.Html(new StateBadgeTagHelper { Kind = kind, Word = "表决中" }, "state-badge");

        Assert.Equal($"<span class=\"{cssClass}\"><svg aria-hidden=\"true\"><use href=\"/icons.svg#{shape}\" /></svg>表决中</span>", html);
    }

    [Fact]
    public void A_state_word_is_only_text() =>
        Assert.DoesNotContain("<img", Rendering.Html(new StateBadgeTagHelper { State = new(StateKind.Run, Hostile) }, "state-badge"));

    [Fact]
    public void An_article_of_the_charter_leads_to_the_alliances_own_page()
    {
        var frames = new FrameAccessor { Current = new() { AllianceSlug = "cq" } };

        Assert.Equal("<a class=\"cite\" href=\"/cq/charter#a12\">章程第十二条</a>", Rendering.Html(new ArticleLinkTagHelper(frames) { Article = "章程第十二条" }, "article-link"));
    }

    [Fact]
    public void A_law_is_cited_without_a_link()
    {
        var frames = new FrameAccessor { Current = new() { AllianceSlug = "cq" } };

        Assert.Equal("<span class=\"cite cite-plain\">民法典第二百零一条</span>", Rendering.Html(new ArticleLinkTagHelper(frames) { Article = "民法典第二百零一条" }, "article-link"));
    }

    [Fact]
    public void A_credit_code_is_grouped_without_blanks()
    {
        string html = Rendering.Html(new CodeTagHelper { Value = "91500109MA7Y3K2H3Y" }, "credit-code");

        Assert.Equal("<span class=\"code\"><span>91</span><span>500109</span><span>MA7Y3K2H3</span><span>Y</span></span>", html);
    }

    [Theory]
    [InlineData("71b05e2c98", "<span>71b0</span><span>5e2c</span><span>98</span>")]
    [InlineData("", "")]
    public void A_fingerprint_is_grouped_in_fours(string value, string groups) =>
        Assert.Equal($"<span class=\"code code-long\">{groups}</span>", Rendering.Html(new CodeTagHelper { Value = value }, "fingerprint"));

    [Fact]
    public void Every_entry_of_the_menu_and_every_shape_is_in_the_sprite()
    {
        string sprite = File.ReadAllText(Path.Combine(SourceFolder.Web, "wwwroot", "icons.svg"));
        string[] used = [.. RailIcons.All, "s-half", "s-done", "s-late", "s-soon", "s-empty", "s-void", "arcs"];

        Assert.All(used, name => Assert.Contains($"id=\"{name}\"", sprite));
    }
}
