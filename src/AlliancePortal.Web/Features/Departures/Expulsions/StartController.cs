using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Departures.Duties;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>立案: first unit and ground, then what follows from them.</summary>
/// <param name="Unit">The member chosen; null on the first page.</param>
/// <param name="Idle">How long it has performed no duty; null for a breach.</param>
/// <param name="Running">The number of a case that runs already.</param>
public sealed record StartPage(IReadOnlyList<FieldOption> Units, IReadOnlyList<FieldOption> Grounds, MemberUnit? Unit, IdleClock? Idle, string? Running, string Article, int Verification, OpeningForm Form, string Home)
{
    /// <summary>The year is over, or the ground needs none.</summary>
    public bool MayOpen => Running is null && Idle is not { IsGround: false };
}

/// <summary>A member on this day.</summary>
public sealed record MemberUnit(Guid Id, string Code, string Name, string Rank);

/// <summary>Opens a case: the secretariat or any seat of the council (9.3).</summary>
[Route("{alliance}/expulsions/new"), May(Permission.OpenExpulsion)]
public sealed class StartController(PortalDb db, AllianceScope here, ExpulsionDesk desk, DutyPages duties, IValidator<OpeningForm> validator) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] string? unit, [FromQuery] string? ground, CancellationToken ct) =>
        View("New", await PageAsync(new() { Unit = unit, Ground = ground }, ct));

    [HttpPost(""), RequestSizeLimit(BodyLimits.Upload), EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Open([FromForm] OpeningForm form, CancellationToken ct)
    {
        var page = await PageAsync(form, ct);
        if (page.Unit is not { } unit || OpeningForm.GroundOf(form.Ground) is not { } ground || page.Grounds.All(known => known.Value != form.Ground))
        {
            ModelState.AddModelError(nameof(form.Unit), "请选择单位和事由。");
            return this.Again("New", page);
        }
        here.Caller.MustNotComeFrom(unit.Id);
        await using var evidence = await TakenFiles.OfAsync(form.Evidence, ct);
        if (evidence.Refusal is { } why) ModelState.AddModelError(nameof(form.Evidence), why);
        if (!await this.IsValidAsync(validator, form)) return this.Again("New", page);
        var opened = await desk.OpenAsync(new(unit.Id, ground, form.Facts!.Trim(), form.Clause!.Trim()) { Evidence = evidence.Files }, ct);
        return Redirect(here.ExpulsionHref(opened.Number));
    }

    private async Task<StartPage> PageAsync(OpeningForm form, CancellationToken ct)
    {
        var members = await db.RollOn(here.Id, here.Today).MembersOn(here.Today).OrderBy(row => row.Pinyin).ThenBy(row => row.UnitId).ToListAsync(ct);
        IReadOnlyList<FieldOption> grounds = here.Profile.Departure.NonPerformanceYears is { } years
            ? [new(OpeningForm.Breach, GroundOfExpulsion.Breach.Chinese()), new(OpeningForm.Idle, $"{GroundOfExpulsion.NonPerformance.Chinese()}，满{(years == 1 ? "一" : $"{years} ")}年")]
            : [new(OpeningForm.Breach, here.Profile.Departure.Ground == Domain.Profiles.ExpulsionGround.Any ? "违反协议或规定" : GroundOfExpulsion.Breach.Chinese())];
        var chosen = form.Ground is not null && grounds.Any(known => known.Value == form.Ground) ? members.Find(row => row.Code == form.Unit) : null;
        var isIdle = form.Ground == OpeningForm.Idle;
        return new([.. members.Where(row => row.UnitId != here.Caller.Capacity.HomeUnitId).Select(row => new FieldOption(row.Code, row.Name))], grounds,
            chosen is null ? null : new(chosen.UnitId, chosen.Code, chosen.Name, chosen.Rank), chosen is not null && isIdle ? await duties.ClockOfAsync(chosen.UnitId, ct) : null,
            chosen is null ? null : await RunningAsync(chosen.UnitId, ct), here.Article(isIdle ? CharterRule.IdleMembersMayBeExpelled : CharterRule.ExpulsionHasAGround),
            here.Profile.Departure.VerificationWorkingDays, form, $"/{here.Slug}/expulsions");
    }

    private Task<string?> RunningAsync(Guid unitId, CancellationToken ct) => db.Expulsions
        .Where(row => row.AllianceId == here.Id && row.UnitId == unitId && ExpulsionStates.Open.Contains(row.State)).Select(row => (string?)row.Number).FirstOrDefaultAsync(ct);
}
