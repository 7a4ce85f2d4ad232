using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>The whole way of an expulsion under its alliance's charter, each step with date, person and article.</summary>
internal sealed class ExpulsionSteps(Expulsion expulsion, Resolution? vote, CharterProfile profile, DateOnly today)
{
    private enum Stage { Opening, Verification, Hearing, Vote, Consent, Effect }

    public StepsModel Model
    {
        get
        {
            List<Stage> stages = [Stage.Opening, Stage.Verification];
            if (profile.Departure.Hearing) stages.Add(Stage.Hearing);
            stages.Add(Stage.Vote);
            if (profile.Vote.ExpulsionWritten) stages.Add(Stage.Consent);
            stages.Add(Stage.Effect);
            return new([.. stages.Select(StepOf)]);
        }
    }

    /// <summary>Where the case stands, or stood when it ended.</summary>
    private Stage Reached => expulsion.State switch
    {
        ExpulsionState.Opened => Stage.Verification,
        ExpulsionState.Verifying => expulsion.GroundFoundAt is null ? Stage.Verification : Stage.Vote,
        ExpulsionState.ClosedNoGround => Stage.Verification,
        ExpulsionState.Hearing => vote is null ? Stage.Hearing : Stage.Vote,
        ExpulsionState.CouncilVoting => Stage.Vote,
        ExpulsionState.PassedAwaitingWrittenConsent => Stage.Consent,
        ExpulsionState.Rejected => vote?.ConsentDue is null ? Stage.Vote : Stage.Consent,
        ExpulsionState.EndedByExit => vote is not null ? Stage.Vote : expulsion.AnswerDue is not null ? Stage.Hearing : Stage.Verification,
        _ => Stage.Effect,
    };

    private Step StepOf(Stage stage)
    {
        var (name, when, who, rule) = stage switch
        {
            Stage.Opening => ("立案", Day(ShanghaiTime.DateOf(expulsion.OpenedAt)), expulsion.OpenedBy, GroundRule),
            Stage.Verification => ("核实", VerifiedWhen, expulsion.VerifiedBy.Length > 0 ? $"{expulsion.VerifiedBy}（秘书处）" : "秘书处", CharterRule.ExpulsionHasAGround),
            Stage.Hearing => ("听取申辩", HeardWhen, expulsion.UnitName, CharterRule.UnitIsHeard),
            Stage.Vote => ("表决", vote is null ? "" : $"{Day(ShanghaiTime.DateOf(vote.OpensAt))}—{Day(vote.Window.Due)}", vote is { Roster.Count: > 0 } ? $"理事会 {vote.Tally.InOffice - vote.Tally.Recused} 席" : "理事会", CharterRule.ExpulsionNeedsTheCouncil),
            Stage.Consent => ("书面同意", ConsentedWhen, "投赞成票的席位", CharterRule.WrittenConsentIsComplete),
            _ => ("生效", expulsion.EffectiveOn is { } day ? Day(day) : profile.Vote.ExpulsionWritten ? "书面同意齐备之日" : "表决通过之日", "", CharterRule.ExpulsionNeedsTheCouncil),
        };
        return new(name, when, who, rule.ArticleUnder(profile.Code), StateAt(stage));
    }

    private StepState StateAt(Stage stage) =>
        expulsion.State == ExpulsionState.Effective || stage < Reached ? StepState.Passed : stage == Reached && expulsion.State.IsOpen() ? StepState.Current : StepState.Ahead;

    private CharterRule GroundRule => expulsion.Ground == GroundOfExpulsion.Breach ? CharterRule.ExpulsionHasAGround : CharterRule.IdleMembersMayBeExpelled;

    private string VerifiedWhen => expulsion switch
    {
        { GroundFoundAt: { } at } => Day(ShanghaiTime.DateOf(at)),
        { State: ExpulsionState.ClosedNoGround } => Day(ShanghaiTime.DateOf(expulsion.StateSince)),
        { VerificationDue: { } due } => $"{Day(due.Due)}前",
        _ => $"{profile.Departure.VerificationWorkingDays} 个工作日内",
    };

    private string HeardWhen => expulsion switch
    {
        { DefendedAt: { } at } => $"{Day(ShanghaiTime.DateOf(at))}已答复",
        { AnswerDue: { } due } => today > due.Due ? $"{Day(due.Due)}期满" : $"{Day(due.Due)} 24 时前",
        _ => $"告知后 {profile.Departure.HearingWorkingDays} 个工作日",
    };

    private string ConsentedWhen => vote switch
    {
        { Result: { } result, NeedsWrittenConsent: true } when vote.Result.Yes >= result.Needed => $"{vote.Consents.Count}/{result.Needed} 份{(vote.ConsentDue is { } due && expulsion.State.IsOpen() ? $"，{Day(due.Due)}前" : "")}",
        _ => "",
    };

    private string Day(DateOnly day) => ChineseText.ShortDate(day, today);
}
