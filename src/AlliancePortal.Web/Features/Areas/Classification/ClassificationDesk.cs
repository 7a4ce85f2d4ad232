using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Classification;

/// <summary>Puts an alliance into a field of its province; a filing that was not handed in goes to that field's office (JL-P3-1, JL-P7-2).</summary>
public sealed class ClassificationDesk(PortalDb db, AllianceScope here)
{
    public Task ClassifyAsync(Area area, OrganisationForm form, string sector, string subSector, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        if ((here.Alliance.Form, here.Alliance.Sector, here.Alliance.SubSector) == (form, sector, subSector)) return false;
        MustConcern(area, here.Alliance.Sector);
        MustConcern(area, sector);
        if (await db.FilingAsync(here.Id, ct) is { } known && area.OfficeOf(sector) is { } office) (await db.LockedFilingAsync(here.Id, known.Id, ct)).MoveTo(office.Key);
        var alliance = await db.Alliances.SingleAsync(row => row.Id == here.Id, ct);
        alliance.Classify(form, sector, subSector);
        var words = $"{area.FieldWords(sector, subSector)}，组织形式为{OrganisationForms.Words[form]}";
        var act = here.Record(CharterRule.AlliancesHaveTheirField, new Subject("alliance", here.Id, alliance.Name), $"将本联盟归入{words}");
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), "联盟的分类已改变", $"{here.Caller.Actor.Capacity}{here.Caller.Actor.Name}将{alliance.Name}归入{words}。备案表中的技术领域随之改变。", $"/{here.Slug}");
        return true;
    }, ct);

    /// <summary>Somebody of one office keeps to the sectors of that office; where an alliance has none yet, everybody may give it one.</summary>
    private void MustConcern(Area area, string sector) => CharterBreach.When(
        sector.Length > 0 && here.Caller.Capacity.AreaOffice is { Length: > 0 } own && area.OfficeOf(sector)?.Key != own,
        CharterRule.AlliancesHaveTheirField, $"{area.SectorOf(sector)?.Name ?? sector}由{area.OfficeOf(sector)?.Name ?? "其他处室"}负责。");
}
