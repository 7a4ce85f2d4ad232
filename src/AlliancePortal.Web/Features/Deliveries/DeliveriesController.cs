using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Deliveries;

/// <summary>送达记录: the secretariat sees what reached whom, and sends again what was given up.</summary>
[Route("{alliance}/deliveries")]
public sealed class DeliveriesController(DeliveryLog log, AllianceScope here) : Controller
{
    [HttpGet, May(Permission.SeeDeliveries)]
    public async Task<IActionResult> Index([FromQuery] DeliveryFilter filter, [FromQuery] string? done, CancellationToken ct) => View("Deliveries", await log.ShowAsync(filter, done switch
    {
        "queued" => "邮件已重新排队，将在一分钟内发出。",
        "unchanged" => "这封邮件已不在发送失败之列，没有重复发送。",
        _ => null,
    }, ct));

    [HttpPost("{id:guid}/resending"), May(Permission.SendNoticeAgain)]
    public async Task<IActionResult> SendAgain([FromRoute] Guid id, CancellationToken ct) => await log.SendAgainAsync(id, ct) switch
    {
        SendingAgain.Queued => LocalRedirect($"/{here.Slug}/deliveries?done=queued"),
        SendingAgain.NotFailed => LocalRedirect($"/{here.Slug}/deliveries?done=unchanged"),
        _ => NotFound(),
    };
}
