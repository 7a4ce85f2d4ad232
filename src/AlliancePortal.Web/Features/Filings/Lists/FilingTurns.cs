using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Areas.Overview;
using AlliancePortal.Web.Features.Shared;

namespace AlliancePortal.Web.Features.Filings.Lists;

/// <summary>What is next in a filing and who does it; both empty where it is at its end.</summary>
public sealed record FilingTurn(string What, string Who)
{
    public static readonly FilingTurn None = new("", "");

    /// <summary>下一步：高新技术处出具审核意见; empty at the end.</summary>
    public string Sentence => What.Length == 0 ? "" : $"下一步：{Who}{What}";
}

/// <summary>Whose turn it is in a filing (state machine 9.10), the same for the list, the menu's figure and the officer's page.</summary>
internal static class FilingTurns
{
    /// <summary>The filings that wait for an officer: before the office that is responsible or the whole authority, or with the service centre.</summary>
    public static IQueryable<Filing> WaitingFor(this IQueryable<Filing> filings, Capacity officer)
    {
        var office = officer.AreaOffice;
        return officer.Kind == CapacityKind.CentreOfficer
            ? filings.Where(row => row.State == FilingState.Approved
                || (row.State == FilingState.Filed && row.Versions.Any(version => version.SubmittedAt != null && !version.IsInEffect && version.ReplacedByNumber == null)))
            : filings.Where(row => (row.State == FilingState.Submitted || row.State == FilingState.Reviewed) && (office == "" || row.Office == office));
    }

    /// <param name="hasChange">A change was reported that is not entered yet.</param>
    public static FilingTurn Next(FilingState state, bool hasChange, Area area, string office) => state switch
    {
        FilingState.Drafting => new("填写申报（备案）表，盖章后提交", "联盟"),
        FilingState.Submitted => new("出具审核意见", OfficeWord(area, office)),
        FilingState.Returned => new("补充后重新提交", "联盟"),
        FilingState.Reviewed => new("记录会议审议的决定", OfficeWord(area, office)),
        FilingState.Approved => new("予以备案", CentreWord(area)),
        FilingState.Filed when hasChange => new("登记变更", CentreWord(area)),
        _ => FilingTurn.None,
    };

    public static StateModel StateOf(FilingState state, bool hasChange = false) =>
        state == FilingState.Filed && hasChange ? new(StateKind.Run, "已备案，变更待登记") : new(state == FilingState.Drafting ? StateKind.None : FilingKeys.KindOf(state), state.Chinese());

    /// <summary>The office's own name, as its colleagues call it; the authority's where it has no offices.</summary>
    public static string OfficeWord(Area area, string office) => area.Preset.Offices.FirstOrDefault(one => one.Key == office)?.Name ?? area.Authority;

    public static string CentreWord(Area area) => area.ServiceCentre ?? area.Preset.Filing?.FilingBody ?? area.Authority;
}
