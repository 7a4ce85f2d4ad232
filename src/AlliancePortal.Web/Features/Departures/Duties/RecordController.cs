using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Duties;

internal sealed class DutyFormValidator : AbstractValidator<DutyForm>
{
    public DutyFormValidator()
    {
        RuleFor(form => form.Units).Must(units => units is { Count: > 0 }).WithMessage("请至少选择一个单位。");
        RuleFor(form => form.Kind).Must(kind => DutyWordsOf.Read(kind) is not null).WithMessage("请选择种类。");
        RuleFor(form => form.PerformedOn).NotNull().WithMessage("请填写履行义务的日期。");
        RuleFor(form => form.What).Must(what => !string.IsNullOrWhiteSpace(what)).WithMessage("请写明履行了什么义务。")
            .Must(what => (what ?? "").EnumerateRunes().Count() <= DutyForm.LongestWhat).WithMessage($"内容最多 {DutyForm.LongestWhat} 字。");
    }
}

/// <summary>登记履行义务: one duty, one day, any number of units.</summary>
[Route("{alliance}/duties/new"), May(Permission.RecordDuty)]
public sealed class RecordController(PortalDb db, AllianceScope here, DutyDesk desk, IValidator<DutyForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] string? unit, CancellationToken ct) =>
        View("Record", await PageAsync(new() { Units = unit is null ? [] : [unit], PerformedOn = here.Today }, ct));

    [HttpPost("")]
    public async Task<IActionResult> Record([FromForm] DutyForm form, CancellationToken ct)
    {
        if (await this.IsValidAsync(validator, form)) await CheckDayAsync(form, ct);
        if (!ModelState.IsValid) return this.Again("Record", await PageAsync(form, ct));
        await desk.RecordAsync([.. form.Units!.Distinct()], DutyWordsOf.Read(form.Kind)!.Value, form.PerformedOn!.Value, form.What!.Trim(), ct);
        return Redirect($"/{here.Slug}/duties");
    }

    /// <summary>The day beside its field, before the desk refuses it.</summary>
    private async Task CheckDayAsync(DutyForm form, CancellationToken ct)
    {
        var day = form.PerformedOn!.Value;
        if (day > here.Today) ModelState.AddModelError(nameof(form.PerformedOn), $"{ChineseText.PlainDate(day)}还没有到，只登记已经履行的义务。");
        else if (await desk.StrangersAsync([.. form.Units!], day, ct) is { Count: > 0 } strangers)
            ModelState.AddModelError(nameof(form.PerformedOn), $"{string.Join("、", strangers)}在{ChineseText.PlainDate(day)}不是成员，不能登记。");
    }

    private async Task<DutyFormPage> PageAsync(DutyForm form, CancellationToken ct)
    {
        var members = await db.RollOn(here.Id, here.Today).MembersOn(here.Today).OrderBy(row => row.Pinyin).ThenBy(row => row.UnitId).Select(row => new FieldOption(row.Code, row.Name, "")).ToListAsync(ct);
        return new(members, form, $"/{here.Slug}/duties", here.Today);
    }
}
