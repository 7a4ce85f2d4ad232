namespace AlliancePortal.Domain.Units;

public static class ChainPositions
{
    /// <summary>The positions in their words, in the order of forms.</summary>
    public static IReadOnlyDictionary<ChainPosition, string> Words { get; } = new Dictionary<ChainPosition, string>
    {
        [ChainPosition.Upstream] = "上游",
        [ChainPosition.Midstream] = "中游",
        [ChainPosition.Downstream] = "下游",
        [ChainPosition.Service] = "服务",
    };
}
