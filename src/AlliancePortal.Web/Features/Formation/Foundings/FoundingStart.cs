using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Formation.Intentions;
using AlliancePortal.Web.Infrastructure;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>What a chosen lead calls its alliance.</summary>
public sealed record NewAlliance(string Name, string EnglishName, string Abbreviation, string DocumentMark, OrganisationForm Form, string Sector, string SubSector);

/// <summary>Begins the formation of an alliance: it gets its chain of acts, its papers and the province's preset at once (JL-P7-1).</summary>
public sealed class FoundingStart(PortalDb db, AreaScope area, ActJournal journal, AllianceNames names)
{
    private const string Series = "ZJ";

    /// <returns>The alliance's place in addresses.</returns>
    public Task<string> BeginAsync(Intention intention, LeadCall call, NewAlliance wanted, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        await db.Database.ExecuteSqlAsync($"select 1 from intentions where id = {intention.Id} for update", ct);
        await db.Entry(intention).ReloadAsync(ct);
        if (intention.FoundedAllianceId is { } begun) return await db.Alliances.Where(one => one.Id == begun).Select(one => one.Slug).SingleAsync(ct);
        var wrong = area.Area.Preset.Filing?.WrongName(wanted.Name, wanted.Form) ?? await names.WhyTakenAsync(wanted.Abbreviation, ct) ?? await names.WhyNameTakenAsync(wanted.Name, wanted.DocumentMark, ct);
        CharterBreach.When(wrong is not null, CharterRule.FormationTakesItsSteps, wrong ?? "");

        var alliance = Alliance.BeginForming(area.Code, wanted.Name, wanted.EnglishName, wanted.Abbreviation, wanted.DocumentMark, area.Today, wanted.Form, wanted.Sector, wanted.SubSector);
        intention.BeginFounding(call, alliance.Id);
        alliance.Describe(intention.Form.Purpose, intention.Form.Address, intention.Form.ContactMobile, intention.Form.ContactMail);
        var preset = new CharterVersion(alliance.Id, 0, "筹建期间预设参数", area.Area.Preset.Profile, area.Today, $"{area.Area.Name}预设");
        var lead = await LeadAsync(intention, ct);
        var number = new DocumentNumber(alliance.Abbreviation, Series, area.Today.Year, 1).ToString();
        var founding = Founding.Begin(alliance.Id, number, intention, lead, preset.Id, area.Now);
        db.AddRange(alliance, new ActChainHead(alliance.Id), preset, founding);
        journal.Record(alliance.Id, preset.Profile.Code, area.Caller.Actor, area.Now, CharterRule.LeadIsChosen, founding.AsSubject(), $"{lead.Name}开始组建{alliance.Name}");
        area.Record(CharterRule.LeadIsChosen, IntentionDesk.SubjectOf(intention), $"{lead.Name}开始组建{alliance.Name}");
        return alliance.Slug;
    }, ct);

    private async Task<Unit> LeadAsync(Intention intention, CancellationToken ct)
    {
        if (await db.Units.SingleOrDefaultAsync(unit => unit.Code == intention.UnitCode, ct) is { } known) return known;
        var spelled = Pinyin.Of(intention.Form.Name);
        var unit = new Unit(intention.UnitCode, intention.Form.Name, UnitKind.Enterprise, spelled.Pinyin, spelled.Initials);
        db.Units.Add(unit);
        return unit;
    }
}
