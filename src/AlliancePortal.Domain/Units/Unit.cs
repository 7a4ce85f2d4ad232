namespace AlliancePortal.Domain.Units;

/// <summary>A legal entity, one row for the whole portal: what its registration says. All else belongs to an alliance.</summary>
public sealed class Unit
{
    private Unit() { } // EF

    public Unit(string code, string name, UnitKind kind, string pinyin, string initials)
    {
        Id = Guid.CreateVersion7();
        (Code, Name, Kind, NamePinyin, NameInitials) = (code, name, kind, pinyin, initials);
    }

    public Guid Id { get; private init; }

    /// <summary>统一社会信用代码, 18 characters, unique in the portal (G-USCC-1).</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";
    public UnitKind Kind { get; private set; }

    /// <summary>Syllables for sorting; computed when saved, correctable by hand.</summary>
    public string NamePinyin { get; private set; } = "";
    public string NameInitials { get; private set; } = "";

    /// <summary>What it says of itself when the portal hears of it first; a member's kind is the register's.</summary>
    public void Declare(UnitKind kind) => Kind = kind;

    public void SpellAs(string pinyin, string initials) => (NamePinyin, NameInitials) = (pinyin, initials);
}
