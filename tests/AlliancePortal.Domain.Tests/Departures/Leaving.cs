using System.Globalization;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Calendars;
using static AlliancePortal.Domain.Tests.Given;

namespace AlliancePortal.Domain.Tests.Departures;

/// <summary>Departures in the state that a test begins with.</summary>
internal static class Leaving
{
    public static readonly Guid Clerk = Guid.NewGuid(), SecondPerson = Guid.NewGuid();
    public static readonly DepartureTerms ByNotice = TermsOf(Chongqing.Departure), ByApproval = TermsOf(Jilin.Departure);

    /// <summary>On receipt, as the alliances do that ask for no notice at all.</summary>
    public static readonly DepartureTerms AtOnce = TermsOf(Chongqing.Departure with { ExitPath = ExitPath.Free });

    public static DepartureTerms TermsOf(DepartureParameters parameters, WorkingCalendar? calendar = null) => new(Guid.NewGuid(), parameters, calendar ?? Shipped);

    /// <summary>An instant of Shanghai's clock, to the second.</summary>
    public static DateTimeOffset Clock(string local) => DateTimeOffset.Parse(local + "+08:00", CultureInfo.InvariantCulture);

    /// <summary>24 o'clock of the day.</summary>
    public static DateTimeOffset EndOf(string day) => ShanghaiTime.EndOf(Day(day));

    public static Domain.Membership.Membership MemberSince(string from = "2020-01-01") => new(AllianceId, Applicant.Id, Day(from), "签署联盟协议");

    public static WithdrawalRequest Online(DateTimeOffset now, string? wanted = null) => new("CQNCETIA-TC-2026-0003", MemberSince(), Applicant.Name, Applicant.Code,
        "业务调整", wanted is null ? null : Day(wanted), ReceiptWay.Online, "李二", Guid.NewGuid(), ShanghaiTime.DateOf(now));

    /// <summary>A stamped paper that the clerk enters, today or later than it came in.</summary>
    public static WithdrawalRequest Paper(DateTimeOffset now, string receivedOn, string reason = "前台已签收盖戳", string? wanted = null) => Online(now, wanted) with
    {
        Way = ReceiptWay.Paper,
        By = "陈一",
        ByPersonId = Clerk,
        ReceivedOn = Day(receivedOn),
        ScanFileId = Guid.NewGuid(),
        EarlierReason = reason,
    };

    public static Withdrawal HandedIn(string local, string? wanted = null, DepartureTerms? terms = null) =>
        Withdrawal.HandIn(Online(Clock(local), wanted), terms ?? ByNotice, Clock(local));

    public static Withdrawal OnPaper(string enteredAt, string receivedOn, DepartureTerms? terms = null, string? wanted = null) =>
        Withdrawal.HandIn(Paper(Clock(enteredAt), receivedOn, wanted: wanted), terms ?? ByNotice, Clock(enteredAt));

    /// <summary>Under Jilin's charter, received on 7 August 2026; its sixtieth day lies in the National Day holiday.</summary>
    public static Withdrawal Examined(string? wanted = null)
    {
        var withdrawal = HandedIn("2026-08-07T10:00:00", wanted, ByApproval);
        withdrawal.Examine("尚有一个在研项目未结题。", ["项目 XM-3 未结题"], "周予安");
        return withdrawal;
    }

    public static Withdrawal BeforeTheCouncil(string? wanted = null)
    {
        var withdrawal = Examined(wanted);
        withdrawal.ReferToCouncil(Guid.NewGuid());
        withdrawal.VoteOpened(Clock("2026-08-24T00:00:00"));
        return withdrawal;
    }

    public static ExpulsionReport Alleged(GroundOfExpulsion ground = GroundOfExpulsion.Breach, NonPerformance? clock = null) =>
        new("CQNCETIA-CM-2026-0001", MemberSince(), Applicant.Name, Applicant.Code, ground, "擅自披露联盟技术秘密", "合作协议第十条", clock, "周予安", Clerk);

    public static Expulsion Verifying(DepartureTerms? terms = null)
    {
        var expulsion = Expulsion.Open(Alleged(), terms ?? ByNotice, At(10, 12));
        expulsion.BeginVerification(terms ?? ByNotice, At(10, 12));
        return expulsion;
    }

    /// <summary>The ground was found on 20 October; the unit may answer until 24 o'clock of 3 November.</summary>
    public static Expulsion Hearing(DepartureTerms? terms = null)
    {
        var expulsion = Verifying(terms);
        expulsion.FindGround("披露属实，情节严重。", "周予安", terms ?? ByNotice, At(10, 20));
        return expulsion;
    }

    public static Expulsion PutToTheVote(DepartureTerms? terms = null)
    {
        var expulsion = Hearing(terms);
        if (expulsion.AnswerDue is not null) expulsion.Defend("并非本单位所为。", "李二", At(10, 30));
        expulsion.ReferToCouncil(Guid.NewGuid(), At(11, 6));
        expulsion.VoteOpened(At(11, 13, 0));
        return expulsion;
    }

    public static Expulsion Effective(DateTimeOffset at, DepartureTerms? terms = null)
    {
        var expulsion = PutToTheVote(terms);
        expulsion.AwaitConsents(At(11, 28));
        expulsion.TakeEffect(at);
        return expulsion;
    }

    /// <summary>A calendar in which 2027 is out too, with these days off and these worked.</summary>
    public static WorkingCalendar With2027(string[] off, params string[] worked) => new([.. Arrangements.Where(year => year.Year <= 2026),
        new HolidayArrangement(2027, "2027年部分节假日安排", IsPublished: true, ["国办发明电〔2026〕9号"],
            [.. off.Select(day => new DayMark(Day(day), DayKind.Off, "元旦")), .. worked.Select(day => new DayMark(Day(day), DayKind.Work, "元旦"))])]);

    public static IReadOnlyList<SeatToInform> Seats(int withMailbox, int onPaper) => [.. Enumerable.Range(1, withMailbox + onPaper)
        .Select(n => new SeatToInform(Guid.NewGuid(), $"理事 {n}", $"第{n}单位", $"代表{n}", HasMailbox: n <= withMailbox))];

    /// <summary>An expulsion before 36 seats, from 13 November to 24 o'clock of 27 November.</summary>
    public static Resolution ExpulsionVote(bool needsWrittenConsent = true) => Resolution.Prepare(
        new(AllianceId, "CQNCETIA-BJ-2026-0021", "关于将渝江光通信设备有限公司除名的决定", "予以除名。", "expulsion", Guid.NewGuid(), Applicant.Id, Guid.NewGuid()),
        new(Chongqing.Vote.Expulsion, CountingPolicies.Default, "章程第十四条", Shipped, Chongqing.Vote.NoticeWorkingDays, Chongqing.Vote.WindowWorkingDays,
            Chongqing.Vote.WindowMinWorkingDays, Chongqing.Vote.WindowMaxWorkingDays, needsWrittenConsent),
        At(11, 6));
}
