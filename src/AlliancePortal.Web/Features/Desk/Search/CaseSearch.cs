using AlliancePortal.Domain.Applications;
using AlliancePortal.Domain.Departures;
using AlliancePortal.Domain.Membership;
using AlliancePortal.Domain.Voting;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Applications.Cases;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Desk.Search;

/// <summary>
/// Searches one alliance. A unit appears once: as the member it is, else by its latest application. Names of two characters share
/// no trigram with anything, so parts of names are compared as they are.
/// </summary>
public sealed class CaseSearch(AllianceScope here, PortalDb db)
{
    public const int Longest = 100;
    private const int Shown = 50;

    public async Task<IReadOnlyList<SearchHit>> FindAsync(string words, CancellationToken ct)
    {
        var like = Like.Part(words);
        var initials = Like.Start(words.ToLowerInvariant());
        var code = Like.Part(words.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        var members = await MembersAsync(like, initials, code, ct);
        var memberIds = members.ConvertAll(member => member.UnitId);
        return [.. members.Select(member => member.Hit), .. await ApplicationsAsync(like, initials, code, memberIds, ct), .. await VotesAsync(like, ct), .. await WithdrawalsAsync(like, ct), .. await ExpulsionsAsync(like, ct), .. await CertificatesAsync(like, ct)];
    }

    private async Task<List<(Guid UnitId, SearchHit Hit)>> MembersAsync(string like, string initials, string code, CancellationToken ct)
    {
        var units = await (
            from record in db.UnitRecords.AsNoTracking()
            join unit in db.Units on record.UnitId equals unit.Id
            where record.AllianceId == here.Id
                && db.Memberships.Any(membership => membership.AllianceId == here.Id && membership.UnitId == unit.Id && membership.From <= here.Today)
                && (EF.Functions.ILike(unit.Name, like) || EF.Functions.Like(unit.NameInitials, initials) || EF.Functions.Like(unit.Code, code))
            orderby unit.NamePinyin
            select new
            {
                unit.Id, unit.Name, unit.Code,
                IsMember = db.Memberships.Any(m => m.AllianceId == here.Id && m.UnitId == unit.Id && m.From <= here.Today && (m.Until == null || m.Until >= here.Today)),
            }).Take(Shown).ToListAsync(ct);
        return units.ConvertAll(unit => (unit.Id, new SearchHit("单位", unit.Name, unit.Code, unit.IsMember ? "成员单位" : "已退出", $"/{here.Slug}/units/{unit.Code}")));
    }

    private async Task<IEnumerable<SearchHit>> ApplicationsAsync(string like, string initials, string code, List<Guid> members, CancellationToken ct)
    {
        var found = await (
            from app in db.VisibleCases(here).AsNoTracking()
            join unit in db.Units on app.UnitId equals unit.Id
            where (EF.Functions.ILike(app.Number, like)
                    || (!members.Contains(unit.Id) && (EF.Functions.ILike(app.UnitName, like) || EF.Functions.Like(unit.NameInitials, initials) || EF.Functions.Like(app.UnitCode, code))))
            orderby app.SubmittedAt descending
            select new { app.Number, app.UnitName, app.UnitCode, app.State }).Take(Shown).ToListAsync(ct);
        return found.DistinctBy(app => app.UnitCode)
            .Select(app => new SearchHit("加入申请", app.UnitName, app.Number, app.State.Chinese(), $"/{here.Slug}/applications/{Uri.EscapeDataString(app.Number)}"));
    }

    private async Task<IEnumerable<SearchHit>> VotesAsync(string like, CancellationToken ct)
    {
        var found = await db.Resolutions.AsNoTracking()
            .Where(vote => vote.AllianceId == here.Id && EF.Functions.ILike(vote.Number, like))
            .OrderByDescending(vote => vote.PreparedAt).Select(vote => new { vote.Number, vote.Title, vote.State }).Take(Shown).ToListAsync(ct);
        return found.Select(vote => new SearchHit("表决", vote.Title, vote.Number, vote.State.Chinese(), $"/{here.Slug}/resolutions/{Uri.EscapeDataString(vote.Number)}"));
    }

    private async Task<IEnumerable<SearchHit>> WithdrawalsAsync(string like, CancellationToken ct)
    {
        var found = await db.Withdrawals.AsNoTracking()
            .Where(row => row.AllianceId == here.Id && (EF.Functions.ILike(row.Number, like) || EF.Functions.ILike(row.UnitName, like)))
            .OrderByDescending(row => row.Number).Select(row => new { row.Number, row.UnitName, row.State }).Take(Shown).ToListAsync(ct);
        return found.Select(row => new SearchHit("退出申请", row.UnitName, row.Number, row.State.Chinese(), $"/{here.Slug}/withdrawals/{Uri.EscapeDataString(row.Number)}"));
    }

    private async Task<IEnumerable<SearchHit>> ExpulsionsAsync(string like, CancellationToken ct)
    {
        var found = await db.Expulsions.AsNoTracking()
            .Where(row => row.AllianceId == here.Id && (EF.Functions.ILike(row.Number, like) || EF.Functions.ILike(row.UnitName, like)))
            .OrderByDescending(row => row.Number).Select(row => new { row.Number, row.UnitName, row.State }).Take(Shown).ToListAsync(ct);
        return found.Select(row => new SearchHit("除名案", row.UnitName, row.Number, row.State.Chinese(), $"/{here.Slug}/expulsions/{Uri.EscapeDataString(row.Number)}"));
    }

    private async Task<IEnumerable<SearchHit>> CertificatesAsync(string like, CancellationToken ct)
    {
        var found = await db.Certificates.AsNoTracking()
            .Where(certificate => certificate.AllianceId == here.Id && certificate.Number != "" && EF.Functions.ILike(certificate.Number, like))
            .OrderByDescending(certificate => certificate.Number).Select(certificate => new { certificate.Id, certificate.Number, certificate.UnitName, certificate.State }).Take(Shown).ToListAsync(ct);
        return found.Select(certificate => new SearchHit("成员证书", certificate.UnitName, certificate.Number, certificate.State.Chinese(), $"/{here.Slug}/certificates/{certificate.Id}"));
    }
}
