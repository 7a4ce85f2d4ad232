using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Database;
using AlliancePortal.Web.Infrastructure.Web;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Infrastructure;

/// <summary>The portal with a few more pages, whose actions fail in every way a real one can.</summary>
public class ProbePortal(TestPostgres postgres) : PortalFactory(postgres)
{
    /// <summary>The browser of the test that runs; tests of one class run one after another.</summary>
    public Browser LastBrowser { get; set; } = null!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddControllersWithViews().AddApplicationPart(typeof(ProbePortal).Assembly));
    }
}

public sealed record NoteForm(
    [MaxLength(20, ErrorMessage = "标题最多 20 字。")] string? Title,
    [DataType(DataType.MultilineText)] string? Words,
    [DataType(DataType.Password)] string? Password);

public sealed record ListRow(string? Name);

public sealed record ListForm
{
    public List<ListRow> Rows { get; init; } = [];
}

[Route("probe"), May(Permission.SeePublicPages)]
public sealed class ProbeController(PortalDb db, IAntiforgery antiforgery) : Controller
{
    [HttpGet("note/{id}")]
    public IActionResult Note([FromRoute] string id) => Page($"""
        <h1>便条 {id}</h1>
        <form method="post" action="/probe/note/{id}">{Token()}
        <label>标题 <input name="Title"></label><label>内容 <textarea name="Words"></textarea></label>
        <label>密码 <input name="Password" type="password"></label><button>保存便条</button></form>
        """);

    [HttpPost("note/{id}")]
    public IActionResult Save([FromRoute] string id, [FromForm] NoteForm form) => ModelState.IsValid
        ? Page($"<h1>已保存 {id}</h1><p>{form.Title}|{form.Words}|{form.Password}</p>")
        : Page($"<h1>有误</h1><p>{string.Join(' ', ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage))}</p>");

    /// <summary>A form whose rows are bound as a list.</summary>
    [HttpPost("list")]
    public IActionResult List([FromForm] ListForm form) => Page($"<h1>{form.Rows.Count} 行</h1>");

    [HttpGet("list")]
    public IActionResult ListForm() => Page($"<h1>名单</h1><form method=\"post\" action=\"/probe/list\">{Token()}<button>保存名单</button></form>");

    [HttpPost("own"), May(Permission.UseOwnAccount)]
    public IActionResult Own() => Page("<h1>本人</h1>");

    [HttpGet("own-form")]
    public IActionResult OwnForm() => Page($"""
        <h1>本人</h1><form method="post" action="/probe/own">{Token()}<label>陈述 <textarea name="Words"></textarea></label>
        <input name="Password"><button>提交陈述</button></form>
        """);

    [HttpGet("breach")]
    public IActionResult Breach() => throw new CharterBreach(CharterRule.OneBallotForEachSeat, "该席位已于十时投票。");

    [HttpGet("changed")]
    public IActionResult Changed() => throw new DbUpdateConcurrencyException();

    [HttpGet("fault")]
    public IActionResult Fault() => throw new InvalidOperationException("a secret of the machine");

    [HttpGet("twice")]
    public async Task<IActionResult> Twice(CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("create temp table b (id int, constraint pk_ballots primary key (id)); insert into b values (1); insert into b values (1)", ct);
        return Ok();
    }

    [HttpGet("rows/{what}")]
    public async Task<IActionResult> Rows([FromRoute] string what, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync(what switch
        {
            "too-long" => "create temp table t (a varchar(3)); insert into t values ('四个字了')",
            "no-such-day" => "select '2026-02-30'::date",
            "zero" => "select convert_from('\\x00'::bytea, 'UTF8')",
            "another-key" => "create temp table t (a int unique); insert into t values (1), (1)",
            "kept" => "drop table acts",
            _ => "create temp table t (a int check (a > 0)); insert into t values (0)",
        }, ct);
        return Ok();
    }

    [HttpGet("slow")]
    public async Task<IActionResult> Slow(CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("set local statement_timeout = '100ms'; select pg_sleep(5)", ct);
        return Ok();
    }

    /// <summary>Holds a connection of the pages until it is let go.</summary>
    [HttpGet("hold")]
    public async Task<IActionResult> Hold(CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("select pg_sleep(7)", ct);
        return Ok();
    }

    [HttpGet("ballot-pool")]
    public async Task<IActionResult> BallotPool([FromServices] IServiceProvider services, CancellationToken ct)
    {
        await using var ballots = services.GetRequiredService<BallotDb>().Open();
        return Page($"<h1>{await ballots.Users.CountAsync(ct)}</h1>");
    }

    [HttpPost("upload"), IgnoreAntiforgeryToken, RequestSizeLimit(BodyLimits.Upload)]
    public IActionResult Upload(IFormFile file) => Page($"<h1>{file.Length}</h1>");

    [HttpGet("often"), EnableRateLimiting(RateLimits.Verify)]
    public IActionResult Often() => Page("<h1>好</h1>");

    private ContentResult Page(string body) => Content($"<!DOCTYPE html><html lang=zh-CN><body><main>{body}</main>", "text/html; charset=utf-8");

    private string Token()
    {
        var tokens = antiforgery.GetAndStoreTokens(HttpContext);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">";
    }
}
