using System.ComponentModel.DataAnnotations;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting.Resolutions;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Voting.Recusals;

public sealed record RecusalForm
{
    public string? Seat { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

internal sealed class RecusalFormValidator : AbstractValidator<RecusalForm>
{
    public RecusalFormValidator(PaperPress press)
    {
        RuleFor(form => form.Seat).Must(seat => Guid.TryParse(seat, out _)).WithMessage("请选择回避的席位。");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请写明回避的理由。").MaximumLength(200).WithMessage("理由最多 200 字。").IsPrintable(press, "理由");
    }
}

/// <param name="Declared">Seats already recused, with reason and who recorded it.</param>
public sealed record RecusalPage(Resolution Vote, string Href, IReadOnlyList<FieldOption> Seats, IReadOnlyList<(string Seat, string Reason, string By)> Declared, RecusalForm Form);

/// <summary>The secretariat declares recusals before the vote opens.</summary>
[Route("{alliance}/resolutions/{number}/recusals")]
public sealed class RecusalsController(PortalDb db, AllianceScope here, ResolutionPages pages, RecusalRecord recusals, IValidator<RecusalForm> validator) : Controller
{
    [HttpGet("")]
    [May(Permission.PrepareResolution)]
    public async Task<IActionResult> Open([FromRoute] string number, CancellationToken ct) =>
        await pages.FindAsync(number, ct) is { } vote ? View("Recusals", await PageAsync(vote, new(), ct)) : NotFound();

    [HttpPost("")]
    [May(Permission.PrepareResolution)]
    public async Task<IActionResult> Declare([FromRoute] string number, [FromForm] RecusalForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } vote) return NotFound();
        if (!await this.IsValidAsync(validator, form)) return this.Again("Recusals", await PageAsync(vote, form, ct));
        await recusals.DeclareAsync(vote.Id, Guid.Parse(form.Seat!), form.Reason!, ct);
        return Redirect($"{here.ResolutionHref(number)}/recusals");
    }

    private async Task<RecusalPage> PageAsync(Resolution vote, RecusalForm form, CancellationToken ct)
    {
        var seats = (await db.CouncilOnAsync(here.Id, here.Today, ct)).Seats;
        var isOffered = vote.State == ResolutionState.Prepared && vote.Policies.Recusal != RecusalPolicy.Off;
        return new(vote, here.ResolutionHref(vote.Number),
            [.. from seat in isOffered ? seats : []
                where seat.IsInOffice && vote.Recusals.All(known => known.SeatId != seat.Seat.Id)
                select new FieldOption(seat.Seat.Id.ToString(), $"{seat.Office} {seat.Seat.Ordinal}　{seat.Unit!.Name}")],
            [.. from known in vote.Recusals
                let seat = seats.FirstOrDefault(candidate => candidate.Seat.Id == known.SeatId)
                select (seat?.Unit is { } unit ? $"{unit.Name}（{seat.Office}）" : "—", known.Reason, known.RecordedBy)], form);
    }
}
