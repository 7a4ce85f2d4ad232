using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Features.Filings.Drafts;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>What the secretariat of the demo types into the filing form; the same at every start.</summary>
internal sealed class DemoForm(DemoLine line, string goal, FilingDraft draft)
{
    private static readonly string[] Resources = ["省级企业技术中心", "省级工程研究中心、中试车间 2000 平方米", "检验检测实验室", ""];

    private readonly Dictionary<string, (DemoRow Row, int Index)> _rows = draft.Members.Select((member, index) => (member.Code, Row: line.Units.First(row => row.Name == member.Name), index))
        .ToDictionary(one => one.Code, one => (one.Row, one.index));

    public string ValueOf(string key) => DraftKeys.ColumnOf(key) switch
    {
        DraftKeys.Host => draft.Members[0].Code,
        DraftKeys.Postcode => "130000",
        DraftKeys.Contact => line.Clerk,
        DraftKeys.Phone => "0431-80000000",
        DraftKeys.Fax => "",
        DraftKeys.Goal => goal,
        DraftKeys.Opinion => $"{line.Purpose}\n联盟成员涵盖产业链上下游，技术路线明确，分工和经费安排可行，确有组建的必要。",
        var column => OfUnit(column, _rows[key[..key.IndexOf('/', StringComparison.Ordinal)]]),
    };

    /// <summary>The largest come first; sums in 万元, the profit and tax about a tenth of the output.</summary>
    private static string OfUnit(string column, (DemoRow Row, int Index) unit) => column switch
    {
        DraftKeys.OutputColumn => $"{OutputOf(unit.Index)}",
        DraftKeys.ProfitTaxColumn => $"{OutputOf(unit.Index) * (6 + unit.Index % 5) / 100m:0.##}",
        DraftKeys.NationalColumn => unit.Index == 0 ? DraftKeys.Yes : DraftKeys.No,
        DraftKeys.ProvincialColumn => unit.Index < 4 ? DraftKeys.Yes : DraftKeys.No,
        DraftKeys.ResourcesColumn => Resources[unit.Index % Resources.Length],
        DraftKeys.StrengthColumn => unit.Row.Kind == UnitKind.SocialOrganisation ? $"{unit.Row.Field}领域的行业服务与学术交流" : $"{unit.Row.Field}方向的基础研究与工程化",
        DraftKeys.LeaderColumn => unit.Row.Kind == UnitKind.SocialOrganisation ? "" : DemoPeople.InventedInFull(unit.Index * 13 + unit.Row.Name.Length),
        _ => DraftKeys.Ticked,
    };

    private static int OutputOf(int index) => 86_400 / (index + 1) + 1_200 + index * 370 % 2_900;
}
