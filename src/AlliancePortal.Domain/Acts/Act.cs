using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlliancePortal.Domain.Acts;

/// <summary>Who acts, and as what: the capacity chosen on the page. The portal itself acts when only the clock moved.</summary>
/// <param name="PersonId">The account; null for the portal itself.</param>
/// <param name="Capacity">The capacity in words, such as 秘书处 or 渝江光通信设备有限公司 · 副理事长.</param>
public sealed record Actor(Guid? PersonId, string Name, string Capacity, string Address = "")
{
    public static readonly Actor Portal = new(null, "系统", "按时自动办理");
}

/// <summary>What an act is about: an application, a resolution, a certificate.</summary>
public sealed record Subject(string Kind, Guid Id, string Number);

/// <summary>
/// One thing that was done: who, in which capacity, when, under which article, about what (G-AUDIT-1).
/// Append-only, and chained: each act's hash covers the one before it.
/// </summary>
public sealed class Act
{
    private Act() { } // EF

    public Act(Guid allianceId, Actor actor, DateTimeOffset at, string ruleCode, string article, Subject subject, string what, string details = "")
    {
        Id = Guid.CreateVersion7();
        AllianceId = allianceId;
        (PersonId, PersonName, Capacity, Address) = (actor.PersonId, actor.Name, actor.Capacity, actor.Address);
        At = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero); // what the database keeps
        (RuleCode, Article, SubjectKind, SubjectId, SubjectNumber) = (ruleCode, article, subject.Kind, subject.Id, subject.Number);
        (What, Details) = (what, details);
    }

    public Guid AllianceId { get; private init; }
    public Guid Id { get; private init; }

    /// <summary>Place in the alliance's chain, from 1 without gaps; given when the act is saved.</summary>
    public long Sequence { get; private set; }
    public Guid? PersonId { get; private init; }
    public string PersonName { get; private init; } = "";
    public string Capacity { get; private init; } = "";
    public string Address { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string RuleCode { get; private init; } = "";
    public string Article { get; private init; } = "";
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public string SubjectNumber { get; private init; } = "";

    /// <summary>The sentence of the history, in Chinese.</summary>
    public string What { get; private init; } = "";

    /// <summary>Further facts, such as a hash or the value before and after.</summary>
    public string Details { get; private init; } = "";
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>Takes the next place in the chain.</summary>
    public void Chain(long sequence, string previousHash)
    {
        if (Sequence != 0) throw new InvalidOperationException("An act has one place in the chain.");
        (Sequence, PreviousHash) = (sequence, previousHash);
        Hash = ComputeHash();
    }

    /// <summary>SHA-256 over every field in a fixed order, each with its length, so that no two acts read alike.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder();
        foreach (var field in (string[])[AllianceId.ToString(), Sequence.ToString(CultureInfo.InvariantCulture), Id.ToString(), PersonId?.ToString() ?? "",
            PersonName, Capacity, Address, At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), RuleCode, Article,
            SubjectKind, SubjectId.ToString(), SubjectNumber, What, Details, PreviousHash])
            text.Append(field.Length).Append(':').Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The end of one alliance's chain of acts; one row, locked last in each transaction.</summary>
public sealed class ActChainHead
{
    private ActChainHead() { } // EF

    public ActChainHead(Guid allianceId) => AllianceId = allianceId;

    public Guid AllianceId { get; private init; }
    public long Sequence { get; private set; }
    public string Hash { get; private set; } = "";

    public void Append(Act act)
    {
        act.Chain(Sequence + 1, Hash);
        (Sequence, Hash) = (act.Sequence, act.Hash);
    }
}
