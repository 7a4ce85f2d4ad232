using AlliancePortal.Domain.Charter;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Filings.Packages;
using AlliancePortal.Web.Infrastructure.Acts;

namespace AlliancePortal.Web.Features.Filings;

/// <summary>The acts that bind the alliance: the chair's seal, the submission, the report of a change (state machine 9.10).</summary>
public sealed class FilingDesk(PortalDb db, AllianceScope here, SheetMaker sheets, FilingPackage package, FilingPapers papers, FileStore files)
{
    private string Href => $"/{here.Slug}/filing";

    /// <summary>The chair unit seals the form as it was before the reader; it is printed, and stands from here.</summary>
    /// <param name="digest">Of what was read.</param>
    /// <returns>Null when the form is another one meanwhile.</returns>
    /// <exception cref="CharterBreach">Something is missing, the form is before the office, or the sign-in is not renewed.</exception>
    public Task<FilingVersion?> SealAsync(Guid filingId, string digest, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        CharterBreach.When(!here.Caller.HasFreshProof(here.Now), CharterRule.ChairUnitSealsTheForm, "请重新验证身份后再盖章。");
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        CharterBreach.When(!filing.State.IsWritable(), CharterRule.FormMatchesTheRegister, $"该备案申报现为“{filing.State.Chinese()}”，表不能改动。");
        var draft = await sheets.DraftAsync(filing, ct);
        if (filing.Latest is { SubmittedAt: null } last && draft.IsWrittenAs(last.Sheet)) return last; // pressed twice
        if (draft.Digest != digest) return null;
        CharterBreach.When(draft.Sheet.Missing.Count > 0, CharterRule.FormMatchesTheRegister, string.Concat(draft.Sheet.Missing));

        var number = (filing.Latest?.Number ?? 0) + 1;
        var issued = await papers.IssueFormAsync(filing, draft, number, ct);
        var version = filing.Seal(draft.Sheet, issued.Sha256, issued.FileId, $"{draft.Sheet.ChairUnit}（{here.Caller.SignsAs}）", here.Now);
        var act = here.Record(CharterRule.FormMatchesTheRegister, filing.AsSubject(), $"{draft.Sheet.ChairUnit}在申报（备案）表第 {number} 版上盖章", $"文件指纹 {issued.Sha256}");
        here.Tell(act, await db.SecretariatAsync(here.Id, here.Today, ct), "申报（备案）表已盖章", $"第 {number} 版已由{draft.Sheet.ChairUnit}盖章，{(filing.State == FilingState.Filed ? "可以报告变更。" : "材料齐全后可以提交。")}", Href);
        return version;
    }, ct);

    /// <summary>Hands the package to the office of the sector. The three lists are kept as they are now, and the index is issued.</summary>
    /// <exception cref="CharterBreach">Something is missing or at odds; the sentence names it.</exception>
    public Task SubmitAsync(Guid filingId, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        if (filing.State == FilingState.Submitted) return false; // sent twice
        var draft = await sheets.DraftAsync(filing, ct);
        var lacks = (await package.CheckAsync(filing, draft, ct)).Where(item => !item.IsThere).Select(item => item.Lack).ToList();
        var again = filing.State == FilingState.Returned;
        if (filing.State.IsBeforeSubmission()) await KeepListsAsync(filing, draft, ct);
        filing.Submit(lacks, filing.Latest is { } form ? draft.Against(form.Sheet, isFiled: false) : [], draft.Facts.Shortfalls, here.Caller.Actor.Name, here.Now);
        await db.SaveChangesAsync(ct);

        var packed = await package.FilesAsync(filing, draft, ct);
        var index = await papers.IssueIndexAsync(filing, draft, packed, $"{here.Caller.Actor.Name}（秘书处）", ct);
        var office = draft.Area.OfficeName(filing.Office);
        var act = here.Record(CharterRule.PackageIsComplete, filing.AsSubject(), $"{(again ? "补充后重新提交" : "提交")}申报材料 {packed.Count} 份，由{office}审核", $"材料目录指纹 {index.Sha256}");
        here.Tell(act, await db.AuthorityAsync(filing.AreaCode, filing.Office, here.Today, ct), $"{(again ? "补充材料" : "备案申报")}：{here.Alliance.Name}", $"{here.Alliance.Name}{(again ? "已补充并重新提交" : "提交了")}备案申报材料（{filing.Number}），请审核。", $"{Href}/office");
        here.Tell(act, (await db.SecretariatAsync(here.Id, here.Today, ct)).Concat(ChairOf(draft)), "备案申报已提交", $"{filing.Number} 由{office}审核。提交后材料不能改动；须补充的，会退回。", Href);
        return true;
    }, ct);

    /// <summary>Tells the authority what has changed, with the new form; the duty to report is fulfilled.</summary>
    /// <exception cref="CharterBreach">Nothing is sealed yet, or the sealed form is at odds with the register again.</exception>
    public Task ReportChangeAsync(Guid filingId, string what, CancellationToken ct) => db.InOneTransactionAsync(async () =>
    {
        var filing = await db.LockedFilingAsync(here.Id, filingId, ct);
        var draft = await sheets.DraftAsync(filing, ct);
        filing.ReportChange(what, filing.Latest is { } form ? draft.Against(form.Sheet, isFiled: true) : [], here.Caller.Actor.Name, here.Now);
        await db.FulfilAsync(here.Id, filing.Id, DeadlineTasks.ReportFilingChange, here.Now, ct);
        var act = here.Record(CharterRule.FilingChangesAreReported, filing.AsSubject(), $"报告备案事项变更，更新为第 {filing.Latest!.Number} 版备案表", what);
        here.Tell(act, [.. await db.AuthorityAsync(filing.AreaCode, filing.Office, here.Today, ct), .. await db.CentreAsync(filing.AreaCode, here.Today, ct)], $"备案事项变更：{here.Alliance.Name}", $"{what}新的备案表已由理事长单位盖章，请登记。", $"{Href}/office");
        return true;
    }, ct);

    private async Task KeepListsAsync(Filing filing, FilingDraft draft, CancellationToken ct)
    {
        var posts = await package.SecretariatAsync(ct);
        foreach (var title in PackageLists.Titles)
        {
            if (FilingPackage.Attached(filing, title) is { } before) filing.TakeOff(before.Id, here.Now);
            var sheet = PackageLists.Of(title, draft, posts);
            using var bytes = new MemoryStream(sheet, writable: false);
            var kept = await files.KeepAsync(new StoredFile(here.Id, Guid.CreateVersion7(), $"{title}.xlsx", PackageLists.Workbook, sheet.Length, Sha256(sheet), here.Now, here.Caller.PersonId), bytes, ct);
            filing.Attach(FilingPaperKind.Attachment, title, kept.Id, 0, here.Caller.Actor.Name, here.Now);
        }
    }

    private static IEnumerable<Recipient> ChairOf(FilingDraft draft) => draft.Chair is { Person.PersonId: { } person, Mail: var mail } ? [new(person, mail)] : [];

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
