using AlliancePortal.Domain.Charter;

namespace AlliancePortal.Domain.Formation;

/// <summary>What a text lacks before it may be put before anybody.</summary>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Sentence">Names it.</param>
public sealed record TextGap(CharterRule Rule, string Sentence)
{
    /// <summary>Refuses by the first rule that is not kept, with everything that it misses.</summary>
    /// <exception cref="CharterBreach">There is a gap.</exception>
    public static void Refuse(IReadOnlyCollection<TextGap> gaps)
    {
        if (gaps.FirstOrDefault() is { } first) throw new CharterBreach(first.Rule, string.Concat(gaps.Where(gap => gap.Rule == first.Rule).Select(gap => gap.Sentence)));
    }
}
