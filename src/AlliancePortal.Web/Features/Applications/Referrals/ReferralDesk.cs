using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Documents.Papers;
using AlliancePortal.Web.Features.Applications.Cases;
using AlliancePortal.Web.Features.Applications.Examinations;
using AlliancePortal.Web.Features.Applications.Letters;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;

namespace AlliancePortal.Web.Features.Applications.Referrals;

/// <summary>What a referral made today would be.</summary>
public sealed class ReferralDesk(AllianceScope here, VotePreparation votes, LetterOffice letters, Overtaken overtaken, MembershipEffects effects)
{
    public async Task<ReferralPage> LayAsync(Application application, ReferralForm? typed, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var parameters = charter.Profile.Vote;
        var request = Examination.RequestOf(application, charter, WindowOf(typed, parameters));
        var (vote, _, seats) = await votes.DraftAsync(request, ct);
        return new(application.Number, application.UnitName, here.CaseHref(application), Lacks(application, charter), application.State == ApplicationState.Accepted,
            application.Opinion, application.OpinionFavourable != false, request.Title, request.Text,
            DueModel.Of(vote.Notice, here.Today, here.Calendar), DueModel.Of(vote.Window, here.Today, here.Calendar), vote.ClosesAt,
            seats, vote.Rule.VotesNeeded(seats), vote.Rule.Arithmetic(seats), vote.Article, parameters.WindowMinWorkingDays, parameters.WindowMaxWorkingDays,
            application.Form.Kind is { } kind ? await effects.OfJoiningAsync(kind, application.UnitCode, application.Form.ChainPosition, ct) : [],
            new() { Window = vote.Window.Count, Seen = typed?.Seen ?? await overtaken.LastActAsync(application, ct) });
    }

    /// <summary>The letter to the applicant, or the notice to the seats, as it would go out now.</summary>
    public async Task<LetterPaper?> LetterAsync(Application application, string which, int? window, CancellationToken ct)
    {
        var charter = await here.CharterOfAsync(application.CharterVersionId, ct);
        var (vote, notice, seats) = await votes.DraftAsync(Examination.RequestOf(application, charter, WindowOf(new() { Window = window }, charter.Profile.Vote)), ct);
        return which switch
        {
            "acceptance" => await letters.AcceptanceAsync(application, vote, seats, charter.Profile, null, ct),
            "notice" => notice,
            _ => null,
        };
    }

    /// <summary>The window that was chosen where the charter's parameters allow it; otherwise the usual one.</summary>
    private static int WindowOf(ReferralForm? typed, VoteParameters parameters) =>
        typed?.Window is { } days && days >= parameters.WindowMinWorkingDays && days <= parameters.WindowMaxWorkingDays ? days : parameters.WindowWorkingDays;

    private static string Lacks(Application application, CharterVersion charter)
    {
        if (application.State == ApplicationState.Accepted) return "";
        return application.NotYetComplete(charter.Profile.Application) is { Length: > 0 } lacking ? lacking
            : string.IsNullOrWhiteSpace(application.Opinion) ? "尚未写明资格审查意见。" : "";
    }
}
