namespace AlliancePortal.Domain.Units;

/// <summary>Branches have credit codes like their legal persons and cannot be told by them; their names say it (CQ-8-1).</summary>
public static class BranchName
{
    private static readonly string[] Endings = ["分公司", "支公司", "分行", "支行", "分店", "分厂", "办事处", "代表处", "营业部", "门市部", "分支机构"];

    /// <summary>The ending that shows that a name is a branch's; null for any other name.</summary>
    /// <remarks>分院, 分所 and 研究部 are left out: some of them are legal persons of their own, which the secretariat sees from the licence.</remarks>
    public static string? EndingOf(string name)
    {
        var plain = name.Trim().TrimEnd('）', ')');
        return Endings.FirstOrDefault(ending => plain.EndsWith(ending, StringComparison.Ordinal));
    }
}
