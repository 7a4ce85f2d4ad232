using AlliancePortal.Browser.Tests.Support;
using AlliancePortal.Domain.Applications;
using Microsoft.Playwright;

namespace AlliancePortal.Browser.Tests.Journeys;

/// <summary>The secretariat examines, within the steps that it has for it; each journey has the desk to itself in turn.</summary>
public class ExaminationTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static readonly string Desk = $"/{DemoPortal.Chongqing}/desk";

    [Fact]
    public async Task A_dossier_without_a_fault_goes_from_the_desk_to_the_council_in_3_loads_and_4_clicks()
    {
        var application = await Case.SubmittedAsync(portal);
        await using var staff = await AtTheDeskAsync();

        await staff.FollowAsync("开始审查", LineOf(staff, application));
        await staff.ClickAsync("全部合格");
        await staff.PressAsync("受理并提请表决");
        await staff.PressAsync("受理并提请表决");

        staff.Steps.MustNotExceed(loads: 3, clicks: 4, fields: 0);
        await MustBeBeforeTheCouncilAsync(application);
    }

    [Fact]
    public async Task Marking_each_paper_makes_it_7_clicks()
    {
        var application = await Case.SubmittedAsync(portal);
        await using var staff = await AtTheDeskAsync();

        await staff.FollowAsync("开始审查", LineOf(staff, application));
        foreach (var paper in await staff.Page.Locator("[data-paper]").AllAsync()) await staff.ChooseAsync("合格", paper);
        await staff.PressAsync("受理并提请表决");
        await staff.PressAsync("受理并提请表决");

        staff.Steps.MustNotExceed(loads: 3, clicks: 7, fields: 0);
        await MustBeBeforeTheCouncilAsync(application);
    }

    [Fact]
    public async Task An_unreadable_licence_is_asked_for_in_3_loads_4_clicks_1_field_and_delivered_in_2_loads_2_clicks_1_field()
    {
        var application = await Case.SubmittedAsync(portal);
        await using (var staff = await AtTheDeskAsync())
        {
            await staff.FollowAsync("开始审查", LineOf(staff, application));
            var licence = staff.Page.Locator("[data-paper]").Filter(new() { HasText = "营业执照" });
            await staff.ChooseAsync("需补正", licence);
            await staff.SelectAsync("需补正的原因", "看不清", licence);
            await staff.PressAsync("发出补正通知");
            await staff.PressAsync("发出补正通知");

            staff.Steps.MustNotExceed(loads: 3, clicks: 4, fields: 1);
            Assert.Equal(ApplicationState.SupplementRequested, (await application.ReadAsync()).State);
        }

        await using var applicant = await portal.VisitAtOnceAsync(application.Applicant, Screen.Phone);
        await applicant.OpenAsync($"{application.Address}/supplements");
        await applicant.AttachAsync("营业执照", SamplePapers.File("营业执照（清晰）"));
        await applicant.PressAsync("上传并答复补正");

        applicant.Steps.MustNotExceed(loads: 2, clicks: 2, fields: 1);
        Assert.Equal(ApplicationState.Submitted, (await application.ReadAsync()).State);
    }

    [Fact]
    public async Task A_supplement_that_does_not_come_in_time_lets_the_application_lapse()
    {
        var application = await Case.SubmittedAsync(portal);
        await application.AskForSupplementAsync();
        await portal.LetDaysPassAsync(45);

        await using var applicant = await portal.VisitAtOnceAsync(application.Applicant, Screen.Phone);
        await applicant.OpenAsync($"{application.Address}/supplements");
        Assert.False(await applicant.OffersAsync("上传并答复补正"));
        await applicant.OpenAsync(application.Address);
        await applicant.MustReadAsync("失效");
    }

    /// <summary>Accepted; its vote is prepared and opens when the notice has run.</summary>
    private static async Task MustBeBeforeTheCouncilAsync(Case application)
    {
        var read = await application.ReadAsync();
        Assert.Equal(ApplicationState.Accepted, read.State);
        Assert.NotNull(read.ResolutionId);
    }

    private static ILocator LineOf(Visitor staff, Case application) => staff.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = application.Unit.Name });

    private async Task<Visitor> AtTheDeskAsync()
    {
        var staff = await portal.VisitAtOnceAsync(await portal.PersonAsync("周予安"));
        await staff.OpenAsync(Desk);
        staff.Steps.Reset();
        return staff;
    }
}
