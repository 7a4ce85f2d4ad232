using AlliancePortal.Domain.Documents;
using AlliancePortal.Domain.Filings;
using AlliancePortal.Domain.Time;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Filings.Offices;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Filings.Register;

/// <summary>What anybody may learn of a filing: whether it is in force, what is filed, and by which files one can tell.</summary>
/// <param name="Alliance">The name as it is filed.</param>
/// <param name="Office">Who reviewed it.</param>
/// <param name="Members">成员 of the version in effect: 30 个：企业20个，高校6个….</param>
/// <param name="ChangedOn">When the version in effect was entered; null where it is the one that was filed.</param>
/// <param name="RevokedOn">Null while it is in force.</param>
/// <param name="NoticeSha256">Of the notice; empty where none was kept.</param>
/// <param name="FiledFormSha256">Of 备案本, the version in effect with part five; empty where none was issued.</param>
/// <param name="Compared">What a file sent for comparison was: a sentence; null when none was sent.</param>
public sealed record FilingProof(string Alliance, string AllianceHref, string Area, string FiledNumber, DateOnly FiledOn, string FilingBody, string Office, string Field, string ChairUnit,
    string Members, DateOnly MembersOn, int Version, string Sha256, DateOnly? ChangedOn, DateOnly? RevokedOn, string NoticeSha256, string FiledFormSha256, string Token, DateTimeOffset At, FileComparison? Compared = null)
{
    public string Verdict => RevokedOn is null ? "有效" : "已取消备案";

    /// <summary>The fingerprints that a file is compared with, parted by a blank.</summary>
    public string Digests => string.Join(' ', ((string[])[Sha256, NoticeSha256, FiledFormSha256]).Where(sum => sum.Length > 0));

    public FilingProof ComparedWith(string sha256) => this with
    {
        Compared = sha256 == Sha256 ? new(true, $"文件指纹一致：这份 PDF 就是现行的备案表（第 {Version} 版）。")
            : FiledFormSha256.Length > 0 && sha256 == FiledFormSha256 ? new(true, $"文件指纹一致：这份 PDF 就是现行备案表的备案本（第 {Version} 版）。")
            : NoticeSha256.Length > 0 && sha256 == NoticeSha256 ? new(true, "文件指纹一致：这份 PDF 就是签发的备案通知。")
            : new(false, "文件指纹不一致：这份 PDF 不是现行的备案表或备案本，也不是备案通知，或已被改动。"),
    };
}

/// <summary>What came of comparing a file.</summary>
public sealed record FileComparison(bool IsSame, string Sentence);

/// <summary>Answers for the token of a filing.</summary>
public sealed class FilingProofs(PortalDb db)
{
    /// <param name="token">As it is stored.</param>
    /// <returns>Null where no filing has this token.</returns>
    public async Task<FilingProof?> FindAsync(string token, DateTimeOffset now, CancellationToken ct)
    {
        var filing = await db.Filings.AsNoTracking().Include(row => row.Versions).Include(row => row.Steps).AsSplitQuery().SingleOrDefaultAsync(row => row.Token == token, ct);
        if (filing is not { FiledOn: { } filedOn, InEffect: { } version }) return null;
        var alliance = await db.Alliances.AsNoTracking().SingleAsync(row => row.Id == filing.AllianceId, ct);
        var area = await db.Areas.AsNoTracking().SingleAsync(row => row.Code == filing.AreaCode, ct);
        var notice = await db.IssuedDocuments.AsNoTracking().Where(paper => paper.AllianceId == filing.AllianceId && paper.SubjectId == filing.Id && paper.Kind == DocumentKind.FilingNotice)
            .OrderByDescending(paper => paper.Version).Select(paper => paper.Sha256).FirstOrDefaultAsync(ct);
        var form = await db.FiledFormAsync(filing, ct);
        var entered = filing.Steps.Where(step => step.Kind == FilingStepKind.ChangeEntered).MaxBy(step => step.Ordinal);
        return new(version.Sheet.Name, $"/{alliance.Slug}", area.Name, filing.FiledNumber, filedOn, area.Preset.Filing?.FilingBody ?? area.Authority, area.OfficeName(filing.Office), version.Sheet.Field,
            version.Sheet.ChairUnit, $"{version.Sheet.Members} 个：{FilingCountWords.Parts(version.Sheet)}", version.Sheet.On, version.Number, version.Sha256,
            entered is null ? null : ShanghaiTime.DateOf(entered.At), filing.State == FilingState.Revoked ? ShanghaiTime.DateOf(filing.StateSince) : null, notice ?? "", form is not null && form.Version == version.Number ? form.Sha256 : "", filing.Token, now);
    }
}
