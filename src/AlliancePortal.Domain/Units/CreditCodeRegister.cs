namespace AlliancePortal.Domain.Units;

/// <summary>The authorities and categories of GB 32100, and the provinces of GB/T 2260 by their first two digits.</summary>
internal static class CreditCodeRegister
{
    private static readonly Dictionary<string, string> Categories = new()
    {
        ["11"] = "机关", ["12"] = "事业单位", ["13"] = "群众团体", ["19"] = "机构编制部门登记的其他机构",
        ["21"] = "外国常驻新闻机构", ["29"] = "外交部门登记的其他机构",
        ["31"] = "律师执业机构", ["32"] = "公证处", ["33"] = "基层法律服务所", ["34"] = "司法鉴定机构", ["35"] = "仲裁委员会", ["39"] = "司法行政部门登记的其他机构",
        ["41"] = "外国在华文化中心", ["49"] = "文化部门登记的其他机构",
        ["51"] = "社会团体", ["52"] = "民办非企业单位", ["53"] = "基金会", ["59"] = "民政部门登记的其他机构",
        ["61"] = "外国旅游部门常驻代表机构", ["62"] = "港澳台旅游部门常驻代表机构", ["69"] = "旅游部门登记的其他机构",
        ["71"] = "宗教活动场所", ["72"] = "宗教院校", ["79"] = "宗教部门登记的其他机构",
        ["81"] = "基层工会", ["89"] = "工会系统登记的其他机构",
        ["91"] = "企业", ["92"] = "个体工商户", ["93"] = "农民专业合作社",
        ["A1"] = "军队事业单位", ["A9"] = "军队登记的其他机构",
        ["N1"] = "组级集体经济组织", ["N2"] = "村级集体经济组织", ["N3"] = "乡镇级集体经济组织", ["N9"] = "农业部门登记的其他机构",
        ["Y1"] = "其他机构",
    };

    private static readonly Dictionary<string, string> Provinces = new()
    {
        ["11"] = "北京", ["12"] = "天津", ["13"] = "河北", ["14"] = "山西", ["15"] = "内蒙古", ["21"] = "辽宁", ["22"] = "吉林", ["23"] = "黑龙江",
        ["31"] = "上海", ["32"] = "江苏", ["33"] = "浙江", ["34"] = "安徽", ["35"] = "福建", ["36"] = "江西", ["37"] = "山东",
        ["41"] = "河南", ["42"] = "湖北", ["43"] = "湖南", ["44"] = "广东", ["45"] = "广西", ["46"] = "海南",
        ["50"] = "重庆", ["51"] = "四川", ["52"] = "贵州", ["53"] = "云南", ["54"] = "西藏",
        ["61"] = "陕西", ["62"] = "甘肃", ["63"] = "青海", ["64"] = "宁夏", ["65"] = "新疆", ["71"] = "台湾", ["81"] = "香港", ["82"] = "澳门",
    };

    public static string? Category(string code) => Categories.GetValueOrDefault(code[..2]);

    /// <summary>Where the unit is registered; null where the digits are of no known province.</summary>
    public static string? Place(string code) => code[2..4] == "10" ? "国家级登记"
        : Provinces.TryGetValue(code[2..4], out string? province) ? $"登记地{province}"
        : null;
}
