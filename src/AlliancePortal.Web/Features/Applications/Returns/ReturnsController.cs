using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Applications.Returns;

public sealed record ReturnForm
{
    public static readonly IReadOnlyList<FieldOption> Grounds = [new("alliance", "不是向本联盟提出的申请"), new("person", "没有独立法人资格", "个体工商户、分支机构")];

    public string? Ground { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public long? Seen { get; init; }

    /// <summary>The reason as the applicant reads it.</summary>
    internal string Words => $"{Grounds.First(ground => ground.Value == Ground).Text}：{Reason!.Trim()}";
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator()
    {
        RuleFor(form => form.Ground).Must(ground => ReturnForm.Grounds.Any(known => known.Value == ground)).WithMessage("请选择退回的理由。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明退回的具体情况。").Must(reason => (reason ?? "").EnumerateRunes().Count() <= 500).WithMessage("具体情况最多 500 字。");
    }
}

public sealed record ReturnPage(string Number, string Unit, string CaseHref, string Article, ReturnForm Form);

/// <summary>退回: on its face no application to this alliance. There is no refusal on the merits here (CQ-12-4).</summary>
[Route("{alliance}/applications/{number}/return"), May(Permission.ExamineApplication)]
public sealed class ReturnsController(PortalDb db, AllianceScope here, Examination examination, Overtaken overtaken, IValidator<ReturnForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        here.Caller.MustNotComeFrom(application.UnitId);
        if (application.State != ApplicationState.Submitted) return Redirect(here.CaseHref(application));
        return View("Return", PageOf(application, new() { Seen = await overtaken.LastActAsync(application, ct) }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Return([FromRoute] string number, [FromForm] ReturnForm form, CancellationToken ct)
    {
        if (await db.SubmittedAsync(here, number, ct) is not { } application) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Return", PageOf(application, form));
        await overtaken.UnlessAsync(application, form.Seen, () => examination.ReturnAsync(application, form.Words, ct), ct);
        return Redirect(here.CaseHref(application));
    }

    private ReturnPage PageOf(Application application, ReturnForm form) =>
        new(application.Number, application.UnitName, here.CaseHref(application), here.Article(CharterRule.ApplicantIsALegalPerson), form);
}
