using AlliancePortal.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Shared.Styles;

/// <summary>Every component in every state, for who builds pages; exists in Development alone.</summary>
[Route("styles"), May(Permission.SeeDevelopmentTools)]
public sealed class StylesController(IWebHostEnvironment environment, FrameAccessor frames) : Controller
{
    [HttpGet("{sheet:regex(^(case|forms|lists|council|bare|public|single|refusal|sign-in)$)=case}")]
    public IActionResult Show([FromRoute] string sheet)
    {
        if (!environment.IsDevelopment()) return NotFound();

        frames.Current = StyleSamples.Frame;
        if (sheet == "forms") ShowRefusals();
        return View(sheet);
    }

    private void ShowRefusals()
    {
        ModelState.SetModelValue("Mobile", "1380000221", "1380000221");
        ModelState.AddModelError("Mobile", "手机号码少 1 位，应为 11 位数字。");
        ModelState.AddModelError("Chain", "请选择产业链位置。");
        ModelState.AddModelError("", "填写期间该申请已由同事保存，请核对后再提交。");
    }
}
