using AlliancePortal.Domain.Voting;

namespace AlliancePortal.Domain.Profiles;

/// <summary>The two profiles that ship with the portal. An alliance starts from one and keeps its own versions afterwards.</summary>
internal static class Presets
{
    private static readonly VotingRule TwoThirdsOfAll = new(2, 3, VotingBase.AllInOffice);
    private static readonly VotingRule MajorityOfAll = VotingRule.MajorityOf(VotingBase.AllInOffice);
    private static readonly VotingRule OrdinaryWithQuorum = new(2, 3, VotingBase.Present) { Quorum = new(2, 3) };

    private static readonly GovernanceParameters Governance = new()
    {
        MeetingsPerYear = 1, MeetingNoticeWorkingDays = 5, PetitionWorkingDays = 10, ReconveneWorkingDays = 20,
        MinutesDraftWorkingDays = 5, MinutesObjectionWorkingDays = 5, MinutesSignWorkingDays = 10, ExchangeReminderMonths = 6,
        ElectionPlanDays = 90, NominationWorkingDays = 15, ListWorkingDays = 5, RunOffWorkingDays = 10, ElectionRepeatDays = 30,
        AppointmentWorkingDays = 5, ChairElected = true, ConsultationWorkingDays = 15, AmendmentFilingWorkingDays = 10,
        AssemblyApprovesPlans = false, LetterReminderDays = [30, 7], DeadlineReminderWorkingDays = 3,
    };

    private static readonly ApplicationParameters Application = new()
    {
        NeedsIntroduction = true, NeedsLicence = true, NeedsWorkReport = true, SealRequired = true, AbstractMinCharacters = 200,
        SupplementNoticeWorkingDays = 5, SupplementWorkingDays = 20, ExaminationWorkingDays = 10, CodeConfirmationWorkingDays = 10, AgreementSendWorkingDays = 5,
        AgreementDays = 60, Beginning = MembershipBeginning.UnitSigned, AgreementReminderWorkingDays = 5, AgreementReviewWorkingDays = 15,
        CertificateIssued = true, CertificateValidity = CertificateValidity.CouncilTerm,
        CertificateIssueWorkingDays = 10, CertificateReissueWorkingDays = 5,
    };

    private static readonly VoteParameters Vote = new()
    {
        Admission = TwoThirdsOfAll, Expulsion = TwoThirdsOfAll, ExpulsionWritten = true,
        Charter = OrdinaryWithQuorum, Termination = VotingRule.Unanimous(VotingBase.AllInOffice), Exit = null, Assembly = null,
        Ordinary = OrdinaryWithQuorum, Inclusive = true,
        Vacancy = VacancyPolicy.NotInBase, Recusal = RecusalPolicy.ExcludeFromBase, ExpulsionSignature = SignatureLevel.L2,
        WrittenConsentWorkingDays = 10, NoticeWorkingDays = 5, WindowMinWorkingDays = 3, WindowMaxWorkingDays = 20, WindowWorkingDays = 10,
        EarlyClosing = false, ReminderHours = 24, SignatureWorkingDays = 5, SecretElections = true, PetitionShare = new(1, 4),
    };

    internal static readonly CharterProfile Chongqing = new()
    {
        Code = "CQ",
        Council = new()
        {
            ChairSeats = 1, ExecutiveViceChairSeats = 1, ViceChairSeats = 13, MemberSeats = 21, ShareOfMembers = null, SizeTolerance = null,
            TermYears = 5, Reelection = true, Caretaker = true, SecretaryGeneralTermYears = 5,
            ExpertHeads = 1, ExpertExecutives = 1, ExpertViceHeads = 9, ExpertMembers = 14, ExpertTermYears = 5,
            TermReminderDays = [180, 90, 30], TermExpiredReportDays = 30, ChairByElectionDays = 60,
            MinMembers = null, MinEnterpriseShare = null, ChangeReportWorkingDays = 20, SuggestionReplyWorkingDays = null, Liaisons = 1,
        },
        Application = Application,
        Vote = Vote,
        Departure = new()
        {
            ExitPath = ExitPath.Notice, ExitNoticeWorkingDays = 25, CouncilNoticeWorkingDays = 5, ReportReminderWorkingDays = [3, 5],
            CouncilApproval = false, OpinionWorkingDays = null, ReconsiderWorkingDays = null, DeemedApprovalDays = null,
            Ground = ExpulsionGround.SeriousOnly, NonPerformanceYears = 1, IdleWarningMonths = [9, 12], VerificationWorkingDays = 20,
            Hearing = true, HearingWorkingDays = 10, ReapplyBarYears = 1, TerminationPath = TerminationPath.CouncilAndAuthority,
            CreditorsCallDays = 45, ArchiveYears = 10,
        },
        Governance = Governance,
        Province = new()
        {
            GoalMaxCharacters = null, FilingChangeWorkingDays = null, ConsecutiveFailures = null, ObjectionWorkingDays = null,
            CorrectionDays = null, AssessmentExperts = null, AssessmentReminders = null, AgreementOfAllParties = false, AccessionDeed = true,
            AgentWithLetter = true, PatentFreeUse = null, IpClausesNeedAll = false, ProjectScreenWorkingDays = 20, ProjectContractDays = 30,
            MembersFirstWorkingDays = 10, ProjectReportMonths = 6, ProjectReminderDays = [14, 3], AuditorObjectionWorkingDays = null,
            OutsideEnterprises = true, Tiers = 4, AssembliesPerYear = null,
        },
    };

    internal static readonly CharterProfile Jilin = new()
    {
        Code = "JL",
        Council = Chongqing.Council with
        {
            ExecutiveViceChairSeats = null,
            ViceChairSeats = null,
            MemberSeats = null,
            ShareOfMembers = new(1, 3),
            SizeTolerance = new(1, 15),
            TermYears = 3,
            SecretaryGeneralTermYears = 3,
            ExpertHeads = null,
            ExpertExecutives = null,
            ExpertViceHeads = null,
            ExpertMembers = null,
            ExpertTermYears = null,
            MinMembers = 10,
            MinEnterpriseShare = new(3, 5),
            SuggestionReplyWorkingDays = 15,
        },
        Application = Application with
        {
            NeedsIntroduction = false,
            NeedsLicence = false,
            NeedsWorkReport = false,
            Beginning = MembershipBeginning.LastAct,
        },
        Vote = Vote with
        {
            Admission = MajorityOfAll,
            Expulsion = MajorityOfAll,
            ExpulsionWritten = false,
            Charter = MajorityOfAll,
            Termination = new(4, 5, VotingBase.AllInOffice),
            Exit = MajorityOfAll,
            Assembly = MajorityOfAll,
            Ordinary = MajorityOfAll,
            PetitionShare = null,
        },
        Departure = Chongqing.Departure with
        {
            ExitPath = ExitPath.CouncilApproval,
            ExitNoticeWorkingDays = 0,
            CouncilNoticeWorkingDays = null,
            ReportReminderWorkingDays = [],
            CouncilApproval = true,
            OpinionWorkingDays = 10,
            ReconsiderWorkingDays = 20,
            DeemedApprovalDays = 60,
            Ground = ExpulsionGround.Any,
            NonPerformanceYears = null,
            IdleWarningMonths = [],
            ReapplyBarYears = 0,
            TerminationPath = TerminationPath.Cumulative,
        },
        Governance = Governance with { ChairElected = false, AssemblyApprovesPlans = true },
        Province = Chongqing.Province with
        {
            GoalMaxCharacters = 500,
            FilingChangeWorkingDays = 10,
            ConsecutiveFailures = 2,
            ObjectionWorkingDays = 10,
            CorrectionDays = 60,
            AssessmentExperts = 3,
            AssessmentReminders = 2,
            AgreementOfAllParties = true,
            PatentFreeUse = true,
            IpClausesNeedAll = true,
            AuditorObjectionWorkingDays = 10,
            AssembliesPerYear = 1,
        },
    };
}
