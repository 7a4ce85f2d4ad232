using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Operations;

/// <summary>通知发送: the technical state for whoever keeps the portal, without content.</summary>
[Route("operations/notices"), May(Permission.SeeOperations)]
public sealed class NoticeOperationsController(NoticeOperations operations) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View("NoticeOperations", await operations.ShowAsync(ct));
}
