using AlliancePortal.Domain.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlliancePortal.Web.Features.WorkingDays;

/// <summary>What the address asks: a day of receipt or a wanted day, and how many working days.</summary>
public sealed record WorkingDaysForm
{
    public const int MostDays = 250;
    public static readonly DateOnly FirstDay = new(2021, 1, 1), LastDay = new(2098, 12, 31);

    public DateOnly? Received { get; init; }
    public DateOnly? Wanted { get; init; }
    public int? Days { get; init; }

    /// <returns>True when the question can be answered; what is wrong stands beside its field.</returns>
    public bool Check(ModelStateDictionary state)
    {
        if (Days is < 1 or > MostDays) state.AddModelError(nameof(Days), $"工作日数应在 1 至 {MostDays} 之间。");
        CheckDay(state, nameof(Received), Received);
        CheckDay(state, nameof(Wanted), Wanted);
        return state.IsValid;
    }

    private static void CheckDay(ModelStateDictionary state, string name, DateOnly? day)
    {
        if (day < FirstDay || day > LastDay) state.AddModelError(name, $"日期应在{ShanghaiTime.Written(FirstDay)}至{ShanghaiTime.Written(LastDay)}之间。");
    }
}
