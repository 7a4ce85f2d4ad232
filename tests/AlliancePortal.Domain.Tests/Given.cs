using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Domain.Time;
using AlliancePortal.Domain.Units;
using AlliancePortal.Domain.Voting;
using static AlliancePortal.Domain.Tests.Calendars;

namespace AlliancePortal.Domain.Tests;

/// <summary>Cases in the state that a test begins with.</summary>
internal static class Given
{
    public static readonly Guid AllianceId = Guid.Parse("018f0000-0000-7000-8000-000000000001");
    public static readonly CharterProfile Chongqing = CharterProfile.Preset("CQ");
    public static readonly CharterProfile Jilin = CharterProfile.Preset("JL");

    public static readonly Unit Applicant = new(UnifiedSocialCreditCode.Compose("91", "500000", 7).Value, "渝江光通信设备有限公司", UnitKind.Enterprise, "", "");

    public static readonly ApplicationForm CompleteForm = new()
    {
        Code = Applicant.Code,
        Name = Applicant.Name,
        Kind = UnitKind.Enterprise,
        Address = "重庆市渝北区",
        LegalRepresentative = "陈一",
        Field = "光通信",
        ChainPosition = ChainPosition.Midstream,
        ContactName = "李二",
        ContactMobile = "13800000000",
        ContactMail = "li@example.org",
        Abstract = new string('述', 200),
        UpholdsCharter = true,
        AcceptsElectronic = true,
    };

    /// <summary>An instant of Shanghai's clock.</summary>
    public static DateTimeOffset At(int month, int day, int hour = 10, int minute = 0) => new(2026, month, day, hour, minute, 0, ShanghaiTime.Offset);

    public static Application Draft(ApplicationForm? form = null, params PaperKind[] papers)
    {
        var application = Application.Start(AllianceId, Guid.NewGuid(), Guid.NewGuid(), At(10, 20));
        application.SaveDraft(form ?? CompleteForm, UnitStanding.Free);
        foreach (var paper in papers) application.Attach(paper, Guid.NewGuid(), At(10, 20));
        return application;
    }

    public static Application CompleteDraft(ApplicationForm? form = null) => Draft(form, Enum.GetValues<PaperKind>());

    public static Application Submitted(ApplicationForm? form = null)
    {
        var application = CompleteDraft(form);
        application.Submit(Applicant, "CQNCETIA-SQ-2026-0041", Chongqing.Application, UnitStanding.Free, At(10, 21));
        return application;
    }

    /// <summary>Sent back on 23 October for an unreadable licence, to be answered by 20 November.</summary>
    public static Application AskedForTheLicence()
    {
        var application = Submitted();
        application.Check(PaperKind.Licence, PaperVerdict.Incomplete, "看不清", "请上传清晰的扫描件", "周予安", At(10, 23));
        application.RequestSupplements(Shipped.AddWorkingDays(new(2026, 10, 23), 20), At(10, 23));
        return application;
    }

    public static Application Examined(ApplicationForm? form = null)
    {
        var application = Submitted(form);
        foreach (var paper in Enum.GetValues<PaperKind>()) application.Check(paper, PaperVerdict.Complete, "", "", "周予安", At(10, 23));
        return application;
    }

    public static Application Accepted(ApplicationForm? form = null)
    {
        var application = Examined(form);
        application.Accept("材料齐全，具备资格。", favourable: true, "周予安", Chongqing.Application, At(10, 23));
        return application;
    }

    public static Application BeforeTheCouncil(ApplicationForm? form = null)
    {
        var application = Accepted(form);
        application.ReferToCouncil(Guid.NewGuid());
        application.VoteOpened(UnitStanding.Free, At(11, 2));
        return application;
    }

    public static Application Approved(ApplicationForm? form = null)
    {
        var application = BeforeTheCouncil(form);
        application.Approve(new(2026, 11, 16), At(11, 17));
        return application;
    }

    /// <summary>Sent on 18 November, to be signed by 15 January 2027.</summary>
    public static Application WithDeed(ApplicationForm? form = null)
    {
        var application = Approved(form);
        application.SendDeed("CQNCETIA-XY-2026-0007", Guid.NewGuid(), "ab12", Shipped.AddCalendarDays(new(2026, 11, 16), 60, mustAct: true), At(11, 18));
        return application;
    }

    public static DeedSignature Signature(DateOnly effectiveOn, SigningWay way = SigningWay.SealedScan) =>
        new("陈一", way, effectiveOn, ShanghaiTime.StartOf(effectiveOn).AddHours(9), Guid.NewGuid(), "cd34");

    public static IReadOnlyList<SeatInOffice> Council(int seats, int onPaper = 0) =>
        [.. Enumerable.Range(1, seats).Select(n => new SeatInOffice(Guid.NewGuid(), "理事", n, Guid.NewGuid(), $"第{n}单位", $"代表{n}", VotesOnline: n > onPaper))];

    /// <summary>An admission: notice on 6 November, from 13 November to 24 o'clock of 27 November.</summary>
    public static Resolution AdmissionVote(int windowWorkingDays = 10, CountingPolicies? policies = null, DateTimeOffset? at = null) => Resolution.Prepare(
        new(AllianceId, "CQNCETIA-BJ-2026-0018", "关于同意渝江光通信设备有限公司加入联盟的决议", "同意加入。", "admission", Guid.NewGuid(), Applicant.Id, Guid.NewGuid()),
        new(Chongqing.Vote.Admission, policies ?? CountingPolicies.Default, "章程第九条", Shipped, Chongqing.Vote.NoticeWorkingDays, windowWorkingDays,
            Chongqing.Vote.WindowMinWorkingDays, Chongqing.Vote.WindowMaxWorkingDays),
        at ?? At(11, 6, 15, 20));

    public static Ballot BallotOf(Resolution vote, Guid seat, Choice choice = Choice.Yes, DateTimeOffset? at = null) =>
        new(AllianceId, vote.Id, seat, choice, "", BallotWay.Online, "代表", Guid.NewGuid(), at ?? At(11, 16), null, "R-1");

    public static Domain.Membership.Membership Member() => new(AllianceId, Applicant.Id, new(2026, 11, 20), "签署联盟协议");

    public static Certificate Issued(Guid? drafter = null)
    {
        var certificate = Drafted(drafter);
        certificate.AgreeAsSecretaryGeneral("秘书长", Guid.NewGuid());
        certificate.Approve("理事长", Guid.NewGuid(), At(11, 24));
        certificate.Assign("CQNCETIA", 2026, 7);
        certificate.Issue(new(2026, 11, 24), At(11, 24), Guid.NewGuid(), "ef56");
        return certificate;
    }

    public static Certificate Drafted(Guid? drafter = null)
    {
        var certificate = Certificate.Request(Member(), "TOKEN", At(11, 20));
        certificate.Draft(Applicant.Name, "成员单位", new(2031, 11, 19), "周予安", drafter ?? Guid.NewGuid());
        return certificate;
    }
}
