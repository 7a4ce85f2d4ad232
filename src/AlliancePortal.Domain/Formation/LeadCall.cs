using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Formation;

/// <summary>征集: the authority asks backbone enterprises of a sector for their intention to form an alliance (JL-P7-1).</summary>
public sealed class LeadCall
{
    public const int TitleMaxCharacters = 120, ConditionsMaxCharacters = 2000;

    private LeadCall() { } // EF

    public Guid Id { get; private init; }
    public string AreaCode { get; private init; } = "";
    public string Number { get; private init; } = "";
    public string Title { get; private init; } = "";

    /// <summary>A sector's key among the area's presets.</summary>
    public string Sector { get; private init; } = "";
    public string Conditions { get; private init; } = "";
    public DateOnly OpensOn { get; private init; }

    /// <summary>The last day; it ends at 24:00.</summary>
    public DateOnly ClosesOn { get; private init; }
    public DateTimeOffset PublishedAt { get; private init; }
    public string PublishedBy { get; private init; } = "";

    /// <summary>When the list of chosen leads was published; the call is over then.</summary>
    public DateTimeOffset? ListedAt { get; private set; }

    public static LeadCall Publish(string areaCode, string number, CallTerms terms, string by, DateTimeOffset now)
    {
        CharterBreach.When(string.IsNullOrWhiteSpace(terms.Title), CharterRule.FormationTakesItsSteps, "请填写征集的标题。");
        CharterBreach.When(terms.ClosesOn < terms.OpensOn, CharterRule.FormationTakesItsSteps, "截止日期不能早于开始日期。");
        CharterBreach.When(terms.ClosesOn < ShanghaiTime.DateOf(now), CharterRule.FormationTakesItsSteps, "截止日期已经过去。");
        return new()
        {
            Id = Guid.CreateVersion7(), AreaCode = areaCode, Number = number, Title = terms.Title, Sector = terms.Sector, Conditions = terms.Conditions,
            OpensOn = terms.OpensOn, ClosesOn = terms.ClosesOn, PublishedAt = now, PublishedBy = by,
        };
    }

    public bool TakesIntentionsAt(DateTimeOffset now) => ListedAt is null && now >= ShanghaiTime.StartOf(OpensOn) && now < ShanghaiTime.EndOf(ClosesOn);

    public bool HasClosedAt(DateTimeOffset now) => now >= ShanghaiTime.EndOf(ClosesOn);

    /// <summary>Publishes who was chosen. Every intention that was handed in has an answer by then; where none was, the list says that nobody was chosen.</summary>
    public void PublishList(IReadOnlyCollection<Intention> intentions, DateTimeOffset now)
    {
        CharterBreach.When(ListedAt is not null, CharterRule.FormationTakesItsSteps, "名单已经公布。");
        CharterBreach.When(!HasClosedAt(now), CharterRule.FormationTakesItsSteps, $"征集至{ShanghaiTime.Written(ClosesOn)} 24 时截止，截止后方可公布名单。");
        var open = intentions.Count(one => one.State is IntentionState.Submitted or IntentionState.Surveyed);
        CharterBreach.When(open > 0, CharterRule.LeadIsChosen, $"尚有 {open} 份意愿没有作出决定。");
        ListedAt = now;
    }
}

/// <summary>What a call says.</summary>
public sealed record CallTerms(string Title, string Sector, string Conditions, DateOnly OpensOn, DateOnly ClosesOn);
