using System.Net;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Documents.Uploads;
using AlliancePortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Applications;

public class SupplementTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_supplement_without_its_file_is_not_answered()
    {
        var (applicant, address) = await AskedAsync(301);

        var page = await (await applicant.Browser.OpenAsync(address)).Form("上传并答复补正").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请选择法人营业执照复印件", page.Text);
    }

    [Fact]
    public async Task After_the_last_day_nothing_is_taken_in_any_more()
    {
        var (applicant, address) = await AskedAsync(302);
        var form = (await applicant.Browser.OpenAsync(address)).Form("上传并答复补正").Attach("Licence", Uploaded.Pdf(), "执照.pdf");
        await portal.TravelToAsync(2026, 11, 24);
        (await applicant.Browser.Client.PostAsync($"/for-tests/sign-in/{applicant.Person.Id}", null, Ct)).EnsureSuccessStatusCode();

        var late = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("未在2026年11月23日 24 时前补正材料。申请已失效", late.Text);
        Assert.Equal(ApplicationState.Lapsed, (await applicant.CaseAsync(Applying.Code(302))).State);
        Assert.False((await applicant.Browser.OpenAsync(address)).Offers("上传并答复补正"));
    }

    [Fact]
    public async Task From_the_link_of_the_notice_it_takes_two_pages_one_file_and_one_button()
    {
        var (applicant, address) = await AskedAsync(303);
        var page = await applicant.Browser.OpenAsync(address);
        Assert.Contains("看不清：请上传清晰的扫描件", page.Text);
        var form = page.Form("上传并答复补正").Attach("Licence", Uploaded.Jpeg(800, 600), "执照.jpg");

        var receipt = await form.SendAsync();

        Assert.Equal("补正材料已收到", receipt.Heading);
        Assert.Equal("补正材料已收到", (await form.SendAsync()).Heading); // sent twice
        var application = await applicant.CaseAsync(Applying.Code(303));
        Assert.Equal((ApplicationState.Submitted, 2), (application.State, application.Papers.Count(paper => paper.Kind == PaperKind.Licence)));
        var due = await portal.WithDbAsync(db => db.Deadlines.Where(row => row.SubjectId == application.Id && row.FulfilledAt == null && row.VoidedAt == null).Select(row => row.Due).SingleAsync(Ct));
        Assert.Equal(new DateOnly(2026, 11, 10), due);
    }

    [Fact]
    public async Task The_supplements_of_another_applicant_do_not_exist()
    {
        var (_, address) = await AskedAsync(304);
        var stranger = await Applying.NewAsync(portal);
        await stranger.StartAsync(Applying.Code(305));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync(address)).Status);
    }

    /// <summary>Submitted on 26 October, asked for the licence on the 27th with a period that ends on 23 November.</summary>
    private async Task<(Applying Applicant, string Address)> AskedAsync(int ordinal)
    {
        await portal.TravelToAsync(2026, 10, 26, 10);
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(ordinal));
        var application = await applicant.CaseAsync(Applying.Code(ordinal));
        await portal.TravelToAsync(2026, 10, 27, 10);
        await portal.ActAsAsync("周予安", async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            var here = services.GetRequiredService<Web.Access.AllianceScope>();
            var asked = await db.Applications.Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements).SingleAsync(row => row.Id == application.Id, Ct);
            asked.Check(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "请上传清晰的扫描件", "周予安", here.Now);
            var due = new DateOnly(2026, 11, 23);
            asked.RequestSupplements(here.Calendar.AddWorkingDays(here.Today, here.Calendar.WorkingDaysBetween(here.Today, due)), here.Now);
            await db.FulfilAsync(here.Id, asked.Id, DeadlineTasks.Examine, here.Now, Ct);
            await db.SaveChangesAsync(Ct);
        });
        return (applicant, $"/cqncetia/applications/{application.Number}/supplements");
    }
}
