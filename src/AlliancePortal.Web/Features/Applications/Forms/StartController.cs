using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Forms;

/// <summary>The beginning of an application: whose it is, and whether that unit may apply.</summary>
[Route("{alliance}/applications")]
public sealed class StartController(PortalDb db, AllianceScope here, Intake intake, DraftDesk desk, IValidator<StartForm> validator) : Controller
{
    [HttpGet("new"), May(Permission.StartApplication)]
    public async Task<IActionResult> New(CancellationToken ct) => View("New", await PageAsync(new StartForm(), ct));

    [HttpPost("new"), May(Permission.StartApplication)]
    public async Task<IActionResult> Start([FromForm] StartForm form, CancellationToken ct)
    {
        if (!await this.IsValidAsync(validator, form)) return this.Again("New", await PageAsync(form, ct));
        var code = UnifiedSocialCreditCode.Check(form.Code).Normalized;
        if (await desk.BarredAsync(code, null, ct) is { } barred) return this.Barred(barred);

        var application = await intake.StartForAsync(code, ct);
        return Redirect(desk.Href(application));
    }

    private async Task<StartPage> PageAsync(StartForm form, CancellationToken ct) =>
        new(form, [.. (await db.DraftsOfAsync(here.Id, here.Caller.PersonId, ct))
            .Select(draft => new DraftLine(draft.UnitName.Length > 0 ? draft.UnitName : "尚未填写单位名称", draft.UnitCode, draft.StartedAt, desk.Href(draft)))]);
}

public sealed record StartForm
{
    public string? Code { get; init; }
}

public sealed class StartFormValidator : AbstractValidator<StartForm>
{
    public StartFormValidator(PortalDb db, AllianceScope here) => RuleFor(form => form.Code).CustomAsync(async (typed, context, ct) =>
    {
        var code = typed ?? "";
        if ((Eligibility.Malformed(code, await db.CodeGroundAsync(here.Id, code, ct)) ?? Eligibility.SoleTrader(code)) is { } why) context.AddFailure(why);
    });
}

/// <summary>A draft that waits to be continued.</summary>
public sealed record DraftLine(string Unit, string Code, DateTimeOffset StartedAt, string Href);

public sealed record StartPage(StartForm Form, IReadOnlyList<DraftLine> Drafts);
