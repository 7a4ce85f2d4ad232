using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Clock;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Support;

/// <summary>A unit that takes part, with the person who answers for it.</summary>
public sealed record Founder(string Unit, string Code, Person Person, Browser Browser);

/// <summary>The way of an alliance in Jilin from the authority's call, over HTTP, as everybody would walk it.</summary>
/// <param name="pdf">What is uploaded wherever a paper is asked for.</param>
public sealed partial class FoundingWalk(DemoPortal portal, byte[] pdf)
{
    public const string Password = "四匹马 跑过 石桥 天亮了";
    private PortalClock Clock => portal.Clock;
    public const string Home = "/areas/22";
    private readonly List<(Browser Browser, Person Person)> _signedIn = [];
    private static int _units; // of the process: several walks may share a portal

    /// <summary>Moves the clock; sessions are shorter than a founding, so that everybody signs in anew.</summary>
    public async Task GoAsync(DateTimeOffset instant)
    {
        await portal.TravelToAsync(instant);
        foreach (var (browser, person) in _signedIn) await PortalFactory.SignInAsync(browser, person);
    }

    private async Task<Browser> ComeAsAsync(Person person)
    {
        var browser = await portal.BrowseAsAsync(person);
        _signedIn.Add((browser, person));
        return browser;
    }

    private async Task<Person> OpenAccountAsync(string mail)
    {
        Person person = new() { FullName = "程一诺", Email = mail, UserName = mail, EmailConfirmed = true };
        await portal.InScopeAsync(async services => Assert.True((await services.GetRequiredService<UserManager<Person>>().CreateAsync(person, Password)).Succeeded));
        return person;
    }

    /// <summary>Who came last for the authority.</summary>
    public Person? Officer { get; private set; }

    /// <summary>Somebody of the authority.</summary>
    public async Task<Browser> AuthorityAsync()
    {
        var person = await OpenAccountAsync($"{Guid.NewGuid():N}@officer.example");
        await portal.WithDbAsync(db =>
        {
            db.AreaPosts.Add(new AreaPost("22", person.Id, person.FullName, AreaBody.Authority, "", "处长", new(2020, 1, 1), "任职文件"));
            return db.SaveChangesAsync();
        });
        Officer = person;
        return await ComeAsAsync(person);
    }

    /// <summary>A day on which nothing is provisional; each test starts from it.</summary>
    public Task BeginAsync() => GoAsync(At(2026, 9, 7));

    /// <summary>Nine o'clock of a day in Shanghai.</summary>
    public static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.FromHours(8));

    public async Task<string> CallAsync(Browser authority, string title = "碳纤维产业牵头单位征集") =>
        (await (await authority.OpenAsync($"{Home}/calls/new")).Form("发布征集").Fill("Title", title).Fill("Sector", "新材料产业").Fill("Conditions", "在本省注册的骨干企业。")
            .Fill("OpensOn", "2026-09-07").Fill("ClosesOn", "2026-09-11").SendAsync()).Path;

    /// <summary>An enterprise that has handed in its intention; its page.</summary>
    public async Task<(Founder Lead, string Intention)> ApplyAsync(string call, string name, string? sameCode = null)
    {
        var person = await OpenAccountAsync($"{Guid.NewGuid():N}@lead.example");
        var browser = await ComeAsAsync(person);
        var page = await (await browser.OpenAsync(call)).Form("填写组建意愿").SendAsync();
        var code = sameCode ?? NewCode();
        page = await page.Form("保存并核对").Fill("Code", code).Fill("Name", name).Fill("LegalRepresentative", "高立群").Fill("Address", "吉林省长春市高新区硅谷大街 1 号").Fill("Turnover", "45,223.5").Fill("ResearchSpending", "3100")
            .Fill("ContactName", "程一诺").Fill("ContactMobile", "13900001111").Fill("Purpose", "联合开展碳纤维关键共性技术攻关。")
            .Fill("LegalPerson", "独立法人。").Fill("Influence", "行业骨干。").Fill("Innovation", "有省级重点实验室。").Fill("Cooperation", "与三所高校合作。").Fill("Guarantees", "制度齐全。").SendAsync();
        foreach (var condition in new[] { LeadCondition.LegalPerson, LeadCondition.Guarantees })
            page = await page.Form($"上传{condition.Chinese()}的材料").Attach($"File-{condition}", pdf, "证明.pdf", "application/pdf").SendAsync();
        page = await page.Form("提交组建意愿").SendAsync();
        return (new(name, code, person, browser), page.Path);
    }

    /// <summary>The authority chooses, with a reason, and publishes the list.</summary>
    public async Task ChooseAsync(Browser authority, string call, string chosen, params string[] others)
    {
        await GoAsync(At(2026, 9, 14));
        foreach (var intention in new[] { chosen }.Concat(others))
        {
            var page = await (await authority.OpenAsync(intention)).Form("登记调研情况").Fill("Note", "已到企业现场调研。").SendAsync();
            await page.Form("记录决定").Fill("Decision", intention == chosen ? "确定为牵头单位" : "不予确定").Fill("Reason", intention == chosen ? "条件优于其他单位。" : "研发投入偏低。").SendAsync();
        }
        await (await authority.OpenAsync(call)).Form("公布牵头单位名单").SendAsync();
    }

    /// <summary>A chosen lead that has begun to form its alliance; the alliance's address.</summary>
    public async Task<(Founder Lead, string Slug)> BeginFoundingAsync(string abbreviation)
    {
        await BeginAsync();
        var authority = await AuthorityAsync();
        var call = await CallAsync(authority);
        var (lead, intention) = await ApplyAsync(call, $"长春{abbreviation}碳纤维有限公司");
        await ChooseAsync(authority, call, intention);
        var page = await (await lead.Browser.OpenAsync(intention)).FollowAsync("开始组建联盟");
        page = await page.Form("开始组建").Fill("Name", $"吉林省碳纤维{abbreviation}产业科技创新联盟").Fill("Kind", "联盟").Fill("Field", "materials/carbon").Fill("EnglishName", $"Jilin {abbreviation} Alliance").Fill("Abbreviation", abbreviation).Fill("DocumentMark", $"吉{abbreviation}联").SendAsync();
        var slug = abbreviation.ToLowerInvariant();
        Assert.Equal($"/{slug}/founding", page.Path);
        await JoinAsync(lead, slug, "企业", "上游");
        return (lead, slug);
    }

    /// <summary>Asks a unit in, and lets it confirm.</summary>
    public async Task<Founder> InviteAsync(Founder lead, string slug, string name, string kind, string chain, bool electronic = true)
    {
        var mail = $"{Guid.NewGuid():N}@unit.example";
        var code = NewCode(kind == "企业" ? "91" : "12");
        await (await lead.Browser.OpenAsync($"/{slug}/founding/units/new")).Form("发出邀请").Fill("Code", code).Fill("UnitName", name).Fill("PersonName", "甘棠").Fill("Mail", mail).SendAsync();
        var person = await portal.WithDbAsync(db => db.Users.SingleAsync(one => one.Email == mail));
        var founder = new Founder(name, code, person, await ComeAsAsync(person));
        await JoinAsync(founder, slug, kind, chain, electronic);
        return founder;
    }

    public static async Task<Page> JoinAsync(Founder founder, string slug, string kind, string chain, bool electronic = true)
    {
        var form = (await founder.Browser.OpenAsync($"/{slug}/founding/invitation")).Form(founder.Person.FullName == "程一诺" ? "保存单位情况" : "确认参加");
        form.Fill("Kind", kind).Fill("Chain", chain).Fill("LegalRepresentative", founder.Person.FullName).Fill("Address", "吉林省长春市净月大街 9 号").Fill("ContactName", founder.Person.FullName).Fill("ContactMobile", "13900002222")
            .Fill("Capability", "有研发团队三十人和中试线。").Fill("Representative", founder.Person.FullName).Fill("RepresentativePosition", "总经理").Tick("Declares").Tick("ContactConsent");
        return await (electronic ? form.Tick("AcceptsElectronic") : form).SendAsync();
    }

    /// <summary>Ten units: six enterprises with the lead, three universities, one institute; the first three take seats.</summary>
    public async Task<IReadOnlyList<Founder>> GatherAsync(Founder lead, string slug)
    {
        List<Founder> founders = [lead];
        foreach (var (name, kind, chain) in new[] { ("吉林化纤甲厂", "企业", "中游"), ("长春汽车材料乙公司", "企业", "下游"), ("吉林大学某学院", "高等院校", "服务"), ("吉林丙公司", "企业", "下游"), ("吉林丁公司", "企业", "上游"), ("吉林戊公司", "企业", "中游"), ("长春某大学", "高等院校", "服务"), ("东北某大学", "高等院校", "服务"), ("吉林某研究院", "科研院所", "服务") })
            founders.Add(await InviteAsync(lead, slug, $"{name}{slug}", kind, chain));
        await TierAsync(lead, slug, founders[1], "ViceChair");
        await TierAsync(lead, slug, founders[2], "Council");
        await DescribeAsync(lead, slug);
        return founders;
    }

    public static async Task TierAsync(Founder lead, string slug, Founder unit, string tier) =>
        await (await lead.Browser.OpenAsync($"/{slug}/founding")).Form($"确定{unit.Unit}的层级").Fill("Tier", tier).SendAsync();

    /// <summary>Purpose, secretariat, and the division of tasks.</summary>
    public static async Task DescribeAsync(Founder lead, string slug)
    {
        var page = await (await lead.Browser.OpenAsync($"/{slug}/founding/facts")).Form("保存").Fill("Purpose", "联合攻关碳纤维关键共性技术，推动产业升级。").Fill("Host", lead.Unit).Fill("Address", "吉林省长春市高新区硅谷大街 1 号").Fill("Postcode", "130012")
            .Fill("ContactName", "程一诺").Fill("ContactPhone", "0431-85170000").SendAsync();
        Assert.Equal($"/{slug}/founding", page.Path);
        var form = (await lead.Browser.OpenAsync($"/{slug}/founding/division")).Form("保存").Fill("LongTerm", "形成万吨级产业链。");
        for (var field = 0; field < 3; field++)
            form.Fill($"Fields[{field}].Tasks", $"专项任务 {field + 1}").Fill($"Fields[{field}].Host", lead.Unit).Fill($"Fields[{field}].Enterprises", lead.Unit);
        Assert.Equal($"/{slug}/founding/division", (await form.SendAsync()).Path);
    }

    /// <summary>Takes the suggested reading of everything that must be settled.</summary>
    public static async Task SettleAsync(Founder lead, string slug)
    {
        for (var guard = 0; guard < 30; guard++)
        {
            var page = await lead.Browser.OpenAsync($"/{slug}/founding/readings");
            var open = page.Html.QuerySelectorAll("section.block").FirstOrDefault(block => block.TextContent.Contains("待确定", StringComparison.Ordinal));
            if (open is null) return;
            var button = Page.Squeeze(open.QuerySelector("button")!.TextContent);
            await page.Form(button).Fill("Reason", "依照省里的示范文本。").SendAsync();
        }
        throw new InvalidOperationException("The conflicts do not come to an end.");
    }

    /// <summary>Everybody who has a ballot in the vote casts it in favour, then the vote closes.</summary>
    public async Task VoteAsync(string slug, string number, IEnumerable<Founder> voters, DateTimeOffset during, DateTimeOffset after, Func<Founder, string>? choice = null)
    {
        await GoAsync(during);
        foreach (var founder in voters)
        {
            var page = await (await founder.Browser.OpenAsync($"/{slug}/resolutions/{number}/ballot")).Form("核对选票").Fill("choice", choice?.Invoke(founder) ?? "yes").SendAsync();
            await page.Form("确认投票").SendAsync();
        }
        await GoAsync(after);
        await WatchAsync(slug);
    }

    public Task<Founding> ReadAsync(string slug) => portal.WithDbAsync(async db =>
    {
        var id = await db.Alliances.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync();
        return await db.Foundings.AsNoTracking().Include(one => one.Units).SingleAsync(one => one.AllianceId == id);
    });

    /// <summary>An alliance whose founding assembly has adopted the charter, and whose parties have reviewed the agreement.</summary>
    public async Task<(IReadOnlyList<Founder> Founders, string Slug)> AdoptedAsync(string abbreviation)
    {
        var (lead, slug) = await BeginFoundingAsync(abbreviation);
        var founders = await GatherAsync(lead, slug);
        await SettleAsync(lead, slug);
        await HoldAssemblyAsync(founders, slug);
        Assert.Equal(FoundingState.CharterAdopted, (await ReadAsync(slug)).State);
        await SignAsync(founders[0], slug, "founding-charter");
        await ReviewAsync(founders, slug);
        return (founders, slug);
    }

    /// <summary>The lead signs the resolution of a vote; whoever signs has just proved who they are.</summary>
    public async Task SignAsync(Founder lead, string slug, string matter)
    {
        await PortalFactory.SignInAsync(lead.Browser, lead.Person);
        var vote = await VoteOfAsync(slug, matter);
        var page = await (await lead.Browser.OpenAsync($"/{slug}/resolutions/{vote.Number}/signature")).Form("签发").SendAsync();
        Assert.NotNull((await VoteOfAsync(slug, matter)).SignedAt);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    /// <summary>Calls the assembly and lets everybody vote in favour, or as told.</summary>
    public async Task<Page> HoldAssemblyAsync(IReadOnlyList<Founder> founders, string slug, Func<Founder, string>? choice = null)
    {
        var page = await (await founders[0].Browser.OpenAsync($"/{slug}/founding/assembly")).Form("召集成立大会").SendAsync();
        Assert.Equal($"/{slug}/founding", page.Path);
        var vote = await VoteOfAsync(slug, "founding-charter");
        await VoteAsync(slug, vote.Number, founders, vote.OpensAt.AddHours(10), vote.ClosesAt.AddMinutes(1), choice);
        return page;
    }

    public Task<Domain.Voting.Resolution> VoteOfAsync(string slug, string matter) => portal.WithDbAsync(async db =>
    {
        var id = await db.Alliances.Where(one => one.Slug == slug).Select(one => one.Id).SingleAsync();
        return await db.Resolutions.AsNoTracking().Where(vote => vote.AllianceId == id && vote.Matter == matter).OrderByDescending(vote => vote.PreparedAt).FirstAsync();
    });

    /// <summary>A valid code of an organisation registered in Jilin, each time another one.</summary>
    public string NewCode(string category = "91")
    {
        const string signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = $"{category}220101MA{Interlocked.Increment(ref _units):D6}";
        return (from seventeenth in signs from last in signs select body + seventeenth + last).First(code => UnifiedSocialCreditCode.Check(code).Verdict == CodeVerdict.Accept);
    }
}
