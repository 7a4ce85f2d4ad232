using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Voting.Ballots;

/// <summary>Where a seat stands in a vote, as its ballot page says it.</summary>
public enum BallotState { NotYet, MayVote, Cast, Closed, Recused, OnPaper, NotOnRoster, Void }

/// <summary>The ballot of one seat in one vote.</summary>
/// <param name="Received">Ballots in so far, paper ones included; all that voters learn before the close.</param>
/// <param name="Voters">Seats that may vote.</param>
public sealed record BallotPage(Resolution Vote, BallotState State, string Unit, string Office, int Received, int Voters, int Needed, DueModel Due,
    Ballot? Cast, string Reason, string Telephone)
{
    public string Href { get; init; } = "";
    public string ResolutionHref { get; init; } = "";
    public BallotDossier? Dossier { get; init; }

    /// <summary>The voter has just proved who they are: a vote in favour is a written consent at once.</summary>
    public bool IsProved { get; init; }

    /// <summary>This vote in favour is, or was, a written consent too.</summary>
    public bool IsConsent { get; init; }
    public string ConsentArticle { get; init; } = "";
    public string ProveHref => $"/account/prove{QueryString.Create("returnUrl", Href)}";
    public Choice? Chosen { get; init; }
    public string Remark { get; init; } = "";

    /// <summary>The next vote that waits for this seat; null where there is none.</summary>
    public (string Title, string Href, DueModel Due, string Article)? Next { get; init; }

    public string Heading => State switch
    {
        BallotState.NotYet => "未到开始时间",
        BallotState.Closed => "已截止",
        BallotState.Recused => "须回避",
        BallotState.OnPaper => "请使用纸质票",
        BallotState.NotOnRoster => "不在本次表决的名册中",
        BallotState.Void => "本次表决无效",
        BallotState.Cast => "已投票",
        _ => "表决",
    };

    public string Explanation => State switch
    {
        BallotState.NotYet => $"本次表决自{ChineseText.Date(Domain.Time.ShanghaiTime.DateOf(Vote.OpensAt))} 0 时开始，届时再从通知中的链接打开即可。",
        BallotState.Closed => $"本次表决已于{ChineseText.EndOf(Vote.Window.Due, Due.Today)}截止，没有收到贵{Vote.Body.Holder()}的选票。",
        BallotState.Recused => $"贵{Vote.Body.Holder()}在本次表决中回避：{Reason}",
        BallotState.OnPaper => $"贵单位尚未接受电子表决条款，网上投票对贵{Vote.Body.Holder()}无效。请填写纸质票、签字后交秘书处录入{(Telephone.Length > 0 ? $"，联系秘书处：{Telephone}" : "")}。",
        BallotState.NotOnRoster => $"表决开始时冻结的名册中没有贵{Vote.Body.Holder()}{(Vote.Body == VotingBody.Council ? "，或名册冻结时该席位由另一单位担任" : "")}。今后的表决不受影响。",
        BallotState.Void => Vote.VoidReason,
        _ => "",
    };
}
