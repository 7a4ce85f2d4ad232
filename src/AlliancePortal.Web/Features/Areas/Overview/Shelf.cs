using System.Collections.Concurrent;
using AlliancePortal.Domain.Profiles;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Areas.Overview;

/// <summary>
/// What never changes for its key, so that it is read and spelled once: the numbers of a charter version, which only a later version replaces,
/// and how a name is spelled.
/// </summary>
public sealed class Shelf
{
    private const int MostNames = 5000;

    private readonly ConcurrentDictionary<Guid, CouncilParameters> _rules = new();
    private readonly ConcurrentDictionary<string, string> _spelled = new(StringComparer.Ordinal);

    /// <summary>The numbers of these versions, by version.</summary>
    internal async Task<IReadOnlyDictionary<Guid, CouncilParameters>> RulesAsync(PortalDb db, IReadOnlyCollection<Guid> versions, CancellationToken ct)
    {
        var unread = versions.Where(version => !_rules.ContainsKey(version)).ToList();
        if (unread.Count > 0)
            foreach (var version in await db.CharterVersions.AsNoTracking().Where(row => unread.Contains(row.Id)).Select(row => new { row.Id, row.Profile }).ToListAsync(ct))
                _rules[version.Id] = version.Profile.Council;
        return _rules;
    }

    internal string Spelled(string name)
    {
        if (_spelled.Count > MostNames) _spelled.Clear();
        return _spelled.GetOrAdd(name, one => Pinyin.Of(one).Pinyin);
    }
}
