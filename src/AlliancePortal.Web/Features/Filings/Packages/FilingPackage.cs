using System.Security.Cryptography;
using AlliancePortal.Domain.Bodies;
using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Texts;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Documents.Uploads;
using AlliancePortal.Web.Features.Filings.Drafts;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Packages;

/// <summary>One line of the check list.</summary>
/// <param name="Words">What is there, or what is missing.</param>
/// <param name="FileHref">The file itself; null where there is none yet.</param>
/// <param name="SeeHref">Where it is kept; null where that is this page.</param>
/// <param name="Lack">The sentence that keeps the package from being submitted; empty when it is there.</param>
internal sealed record PackageItem(string Title, string Words, string? FileHref, string? SeeHref, string Lack)
{
    public bool IsThere => Lack.Length == 0;
}

/// <summary>A file of the package: kept, or made for this reading.</summary>
internal sealed record PackedFile(string Title, string Name, int? Pages, long Length, string Sha256, Guid? FileId, byte[]? Bytes);

/// <summary>What the package consists of, and what it lacks (JL-P7-2).</summary>
public sealed class FilingPackage(PortalDb db, AllianceScope here, FileStore files)
{
    /// <summary>Titles of attachments that stand for a text which the portal does not keep.</summary>
    public const string Charter = "联盟章程", Agreement = "合作协议";

    private const string Form = "申报（备案）表", Plan = "建设方案";

    private string Href => $"/{here.Slug}/filing";

    internal async Task<IReadOnlyList<PackageItem>> CheckAsync(Filing filing, FilingDraft draft, CancellationToken ct)
    {
        var (charter, agreement) = (await TextAsync(filing, TextKind.Charter, ct), await TextAsync(filing, TextKind.Agreement, ct));
        var posts = await SecretariatAsync(ct);
        var (form, plan) = (FormOf(filing), PlanOf(filing));
        var isSealed = form is not null && !(filing.State.IsBeforeSubmission() && form.SubmittedAt is not null);
        var inOffice = draft.Council.InOffice;
        return
        [
            new(Form, form is null ? "尚未盖章" : isSealed ? $"第 {form.Number} 版，{form.SealedBy}，{ChineseText.ShortMoment(form.SealedAt, here.Today)}" : "退回后须重新盖章",
                form is null ? null : $"{Href}/versions/{form.Number}", null, isSealed ? "" : "申报（备案）表尚未由理事长单位盖章。"),
            new(Plan, plan is null ? "尚未上传" : Described(plan), plan is null ? null : PaperHref(plan), null, plan is null ? "尚未上传建设方案。" : ""),
            TextItem(Charter, charter, Attached(filing, Charter), $"{here.Charter.Title}，{ChineseText.PlainDate(here.Charter.InForceFrom)}起施行", $"{Href}/texts/charter", $"/{here.Slug}/charter", ""),
            TextItem(Agreement, agreement, Attached(filing, Agreement), draft.Sheet.AgreementInForceOn is { } day ? $"{ChineseText.PlainDate(day)}起生效" : "尚未生效", $"{Href}/texts/agreement", null,
                draft.Sheet.AgreementInForceOn is null ? "合作协议尚未生效。" : ""),
            ListItem(filing, PackageLists.Members, $"截至{draft.MembersOn} {draft.Sheet.Members} 家", "members", $"/{here.Slug}/register", string.Concat(draft.Facts.Shortfalls)),
            ListItem(filing, PackageLists.Council, $"在任 {inOffice} 席", "council", $"/{here.Slug}/council", draft.Chair is null ? "理事长席位没有在任的代表。" : ""),
            ListItem(filing, PackageLists.Secretariat, $"{posts.Count} 人", "secretariat", here.Caller.Capacity.IsSecretariat ? $"/{here.Slug}/people" : null, posts.Count == 0 ? "秘书处尚无人员。" : ""),
            .. Attachments(filing).Select(paper => new PackageItem(paper.Title, Described(paper), PaperHref(paper), null, "")),
        ];
    }

    /// <summary>The files in the order of the package, each with its fingerprint.</summary>
    internal async Task<IReadOnlyList<PackedFile>> FilesAsync(Filing filing, FilingDraft draft, CancellationToken ct)
    {
        List<(string Title, Guid? FileId, int Pages, byte[]? Bytes)> wanted = [];
        if (FormOf(filing) is { } form) wanted.Add((Form, form.FileId, 0, null));
        if (PlanOf(filing) is { } plan) wanted.Add((Plan, plan.FileId, plan.Pages, null));
        foreach (var (title, kind) in (IEnumerable<(string, TextKind)>)[(Charter, TextKind.Charter), (Agreement, TextKind.Agreement)])
        {
            if (await TextAsync(filing, kind, ct) is { } text) wanted.Add((title, text.FileId, 0, null));
            else if (Attached(filing, title) is { } own) wanted.Add((title, own.FileId, own.Pages, null));
        }
        var posts = await SecretariatAsync(ct);
        foreach (var title in PackageLists.Titles)
            wanted.Add(filing.State.IsBeforeSubmission() || Attached(filing, title) is not { } kept ? (title, null, 0, PackageLists.Of(title, draft, posts)) : (title, kept.FileId, 0, null));
        wanted.AddRange(Attachments(filing).Select(paper => (paper.Title, (Guid?)paper.FileId, paper.Pages, (byte[]?)null)));

        var ids = wanted.Select(one => one.FileId).OfType<Guid>().ToList();
        var stored = await db.StoredFiles.AsNoTracking().Where(file => file.AllianceId == here.Id && ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        List<PackedFile> packed = [];
        foreach (var (one, index) in wanted.Select((one, index) => (one, index)))
            packed.Add(one.FileId is { } id
                ? new(one.Title, NameOf(index, one.Title, stored[id]), one.Pages > 0 ? one.Pages : await PagesAsync(stored[id], ct), stored[id].Length, stored[id].Sha256, id, null)
                : new(one.Title, $"{index + 1:00}-{one.Title}.xlsx", null, one.Bytes!.Length, Convert.ToHexStringLower(SHA256.HashData(one.Bytes)), null, one.Bytes));
        return packed;
    }

    /// <summary>Of a paper that the portal issued, whose page tree stands in plain bytes.</summary>
    private async Task<int?> PagesAsync(StoredFile file, CancellationToken ct)
    {
        if (file.ContentType != "application/pdf") return null;
        using var bytes = new MemoryStream();
        await files.CopyToAsync(here.Id, file.Id, bytes, ct);
        return PdfPageCount.Of(bytes) is > 0 and var pages ? pages : null;
    }

    /// <summary>The text of the charter or the agreement, as it stood when the package was submitted or stands today; null where the portal does not keep it.</summary>
    public Task<KeptText?> TextAsync(Filing filing, TextKind kind, CancellationToken ct)
    {
        var by = filing.State.IsBeforeSubmission() ? here.Today : ShanghaiTime.DateOf(filing.HandedIn?.SubmittedAt ?? here.Now);
        return db.KeptTexts.AsNoTracking().Where(text => text.AllianceId == here.Id && text.Kind == kind && text.InForceOn <= by).OrderByDescending(text => text.Number).FirstOrDefaultAsync(ct);
    }

    public Task<List<SecretariatPost>> SecretariatAsync(CancellationToken ct) => db.SecretariatPosts.AsNoTracking()
        .Where(post => post.AllianceId == here.Id && post.From <= here.Today && (post.Until == null || post.Until >= here.Today))
        .OrderByDescending(post => post.IsSecretaryGeneral).ThenBy(post => post.From).ThenBy(post => post.Id).ToListAsync(ct);

    /// <summary>What may be attached by hand: a text only where the portal does not keep it.</summary>
    public async Task<IReadOnlyList<FieldOption>> ChoicesAsync(Filing filing, CancellationToken ct) =>
    [
        new(nameof(FilingPaperKind.ConstructionPlan), Plan),
        .. await TextAsync(filing, TextKind.Charter, ct) is null ? [new(Charter, "联盟章程（签章文本）")] : Array.Empty<FieldOption>(),
        .. await TextAsync(filing, TextKind.Agreement, ct) is null ? [new(Agreement, "合作协议（签章文本）")] : Array.Empty<FieldOption>(),
        new(nameof(FilingPaperKind.Attachment), "其他附件"),
    ];

    /// <summary>Attachments that were added freely.</summary>
    public static IEnumerable<FilingPaper> Attachments(Filing filing) =>
        filing.Current.Where(paper => paper.Kind == FilingPaperKind.Attachment && !IsReserved(paper.Title)).OrderBy(paper => paper.At);

    public static FilingPaper? Attached(Filing filing, string title) => filing.Current.Where(paper => paper.Kind == FilingPaperKind.Attachment && paper.Title == title).MaxBy(paper => paper.At);

    public static bool IsReserved(string title) => title is Charter or Agreement || PackageLists.Titles.Contains(title);

    /// <summary>The form that belongs to the package: the last one sealed, or after the submission the one that was submitted.</summary>
    private static FilingVersion? FormOf(Filing filing) => filing.State.IsBeforeSubmission() ? filing.Latest : filing.HandedIn ?? filing.Latest;

    private static FilingPaper? PlanOf(Filing filing) => filing.Current.FirstOrDefault(paper => paper.Kind == FilingPaperKind.ConstructionPlan);

    private static string NameOf(int index, string title, StoredFile file) => FileName.Clean($"{index + 1:00}-{title}{Path.GetExtension(file.Name).ToLowerInvariant()}");

    private string PaperHref(FilingPaper paper) => $"{Href}/papers/{paper.Id}";

    private string Described(FilingPaper paper) => $"{(paper.Pages > 0 ? $"{paper.Pages} 页，" : "")}{paper.By}，{ChineseText.ShortMoment(paper.At, here.Today)}";

    private PackageItem TextItem(string title, KeptText? kept, FilingPaper? attached, string words, string fileHref, string? seeHref, string lack) => kept is not null
        ? new(title, words, fileHref, seeHref, lack)
        : attached is not null ? new(title, $"{words}；签章文本：{Described(attached)}", PaperHref(attached), seeHref, lack)
        : new(title, $"{words}；尚未上传签章文本", null, seeHref, lack.Length > 0 ? lack : $"尚未上传{title}的签章文本。");

    private PackageItem ListItem(Filing filing, string title, string words, string list, string? seeHref, string lack)
    {
        var kept = filing.State.IsBeforeSubmission() ? null : Attached(filing, title);
        return new(title, kept is null ? words : $"提交时的名单，{ChineseText.ShortMoment(kept.At, here.Today)}", kept is null ? $"{Href}/lists/{list}" : PaperHref(kept), seeHref, kept is null ? lack : "");
    }
}
