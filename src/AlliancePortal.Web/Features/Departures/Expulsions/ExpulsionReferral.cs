using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>核对: what a referral made today would be; days, base, votes needed, who is recused, how many consents.</summary>
/// <param name="Base">Seats of which the share is taken.</param>
/// <param name="Recused">Who does not vote, with the reason; empty where the unit holds no seat.</param>
public sealed record ReferralPage(Expulsion Case, string Title, string Text, DueModel Notice, DueModel Window, int InOffice, int Base, int Needed, string Arithmetic, string Article,
    IReadOnlyList<string> Recused, int? ConsentWorkingDays, string ConsentArticle, IReadOnlyList<string> Warnings, int MinWindow, int MaxWindow, ReferralForm Form, string Href);

/// <summary>Lays the check page of a referral.</summary>
public sealed class ExpulsionReferral(AllianceScope here, ExpulsionDesk desk, VotePreparation votes, MembershipEffects effects, CaseStale stale)
{
    public async Task<ReferralPage> LayAsync(Expulsion expulsion, ReferralForm form, CancellationToken ct)
    {
        var parameters = (await here.CharterOfAsync(expulsion.CharterVersionId, ct)).Profile.Vote;
        var window = form.Window is { } days && days >= parameters.WindowMinWorkingDays && days <= parameters.WindowMaxWorkingDays ? days : parameters.WindowWorkingDays;
        var request = await desk.RequestAsync(expulsion, window, ct);
        var (vote, notice, inOffice) = await votes.DraftAsync(request, ct);
        return new(expulsion, request.Title, request.Text, DueModel.Of(vote.Notice, here.Today, here.Calendar), DueModel.Of(vote.Window, here.Today, here.Calendar),
            inOffice, notice.Vote.Base, notice.Vote.Needed, vote.Rule.Arithmetic(notice.Vote.Base), vote.Article, notice.Recusals,
            vote.NeedsWrittenConsent ? parameters.WrittenConsentWorkingDays : null, here.Article(Domain.Charter.CharterRule.WrittenConsentIsComplete),
            await effects.OfLeavingAsync(expulsion.UnitId, ct), parameters.WindowMinWorkingDays, parameters.WindowMaxWorkingDays,
            new() { Window = window, Seen = form.Seen ?? await stale.LastActAsync(expulsion.Id, ct) }, here.ExpulsionHref(expulsion.Number));
    }

    /// <summary>How many working days the vote may run.</summary>
    public async Task<(int Min, int Max)> WindowOfAsync(Expulsion expulsion, CancellationToken ct)
    {
        var vote = (await here.CharterOfAsync(expulsion.CharterVersionId, ct)).Profile.Vote;
        return (vote.WindowMinWorkingDays, vote.WindowMaxWorkingDays);
    }
}
