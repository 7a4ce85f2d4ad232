using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>The cooperation agreement of all parties in the order of the provincial template (annex 3), in the portal's own words.</summary>
public static class AgreementText
{
    /// <summary>Keys of its chapters, in order.</summary>
    public static readonly IReadOnlyList<string> ChapterKeys = ["principles", "division", "funds", "projects", "ip", "end", "breach", "final"];

    /// <summary>The whole text. What <see cref="Gaps"/> names is marked in it.</summary>
    /// <exception cref="ArgumentException">An addition names a chapter the agreement does not have.</exception>
    public static LegalText Compose(AgreementFacts facts, CharterProfile profile, IReadOnlyList<FreeClause> additions, SettledReadings readings)
    {
        var basis = new TextBasis(profile, readings);
        return TextAssembly.Of(
            $"{Wording.Or(facts.Name)}合作协议书",
            $"下列各方自愿参加{Wording.Or(facts.Name)}（以下称本联盟），经协商一致，订立本协议。",
            [
                new("principles", "基本原则", PrinciplesChapter.Of(facts, basis)),
                new("division", "任务分工", DivisionChapter.Of(facts, basis)),
                new("funds", "经费", FundsChapter.Of(basis)),
                new("projects", "项目管理", ProjectsChapter.Of(facts, basis)),
                new("ip", "知识产权约定", IpChapter.Of(basis)),
                new("end", "解散和清算", EndChapter.Of(basis)),
                new("breach", "违约责任", BreachChapter.Of(basis)),
                new("final", "附则", AgreementFinalChapter.Of(facts, basis)),
            ],
            additions);
    }

    /// <summary>What tasks and their division still miss (JL-A3-7), a sentence each.</summary>
    public static IReadOnlyList<string> TaskGaps(AgreementFacts facts) => [.. AgreementGaps.OfTasks(facts)];

    /// <summary>What names, addresses and parties still miss before the agreement can be signed, a sentence each.</summary>
    public static IReadOnlyList<string> Gaps(AgreementFacts facts) => [.. AgreementGaps.OfTheRest(facts)];
}
