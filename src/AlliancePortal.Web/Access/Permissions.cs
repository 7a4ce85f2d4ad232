namespace AlliancePortal.Web.Access;

/// <summary>What a person acts as. Derived from dated records, never stored.</summary>
public enum CapacityKind
{
    /// <summary>Signed in, acting for nobody yet: may begin an application.</summary>
    Oneself,

    /// <summary>The person who handles a unit's application (经办人).</summary>
    Applicant,

    /// <summary>联络员 of a member unit.</summary>
    Liaison,

    /// <summary>Who was 联络员 of a unit when it left or was expelled: reads what became of it, and does nothing for it any more.</summary>
    FormerLiaison,

    /// <summary>Representative of a council seat.</summary>
    CouncilSeat,

    /// <summary>Representative of the chair's seat, or of the executive vice chair's while the chair is vacant or absent.</summary>
    Chair,

    /// <summary>Secretariat staff.</summary>
    Staff,

    /// <summary>秘书长.</summary>
    SecretaryGeneral,

    /// <summary>Answers for a unit that founds an alliance (参加单位).</summary>
    FoundingUnit,

    /// <summary>Answers for the unit that leads the founding (牵头单位).</summary>
    FoundingLead,

    /// <summary>主管部门 of an area, one of its offices or the whole.</summary>
    AuthorityOfficer,

    /// <summary>服务中心 of an area.</summary>
    CentreOfficer,

    /// <summary>平台管理员, without any business of an alliance.</summary>
    Administrator,
}

/// <summary>Every act of the portal that somebody may be refused.</summary>
public enum Permission
{
    SeePublicPages, SignIn, UseOwnAccount, SeeDevelopmentTools,
    StartApplication, HandleOwnApplication, SeeApplication, SeeApplicationQueue, ExamineApplication, SignDeedForAlliance, ConfirmDeed,
    SeeDesk, SeeNotices, SearchCases,
    RequestWithdrawal, SeeWithdrawal, HandleWithdrawal,
    SeeExpulsions, SeeExpulsion, OpenExpulsion, HandleExpulsion, AnswerExpulsion, RecoverFunds, SeeDuties, RecordDuty, SeeIdleMembers,
    SeeRegister, ExportRegister, KeepRegister, SeeUnit,
    SeeCharter, SeeCouncil, KeepCouncil, KeepChairAbsence,
    SeeResolutions, SeeStanding, PrepareResolution, RecordPaperBallot, CastBallot, SignResolution, GiveConsent, RecordConsent,
    SeeCertificate, DraftCertificate, AgreeCertificate, ApproveCertificate, IssueCertificate, RevokeCertificate,
    SeeFile, SeeDocuments, SeeHistory, KeepAlliance, KeepPeople, KeepCodelessUnits, KeepCalendar, SeeOperations,
    SeeDeliveries, SendNoticeAgain,
    SeeArea, ExportArea, ClassifyAlliances, KeepCalls, HandleOwnIntention, SeeIntentions, KeepAreaPosts,
    SeeFounding, LeadFounding, AppointSecretaryGeneral, AnswerInvitation, SignAgreement,
    SeeFiling, KeepFiling, SealFiling, ReviewFiling, FileAlliance,
    SeeTickets, RaiseTicket, AnswerTicket,
}

/// <summary>Who may what: one table, deny by default. Rows beyond one's own unit or case are refused by the query that loads them.</summary>
public static class Permissions
{
    private static readonly CapacityKind[] Everybody = [];
    private static readonly CapacityKind[] SignedIn = Enum.GetValues<CapacityKind>();
    private static readonly CapacityKind[] Secretariat = [CapacityKind.Staff, CapacityKind.SecretaryGeneral];
    private static readonly CapacityKind[] Seats = [CapacityKind.CouncilSeat, CapacityKind.Chair];
    private static readonly CapacityKind[] Council = [.. Seats, .. Secretariat];
    private static readonly CapacityKind[] Members = [CapacityKind.Liaison, .. Council];
    private static readonly CapacityKind[] MembersAndFormer = [CapacityKind.FormerLiaison, .. Members];

    private static readonly CapacityKind[] Officers = [CapacityKind.AuthorityOfficer, CapacityKind.CentreOfficer];
    private static readonly CapacityKind[] Founders = [CapacityKind.FoundingUnit, CapacityKind.FoundingLead];

    private static readonly Dictionary<Permission, CapacityKind[]> Table = new()
    {
        [Permission.SeePublicPages] = Everybody,
        [Permission.SignIn] = Everybody,
        [Permission.SeeDevelopmentTools] = Everybody, // these addresses exist in Development only
        [Permission.UseOwnAccount] = SignedIn,
        [Permission.SeeNotices] = SignedIn,
        [Permission.StartApplication] = SignedIn,
        [Permission.HandleOwnApplication] = [CapacityKind.Applicant],
        [Permission.SeeApplication] = [CapacityKind.Applicant, CapacityKind.Liaison, .. Council, .. Officers],
        [Permission.SeeApplicationQueue] = [.. Members, .. Officers],
        [Permission.ExamineApplication] = Secretariat,
        [Permission.SignDeedForAlliance] = [CapacityKind.Chair],
        [Permission.ConfirmDeed] = [CapacityKind.Applicant, CapacityKind.Chair],
        [Permission.SeeDesk] = [CapacityKind.Applicant, .. MembersAndFormer, .. Founders],
        [Permission.SearchCases] = Council,
        [Permission.RequestWithdrawal] = [CapacityKind.Liaison],
        [Permission.SeeWithdrawal] = [.. MembersAndFormer, .. Officers],
        [Permission.HandleWithdrawal] = Secretariat,
        [Permission.SeeExpulsions] = [.. Council, .. Officers],
        [Permission.SeeExpulsion] = [.. MembersAndFormer, .. Officers],
        [Permission.OpenExpulsion] = Council,
        [Permission.HandleExpulsion] = Secretariat,
        [Permission.AnswerExpulsion] = [CapacityKind.Liaison],
        [Permission.RecoverFunds] = [CapacityKind.Chair],
        [Permission.SeeDuties] = Members,
        [Permission.RecordDuty] = Secretariat,
        [Permission.SeeIdleMembers] = Council,
        [Permission.SeeRegister] = [.. Members, .. Officers],
        [Permission.ExportRegister] = Secretariat,
        [Permission.KeepRegister] = Secretariat,
        [Permission.SeeUnit] = [.. Members, .. Officers],
        [Permission.SeeCharter] = Everybody,
        [Permission.SeeCouncil] = Everybody,
        [Permission.KeepCouncil] = Secretariat,
        [Permission.KeepChairAbsence] = Council, // of the seats, only the chair's
        [Permission.SeeResolutions] = [CapacityKind.Liaison, .. Council, .. Founders, .. Officers],
        [Permission.SeeStanding] = Secretariat,
        [Permission.PrepareResolution] = Secretariat,
        [Permission.RecordPaperBallot] = [.. Secretariat, CapacityKind.FoundingLead],
        [Permission.CastBallot] = [.. Seats, .. Founders],
        [Permission.SignResolution] = [.. Seats, CapacityKind.FoundingLead], // of the seats, the one that presides over the vote
        [Permission.GiveConsent] = Seats,
        [Permission.RecordConsent] = Secretariat,
        [Permission.SeeCertificate] = [.. Members, .. Officers],
        [Permission.DraftCertificate] = Secretariat,
        [Permission.AgreeCertificate] = Secretariat, // staff only in the place of a secretary general who is not there
        [Permission.ApproveCertificate] = [CapacityKind.Chair],
        [Permission.IssueCertificate] = Secretariat,
        [Permission.RevokeCertificate] = Secretariat,
        [Permission.SeeFile] = [CapacityKind.Applicant, .. MembersAndFormer, .. Founders, .. Officers],
        [Permission.SeeHistory] = [CapacityKind.Applicant, .. Members, .. Officers],
        [Permission.SeeDocuments] = Secretariat,
        [Permission.KeepAlliance] = Secretariat,
        [Permission.KeepPeople] = [.. Secretariat, CapacityKind.Administrator],
        [Permission.KeepCodelessUnits] = [CapacityKind.Administrator],
        [Permission.KeepCalendar] = [CapacityKind.Administrator],
        [Permission.SeeOperations] = [CapacityKind.Administrator],
        [Permission.SeeDeliveries] = Secretariat,
        [Permission.SendNoticeAgain] = Secretariat,
        [Permission.SeeArea] = Officers,
        [Permission.ExportArea] = Officers,
        [Permission.ClassifyAlliances] = Officers,
        [Permission.KeepCalls] = [CapacityKind.AuthorityOfficer],
        [Permission.HandleOwnIntention] = SignedIn,
        [Permission.SeeIntentions] = Officers,
        [Permission.KeepAreaPosts] = [CapacityKind.Administrator],
        [Permission.SeeFounding] = [.. Founders, .. Members, .. Officers],
        [Permission.LeadFounding] = [CapacityKind.FoundingLead],
        [Permission.AppointSecretaryGeneral] = [CapacityKind.FoundingLead, CapacityKind.Chair],
        [Permission.AnswerInvitation] = Founders,
        [Permission.SignAgreement] = Founders,
        [Permission.SeeFiling] = [.. Council, .. Officers],
        [Permission.KeepFiling] = Secretariat,
        [Permission.SealFiling] = [CapacityKind.Chair],
        [Permission.ReviewFiling] = [CapacityKind.AuthorityOfficer],
        [Permission.FileAlliance] = [CapacityKind.CentreOfficer],
        [Permission.SeeTickets] = [.. Council, .. Officers],
        [Permission.RaiseTicket] = Officers,
        [Permission.AnswerTicket] = Secretariat,
    };

    /// <summary>True when a visitor without account may do it.</summary>
    public static bool IsPublic(Permission permission) => Table.TryGetValue(permission, out var who) && who.Length == 0;

    public static bool Allows(Permission permission, CapacityKind kind) => Table.TryGetValue(permission, out var who) && who.Contains(kind);

    /// <summary>For the test that walks the whole table.</summary>
    public static IReadOnlyDictionary<Permission, CapacityKind[]> All => Table;
}

/// <summary>The permission an action asks for. An action without one is refused to everybody.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class MayAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
