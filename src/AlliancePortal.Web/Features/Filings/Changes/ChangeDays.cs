using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Changes;

/// <summary>Since when something is otherwise than filed, as the dated records tell: membership, the chair's seat, the agreement, and what only the form says.</summary>
public sealed class ChangeDays(PortalDb db, AllianceScope here)
{
    /// <summary>For each difference its day; null where no record dates it.</summary>
    internal async Task<IReadOnlyList<DateOnly?>> OfAsync(FilingVersion form, FilingDraft draft, IReadOnlyList<FilingContradiction> differences, CancellationToken ct)
    {
        if (differences.Count == 0) return [];
        var memberships = (await (from member in db.Memberships.AsNoTracking()
                                  join unit in db.Units on member.UnitId equals unit.Id
                                  where member.AllianceId == here.Id
                                  select new { unit.Code, member.From, member.Until }).ToListAsync(ct)).ToLookup(row => row.Code, row => new Period(row.From, row.Until));
        var chair = await ChairAsync(ct);
        return [.. differences.Select(DayOf)];

        DateOnly? DayOf(FilingContradiction one) => (one.Kind, one.Field) switch
        {
            (ContradictionKind.OnlyOnForm or ContradictionKind.OnlyOnRegister or ContradictionKind.OutsideAgreement, _) => Since(memberships[one.UnitCode]),
            (_, FilingContradictions.AgreementDay) => draft.Sheet.AgreementInForceOn,
            (_, FilingContradictions.ChairField or FilingContradictions.ChairUnitField) => Since(chair),
            (_, FilingContradictions.HostField) => Typed(draft.Host, DraftKeys.Host),
            (_, FilingContradictions.PostcodeField) => Typed(draft.Postcode, DraftKeys.Postcode),
            _ => null,
        };

        // the first day after the form's own on which it was otherwise; what was recorded later for an earlier day is older than the form
        DateOnly? Since(IEnumerable<Period> periods)
        {
            var days = periods.SelectMany(period => period.Turns).Where(day => day <= here.Today).ToList();
            return days.Where(day => day > form.Sheet.On).Min() ?? days.Max();
        }

        DateOnly? Typed(FieldSource source, string key) =>
            source.IsTyped && draft.Entries.GetValueOrDefault(key) is { } entry && entry.At > form.SealedAt ? ShanghaiTime.DateOf(entry.At) : null;
    }

    /// <summary>When units and persons came to the chair's seat and left it.</summary>
    private async Task<List<Period>> ChairAsync(CancellationToken ct)
    {
        var holdings = await (from held in db.SeatHoldings.AsNoTracking()
                              join seat in db.Seats on held.SeatId equals seat.Id
                              where held.AllianceId == here.Id && seat.AllianceId == here.Id && seat.Office == Office.Chair
                              select held).ToListAsync(ct);
        var ids = holdings.ConvertAll(held => held.Id);
        var persons = await db.Representations.AsNoTracking().Where(person => person.AllianceId == here.Id && ids.Contains(person.HoldingId)).ToListAsync(ct);
        return [.. holdings.Select(held => new Period(held.From, held.Until)), .. persons.Select(person => new Period(person.From, person.Until))];
    }

    /// <param name="Until">The last day.</param>
    private sealed record Period(DateOnly From, DateOnly? Until)
    {
        public IEnumerable<DateOnly?> Turns => [From, Until?.AddDays(1)];
    }
}
