using AlliancePortal.Domain.Profiles;

namespace AlliancePortal.Domain.Texts;

/// <summary>Finds from the data on which points charter and agreement of this alliance are at odds.</summary>
public static class TextConflicts
{
    /// <summary>All of them, slips in the data first, then in the order of their codes.</summary>
    /// <param name="profile">As it was before readings were applied; what a reading changed would otherwise look settled by itself.</param>
    /// <param name="readings">Those chosen so far. They end no conflict, but under an elected chair another unit than the lead may be chair.</param>
    public static IReadOnlyList<TextConflict> Between(
        CharterProfile profile, CharterFacts charter, AgreementFacts agreement,
        IReadOnlyList<FreeClause>? charterAdditions = null, IReadOnlyList<FreeClause>? agreementAdditions = null, SettledReadings? readings = null)
    {
        var draft = new TextDraft(profile, charter, agreement, charterAdditions ?? [], agreementAdditions ?? [], readings ?? SettledReadings.None);
        TextConflict?[] found = [.. DataSlips.In(draft), .. DecisionConflicts.In(draft), .. MemberConflicts.In(draft), .. BodyConflicts.In(draft)];
        return [.. found.OfType<TextConflict>().OrderBy(conflict => conflict.Weight == ConflictWeight.Correction ? 0 : Ordinal(conflict.Code))];
    }

    /// <summary>1 for JL-CONF-1.</summary>
    private static int Ordinal(string code) => int.Parse(code.AsSpan(code.LastIndexOf('-') + 1));
}
