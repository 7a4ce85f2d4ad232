using AlliancePortal.Domain.Bodies;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.People;

/// <summary>One person in one capacity.</summary>
/// <param name="Account">Whether the person can sign in yet; empty when there is no account.</param>
/// <param name="EndKind">The word with which it can be ended here; null when it is ended elsewhere.</param>
public sealed record PersonLine(Guid Id, Guid? PersonId, string Name, string Email, string As, DateOnly From, DateOnly? Until, string Basis, StateModel Account, string? EndKind)
{
    public bool MayBeInvited => PersonId is not null && Account.Kind == StateKind.Soon;
}

public sealed record PeoplePage(DateOnly Today, string Home, IReadOnlyList<PersonLine> Posts, IReadOnlyList<PersonLine> Representatives, IReadOnlyList<PersonLine> Liaisons, string? Done);

/// <param name="Units">Members today, for a liaison or where somebody comes from.</param>
public sealed record EntryPage(string Kind, string Home, EntryForm Form, IReadOnlyList<FieldOption> Units, IReadOnlyList<FieldOption> Holdings)
{
    public string Title => $"登记{EntryKinds.Chinese(Kind)}";
}

/// <summary>Who acts for whom today or from a later day.</summary>
public sealed class PeopleLists(AllianceScope here, PortalDb db)
{
    public async Task<PeoplePage> ShowAsync(string? done, CancellationToken ct)
    {
        var posts = await (from post in db.SecretariatPosts.AsNoTracking()
                           join person in db.Users on post.PersonId equals person.Id
                           where post.AllianceId == here.Id && (post.Until == null || post.Until >= here.Today)
                           orderby post.From
                           select new { post, person.Email, HasPassword = person.PasswordHash != null }).ToListAsync(ct);
        var liaisons = await (from liaison in db.Liaisons.AsNoTracking()
                              join person in db.Users on liaison.PersonId equals person.Id
                              join unit in db.Units on liaison.UnitId equals unit.Id
                              where liaison.AllianceId == here.Id && (liaison.Until == null || liaison.Until >= here.Today)
                              orderby unit.NamePinyin
                              select new { liaison, unit.Name, person.Email, HasPassword = person.PasswordHash != null }).ToListAsync(ct);
        return new(here.Today, $"/{here.Slug}",
            [.. posts.Select(row => new PersonLine(row.post.Id, row.post.PersonId, row.post.Name, row.Email ?? "", row.post.IsSecretaryGeneral ? $"{row.post.Title}（秘书长）" : row.post.Title,
                row.post.From, row.post.Until, row.post.Basis, Account(row.HasPassword), EntryKinds.Post))],
            await RepresentativesAsync(ct),
            [.. liaisons.Select(row => new PersonLine(row.liaison.Id, row.liaison.PersonId, row.liaison.Name, row.Email ?? "", row.Name,
                row.liaison.From, row.liaison.Until, row.liaison.Basis, Account(row.HasPassword), EntryKinds.Liaison))],
            done);
    }

    public async Task<EntryPage> OfferAsync(string kind, EntryForm form, CancellationToken ct)
    {
        var units = kind == EntryKinds.Representative ? [] : await (
            from unit in db.Units.AsNoTracking()
            where db.Memberships.Any(m => m.AllianceId == here.Id && m.UnitId == unit.Id && m.From <= here.Today && (m.Until == null || m.Until >= here.Today))
            orderby unit.NamePinyin
            select new FieldOption(unit.Id.ToString(), unit.Name, "")).ToListAsync(ct);
        return new(kind, $"/{here.Slug}", form, units, kind == EntryKinds.Representative ? await HoldingsAsync(ct) : []);
    }

    private async Task<IReadOnlyList<PersonLine>> RepresentativesAsync(CancellationToken ct)
    {
        var rows = await (from acting in db.Representations.AsNoTracking()
                          join holding in db.SeatHoldings on new { acting.AllianceId, Id = acting.HoldingId } equals new { holding.AllianceId, holding.Id }
                          join seat in db.Seats on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
                          join unit in db.Units on holding.UnitId equals unit.Id
                          join account in db.Users on acting.PersonId equals account.Id into accounts
                          from account in accounts.DefaultIfEmpty()
                          where acting.AllianceId == here.Id && (acting.Until == null || acting.Until >= here.Today) && (holding.Until == null || holding.Until >= here.Today)
                          select new { acting, seat, unit.Name, Email = account != null ? account.Email : null, HasPassword = account != null && account.PasswordHash != null }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.seat.Office).ThenBy(row => row.seat.Ordinal).Select(row => new PersonLine(row.acting.Id, row.acting.PersonId, row.acting.Name, row.Email ?? "",
            $"{row.Name} · {row.seat.Office.Chinese()}", row.acting.From, row.acting.Until, row.acting.Basis,
            row.acting.PersonId is null ? new(StateKind.None, "没有账号") : Account(row.HasPassword), null))];
    }

    private async Task<IReadOnlyList<FieldOption>> HoldingsAsync(CancellationToken ct)
    {
        var rows = await (from holding in db.SeatHoldings.AsNoTracking()
                          join seat in db.Seats on new { holding.AllianceId, Id = holding.SeatId } equals new { seat.AllianceId, seat.Id }
                          join unit in db.Units on holding.UnitId equals unit.Id
                          where holding.AllianceId == here.Id && (holding.Until == null || holding.Until >= here.Today)
                          select new { holding.Id, seat.Office, seat.Ordinal, unit.Name }).ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Office).ThenBy(row => row.Ordinal).Select(row => new FieldOption(row.Id.ToString(), $"{row.Office.Chinese()} · {row.Name}"))];
    }

    private static StateModel Account(bool hasPassword) => hasPassword ? new(StateKind.Ok, "已开通") : new(StateKind.Soon, "待设密码");
}
