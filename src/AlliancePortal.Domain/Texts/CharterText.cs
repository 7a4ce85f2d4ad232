using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>The charter in the order of the provincial template (annex 2), in the portal's own words and the alliance's own numbers.</summary>
public static class CharterText
{
    /// <summary>Keys of its chapters, in order.</summary>
    public static readonly IReadOnlyList<string> ChapterKeys = ["general", "tasks", "bodies", "members", "joining", "amendment", "final"];

    /// <summary>The whole text. Missing facts are marked in it, so that a draft can be read at any time.</summary>
    /// <exception cref="ArgumentException">An addition names a chapter the charter does not have.</exception>
    public static LegalText Compose(CharterFacts facts, CharterProfile profile, IReadOnlyList<FreeClause> additions, SettledReadings readings)
    {
        var basis = new TextBasis(profile, readings);
        return TextAssembly.Of(
            $"{Wording.Or(facts.Name)}章程",
            $"为明确各成员单位在{Wording.Or(facts.Name)}（以下称本联盟）中的职责、权利和义务，使本联盟有序、有效地运行，制定本章程。",
            [
                new("general", "总则", GeneralChapter.Of(facts, basis)),
                new("tasks", "主要任务", TasksChapter.Of(facts, basis)),
                new("bodies", "组织机构及职责", BodiesChapter.Of(facts, basis)),
                new("members", "成员的权利和义务", MembersChapter.Of(facts, basis)),
                new("joining", "加盟的条件和程序", JoiningChapter.Of(facts, basis)),
                new("amendment", "章程的修改", AmendmentChapter.Of(facts, basis)),
                new("final", "附则", FinalChapter.Of(facts, basis)),
            ],
            additions);
    }

    /// <summary>What is still missing, a sentence each.</summary>
    public static IReadOnlyList<string> Gaps(CharterFacts facts) =>
    [
        .. from piece in new (string? Value, string Sentence)[]
           {
               (facts.Name, "尚未填写联盟名称。"),
               (facts.Sector, "尚未填写联盟所属的产业领域。"),
               (facts.Purpose, "尚未填写联盟宗旨。"),
               (facts.Authority, "尚未填写指导和监督联盟的主管部门。"),
               (facts.LeadUnit, "尚未填写发起组织单位。"),
               (facts.Address, "尚未填写联盟的办公地点。"),
           }
           where Wording.IsMissing(piece.Value)
           select piece.Sentence,
    ];
}
