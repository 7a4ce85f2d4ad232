using System.Security.Cryptography;
using System.Text;
using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Features.Certificates;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Feeds;

/// <summary>The secret part of a calendar's address: 128 random bits, of which the database has the fingerprint alone.</summary>
internal sealed class FeedTokens(PortalDb db, TimeProvider clock)
{
    /// <summary>A new address for the person; the one before is worth nothing any more.</summary>
    public async Task<string> RenewAsync(Guid personId, CancellationToken ct)
    {
        var token = VerificationToken.New().ToLowerInvariant();
        var (hash, now) = (Hash(token), clock.GetUtcNow().ToUniversalTime());
        await db.Database.ExecuteSqlAsync($"""
            insert into calendar_feeds (person_id, token_hash, made_at) values ({personId}, {hash}, {now})
            on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, ended_at = null
            """, ct);
        return token;
    }

    public Task EndAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.CalendarFeeds.Where(feed => feed.PersonId == personId && feed.EndedAt == null).ExecuteUpdateAsync(feed => feed.SetProperty(row => row.EndedAt, now), ct);
    }

    /// <summary>Whose calendar it is; null for an address that is none or none any more, and for an account that was disabled.</summary>
    public async Task<Person?> PersonOfAsync(string token, CancellationToken ct)
    {
        if (token.Length != VerificationToken.Length) return null;
        var hash = Hash(token);
        var person = await (
            from feed in db.CalendarFeeds.AsNoTracking()
            join owner in db.Users.AsNoTracking() on feed.PersonId equals owner.Id
            where feed.TokenHash == hash && feed.EndedAt == null
            select owner).SingleOrDefaultAsync(ct);
        return person is { IsDisabled: false } ? person : null;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
}
