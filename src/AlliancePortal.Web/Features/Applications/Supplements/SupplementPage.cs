using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Applications.Supplements;

/// <summary>One paper that is asked for: why, and whether it came in already.</summary>
public sealed record AskedPaper(PaperKind Kind, string Name, string Why, bool IsUploaded);

/// <summary>What the secretariat asks for and by when.</summary>
/// <param name="Closed">Why nothing can be handed in, in words; empty while it can.</param>
public sealed record SupplementPage(string Number, string Unit, string CaseHref, string PostTo, IReadOnlyList<AskedPaper> Asked, DueModel? Due, bool IsAnswered, string Closed)
{
    public bool IsOpen => Closed.Length == 0;

    internal static SupplementPage Of(Application application, AllianceScope here)
    {
        var open = application.State == ApplicationState.SupplementRequested ? application.OpenSupplement : null;
        var isAnswered = open is null && application.State == ApplicationState.Submitted && application.Supplements.Count > 0;
        var still = open is null ? [] : application.StillAsked();
        var href = $"/{here.Slug}/applications/{application.Number}";
        return new(application.Number, application.UnitName, href, $"{href}/supplements",
            [.. (open?.Items ?? []).Select(item => new AskedPaper(item.Kind, Dossier.NameOf(item.Kind, application.Form.Kind),
                item.Words.Length > 0 ? $"{item.Reason}：{item.Words}" : item.Reason, !still.Contains(item.Kind)))],
            open is null ? null : DueModel.Of(open.Due, here.Today, here.Calendar), isAnswered, Reason(application, open, isAnswered, here));
    }

    private static string Reason(Application application, SupplementRequest? open, bool isAnswered, AllianceScope here) => open switch
    {
        { } => "",
        null when application.State == ApplicationState.Lapsed => $"{application.EndReason}申请已失效（{here.Article(CharterRule.SupplementComesInTime)}），可以重新申请。",
        null when isAnswered => "补正材料已经收到，秘书处正在审查。",
        _ => $"该申请现为“{application.State.Chinese()}”，没有需要补正的材料。",
    };
}
