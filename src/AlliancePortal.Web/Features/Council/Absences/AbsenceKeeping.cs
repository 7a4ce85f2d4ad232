using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council.Absences;

/// <summary>理事长请假: recorded by the secretariat or the chair, and ended when the chair is back (CQ-17-5).</summary>
public sealed class AbsenceKeeping(PortalDb db, AllianceScope here)
{
    /// <exception cref="CharterBreach">The caller is another seat, there is nobody to act in place, or the days meet another absence.</exception>
    public Task<ChairAbsence> RecordAsync(AbsenceForm form, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        MustBeOwnOrKept();
        var council = await db.CouncilOnAsync(here.Id, here.Today, ct);
        CharterBreach.When(!council.Seats.Any(seat => seat.Seat.Office == Office.Chair && seat.IsInOffice), CharterRule.ChairIsRepresented, "理事长席位现在空缺。");
        CharterBreach.When(!council.Seats.Any(seat => seat.Seat.Office == Office.ExecutiveViceChair && seat.IsInOffice), CharterRule.ChairIsRepresented, "没有在任的常务副理事长可以代行职责。");
        var absence = ChairAbsence.Record(here.Id, form.From!.Value, form.Until, form.Reason!.Trim(), here.Caller.Actor.Name, here.Now);
        db.ChairAbsences.Add(absence);
        await TellAsync(council, $"登记理事长请假：{Days(absence)}，其间由常务副理事长代行理事长职责", absence.Reason, "理事长请假", ct);
        return absence;
    }, ct);

    /// <summary>The chair is back: from this moment it acts itself again.</summary>
    public Task<ChairAbsence> EndAsync(ChairAbsence absence, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        MustBeOwnOrKept();
        absence.End(here.Caller.Actor.Name, here.Now);
        await TellAsync(await db.CouncilOnAsync(here.Id, here.Today, ct), $"理事长请假（{Days(absence)}）结束，即时恢复履职", "", "理事长恢复履职", ct);
        return absence;
    }, ct);

    internal static string Days(ChairAbsence absence) =>
        $"自{ShanghaiTime.Written(absence.From)}起{(absence.Until is { } until ? $"至{ShanghaiTime.Written(until)} 24 时止" : "，至销假为止")}";

    /// <summary>Of the seats, only the chair's own says when it is away.</summary>
    private void MustBeOwnOrKept() => CharterBreach.When(here.Caller.Capacity is { IsSeat: true, Office: not Office.Chair }, CharterRule.ChairIsRepresented, "理事长请假由理事长本人或者秘书处登记。");

    private async Task TellAsync(CouncilOnDay council, string what, string details, string title, CancellationToken ct)
    {
        var both = council.Seats.Where(seat => seat.Seat.Office is Office.Chair or Office.ExecutiveViceChair).ToList();
        var act = here.Record(CharterRule.ChairIsRepresented, new Subject("seat", both.First(seat => seat.Seat.Office == Office.Chair).Seat.Id, ""), what, details);
        here.Tell(act, [.. both.Recipients(), .. await db.SecretariatAsync(here.Id, here.Today, ct)], title, $"{what}。", $"/{here.Slug}/council");
    }
}
