using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Departures.Expulsions;

/// <summary>The five parts of an expulsion's page, as the reader may see them.</summary>
/// <param name="Next">What comes next and whose it is, in words.</param>
/// <param name="Due">The open period that matters most now, with the word for the day it is counted from.</param>
public sealed record ExpulsionPage(Expulsion Case, StateModel State, string Next, DueModel? Due, string StartWord, StepsModel Steps, FactsModel Facts, ActBoxModel Acts, HistoryModel History, string Href)
{
    public PaperListModel Evidence { get; init; } = new([]);
    public PaperListModel DefencePapers { get; init; } = new([]);
    public IReadOnlyList<ActionLink> Documents { get; init; } = [];

    /// <summary>The council's vote; null before, and for the unit concerned until it was counted.</summary>
    public ExpulsionVote? Vote { get; init; }
    public ExpulsionBar? Bar { get; init; }

    /// <summary>What the alliance would look like without the unit.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
    public bool SeesReport { get; init; }

    /// <summary>The secretariat may fill in the check list.</summary>
    public bool MaySettle { get; init; }

    /// <summary>The chair has money to recover.</summary>
    public bool MayRecover { get; init; }
    public long Seen { get; init; }

    public static StateModel StateOf(ExpulsionState state) => new(state switch
    {
        ExpulsionState.Opened or ExpulsionState.Verifying or ExpulsionState.CouncilVoting => StateKind.Run,
        ExpulsionState.Hearing or ExpulsionState.PassedAwaitingWrittenConsent => StateKind.Soon,
        ExpulsionState.Effective => StateKind.Ok,
        _ => StateKind.Void,
    }, state.Chinese());
}

/// <summary>The vote in a case: its window, its arithmetic, the consents that came in.</summary>
public sealed record ExpulsionVote(Resolution Resolution, string Href, DueModel? ConsentDue)
{
    public int Consents => Resolution.Consents.Count;
    public int Needed => Resolution.Result?.Needed ?? Resolution.VotesNeeded;
}

/// <summary>限制期: from the effect, which is not counted, to the last barred day.</summary>
public sealed record ExpulsionBar(DateOnly EffectiveOn, DateOnly LastBarredDay, DateOnly AgainFrom, bool IsOver, string Article)
{
    public string Sentence => $"除名自{ShanghaiTime.Written(EffectiveOn)}起生效，当日不计；限制期至{ShanghaiTime.Written(LastBarredDay)}止，自{ShanghaiTime.Written(AgainFrom)}起可以重新申请加入。{(IsOver ? "限制期已满。" : "此前提出的申请，系统在起草、提交和表决开始时都不予接受。")}";
}
