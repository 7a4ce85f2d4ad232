using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Council.Absences;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Council;

/// <summary>Reads the council's page.</summary>
public sealed class CouncilPages(PortalDb db, AllianceScope here)
{
    public async Task<CouncilPage> PageAsync(DateOnly on, CancellationToken ct)
    {
        var council = await db.CouncilOnAsync(here.Id, on, ct);
        var term = await db.CouncilTermOnAsync(here.Id, on, ct);
        var capacity = here.Caller.Capacity;
        var isInside = capacity.AllianceId == here.Id; // the page is public: whoever acts in another alliance is a visitor here
        var reads = isInside || capacity.AreaCode == here.Alliance.AreaCode;
        var keeps = isInside && Permissions.Allows(Permission.KeepCouncil, capacity.Kind);
        var alone = council.Seats.CountBy(seat => seat.Seat.Office).Where(office => office.Value == 1).Select(office => office.Key).ToHashSet();
        return new(on, here.Today, term, MapOf(council), council.InOffice, council.Vacant,
            [.. council.Seats.Select(seat => LineOf(seat, alone.Contains(seat.Seat.Office), term, on, keeps, isAway: council.ChairIsAbsent && seat.Seat.Office == Office.Chair))], Needed(council.InOffice),
            ShowsPersons: reads && Permissions.Allows(Permission.SeeRegister, capacity.Kind))
        {
            TermArticle = here.Article(CharterRule.CouncilTermEnds),
            Absences = isInside && Permissions.Allows(Permission.SeeRegister, capacity.Kind) ? await AbsencesAsync(ct) : [],
            MayRecordAbsence = MayKeepAbsence && council.Presidium.InOffice.Any(seat => seat.Office == Office.Chair) && council.Presidium.InOffice.Any(seat => seat.Office == Office.ExecutiveViceChair),
            AbsenceForm = new() { From = here.Today },
            MaySetUp = keeps && (here.Profile.Council.ShareOfMembers is not null || council.Seats.Count < Fixed),
            AsksTotal = here.Profile.Council.ShareOfMembers is not null,
            SizeAdvice = await SizeAdviceAsync(council, on, ct),
        };
    }

    private int Fixed => here.Profile.Council.ChairSeats + (here.Profile.Council.ExecutiveViceChairSeats ?? 0) + (here.Profile.Council.ViceChairSeats ?? 0) + (here.Profile.Council.MemberSeats ?? 0);

    /// <summary>The secretariat, and of the seats the chair's own.</summary>
    private bool MayKeepAbsence => Permissions.Allows(Permission.KeepChairAbsence, here.Caller.Capacity.Kind) && here.Caller.Capacity is not { IsSeat: true, Office: not Office.Chair };

    private async Task<IReadOnlyList<AbsenceLine>> AbsencesAsync(CancellationToken ct)
    {
        var today = here.Today;
        var absences = await db.ChairAbsences.AsNoTracking().Where(row => row.AllianceId == here.Id && row.EndedOn == null && (row.Until == null || row.Until >= today)).OrderBy(row => row.From).ToListAsync(ct);
        return [.. absences.Select(row => new AbsenceLine(AbsenceKeeping.Days(row), row.Reason, $"{row.RecordedBy}，{ChineseText.Moment(row.RecordedAt)}", row.RunsOn(today),
            MayKeepAbsence ? $"/{here.Slug}/council/absences/{row.Id}/end" : null))];
    }

    private static SeatMapModel MapOf(CouncilOnDay council) => new(
        [.. council.Seats.Select(seat => new SeatDot(seat.Office, seat.IsInOffice ? seat.Unit!.Name : "", seat.IsInOffice ? SeatFill.Held : SeatFill.Vacant,
            IsPresidium: seat.Seat.Office != Office.Member, IsChair: seat.Seat.Office == Office.Chair))],
        $"{council.InOffice}", council.Vacant > 0 ? $"在任，空缺 {council.Vacant}" : "在任");

    private SeatLine LineOf(CouncilSeat seat, bool isAlone, CouncilTerm? term, DateOnly on, bool keeps, bool isAway)
    {
        var held = seat.IsInOffice;
        StateModel state = !held ? new(StateKind.Void, "空缺")
            : isAway ? new(StateKind.Soon, "请假")
            : seat.Person is null ? new(StateKind.Soon, "代表待定")
            : term is not null && on > term.LastDay ? new(StateKind.Soon, "届满留任")
            : seat.Holding!.Until is { } until ? new(StateKind.Soon, $"任至 {ChineseText.ShortDate(until, on)}")
            : new(StateKind.Ok, "在任");
        return new(seat.Office, seat.Place(isAlone), held ? seat.Unit!.Name : "", held ? seat.Person?.Name ?? "" : "", held ? seat.Person?.Position ?? "" : "",
            held ? seat.Holding!.From : null, held ? seat.Holding!.Basis : "", state, keeps ? $"/{here.Slug}/council/seats/{seat.Seat.Id}" : null);
    }

    private List<NeededVotes> Needed(int inOffice)
    {
        var vote = here.Profile.Vote;
        if (inOffice == 0) return [];
        return [new(vote.Admission.Words(), vote.Admission.VotesNeeded(inOffice), "批准加入", here.Article(CharterRule.AdmissionNeedsTheCouncil)),
            new(vote.Expulsion.Words(), vote.Expulsion.VotesNeeded(inOffice), "除名", ArticleOf("vote.expulsion")),
            new(vote.Termination.Words(), vote.Termination.VotesNeeded(inOffice), "终止联盟", ArticleOf("vote.termination"))];
    }

    private string ArticleOf(string parameter) =>
        Domain.Profiles.ParameterLine.Of(here.Profile).Single(line => line.Key == parameter).Article;

    private async Task<string> SizeAdviceAsync(CouncilOnDay council, DateOnly on, CancellationToken ct)
    {
        if (here.Profile.Council is not { ShareOfMembers: { } share, SizeTolerance: { } tolerance }) return "";
        var members = await db.Memberships.CountAsync(m => m.AllianceId == here.Id && m.From <= on && (m.Until == null || m.Until >= on), ct);
        var size = CouncilSize.Of(members, council.Seats.Count, share, tolerance);
        return size.Fits
            ? $"成员 {members} 家，理事会 {size.Seats} 席，符合成员总数的三分之一左右（{size.Min}—{size.Max} 席）。"
            : $"成员 {members} 家，理事会 {size.Seats} 席，与成员总数的三分之一左右（{size.Min}—{size.Max} 席）相差较大，换届时可调整为 {size.Recommended} 席。";
    }
}
