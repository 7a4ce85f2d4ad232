using AlliancePortal.Web.Access;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.People;

[Route("{alliance}/people"), May(Permission.KeepPeople)]
public sealed class PeopleController(AllianceScope here, PeopleRegister register, PeopleLists lists, IValidator<EntryForm> validator) : Controller
{
    private const string Kinds = "{kind:regex(^(post|liaison|representative)$)}";

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] string? done, CancellationToken ct) => View("People", await lists.ShowAsync(done switch
    {
        "entered" => "已登记。没有账号的，设置密码的链接已用邮件发出。",
        "ended" => "已登记结束日期。",
        "invited" => "设置密码的链接已再次发出。",
        _ => null,
    }, ct));

    [HttpGet($"new/{Kinds}")]
    public async Task<IActionResult> New([FromRoute] string kind, CancellationToken ct) => View("Entry", await lists.OfferAsync(kind, new() { From = here.Today }, ct));

    [HttpPost(Kinds)]
    public async Task<IActionResult> Create([FromRoute] string kind, [FromForm] EntryForm form, CancellationToken ct)
    {
        var result = await validator.ValidateAsync(form, options => options.IncludeRuleSets("default", kind), ct);
        foreach (var error in result.Errors) ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Entry", await lists.OfferAsync(kind, form, ct));
        }
        await (kind switch
        {
            EntryKinds.Post => register.EnterPostAsync(form, ct),
            EntryKinds.Liaison => register.EnterLiaisonAsync(form, ct),
            _ => register.EnterRepresentativeAsync(form, ct),
        });
        return LocalRedirect($"/{here.Slug}/people?done=entered");
    }

    [HttpPost($"{Kinds}/{{id:guid}}/end")]
    public async Task<IActionResult> End([FromRoute] string kind, [FromRoute] Guid id, [FromForm] DateOnly? lastDay, CancellationToken ct) =>
        !ModelState.IsValid ? BadRequest() // a day that was mistyped is not today
        : await register.EndAsync(kind, id, lastDay ?? here.Today, ct) ? LocalRedirect($"/{here.Slug}/people?done=ended") : NotFound();

    [HttpPost("{id:guid}/invitation")]
    public async Task<IActionResult> Invite([FromRoute] Guid id, CancellationToken ct)
    {
        var page = await lists.ShowAsync(null, ct);
        if (page.Posts.Concat(page.Liaisons).Concat(page.Representatives).FirstOrDefault(line => line.PersonId == id) is not { } line) return NotFound();
        return await register.InviteAgainAsync(id, line.As) ? LocalRedirect($"/{here.Slug}/people?done=invited") : NotFound();
    }
}
