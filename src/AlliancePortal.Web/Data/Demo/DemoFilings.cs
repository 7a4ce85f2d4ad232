using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Features.Filings;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data.Demo;

/// <summary>Filings of the province that are being written: one only begun, one with its goal, one with figures of half its enterprises too.</summary>
internal sealed class DemoFilings(DemoStage stage)
{
    private const string Series = "BA";

    public void Tell(IReadOnlyList<DemoLine> lines)
    {
        // submitted and filed ones belong here: sealed by the chair, handed in, decided, each by its desk
        Begin(stage.Ago(2, 10), Of("jlwind"), "", 0);
        Begin(stage.Ago(6, 9), Of("jlhydro"), "三年内掌握低成本电解水制氢和高压储氢的关键技术，制氢成本降低三成，形成标准 5 项，建成加氢示范站 3 座。", 0);
        Begin(stage.Ago(9, 14), Of("jlrail"), "三年内突破高寒轨道车辆转向架和制动系统的关键技术，省内配套率提高到六成，形成标准 8 项，开展联合攻关 12 项。", 2);

        DemoLine Of(string slug) => lines.Single(line => line.Slug == slug);
    }

    /// <param name="everyOther">Every so-manieth enterprise has its output entered; none for 0.</param>
    private void Begin(DateTimeOffset at, DemoLine line, string goal, int everyOther) => stage.Add(new(at, line.Slug, line.Clerk, capacity => capacity.IsSecretariat, async services =>
    {
        var (db, here) = (services.GetRequiredService<PortalDb>(), services.GetRequiredService<AllianceScope>());
        await db.InOneTransactionAsync(async () =>
        {
            var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == here.Alliance.AreaCode);
            var number = new DocumentNumber(here.Alliance.Abbreviation, Series, here.Today.Year, await db.NextSerialAsync(here.Id, Series, here.Today.Year, default));
            var filing = Filing.Start(here.Id, number.ToString(), area.Code, area.OfficeOf(here.Alliance.Sector)!.Key, here.Now);
            db.Filings.Add(filing);
            here.Record(CharterRule.PackageIsComplete, filing.AsSubject(), "开始填写申报（备案）表");
            if (goal.Length > 0) Enter("goal", goal);
            if (everyOther == 0) return true;
            var codes = await (from member in db.Memberships join unit in db.Units on member.UnitId equals unit.Id where member.AllianceId == here.Id && unit.Kind == UnitKind.Enterprise orderby unit.Code select unit.Code).ToListAsync();
            foreach (var (code, index) in codes.Select((code, index) => (code, index)).Where(one => one.index % everyOther == 0)) Enter($"{code}/output", $"{1200 + index * 370 % 9000}");
            return true;

            void Enter(string key, string value)
            {
                var entry = new FilingEntry(here.Id, filing.Id, key);
                entry.Write(value, 0, here.Caller.Actor.Name, here.Now);
                db.FilingEntries.Add(entry);
            }
        }, default);
    }));
}
