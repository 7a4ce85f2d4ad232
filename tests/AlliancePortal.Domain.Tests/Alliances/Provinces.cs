using AlliancePortal.Domain.Alliances;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Alliances;

/// <summary>One province that files alliances and one that does not.</summary>
internal static class Provinces
{
    public static readonly FilingPreset Filing = new("吉林省", "产业科技创新联盟", "产业科技创新联合体", "厅务会", "吉林省科技创新研究院", "吉科创备", "吉林省创新联盟体系");

    public static readonly Area JilinArea = new("22", "吉林省", "吉林省科学技术厅", "吉林省创新联盟服务中心", new()
    {
        Profile = Jilin,
        Sectors = [new("materials", "新材料产业", [new("carbon", "碳纤维等轻量化材料")]), new("equipment", "新装备产业", [new("optics", "光电装备")]), new("service", "新服务产业", [])],
        Offices = [new("industry", "高新技术处", ["materials"]), new("equipment", "装备处", ["equipment"])],
        Filing = Filing,
    });

    public static readonly Area ChongqingArea = new("50", "重庆市", "重庆市科技局", null, new() { Profile = Chongqing, Sectors = [], Offices = [], Filing = null });
}
