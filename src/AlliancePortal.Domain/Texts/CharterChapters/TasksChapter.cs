namespace AlliancePortal.Domain.Texts;

/// <summary>第二章 主要任务 (annex 2, articles 5 to 12).</summary>
internal static class TasksChapter
{
    public static IEnumerable<ArticleDraft> Of(CharterFacts facts, TextBasis basis)
    {
        string sector = Wording.Or(facts.Sector);
        string[] own = [.. Wording.Lines(facts.Tasks)];

        ArticleDraft Task(string key, string heading, string words) => basis.Article($"tasks.{key}", heading, _ => [words]);

        yield return Task("exchange", "资源共享与交流", "汇集成员单位的创新资源，建设共用平台；经常举办研讨会、专题论坛、政策解读和企业沙龙，使科研成果找到应用，上下游产品相互配套。");
        yield return Task("research", "联合攻关", $"汇总{sector}领域的技术难题，列出问题清单，组织成员单位共同研究其中的共性技术和关键技术，支持产业升级。");
        yield return Task("talent", "人才与标准", "为科研、管理、生产和营销人员的互访、引进与培训提供渠道；参加技术标准的起草和修订，积累自有的核心技术。");
        yield return Task("chain", "产业链协同", "衔接产业链和创新链，组织上下游单位配合，缩短成果投入生产的时间。");
        yield return Task("advice", "决策咨询", "跟踪技术趋势、区域布局、扶持政策和企业状况，向政府部门、企业、科研机构和行业组织提供咨询意见。");
        yield return Task("policy", "政策落实", "调查产业政策的需求与执行情况，组织成员单位交流，向主管部门反映意见。");
        yield return Task("transfer", "技术转移", "登记可以转移的技术成果，组织供需双方对接，推动成果进入市场。");
        yield return Task("management", "成员管理", "完善长期有效的运行机制；成员单位加入、变更、退出和除名，一律按本章程规定的程序办理并留存记录。");
        if (own.Length > 0) yield return basis.Article("tasks.own", "本联盟的具体任务", _ => ["本联盟还承担以下任务：", .. Wording.Items(own)]);
    }
}
