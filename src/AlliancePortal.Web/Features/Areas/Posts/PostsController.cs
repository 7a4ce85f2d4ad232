using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Posts;

/// <summary>One post in the list.</summary>
public sealed record PostLine(Guid Id, Guid PersonId, string Name, string Place, string Title, string Email, DateOnly From, DateOnly? Until, string Basis, bool HasPassword);

public sealed record PostsPage(string Area, DateOnly Today, IReadOnlyList<PostLine> Lines, HistoryModel History, string? Done, string Home);

public sealed record NewPostPage(PostForm Form, IReadOnlyList<FieldOption> Places, string Home);

/// <summary>Who acts for the authority, its offices and the service centre of an area; kept by the platform's administrator.</summary>
[Route("areas/{area}/posts"), May(Permission.KeepAreaPosts)]
public sealed class PostsController(PortalDb db, AreaScope here, PostRegister register) : Controller
{
    private const int ActsShown = 50;

    private string Home => $"{here.Home}/posts";

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] string? done, CancellationToken ct)
    {
        var rows = await (from post in db.AreaPosts.AsNoTracking()
                          join person in db.Users on post.PersonId equals person.Id
                          where post.AreaCode == here.Code && (post.Until == null || post.Until >= here.Today)
                          orderby post.Body descending, post.Office, post.From
                          select new { post, person.Email, HasPassword = person.PasswordHash != null }).ToListAsync(ct);
        var acts = await db.Acts.AsNoTracking().Where(act => act.AllianceId == here.Area.Id && act.SubjectKind == "person").OrderByDescending(act => act.Sequence).Take(ActsShown).ToListAsync(ct);
        return View("Posts", new PostsPage(here.Area.Name, here.Today,
            [.. rows.Select(row => new PostLine(row.post.Id, row.post.PersonId, row.post.Name, PostPlaces.NameOf(here.Area, row.post.Body, row.post.Office), row.post.Title, row.Email ?? "", row.post.From, row.post.Until, row.post.Basis, row.HasPassword))],
            HistoryModel.Of(acts, here.Today), Words(done), Home));
    }

    [HttpGet("new")]
    public IActionResult New() => View("Post", PageOf(new() { From = here.Today }));

    [HttpPost("new")]
    public async Task<IActionResult> Enter([FromForm] PostForm form, [FromServices] IValidator<PostForm> validator, CancellationToken ct)
    {
        var place = PostPlaces.Read(here.Area, form.Place);
        if (form.Place is { Length: > 0 } && place is null) ModelState.AddModelError(nameof(form.Place), "请重新选择任职的机构。");
        if (!await this.IsValidAsync(validator, form) || place is not { } known) return this.Again("Post", PageOf(form));
        await register.EnterAsync(form, known.Body, known.Office, ct);
        return LocalRedirect($"{Home}?done=entered");
    }

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, [FromForm] DateOnly? lastDay, CancellationToken ct) =>
        !ModelState.IsValid ? BadRequest() // a day that was mistyped is not today
        : await register.EndAsync(id, lastDay ?? here.Today, ct) ? LocalRedirect($"{Home}?done=ended") : NotFound();

    [HttpPost("{person:guid}/invitation")]
    public async Task<IActionResult> Invite([FromRoute] Guid person, CancellationToken ct) =>
        await register.InviteAgainAsync(person, ct) ? LocalRedirect($"{Home}?done=invited") : NotFound();

    private NewPostPage PageOf(PostForm form) => new(form, [new("", "请选择"), .. PostPlaces.Of(here.Area)], Home);

    private static string? Words(string? done) => done switch
    {
        "entered" => "已登记。没有账号的，设置密码的链接已用邮件发出。",
        "ended" => "已登记结束日期。",
        "invited" => "设置密码的链接已再次发出。",
        _ => null,
    };
}
