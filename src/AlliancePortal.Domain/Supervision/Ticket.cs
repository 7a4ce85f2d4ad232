using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;

namespace AlliancePortal.Domain.Supervision;

/// <summary>问题与建议: what the service centre finds of an alliance, with the alliance's answer (JL-P8-1, JL-P8-4-1).</summary>
public sealed class Ticket
{
    public const int TextMaxCharacters = 2000, WholeAnswerMaxCharacters = 10_000;

    private Ticket() { } // EF

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }
    public string Number { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string RaisedBy { get; private init; } = "";
    public Guid RaisedById { get; private init; }
    public DateTimeOffset RaisedAt { get; private init; }

    /// <summary>By when the alliance answers, with its derivation.</summary>
    public Derivation Due { get; private init; } = null!;
    public string Answer { get; private set; } = "";
    public string AnsweredBy { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }
    public string ClosingRemark { get; private set; } = "";
    public DateTimeOffset? ClosedAt { get; private set; }

    public static Ticket Raise(Guid allianceId, string number, string title, string text, Derivation due, string by, Guid byId, DateTimeOffset now)
    {
        CharterBreach.When(string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(text), CharterRule.CentreSupervises, "请写明事项和具体的问题或建议。");
        return new()
        {
            AllianceId = allianceId, Id = Guid.CreateVersion7(), Number = number, Title = title, Text = text, Due = due, RaisedBy = by, RaisedById = byId, RaisedAt = now,
        };
    }

    public TicketState State => ClosedAt is not null ? TicketState.Closed : AnsweredAt is not null ? TicketState.Answered : TicketState.Open;

    /// <summary>Whether these are the words that somebody answered last: what is sent twice is said once.</summary>
    public bool HasSaid(string answer, string by) => answer.Length > 0 && (Answer == answer || Answer.EndsWith($"补充（{by}）：{answer}", StringComparison.Ordinal));

    /// <summary>The alliance answers; until the ticket is closed it may add to that, and what it said before stays.</summary>
    public void Reply(string answer, string by, DateTimeOffset now)
    {
        CharterBreach.When(ClosedAt is not null, CharterRule.CentreSupervises, "该事项已经办结。");
        CharterBreach.When(string.IsNullOrWhiteSpace(answer), CharterRule.CentreSupervises, "请写明答复。");
        var whole = AnsweredAt is null ? answer : $"{Answer}\n\n{ShanghaiTime.Written(ShanghaiTime.DateOf(now))}补充（{by}）：{answer}";
        CharterBreach.When(whole.EnumerateRunes().Count() > WholeAnswerMaxCharacters, CharterRule.CentreSupervises, $"历次答复合计最多 {WholeAnswerMaxCharacters} 字。");
        Answer = whole;
        if (AnsweredAt is null) (AnsweredBy, AnsweredAt) = (by, now); // what is added carries its own name and day
    }

    /// <summary>The centre is satisfied, or withdraws the ticket.</summary>
    public void Close(string remark, DateTimeOffset now)
    {
        CharterBreach.When(ClosedAt is not null, CharterRule.CentreSupervises, "该事项已经办结。");
        (ClosingRemark, ClosedAt) = (remark, now);
    }
}

/// <summary>Where a question or suggestion of the service centre stands (JL-P8-1).</summary>
public enum TicketState { Open, Answered, Closed }

/// <summary>The words of a ticket as users read them.</summary>
public static class TicketWords
{
    public static string Chinese(this TicketState state) => state switch { TicketState.Open => "待答复", TicketState.Answered => "已答复", _ => "已办结" };
}
