using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>Begins a filing, with what the founding already knows of whom to ask.</summary>
public sealed class FilingStart(PortalDb db, AllianceScope here)
{
    private const string Series = "BA";

    /// <summary>The open filing: the one begun before, or a new one.</summary>
    /// <exception cref="CharterBreach">The province does not file alliances, or this one is still being formed.</exception>
    public Task<Filing> BeginAsync(CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        CharterBreach.When(here.Alliance.IsForming, CharterRule.FormationTakesItsSteps, "联盟成立之后方可申报备案。");
        var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == here.Alliance.AreaCode, ct);
        CharterBreach.When(!area.FilesAlliances, CharterRule.FormationTakesItsSteps, $"{area.Name}没有规定联盟备案。");
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"filing:{here.Id:N}"}, 0))", ct);
        if (await db.FilingAsync(here.Id, ct) is { State: not (FilingState.Refused or FilingState.Revoked) } begun) return begun;

        var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, ct)).ToString();
        var filing = Filing.Start(here.Id, number, area.Code, area.OfficeOf(here.Alliance.Sector)?.Key ?? "", here.Now);
        db.Filings.Add(filing);
        await TakeOverAsync(filing, ct);
        here.Record(CharterRule.PackageIsComplete, filing.AsSubject(), $"开始填写申报（备案）表 {number}", $"审核处室：{area.OfficeName(filing.Office)}");
        return filing;
    }, ct);

    /// <summary>Whom to ask, as the founding wrote it into the agreement; from here on it is a field like any other.</summary>
    private async Task TakeOverAsync(Filing filing, CancellationToken ct)
    {
        if (await db.Foundings.AsNoTracking().FirstOrDefaultAsync(one => one.AllianceId == here.Id && one.State == FoundingState.Established, ct) is not { Facts: var facts }) return;
        foreach (var (key, value) in (IEnumerable<(string, string)>)[(DraftKeys.Contact, facts.ContactName), (DraftKeys.Phone, facts.ContactPhone), (DraftKeys.Fax, facts.Fax)])
        {
            if (value.Length == 0) continue;
            var entry = new FilingEntry(here.Id, filing.Id, key);
            entry.Write(value, 0, here.Caller.Actor.Name, here.Now);
            db.FilingEntries.Add(entry);
        }
    }
}
