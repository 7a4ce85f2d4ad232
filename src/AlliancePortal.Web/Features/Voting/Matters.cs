using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting;

internal static class Matters
{
    /// <summary>The feature that owns what the vote is about.</summary>
    public static Matter Of(this IEnumerable<Matter> matters, Resolution resolution) => matters.Known(resolution) ?? throw new InvalidOperationException($"Nobody owns matters of the kind {resolution.Matter}.");

    /// <summary>The same, or null for a kind that only a later version of the portal on this database knows.</summary>
    public static Matter? Known(this IEnumerable<Matter> matters, Resolution resolution) => matters.SingleOrDefault(matter => matter.Kind == resolution.Matter);
}
