using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>The neutral line below a credit code: what was recognised, or what is missing. It asks no database.</summary>
[Route("codes/echo")]
public sealed class CodesController : Controller
{
    /// <summary>More than any code with blanks; the rest is not a code.</summary>
    private const int LongestTyped = 200;

    [HttpGet, May(Permission.SeePublicPages)]
    public IActionResult Echo([FromQuery] string? code)
    {
        var typed = code ?? "";
        return Content(UnifiedSocialCreditCode.Check(typed.Length > LongestTyped ? typed[..LongestTyped] : typed).Sentence, "text/plain; charset=utf-8");
    }
}
