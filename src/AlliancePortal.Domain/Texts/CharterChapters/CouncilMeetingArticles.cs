using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Texts;

/// <summary>How the council meets and votes (annex 2, article 13, which leaves the thresholds open).</summary>
internal static class CouncilMeetingArticles
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("council.meeting", "理事会会议", say =>
        [
            $"会议通知提前{say.Number("meeting.noticeWorkingDays")}发出。{Petition(basis, say)}",
            $"出席不足、会议不能召开的，{say.Number("meeting.reconveneWorkingDays")}内另行召集。",
            $"会议纪要在会后{say.Number("meeting.minutesDraftWorkingDays")}内起草，理事可以在{say.Number("meeting.minutesObjectionWorkingDays")}内提出异议，"
                + $"纪要在{say.Number("meeting.minutesSignWorkingDays")}内签发。",
        ]),
        basis.Article("council.vote", "理事会的表决", say =>
        [
            "每个席位一票，各席位的票效力相同，投出后不能更改。",
            $"理事会作出决议，{say.Vote("vote.ordinary")}；本章程对加入、退出、除名、修改章程和终止另有规定的，从其规定。",
            Base(say),
        ]),
        basis.Article("council.ballot", "表决的通知和期限", say =>
        [
            $"提请表决的事项和文本，在表决开始前{say.Number("vote.noticeWorkingDays")}送达各席位。",
            $"表决期为{say.Number("vote.windowWorkingDays")}，另行确定的，不少于{say.Number("vote.windowMinWorkingDays")}，不多于{say.Number("vote.windowMaxWorkingDays")}。"
                + (say.Is("vote.earlyClosing") ? "结果已定的，可以提前截止。" : "结果已定的，也不提前截止。"),
            $"通过的决议在{say.Number("vote.signatureWorkingDays")}内签发。",
        ]),
    ];

    private static string Petition(TextBasis basis, ProfileWords say) => basis.Profile.Vote.PetitionShare is null
        ? ""
        : $"全体理事的{VoteWords.AtLeast(say.Get<Share>("meeting.petitionShare"))}提议召开临时会议的，应在{say.Number("meeting.petitionWorkingDays")}内召集。";

    /// <summary>Who counts as the whole (G-VOTE-3 to G-VOTE-5).</summary>
    private static string Base(ProfileWords say)
    {
        string vacant = say.Get<VacancyPolicy>("vote.vacancy") == VacancyPolicy.NotInBase ? "空缺的席位不计入全体理事" : "空缺的席位仍计入全体理事";
        string recused = say.Get<RecusalPolicy>("vote.recusal") switch
        {
            RecusalPolicy.ExcludeFromBase => "与表决事项有利害关系的席位应当回避，回避的席位不计入全体理事",
            RecusalPolicy.KeepInBase => "与表决事项有利害关系的席位应当回避，回避的席位仍计入全体理事",
            _ => "表决不设回避",
        };
        return $"{vacant}；缺席、弃权和没有投票的席位计入全体理事；{recused}。";
    }
}
