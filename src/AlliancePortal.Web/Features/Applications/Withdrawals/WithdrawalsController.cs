using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Withdrawals;

/// <summary>撤回: the applicant takes a draft or a case back, before membership, after looking at what follows.</summary>
[Route("{alliance}/applications")]
public sealed class WithdrawalsController(PortalDb db, AllianceScope here, Intake intake, IValidator<WithdrawalForm> validator) : Controller
{
    [HttpGet("drafts/{id:guid}/withdrawal"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> ShowDraft([FromRoute] Guid id, CancellationToken ct) => Show(await db.OwnAsync(here, id, ct));

    [HttpPost("drafts/{id:guid}/withdrawal"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> WithdrawDraft([FromRoute] Guid id, [FromForm] WithdrawalForm form, CancellationToken ct) =>
        await WithdrawAsync(await db.OwnAsync(here, id, ct), form, ct);

    [HttpGet("{number}/withdrawal"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct) => Show(await db.OwnAsync(here, number, ct));

    [HttpPost("{number}/withdrawal"), May(Permission.HandleOwnApplication)]
    public async Task<IActionResult> Withdraw([FromRoute] string number, [FromForm] WithdrawalForm form, CancellationToken ct) =>
        await WithdrawAsync(await db.OwnAsync(here, number, ct), form, ct);

    private IActionResult Show(Application? application) => application is null ? NotFound()
        : IsOver(application) ? this.ToCase(here, application)
        : View("Withdrawal", WithdrawalPage.Of(application, new WithdrawalForm(), here));

    private async Task<IActionResult> WithdrawAsync(Application? application, WithdrawalForm form, CancellationToken ct)
    {
        if (application is null) return NotFound();
        if (application.State == ApplicationState.Withdrawn) return this.ToCase(here, application); // sent twice
        if (!await this.IsValidAsync(validator, form)) return this.Again("Withdrawal", WithdrawalPage.Of(application, form, here));
        await intake.WithdrawAsync(application, form.Reason ?? "", ct);
        return this.ToCase(here, application);
    }

    private static bool IsOver(Application application) => application.State != ApplicationState.Draft && !application.State.IsOpen();
}

public sealed record WithdrawalForm
{
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    public WithdrawalFormValidator() => RuleFor(form => form.Reason)
        .Must(reason => reason is null || reason.EnumerateRunes().Count() <= 500).WithMessage("原因最多 500 字。");
}
