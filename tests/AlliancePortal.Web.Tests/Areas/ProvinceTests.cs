using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Data.Demo;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AlliancePortal.Web.Tests.Areas.AreaPortal;
using Page = AlliancePortal.Web.Tests.Support.Page;

namespace AlliancePortal.Web.Tests.Areas;

/// <summary>The demo with all alliances of Jilin, as somebody finds it after the first start.</summary>
public sealed class ProvincePortal(TestPostgres postgres) : AreaPortal(postgres)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await InScopeAsync(async services =>
        {
            await services.GetRequiredService<DemoProvince>().PlantAsync(CancellationToken.None);
            await services.GetRequiredService<DemoStage>().PlayAsync(CancellationToken.None);
        });
    }
}

/// <summary>What the demo's province shows: who falls short and how, what is late, and an alliance whose parties are signing.</summary>
public class ProvinceTests(ProvincePortal portal) : IClassFixture<ProvincePortal>
{
    private const string Signing = "jlpbat";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("members", "吉林省卫星应用产业科技创新联盟", "8")]
    [InlineData("share", "吉林省碳纤维产业科技创新联盟", "55.0 %")]
    [InlineData("chain", "吉林省黑土地保护产业科技创新联盟", "缺下游")]
    [InlineData("overdue", "吉林省人参产业科技创新联盟", "")]
    public async Task Each_condition_is_broken_by_one_alliance(string condition, string name, string shown)
    {
        var page = await (await portal.CentreAsync()).OpenAsync($"{Overview}?condition={condition}");

        Assert.Equal([name], NamesOn(page));
        Assert.Contains(shown, page.Html.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("council")]
    [InlineData("term")]
    public async Task The_other_conditions_hold_everywhere(string condition) =>
        Assert.Empty(NamesOn(await (await portal.CentreAsync()).OpenAsync($"{Overview}?condition={condition}")));

    [Fact]
    public async Task Twelve_alliances_stand_and_one_is_being_formed_each_named_as_the_province_asks()
    {
        var alliances = await portal.WithDbAsync(db => db.Alliances.AsNoTracking().Where(row => row.AreaCode == "22").ToListAsync(Ct));
        var filing = (await portal.WithDbAsync(db => db.Areas.AsNoTracking().SingleAsync(area => area.Code == "22", Ct))).Preset.Filing!;

        Assert.Equal((12, 1), (alliances.Count(row => !row.IsForming), alliances.Count(row => row.IsForming)));
        Assert.All(alliances, row => Assert.Null(filing.WrongName(row.Name, row.Form)));
    }

    [Theory]
    [InlineData("drafting", "吉林省冰雪装备产业科技创新联盟")]
    [InlineData("returned", "吉林省轨道交通装备产业科技创新联合体")]
    [InlineData("submitted", "吉林省光电信息产业科技创新联盟")]
    [InlineData("reviewed", "吉林省氢能产业科技创新联盟")]
    [InlineData("filed", "吉林省风电装备产业科技创新联盟", "吉林省现代种业产业科技创新联盟")]
    public async Task There_is_a_filing_in_each_state(string state, params string[] names) =>
        Assert.Equal(names.Order(), NamesOn(await (await portal.CentreAsync()).OpenAsync($"{Overview}?state={state}")).Order());

    [Fact]
    public async Task Of_the_two_filed_one_owes_a_report_since_the_change_and_the_other_waits_for_its_change_to_be_entered()
    {
        var (wind, seed) = (await FilingOfAsync("jlwind"), await FilingOfAsync("jlseed"));
        var owed = await portal.WithDbAsync(db => db.Deadlines.AsNoTracking().SingleAsync(one => one.SubjectId == wind.Id && one.Task == DeadlineTasks.ReportFilingChange, Ct));
        var replaced = await portal.WithDbAsync(db => db.Representations.AsNoTracking().Where(person => person.AllianceId == wind.AllianceId).MaxAsync(person => person.From, Ct));

        Assert.Equal((replaced, true, false), (owed.Derivation.Start, owed.IsOpen, owed.IsOverdueAt(portal.Clock.GetUtcNow())));
        Assert.Equal((2, 1), (seed.ChangeReported!.Number, seed.InEffect!.Number));
        Assert.Equal(2, (await (await portal.CentreAsync()).OpenAsync($"{Overview}/filed")).Html.QuerySelectorAll("a[href^='/verify/']").Length);
    }

    [Fact]
    public async Task The_codes_of_all_units_are_valid_and_a_unit_in_several_alliances_is_one_unit()
    {
        var units = await portal.WithDbAsync(db => db.Units.AsNoTracking().ToListAsync(Ct));

        Assert.All(units, unit => Assert.Equal(CodeVerdict.Accept, UnifiedSocialCreditCode.Check(unit.Code).Verdict));
        Assert.Equal(units.Count, units.Select(unit => unit.Name).Distinct().Count());
    }

    [Fact]
    public async Task Seven_of_twelve_parties_have_signed_under_an_adopted_charter_with_an_appointed_secretary_general()
    {
        var founding = await portal.WithDbAsync(db => db.Foundings.AsNoTracking().Include(row => row.Units).SingleAsync(Ct));
        var round = await portal.WithDbAsync(db => db.AgreementRounds.AsNoTracking().Include(row => row.Parties).SingleAsync(Ct));

        Assert.Equal((FoundingState.Signing, 12), (founding.State, founding.Parties.Count));
        Assert.NotNull(founding.SecretaryGeneral!.AppointedOn);
        Assert.Equal(TextKind.Charter, (await portal.WithDbAsync(db => db.KeptTexts.AsNoTracking().SingleAsync(text => text.AllianceId == founding.AllianceId, Ct))).Kind);
        Assert.Equal((AgreementRoundState.Signing, 12, 5), (round.State, round.Parties.Count, round.Open.Count()));
        var lead = await portal.WithDbAsync(db => db.Users.SingleAsync(person => person.Id == founding.Lead.PersonId, Ct));
        Assert.Contains("12 方中已有 7 方签署并盖章", (await (await portal.BrowseAsAsync(lead)).OpenAsync($"/{Signing}/founding/agreement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_call_has_its_list_and_the_other_takes_intentions()
    {
        var calls = await portal.WithDbAsync(db => db.LeadCalls.AsNoTracking().OrderBy(call => call.PublishedAt).ToListAsync(Ct));
        var intentions = await portal.WithDbAsync(db => db.Intentions.AsNoTracking().ToListAsync(Ct));

        Assert.Equal(2, calls.Count);
        Assert.NotNull(calls[0].ListedAt);
        Assert.True(calls[1].TakesIntentionsAt(portal.Clock.GetUtcNow()));
        Assert.Equal([IntentionState.Chosen, IntentionState.Chosen, IntentionState.NotChosen], intentions.Where(one => one.CallId == calls[0].Id).Select(one => one.State).Order());
        Assert.Equal([IntentionState.Submitted, IntentionState.Submitted], intentions.Where(one => one.CallId == calls[1].Id).Select(one => one.State));
    }

    private Task<Filing> FilingOfAsync(string slug) => portal.WithDbAsync(async db =>
        await db.Filings.AsNoTracking().Include(filing => filing.Versions).SingleAsync(filing => db.Alliances.Any(alliance => alliance.Id == filing.AllianceId && alliance.Slug == slug), Ct));

    private static List<string> NamesOn(Page page) => [.. page.Html.QuerySelectorAll("tbody th > a").Select(link => link.TextContent.Trim())];
}
