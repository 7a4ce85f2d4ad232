namespace AlliancePortal.Domain.Texts;

/// <summary>The secretariat and its head (annex 2, article 13; Chongqing charter, article 19).</summary>
internal static class SecretariatArticles
{
    public static IEnumerable<ArticleDraft> Of(TextBasis basis) =>
    [
        basis.Article("secretariat.duties", "秘书处", _ =>
        [
            "秘书处是理事会下设的办事机构，职责是：",
            .. Wording.Items(
                "组织和协调本联盟的日常工作",
                "筹备理事会会议，执行其决议",
                "办理日常对外联络",
                "向理事会推荐适合本联盟承接的服务项目，并负责实施",
                "审查加入申请的材料，核实除名事由，但不代替理事会作出决定",
                "处理其他日常事务"),
        ]),
        basis.Article("secretariat.head", "秘书长", say =>
        [
            $"秘书处由秘书长主持工作。秘书长人选由理事会投票选出，理事长在{say.Number("election.appointmentWorkingDays")}内发出聘书，任期{say.Number("sg.termYears")}。",
        ]),
    ];
}
