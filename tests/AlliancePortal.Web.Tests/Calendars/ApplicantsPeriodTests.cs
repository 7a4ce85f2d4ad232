using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Tests.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Calendars;

/// <summary>The period in an application and the deadline that repeats it move together; one that is over by the clock does not come back.</summary>
public class ApplicantsPeriodTests(CalendarPortal portal) : IClassFixture<CalendarPortal>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_for_supplements_moves_with_its_deadline_and_a_lapsed_one_stays()
    {
        await portal.TravelToAsync(2026, 12, 15);
        var over = await AskedAsync(611, workingDays: 10);
        await portal.ToDecemberAsync();
        var open = await AskedAsync(612, workingDays: 20);
        await portal.TravelToAsync(2026, 12, 30);
        var preview = await (await CalendarPortal.FilledAsync(await portal.AdministratorAsync("periods@example.com"))).SendAsync();
        Assert.DoesNotContain(over.Number, preview.Text);

        await preview.Form("确认放假安排").SendAsync();

        await StandsAsync(open, new(2027, 1, 20));
        await StandsAsync(over, new(2026, 12, 29));
        Assert.Contains("补正申请材料：2027年1月19日改为2027年1月20日", await portal.WithDbAsync(db => db.Notices
            .Where(notice => notice.PersonId == open.ApplicantId && notice.Title == "期限已随2027年放假安排改期").Select(notice => notice.Body).SingleAsync(Ct)));
    }

    private Task StandsAsync(Application application, DateOnly due) => portal.WithDbAsync(async db =>
    {
        var asked = (await db.Applications.AsNoTracking().Include(row => row.Supplements).SingleAsync(row => row.Id == application.Id, Ct)).Supplements.Single();
        var deadline = await db.Deadlines.AsNoTracking().SingleAsync(row => row.SubjectId == application.Id && row.Task == DeadlineTasks.AnswerSupplement, Ct);
        Assert.Equal((due, due, due), (asked.DueOn, asked.Due.Due, deadline.Due));
        return true;
    });

    /// <summary>An application handed in and asked for its licence on the same day.</summary>
    private async Task<Application> AskedAsync(int ordinal, int workingDays)
    {
        var applicant = await Applying.NewAsync(portal);
        await applicant.SubmitAsync(Applying.Code(ordinal), $"巴山毫米波技术第{ordinal}有限公司");
        var application = await applicant.CaseAsync(Applying.Code(ordinal));
        await portal.ActAsAsync("周予安", async services =>
        {
            var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
            var asked = await db.Applications.Include(row => row.Papers).Include(row => row.Checks).Include(row => row.Supplements).SingleAsync(row => row.Id == application.Id, Ct);
            asked.Check(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "请上传清晰的扫描件", "周予安", here.Now);
            var request = asked.RequestSupplements(here.Calendar.AddWorkingDays(here.Today, workingDays), here.Now);
            await db.FulfilAsync(here.Id, asked.Id, DeadlineTasks.Examine, here.Now, Ct);
            db.Owe(here, DeadlineOwner.Applicant, asked.UnitId, new Subject("application", asked.Id, asked.Number), DeadlineTasks.AnswerSupplement, "补正申请材料",
                CharterRule.SupplementComesInTime, request.Due);
            await db.SaveChangesAsync(Ct);
        });
        return application;
    }
}
