using AlliancePortal.Domain.Agreements;
using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Formation;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Units;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Register;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Drafts;

/// <summary>Fills the form from the register of the day, the council, the agreement and what was typed (JL-A1-FORM-1 to 21).</summary>
public sealed class SheetMaker(PortalDb db, AllianceScope here)
{
    internal async Task<FilingDraft> DraftAsync(Filing filing, CancellationToken ct)
    {
        var area = await db.Areas.AsNoTracking().SingleAsync(one => one.Code == filing.AreaCode, ct);
        var alliance = await db.Alliances.AsNoTracking().SingleAsync(one => one.Id == here.Id, ct);
        var founding = await db.Foundings.AsNoTracking().Include(one => one.Units).FirstOrDefaultAsync(one => one.AllianceId == here.Id && one.State == FoundingState.Established, ct);
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        var members = Ordered(await db.RollOn(here.Id, here.Today).MembersOn(here.Today).ToListAsync(ct));
        var entries = await db.FilingEntries.AsNoTracking().Where(one => one.AllianceId == here.Id && one.FilingId == filing.Id).ToDictionaryAsync(one => one.Key, ct);

        var agreement = new FieldSource("取自合作协议", $"/{here.Slug}/founding/agreement");
        var isFree = founding is null || filing.State == FilingState.Filed; // what the agreement fixed before the filing may change after it
        var host = isFree ? FieldSource.Typed : agreement;
        var postcode = isFree || !FilingContacts.IsPostcode(founding!.Facts.Postcode) ? FieldSource.Typed : agreement;
        string Typed(string key) => entries.GetValueOrDefault(key)?.Value.Trim() ?? "";
        var hostUnit = (host.IsTyped ? members.FirstOrDefault(row => row.Code == Typed(DraftKeys.Host)) : null) ?? members.FirstOrDefault(row => row.UnitId == founding?.Facts.HostUnitId);
        var chair = ChairOf(council);

        var sheet = new FilingSheet
        {
            Name = alliance.Name, AgreementInForceOn = alliance.AgreementInForce, Field = area.FieldWords(alliance.Sector, alliance.SubSector),
            Chair = chair?.Person?.Name ?? "", ChairUnit = chair?.Unit?.Name ?? "", HostUnit = hostUnit?.Name ?? "", Address = alliance.Address,
            Postcode = postcode.IsTyped && Typed(DraftKeys.Postcode) is { Length: > 0 } typed ? typed : founding?.Facts.Postcode ?? "",
            Contact = Typed(DraftKeys.Contact), Phone = Typed(DraftKeys.Phone), Fax = Typed(DraftKeys.Fax),
            Goal = Typed(DraftKeys.Goal), GoalMax = here.Profile.Province.GoalMaxCharacters ?? area.Preset.Profile.Province.GoalMaxCharacters // an older charter leaves it to the province (JL-A1-FORM-16)
                ?? throw new InvalidOperationException("A province that files alliances says how long a goal may be."),
            StatYear = filing.StatYear,
            Enterprises = [.. members.Where(row => Counted(row).IsEnterprise).Select(row => new EnterpriseRow(row.UnitId, row.Code, row.Name, Sums.Read(Typed(DraftKeys.Output(row.Code))),
                Sums.Read(Typed(DraftKeys.ProfitTax(row.Code))), Typed(DraftKeys.Resources(row.Code)), Flag(Typed(DraftKeys.National(row.Code))), Flag(Typed(DraftKeys.Provincial(row.Code)))))],
            Sciences = [.. members.Where(row => !Counted(row).IsEnterprise).OrderBy(IsOther).Select(row => new ScienceRow(row.UnitId, row.Code, row.Name, IsOther(row), Typed(DraftKeys.Strength(row.Code)),
                Typed(DraftKeys.Leader(row.Code)), Typed(DraftKeys.Consent(row.Code)) == DraftKeys.Ticked))],
            Universities = members.Count(row => row.Kind == UnitKind.University), NeedOpinion = Typed(DraftKeys.Opinion), On = here.Today,
        };
        return new(area, sheet, await FactsAsync(alliance, founding, members, ct), entries, host, postcode, founding?.Facts.Address ?? "", members, council);
    }

    /// <summary>The chair's seat where a member holds it.</summary>
    internal static CouncilSeat? ChairOf(CouncilOnDay council) => council.Seats.FirstOrDefault(seat => seat.Seat.Office == Office.Chair && seat.IsInOffice);

    /// <summary>The chair's unit first, then vice chairs, council and members, each by the spelling of its name.</summary>
    private static List<RollRow> Ordered(IEnumerable<RollRow> members) =>
        [.. members.OrderBy(row => row.Office is { } office ? (int)office : int.MaxValue).ThenBy(row => row.Pinyin, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal)];

    /// <summary>Among the enterprises stands whoever is registered as one; a cooperative is no enterprise, whatever it says (JL-P6-2-1).</summary>
    private static CountedUnit Counted(RollRow row) => CountedUnit.Of(row.Kind, row.Code, row.Chain);

    private static bool IsOther(RollRow row) => row.Kind is not (UnitKind.University or UnitKind.ResearchInstitute);

    private static bool? Flag(string typed) => typed switch { DraftKeys.Yes => true, DraftKeys.No => false, _ => null };

    private async Task<FilingFacts> FactsAsync(Alliance alliance, Founding? founding, List<RollRow> members, CancellationToken ct)
    {
        var names = new Dictionary<string, string> { ["名册"] = alliance.Name };
        var texts = await db.KeptTexts.AsNoTracking().Where(text => text.AllianceId == here.Id).OrderBy(text => text.Number).ToListAsync(ct);
        if (texts.FindLast(text => text.Kind == TextKind.Charter) is { } charter) names["章程"] = NameIn(charter.Text.Title);
        var agreement = texts.FindLast(text => text.Kind == TextKind.Agreement)?.Text.Title ?? alliance.AgreementTitle;
        if (agreement.Length > 0) names["合作协议"] = NameIn(agreement);
        return new(names, founding?.Lead.Name ?? "", await PartiesAsync(alliance, ct), Shortfalls(members));
    }

    /// <summary>The alliance's name in the title of one of its texts.</summary>
    internal static string NameIn(string title)
    {
        var plain = title.Trim('《', '》', ' ');
        foreach (var ending in (string[])["合作协议书", "合作协议", "协议书", "协议", "章程"])
            if (plain.EndsWith(ending, StringComparison.Ordinal)) return plain[..^ending.Length];
        return plain;
    }

    /// <summary>Who signed the text in force, or acceded to it later; of an agreement that was signed elsewhere, whoever was a member when it came into force.</summary>
    private async Task<HashSet<string>> PartiesAsync(Alliance alliance, CancellationToken ct)
    {
        var round = await db.AgreementRounds.AsNoTracking().Include(one => one.Parties).Where(one => one.AllianceId == here.Id && one.State == AgreementRoundState.InForce)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        HashSet<string> parties = [.. round?.Parties.Select(party => party.UnitCode) ?? []];
        if (round is null)
            parties.UnionWith(await db.Memberships.Where(m => m.AllianceId == here.Id && m.From <= alliance.AgreementInForce).Join(db.Units, m => m.UnitId, unit => unit.Id, (_, unit) => unit.Code).ToListAsync(ct));
        parties.UnionWith(await db.Applications.Where(app => app.AllianceId == here.Id && app.MemberSince != null).Join(db.Units, app => app.UnitId, unit => unit.Id, (_, unit) => unit.Code).ToListAsync(ct));
        return parties;
    }

    private List<string> Shortfalls(List<RollRow> members)
    {
        if (here.Profile.Council is not { MinMembers: { } least, MinEnterpriseShare: { } share }) return [];
        var check = Composition.Check(new(least, share), [.. members.Select(Counted)]);
        return [.. check.Shortfalls.Select(shortfall => MembershipEffects.Sentence(shortfall, check, least))];
    }
}
