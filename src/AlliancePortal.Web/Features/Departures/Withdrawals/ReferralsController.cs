using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace AlliancePortal.Web.Features.Departures.Withdrawals;

/// <param name="Needed">Votes in favour that would carry it today.</param>
public sealed record ExitReferralPage(Withdrawal Case, DueModel Notice, DueModel Window, int Seats, int Needed, string Arithmetic, string Article, int MinWindow, int MaxWindow,
    ExitOpinionForm Form, string Href);

/// <summary>出具意见并提请表决, where the charter asks for the council's approval (JL-A2-18-2).</summary>
[Route("{alliance}/withdrawals/{number}/referral"), May(Permission.HandleWithdrawal)]
public sealed class ReferralsController(AllianceScope here, WithdrawalPages pages, WithdrawalCouncil council, VotePreparation votes, CaseStale stale) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string number, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        here.Caller.MustNotComeFrom(withdrawal.UnitId);
        return MayRefer(withdrawal) ? View("Referral", await PageAsync(withdrawal, new(), ct)) : Redirect(HrefOf(withdrawal));
    }

    [HttpPost("")]
    public async Task<IActionResult> Refer([FromRoute] string number, [FromForm] ExitOpinionForm form, [FromServices] IValidator<ExitOpinionForm> validator, CancellationToken ct)
    {
        if (await pages.FindAsync(number, ct) is not { } withdrawal) return NotFound();
        var vote = (await here.CharterOfAsync(withdrawal.CharterVersionId, ct)).Profile.Vote;
        await this.IsValidAsync(validator, form);
        if (form.Window is not { } days || days < vote.WindowMinWorkingDays || days > vote.WindowMaxWorkingDays)
            ModelState.AddModelError(nameof(form.Window), $"表决期须为 {vote.WindowMinWorkingDays} 至 {vote.WindowMaxWorkingDays} 个工作日。");
        if (!ModelState.IsValid) return this.Again("Referral", await PageAsync(withdrawal, form, ct));
        await stale.RefuseAsync(withdrawal.Id, form.Seen, CharterRule.WithdrawalTakesItsSteps, ct);
        await council.ReferAsync(withdrawal, form.Opinion!.Trim(), Lines(form.Obligations), form.Window!.Value, ct);
        return Redirect(HrefOf(withdrawal));
    }

    private async Task<ExitReferralPage> PageAsync(Withdrawal withdrawal, ExitOpinionForm form, CancellationToken ct)
    {
        var vote = (await here.CharterOfAsync(withdrawal.CharterVersionId, ct)).Profile.Vote;
        var window = form.Window is { } days && days >= vote.WindowMinWorkingDays && days <= vote.WindowMaxWorkingDays ? days : vote.WindowWorkingDays;
        var (draft, _, seats) = await votes.DraftAsync(await council.RequestAsync(withdrawal, window, ct), ct);
        return new(withdrawal, DueModel.Of(draft.Notice, here.Today, here.Calendar), DueModel.Of(draft.Window, here.Today, here.Calendar), seats, draft.Rule.VotesNeeded(seats), draft.Rule.Arithmetic(seats),
            draft.Article, vote.WindowMinWorkingDays, vote.WindowMaxWorkingDays, form with { Window = window, Opinion = form.Opinion ?? withdrawal.Opinion, Obligations = form.Obligations ?? string.Join('\n', withdrawal.OpenObligations), Seen = form.Seen ?? await stale.LastActAsync(withdrawal.Id, ct) },
            HrefOf(withdrawal));
    }

    private static bool MayRefer(Withdrawal withdrawal) => withdrawal is
    { Path: ExitPath.CouncilApproval, State: WithdrawalState.Submitted or WithdrawalState.Deferred, ResolutionId: null, EarlierReceipt: null };

    private static IReadOnlyList<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private string HrefOf(Withdrawal withdrawal) => $"/{here.Slug}/withdrawals/{withdrawal.Number}";
}
