using AlliancePortal.Domain.Alliances;
using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Council;
using AlliancePortal.Web.Features.Formation;
using AlliancePortal.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Offices;

/// <summary>
/// The officers' acts on a filing: the office returns it or gives its opinion, the authority's meeting decides, the service centre files it and
/// enters what changes later (JL-P7-3). What is sent twice is done once; what an officer has not seen is not acted upon.
/// </summary>
public sealed class OfficeDesk(PortalDb db, AllianceScope here, FilingNotices notices)
{
    private string CaseHref => $"/{here.Slug}/filing";

    private string OfficeHref => $"{CaseHref}/office";

    /// <summary>Sends it back for supplement.</summary>
    /// <param name="version">The version of the form that the officer had before them.</param>
    /// <exception cref="CharterBreach">Another office is responsible, or it is not before the office.</exception>
    public Task<Filing> ReturnAsync(Guid filingId, int version, string reason, CancellationToken ct) => ActAsync(filingId, async (filing, area) =>
    {
        MustBeResponsible(filing, area);
        MustBeSeen(filing, version);
        if (filing.State == FilingState.Returned && LastText(filing, FilingStepKind.Returned) == reason) return;
        filing.Return(reason, here.Caller.Actor.Name, here.Now);
        var act = here.Record(CharterRule.FilingFollowsTheDecision, filing.AsSubject(), $"退回补充（第 {version} 版）", reason);
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), "备案申报退回补充", $"{area.OfficeName(filing.Office)}退回 {filing.Number}，请补充后重新提交：{reason}", CaseHref);
    }, ct);

    /// <summary>The office's opinion, with which it goes to the meeting.</summary>
    /// <exception cref="CharterBreach">Another office is responsible, or it is not before the office.</exception>
    public Task<Filing> ReviewAsync(Guid filingId, int version, bool isFavourable, string text, CancellationToken ct) => ActAsync(filingId, async (filing, area) =>
    {
        MustBeResponsible(filing, area);
        MustBeSeen(filing, version);
        if (filing is { State: FilingState.Reviewed, Opinion: { } given } && given.Favourable == isFavourable && given.Text == text) return;
        filing.Review(new(isFavourable, text, area.OfficeName(filing.Office), here.Caller.Actor.Name, here.Today), here.Now);
        var act = here.Record(CharterRule.FilingFollowsTheDecision, filing.AsSubject(), $"出具审核意见：{(isFavourable ? "同意" : "不同意")}备案（第 {version} 版）", text);
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), "业务处室已出具备案意见", $"{area.OfficeName(filing.Office)}对 {filing.Number} 出具了意见，等待会议审议。", CaseHref);
        here.Tell(act, await db.AuthorityAsync(area.Code, filing.Office, here.Today, ct), $"待会议审议：{here.Alliance.Name}", $"{filing.Number} 已有处室意见，会议审议后请记录决定。", OfficeHref);
    }, ct);

    /// <summary>The decision of the authority's meeting.</summary>
    /// <exception cref="CharterBreach">There is no opinion yet, the meeting is to come, or it refused without a reason.</exception>
    public Task<Filing> DecideAsync(Guid filingId, int version, (string Meeting, DateOnly On, bool Approved, string Reason) meeting, CancellationToken ct) => ActAsync(filingId, async (filing, area) =>
    {
        MustBeResponsible(filing, area);
        MustBeSeen(filing, version);
        if (filing is { State: FilingState.Approved or FilingState.Refused, Decision: { } taken } && (taken.Meeting, taken.On, taken.Approved, taken.Reason) == meeting) return;
        filing.Decide(new(meeting.Approved, meeting.Meeting, meeting.On, meeting.Reason, here.Caller.Actor.Name), here.Now);
        var act = here.Record(CharterRule.FilingFollowsTheDecision, filing.AsSubject(), $"{meeting.Meeting}（{ShanghaiTime.Written(meeting.On)}）审议{(meeting.Approved ? "同意" : "不同意")}备案", meeting.Reason);
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), meeting.Approved ? "备案经会议审议同意" : "备案经会议审议不同意",
            meeting.Approved ? $"{meeting.Meeting}审议同意 {filing.Number}，等待{FilingBody(area)}编号备案。" : $"{meeting.Meeting}审议不同意 {filing.Number}：{meeting.Reason}", CaseHref);
        if (meeting.Approved)
            here.Tell(act, await db.CentreAsync(area.Code, here.Today, ct), $"请予备案：{here.Alliance.Name}", $"{filing.Number} 已经{meeting.Meeting}审议同意，请编号备案。", OfficeHref);
    }, ct);

    /// <summary>Files it: the next number, the public address, the notice and the form as it is filed, all at once or not at all.</summary>
    /// <exception cref="CharterBreach">The meeting has not agreed.</exception>
    public Task<Filing> FileAsync(Guid filingId, int version, CancellationToken ct) => ActAsync(filingId, async (filing, area) =>
    {
        MustBeSeen(filing, version);
        if (filing.State == FilingState.Filed && filing.Submitted is { IsInEffect: true }) return;
        CharterBreach.When(area.Preset.Filing is null, CharterRule.FilingFollowsTheDecision, $"{area.Name}不办理联盟备案。");
        filing.File(await NumberAsync(area, ct), VerificationToken.New(), here.Caller.Actor.Name, here.Now);
        var (notice, form) = (await notices.IssueAsync(filing, area, ct), await notices.IssueFormAsync(filing, area, ct));
        var act = here.Record(CharterRule.FilingFollowsTheDecision, filing.AsSubject(), $"予以备案：{filing.FiledNumber}", $"备案表第 {version} 版，文件指纹 {filing.Submitted!.Sha256}；备案通知文件指纹 {notice.Sha256}；备案本文件指纹 {form.Sha256}");
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), $"{here.Alliance.Name}已备案", $"备案编号 {filing.FiledNumber}，备案通知和备案本可以下载；对外公开的核验页面同时开通。", CaseHref);
        here.Tell(act, await db.AuthorityAsync(area.Code, filing.Office, here.Today, ct), $"已备案：{here.Alliance.Name}", $"备案编号 {filing.FiledNumber}。", OfficeHref);
    }, ct);

    /// <summary>Enters a change that the alliance reported: the new version is the public one.</summary>
    /// <exception cref="CharterBreach">No change is reported, or a later one is.</exception>
    public Task<Filing> EnterChangeAsync(Guid filingId, int version, CancellationToken ct) => ActAsync(filingId, async (filing, area) =>
    {
        MustBeSeen(filing, version);
        if (filing.State == FilingState.Filed && filing.ChangeReported is null && filing.InEffect?.Number == version) return;
        var entered = filing.EnterChange(here.Caller.Actor.Name, here.Now);
        var form = await notices.IssueFormAsync(filing, area, ct);
        var act = here.Record(CharterRule.FilingChangesAreReported, filing.AsSubject(), $"登记变更：备案表第 {entered.Number} 版", $"{LastText(filing, FilingStepKind.ChangeReported)}（文件指纹 {entered.Sha256}；备案本文件指纹 {form.Sha256}）");
        here.Tell(act, await db.LeadershipAsync(here.Id, here.Today, ct), "备案变更已登记", $"{filing.FiledNumber} 现以备案表第 {entered.Number} 版为准。", CaseHref);
    }, ct);

    /// <summary>吉创联备〔2026〕1号: one series for the whole area, begun anew each year.</summary>
    private async Task<string> NumberAsync(Area area, CancellationToken ct)
    {
        var year = here.Today.Year;
        return $"{area.Preset.Filing!.NumberMark}〔{year}〕{await db.NextSerialAsync(area.Id, AreaNumbers.Filed, year, ct)}号";
    }

    private static string FilingBody(Area area) => area.Preset.Filing?.FilingBody ?? area.Authority;

    private static string LastText(Filing filing, FilingStepKind kind) => filing.Steps.Where(step => step.Kind == kind).MaxBy(step => step.Ordinal)?.Text ?? "";

    /// <summary>The office of the sector, or somebody of the whole authority.</summary>
    private void MustBeResponsible(Filing filing, Area area) =>
        CharterBreach.When(here.Caller.Capacity.AreaOffice is { Length: > 0 } own && own != filing.Office, CharterRule.FilingFollowsTheDecision, $"该联盟的备案由{area.OfficeName(filing.Office)}负责。");

    private static void MustBeSeen(Filing filing, int version) =>
        CharterBreach.When(filing.Submitted?.Number != version, CharterRule.FormMatchesTheRegister,
            filing.Submitted is { } latest ? $"联盟已提交第 {latest.Number} 版备案表，请看过再办理。" : "联盟尚未提交申报（备案）表。");

    private Task<Filing> ActAsync(Guid filingId, Func<Filing, Area, Task> work, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        await work(filing, await db.Areas.AsNoTracking().SingleAsync(row => row.Code == filing.AreaCode, ct));
        return filing;
    }, ct);
}
