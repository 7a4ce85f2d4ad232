using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.WorkingDays;

/// <summary>工作日计算, for everybody, and 退出日期测算 with an alliance's own number of days. A question is an address, so that it can be sent on.</summary>
[May(Permission.SeePublicPages)]
public sealed class WorkingDaysController(CalendarSource calendars, PortalDb db, AllianceScope here, TimeProvider clock) : Controller
{
    private const int UsualDays = 25;

    [HttpGet("working-days")]
    public async Task<IActionResult> Everybody([FromQuery] WorkingDaysForm form, CancellationToken ct)
    {
        await calendars.RefreshAsync(db, ct);
        return Answer(new("工作日计算", "/working-days", form, form.Days ?? UsualDays, form.Received ?? Today, null, null));
    }

    [HttpGet("{alliance}/working-days")]
    public IActionResult Exit([FromQuery] WorkingDaysForm form)
    {
        var departure = here.Profile.Departure;
        var article = ParameterLine.Of(here.Profile).Single(line => line.Key == "exit.path").Article;
        WorkingDaysPage page = new("退出日期测算", $"/{here.Slug}/working-days", form, departure.ExitNoticeWorkingDays, form.Received ?? Today, null, null) { ExitFormHref = ExitFormHref };
        return departure.ExitPath switch
        {
            ExitPath.Notice => Answer(page with { Terms = new(departure.ExitNoticeWorkingDays, departure.CouncilNoticeWorkingDays, article) }),
            ExitPath.CouncilApproval => View("WorkingDays", page with { Approval = Approval(departure, article) }),
            _ => View("WorkingDays", page with { Approval = "本联盟的成员可以随时退出，秘书处收到书面申请的当日即为退出日，不须测算。" }),
        };
    }

    /// <summary>The page is public: whoever acts in another alliance only looks on.</summary>
    private string? ExitFormHref => here.Caller.Capacity is var mine && mine.AllianceId == here.Id && Permissions.Allows(Permission.RequestWithdrawal, mine.Kind)
        ? $"/{here.Slug}/withdrawals/new" : null;

    private DateOnly Today => ShanghaiTime.DateOf(clock.GetUtcNow());

    private static string Approval(DepartureParameters departure, string article) =>
        $"退出须经理事会批准（{article}），退出日为理事会作出决议之日或申请的较晚日期，不按工作日推算。"
        + (departure.DeemedApprovalDays is { } days ? $"理事会自收到申请起 {days} 天内未作决定的，视为批准。" : "");

    /// <summary>The whole page; only the answer for a script that has the page already.</summary>
    private IActionResult Answer(WorkingDaysPage page)
    {
        if (page.Form.Check(ModelState))
        {
            WorkingDaysCounter counter = new(calendars.Current, Today, page.Terms);
            page = page with { Answer = page.Form.Wanted is { } wanted ? counter.For(wanted, page.Days) : counter.From(page.Received, page.Days) };
        }
        else
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        Response.Headers.Vary = "X-Part";
        return Request.Headers["X-Part"] == "answer" ? PartialView("_Answer", page) : View("WorkingDays", page);
    }
}
