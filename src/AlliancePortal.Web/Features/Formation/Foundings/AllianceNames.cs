using System.Text.RegularExpressions;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace AlliancePortal.Web.Features.Formation.Foundings;

/// <summary>Whether an abbreviation may become an alliance's place in addresses: no page of the portal and no other alliance has it.</summary>
public sealed partial class AllianceNames(PortalDb db, IActionDescriptorCollectionProvider actions)
{
    /// <summary>Why it cannot be taken, in words; null when it can.</summary>
    public async Task<string?> WhyTakenAsync(string abbreviation, CancellationToken ct)
    {
        if (!Shape().IsMatch(abbreviation)) return "英文简称为 3 至 20 个大写字母或数字，以字母开头。";
        var slug = abbreviation.ToLowerInvariant();
        if (AreaMark().IsMatch(abbreviation) || Reserved().Contains(slug) || await db.Alliances.AnyAsync(alliance => alliance.Slug == slug, ct)) return "这个英文简称已经使用，请换一个。";
        return null;
    }

    /// <summary>Why a name or a mark for documents cannot be taken, in words; null when it can.</summary>
    public async Task<string?> WhyNameTakenAsync(string name, string mark, CancellationToken ct) =>
        await db.Alliances.AnyAsync(alliance => alliance.Name == name, ct) ? "已有同名的联盟。"
        : await db.Alliances.AnyAsync(alliance => alliance.DocumentMark == mark, ct) ? "这个发文简称已经使用，请换一个。" : null;

    private HashSet<string> Reserved() =>
        [.. actions.ActionDescriptors.Items.Select(action => action.AttributeRouteInfo?.Template?.Split('/')[0] ?? "").Where(part => part.Length > 0 && part[0] != '{'), "css", "js", "lib", "healthz", "readyz"];

    /// <summary>A22 opens the numbers of a province's own cases.</summary>
    [GeneratedRegex("^A[0-9]+$")]
    private static partial Regex AreaMark();

    [GeneratedRegex("^[A-Z][A-Z0-9]{2,19}$")]
    private static partial Regex Shape();
}
