using System.Globalization;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Clock;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Features.Clock;

/// <summary>Moves the portal's clock, so that a demo lives through a vote in a minute; exists in Development alone.</summary>
[Route("clock"), May(Permission.SeeDevelopmentTools)]
public sealed class ClockController(IWebHostEnvironment environment, IServiceProvider services, TimeProvider clock) : Controller
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    [HttpGet]
    public IActionResult Show() => View("Show", Page(new ClockForm(null, null)));

    [HttpPost]
    public async Task<IActionResult> Move([FromForm] ClockForm form, CancellationToken ct)
    {
        if (form.Instant is not { } instant)
        {
            ModelState.AddModelError(nameof(form.Day), "请填写存在的日期和时间，例如 2026-12-01 和 09:00。");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Show", Page(form));
        }
        await Travel.ToAsync(instant, ct);
        return RedirectToAction(nameof(Show));
    }

    [HttpPost("back")]
    public async Task<IActionResult> Back(CancellationToken ct)
    {
        await Travel.BackAsync(ct);
        return RedirectToAction(nameof(Show));
    }

    private TimeTravel Travel => services.GetRequiredService<TimeTravel>();

    private ClockPage Page(ClockForm form)
    {
        var now = clock.GetUtcNow().ToOffset(Shanghai);
        return new(form.Day is null ? new ClockForm(now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now.ToString("HH:mm", CultureInfo.InvariantCulture)) : form,
            $"{now:yyyy年M月d日 HH:mm}", ShanghaiTime.DateOf(clock.GetUtcNow()) != ShanghaiTime.DateOf(TimeProvider.System.GetUtcNow()));
    }

    /// <summary>An instant in Shanghai.</summary>
    public sealed record ClockForm(string? Day, string? Time)
    {
        public DateTimeOffset? Instant => DateTime.TryParseExact($"{Day} {Time}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.Year is > 2000 and < 2100 ? new DateTimeOffset(at, Shanghai) : null;
    }
}

/// <param name="IsMoved">The clock stands on another day than the machine's.</param>
public sealed record ClockPage(ClockController.ClockForm Form, string Now, bool IsMoved);
