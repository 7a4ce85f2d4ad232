namespace AlliancePortal.Domain.Texts;

/// <summary>第二章 任务分工 (annex 3, article 7).</summary>
internal static class DivisionChapter
{
    public static IEnumerable<ArticleDraft> Of(AgreementFacts facts, TextBasis basis) =>
    [
        basis.Article("division.mission", "共同任务", _ =>
        [
            $"各方以企业为主体，联合高等院校和科研院所，围绕{Wording.Or(facts.Sector)}产业的重大需求开展研发，共用技术资源和研发平台，"
                + "解决产业中的共性技术和关键技术问题，带动产业集群成长。",
        ]),
        basis.Article("division.longTerm", "中长期任务", _ =>
        [
            "中长期任务是：",
            .. Wording.Items(facts.LongTermTasks.Where(task => !Wording.IsMissing(task)).DefaultIfEmpty(Wording.Blank)),
        ]),
        Special(facts, basis),
        basis.Article("division.matrix", "分工", _ => ["各领域的技术依托单位和参与企业见下表；表中各单位的具体任务由项目合同约定。"], Matrix(facts)),
    ];

    private static ArticleDraft Special(AgreementFacts facts, TextBasis basis) => basis.Article("division.special", "近期工作和专项任务", _ =>
    {
        SpecialTask[] tasks = [.. facts.SpecialTasks.Where(task => !Wording.IsMissing(task.Title))];
        return
        [
            $"近期工作分为{ChineseNumber.Count(WorkFields.All.Count)}个领域，共设{ChineseNumber.Count(tasks.Length)}个专项任务：",
            .. Wording.Items(WorkFields.All.Select(field =>
                $"{field.NearTermName()}：{Wording.Names(tasks.Where(task => task.Field == field).Select(task => task.Title.Trim()))}")),
        ];
    });

    /// <summary>A field always has its row, so that what is missing is seen.</summary>
    private static ArticleTable Matrix(AgreementFacts facts) => new(
        "成员单位任务分工表",
        ["领域", "技术依托单位", "参与企业"],
        [.. WorkFields.All.SelectMany(field => Rows(field, [.. facts.Division.Where(line => line.Field == field)]))]);

    private static IEnumerable<IReadOnlyList<string>> Rows(WorkField field, DivisionLine[] lines) => lines.Length == 0
        ? [[field.DivisionName(), Wording.Blank, Wording.Blank]]
        : lines.Select(line => (IReadOnlyList<string>)[field.DivisionName(), Wording.Or(line.Host), Wording.Names(line.Enterprises)]);
}
