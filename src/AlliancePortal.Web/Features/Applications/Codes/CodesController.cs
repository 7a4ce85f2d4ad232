using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Codes;

/// <summary>The neutral line below a code: what was recognised, or what is missing. What an alliance's secretariat accepted is known at that
/// alliance's address alone, and the portal's own codes at every alliance's.</summary>
public sealed class CodesController(PortalDb db, AllianceScope here) : Controller
{
    /// <summary>More than any code with blanks; the rest is not a code.</summary>
    private const int LongestTyped = 200;

    [HttpGet("codes/echo"), May(Permission.SeePublicPages)]
    public IActionResult Echo([FromQuery] string? code) => Say(CodeGround.OwnCharacters, Typed(code));

    [HttpGet("{alliance}/codes/echo"), May(Permission.StartApplication)]
    public async Task<IActionResult> EchoHere([FromQuery] string? code, CancellationToken ct) => Say(await db.CodeGroundAsync(here.Id, Typed(code), ct), Typed(code));

    private static string Typed(string? code) => code is { Length: > LongestTyped } ? code[..LongestTyped] : code ?? "";

    private ContentResult Say(CodeGround ground, string typed) => Content(ground.Sentence(UnifiedSocialCreditCode.Check(typed)), "text/plain; charset=utf-8");
}
