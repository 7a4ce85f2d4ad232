using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Voting;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>The way on from the adopted charter: the parties sign, the alliance writes its filing.</summary>
public sealed partial class FoundingWalk
{
    /// <summary>An alliance that is there: everybody has handed in the signed page. The lead's person is its chair and its secretariat.</summary>
    public async Task<(IReadOnlyList<Founder> Founders, string Slug)> EstablishedAsync(string abbreviation)
    {
        var (founders, slug) = await AdoptedAsync(abbreviation);
        await (await founders[0].Browser.OpenAsync($"/{slug}/founding/agreement")).Form("确定文本，开始签署").SendAsync();
        foreach (var founder in founders) await HandInAsync(founder, slug, pdf);
        Assert.Equal(FoundingState.Established, (await ReadAsync(slug)).State);
        return (founders, slug);
    }

    /// <summary>What the clock does in an alliance, where nobody is signed in.</summary>
    public Task InAllianceAsync(string slug, Func<IServiceProvider, Task> work) => portal.InScopeAsync(async services =>
    {
        await services.GetRequiredService<AllianceScope>().LoadAsync(slug, default);
        await work(services);
    });

    /// <summary>What the clock's watch would do now.</summary>
    public Task WatchAsync(string slug) => InAllianceAsync(slug, services => services.GetRequiredService<VoteClerk>().BringAllUpToDateAsync(services.GetRequiredService<AllianceScope>().Id, Clock.GetUtcNow(), default));

    /// <summary>The draft lies before the parties; each of them has nothing to say against it.</summary>
    public static async Task ReviewAsync(IReadOnlyList<Founder> founders, string slug)
    {
        await (await founders[0].Browser.OpenAsync($"/{slug}/founding/agreement")).Form("开始征求意见").SendAsync();
        foreach (var founder in founders.Skip(1)) await (await founder.Browser.OpenAsync($"/{slug}/founding/agreement")).Form("没有意见").SendAsync();
    }

    /// <summary>Fills in everything of the filing's form that is still empty, on the page without scripts.</summary>
    public static async Task FillFilingAsync(Founder lead, string slug)
    {
        var page = await lead.Browser.OpenAsync($"/{slug}/filing/form");
        var form = page.Form("保存").Fill("contact", "程一诺").Fill("phone", "0431-85170000").Fill("opinion", "组建必要，技术路线可行。");
        foreach (var name in page.Html.QuerySelectorAll("main [name]").Select(control => control.GetAttribute("name")!).Where(name => name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("seen", StringComparison.Ordinal)).Distinct())
            form = name[(name.LastIndexOf('/') + 1)..] switch
            {
                "output" => form.Fill(name, "45,223.5"),
                "profit-tax" => form.Fill(name, "3100"),
                "national" => form.Fill(name, "no"),
                "provincial" => form.Fill(name, "yes"),
                "strength" => form.Fill(name, "材料学为国家重点学科。"),
                _ => form,
            };
        Assert.Equal(System.Net.HttpStatusCode.OK, (await form.SendAsync()).Status);
    }

    /// <summary>A party hands in its signed and sealed page.</summary>
    public static async Task HandInAsync(Founder founder, string slug, byte[] page)
    {
        await PortalFactory.SignInAsync(founder.Browser, founder.Person); // who signs has just proved who they are
        Assert.Equal(System.Net.HttpStatusCode.OK, (await (await founder.Browser.OpenAsync($"/{slug}/founding/agreement")).Form("上传签署页").Tick("Signs").Tick("Seals").Fill("Signer", founder.Person.FullName).Attach("Page", page, "签署页.pdf", "application/pdf").SendAsync()).Status);
    }
}
