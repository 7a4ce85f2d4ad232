using AlliancePortal.Web.Access;
using AlliancePortal.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Mails;

/// <summary>The mails that would have been sent; exists in Development alone.</summary>
[Route("mail"), May(Permission.SeeDevelopmentTools)]
public sealed class MailsController(MailFolder folder, IWebHostEnvironment environment) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        environment.IsDevelopment() ? View(await folder.ListAsync(ct)) : NotFound();
}
