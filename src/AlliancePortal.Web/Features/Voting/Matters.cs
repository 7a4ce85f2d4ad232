using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Web.Features.Voting;

internal static class Matters
{
    /// <summary>The feature that owns what the vote is about.</summary>
    public static Matter Of(this IEnumerable<Matter> matters, Resolution resolution) =>
        matters.SingleOrDefault(matter => matter.Kind == resolution.Matter) ?? throw new InvalidOperationException($"Nobody owns matters of the kind {resolution.Matter}.");
}
