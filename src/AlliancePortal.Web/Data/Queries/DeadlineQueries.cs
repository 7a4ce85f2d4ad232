using AlliancePortal.Domain.Acts;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Data;

/// <summary>The tasks that deadlines name; one open deadline for each subject and task.</summary>
public static class DeadlineTasks
{
    public const string Examine = "examine";
    public const string SendSupplementNotice = "send-supplement-notice";
    public const string AnswerSupplement = "answer-supplement";
    public const string ReferToCouncil = "refer";
    public const string CastBallot = "ballot";
    public const string SignResolution = "sign-resolution";
    public const string SendDeed = "send-deed";
    public const string RemindOfDeed = "remind-of-deed";
    public const string SignDeed = "sign-deed";
    public const string CountersignDeed = "countersign-deed";
    public const string ConfirmCode = "confirm-code";
    public const string IssueCertificate = "issue-certificate";
    public const string ReportExit = "report-exit";
    public const string ExamineExit = "examine-exit";
    public const string DecideExit = "decide-exit";
    public const string FillChair = "fill-chair";
    public const string VerifyExpulsion = "verify-expulsion";
    public const string AnswerExpulsion = "answer-expulsion";
    public const string ReferExpulsion = "refer-expulsion";
    public const string GiveConsent = "give-consent";
    public const string RecoverFunds = "recover-funds";
    public const string AnswerTicket = "answer-ticket";
    public const string AppointSecretaryGeneral = "appoint-secretary-general";
    public const string ReportFilingChange = "report-filing-change";
}

internal static class DeadlineQueries
{
    /// <summary>Somebody owes something from now on. The derivation is stored and never silently recomputed.</summary>
    public static Deadline Owe(this PortalDb db, AllianceScope here, DeadlineOwner owner, Guid? unitId, Subject subject, string task, string matter,
        CharterRule rule, Derivation derivation) =>
        db.Owe(here.Id, here.Profile.Code, owner, unitId, subject, task, matter, rule, derivation);

    public static Deadline Owe(this PortalDb db, Guid allianceId, string profileCode, DeadlineOwner owner, Guid? unitId, Subject subject, string task,
        string matter, CharterRule rule, Derivation derivation)
    {
        var deadline = new Deadline(allianceId, owner, unitId, subject.Kind, subject.Id, subject.Number, task, matter, rule.Code, rule.ArticleUnder(profileCode), derivation);
        db.Deadlines.Add(deadline);
        return deadline;
    }

    /// <summary>The open deadline of this task is fulfilled; nothing happens when there is none.</summary>
    public static async Task FulfilAsync(this PortalDb db, Guid allianceId, Guid subjectId, string task, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var deadline in await Open(db, allianceId, subjectId).Where(deadline => deadline.Task == task).ToListAsync(ct)) deadline.Fulfil(at);
        foreach (var added in Added(db, subjectId).Where(deadline => deadline.Task == task)) added.Fulfil(at);
    }

    /// <summary>The open deadline of this task is no longer owed, though nobody fulfilled it; nothing happens when there is none.</summary>
    public static async Task DropAsync(this PortalDb db, Guid allianceId, Guid subjectId, string task, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var deadline in await Open(db, allianceId, subjectId).Where(deadline => deadline.Task == task).ToListAsync(ct)) deadline.Void(at);
    }

    public static Task<bool> IsOwedAsync(this PortalDb db, Guid allianceId, Guid subjectId, string task, CancellationToken ct) =>
        Open(db, allianceId, subjectId).AnyAsync(deadline => deadline.Task == task, ct);

    /// <summary>The case ended another way: whatever was owed falls away.</summary>
    public static async Task VoidDeadlinesAsync(this PortalDb db, Guid allianceId, Guid subjectId, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var deadline in await Open(db, allianceId, subjectId).ToListAsync(ct)) deadline.Void(at);
        foreach (var added in Added(db, subjectId)) added.Void(at);
    }

    private static IQueryable<Deadline> Open(PortalDb db, Guid allianceId, Guid subjectId) =>
        db.Deadlines.Where(deadline => deadline.AllianceId == allianceId && deadline.SubjectId == subjectId && deadline.FulfilledAt == null && deadline.VoidedAt == null);

    private static IEnumerable<Deadline> Added(PortalDb db, Guid subjectId) =>
        db.ChangeTracker.Entries<Deadline>().Where(entry => entry.State == EntityState.Added && entry.Entity.SubjectId == subjectId).Select(entry => entry.Entity);
}
