using AlliancePortal.Domain.Applications;

namespace AlliancePortal.Web.Features.Applications;

/// <summary>The papers of a dossier in addresses; compared exactly.</summary>
public static class PaperSlugs
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.SealedForm => "form",
        PaperKind.Introduction => "introduction",
        PaperKind.Licence => "licence",
        _ => "report",
    };

    /// <summary>Null for a word that names no paper.</summary>
    public static PaperKind? Read(string slug)
    {
        foreach (var kind in Enum.GetValues<PaperKind>())
            if (Of(kind) == slug) return kind;
        return null;
    }
}
