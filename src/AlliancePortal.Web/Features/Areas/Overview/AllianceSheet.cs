using AlliancePortal.Domain.Alliances;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>The overview as head and rows of text.</summary>
internal static class AllianceSheet
{
    public static readonly IReadOnlyList<string> Head =
    [
        "联盟", "组织形式", "产业领域", "理事长（牵头）单位", "成员", "企业", "企业占比", "须有企业", "上游企业", "下游企业", "产业链上游", "产业链中游", "产业链下游", "产业链服务",
        "理事会席位", "适宜席位", "任期届满", "备案状态", "备案编号", "下一期限", "下一事项", "逾期事项", "不符合的条件",
    ];

    public static IEnumerable<IReadOnlyList<string>> Rows(IEnumerable<AllianceLine> lines) =>
        from line in lines
        let facts = line.Facts
        let row = facts.Row
        let count = facts.Count
        select (IReadOnlyList<string>)
        [
            row.Name, FormWords(row.Form), line.Field, count.Lead ?? "", $"{count.Members}", $"{count.Enterprises}", facts.Share, facts.Check is { } check ? $"{check.MinEnterprisesForTotal}" : "",
            $"{count.UpstreamEnterprises}", $"{count.DownstreamEnterprises}", $"{count.Upstream}", $"{count.Midstream}", $"{count.Downstream}", $"{count.Service}",
            $"{count.Seats}", facts.Size is { } size ? $"{size.Min}—{size.Max}" : "", row.TermLastDay is { } last ? ChineseText.Machine(last) : "", facts.State.Word, row.FiledNumber ?? "",
            row.NextDue is { } due ? ChineseText.Machine(due) : "", row.NextMatter ?? "", $"{row.Overdue}",
            string.Join('、', OverviewFilter.Conditions.Where(condition => facts.Has(condition.Concern)).Select(condition => condition.Text)),
        ];

    private static string FormWords(string form) => Enum.TryParse<OrganisationForm>(form, out var known) ? OrganisationForms.Words[known] : "";
}
