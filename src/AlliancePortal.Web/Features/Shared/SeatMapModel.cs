namespace AlliancePortal.Web.Features.Shared;

/// <summary>How a seat is drawn. While a vote runs or is secret every seat is merely held.</summary>
public enum SeatFill { Held, Vacant, Recused, Yes, No, Abstain, Unvoted }

/// <summary>One seat of the council.</summary>
/// <param name="Office">In words: 理事长, 副理事长, 理事.</param>
/// <param name="Unit">The unit that holds it; empty where it is vacant.</param>
/// <param name="IsPresidium">True for the inner arc (主席团): chair, executive vice chair, vice chairs.</param>
public sealed record SeatDot(string Office, string Unit, SeatFill Fill, bool IsPresidium, bool IsChair = false)
{
    public string Words => Unit.Length > 0 ? $"{Office} {Unit}：{WordOf(Fill)}" : $"{Office}：{WordOf(Fill)}";

    public static string WordOf(SeatFill fill) => fill switch
    {
        SeatFill.Yes => "赞成",
        SeatFill.No => "反对",
        SeatFill.Abstain => "弃权",
        SeatFill.Unvoted => "未投",
        SeatFill.Recused => "回避",
        SeatFill.Vacant => "空缺",
        _ => "在任",
    };
}

/// <summary>The council as arcs of seats, in roll-call order with the chair first.</summary>
/// <param name="Big">The number in the middle, e.g. 25.</param>
/// <param name="Small">The words under it, e.g. 赞成，需 24.</param>
public sealed record SeatMapModel(IReadOnlyList<SeatDot> Seats, string Big, string Small)
{
    /// <summary>The order of the key.</summary>
    private static readonly SeatFill[] Order =
        [SeatFill.Yes, SeatFill.No, SeatFill.Abstain, SeatFill.Unvoted, SeatFill.Held, SeatFill.Recused, SeatFill.Vacant];

    public IReadOnlyList<(SeatFill Fill, int Count)> Key =>
        [.. Order.Select(fill => (fill, Seats.Count(seat => seat.Fill == fill))).Where(part => part.Item2 > 0)];

    /// <summary>What the picture says, for who does not see it. The table beside it says it seat by seat.</summary>
    public string Label
    {
        get
        {
            int inner = Seats.Count(seat => seat.IsPresidium);
            string counts = string.Join("，", Key.Select(part => $"{SeatDot.WordOf(part.Fill)} {part.Count}"));
            string arcs = inner > 0 && inner < Seats.Count ? $"内圈 {inner} 席为主席团，外圈 {Seats.Count - inner} 席为理事。" : "";
            return $"共 {Seats.Count} 席：{counts}。{arcs}逐席见表。";
        }
    }
}
