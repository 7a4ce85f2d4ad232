using AlliancePortal.Domain.Charter;
using AlliancePortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AlliancePortal.Web.Access;

/// <summary>
/// Lets a request through to its action or not. The alliance in the address is loaded first; then the action's permission is looked up for the
/// capacity. Of another alliance, nothing exists (404); of one's own, what one may not is refused in words (403).
/// </summary>
internal sealed class AccessFilter(Caller caller, AllianceScope here, AreaScope area, PortalDb db) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var ct = context.HttpContext.RequestAborted;
        var slug = context.RouteData.Values["alliance"] as string;
        if (slug is not null && !await here.LoadAsync(slug, ct))
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (context.RouteData.Values["area"] is string code && !await area.LoadAsync(code, ct))
        {
            context.Result = new NotFoundResult();
            return;
        }

        var may = context.ActionDescriptor.EndpointMetadata.OfType<MayAttribute>().LastOrDefault();
        if (may is null) context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (slug is not null && IsStillHidden(may.Permission)) context.Result = new NotFoundResult();
        else if (!Permissions.IsPublic(may.Permission)) context.Result = await DecideAsync(context, may.Permission, slug, ct);
        else if (caller.IsSignedIn) await ChooseAsync(context, caller.Capacities.Where(mine => slug is null ? !area.IsLoaded || mine.AreaCode == area.Code : mine.AllianceSlug == slug || IsAbove(mine)), ct);
    }

    private async Task<IActionResult?> DecideAsync(AuthorizationFilterContext context, Permission permission, string? slug, CancellationToken ct)
    {
        if (!caller.IsSignedIn) return new ChallengeResult();

        var inScope = caller.Capacities.Where(mine => (slug is null || mine.AllianceSlug == slug || mine.AllianceId is null) && (mine.AreaCode is null || IsAbove(mine))).ToList();
        var allowed = inScope.Where(mine => Permissions.Allows(permission, mine.Kind)).ToList();
        if (slug is not null && inScope.All(mine => mine.AllianceId is null && mine.AreaCode is null) && allowed.Count == 0) return new NotFoundResult();
        if (allowed.Count == 0) return new StatusCodeResult(StatusCodes.Status403Forbidden);
        return await ChooseAsync(context, allowed, ct);
    }

    /// <summary>
    /// A form says as what it was filled in, and is refused when that changed meanwhile. A page is shown in the chosen capacity where that
    /// may see it, else in the first that may: a link from a message then simply opens.
    /// </summary>
    private async Task<IActionResult?> ChooseAsync(AuthorizationFilterContext context, IEnumerable<Capacity> allowed, CancellationToken ct)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            var fitting = allowed.ToList();
            var named = caller.Capacity.Kind == CapacityKind.Applicant ? fitting.Find(mine => IsCaseInAddress(mine, context)) : null;
            var above = area.IsLoaded && caller.Capacity.AreaCode is null ? fitting.Find(IsAbove) : null; // on a province's page its officer is first of all that
            var wanted = above ?? (fitting.Contains(caller.Capacity) ? named ?? caller.Capacity : fitting.Find(mine => IsCaseInAddress(mine, context)) ?? fitting.FirstOrDefault());
            if (wanted is not null && wanted != caller.Capacity) await SwitchAsync(wanted, ct);
            return null;
        }

        var posted = request.HasFormContentType ? (await request.ReadFormAsync(ct))["capacity"].ToString() : "";
        if (allowed.FirstOrDefault(mine => mine.Kind == CapacityKind.Applicant && mine.Key == posted) is { } own) caller.ActAs(own);
        if (posted.Length > 0 && posted != caller.Capacity.Key)
            throw new CharterBreach(CharterRule.CapacityStands, $"您现在的身份是“{caller.Capacity.Text}”。");
        return allowed.Contains(caller.Capacity) || Permissions.IsPublic(context.ActionDescriptor.EndpointMetadata.OfType<MayAttribute>().Last().Permission)
            ? null
            : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    /// <summary>An alliance that is being formed has nothing public yet: only its founders and who stands above it know of it, and nobody joins.</summary>
    private bool IsStillHidden(Permission permission) => here.Alliance.IsForming
        && (permission == Permission.StartApplication || (Permissions.IsPublic(permission) && !caller.Capacities.Any(mine => mine.AllianceId == here.Id || IsAbove(mine))));

    /// <summary>An officer stands above the alliances of the own area, and above nobody else's.</summary>
    private bool IsAbove(Capacity mine) => mine.AreaCode is { } code && (here.IsLoaded ? here.Alliance.AreaCode == code : !area.IsLoaded || area.Code == code);

    /// <summary>Who handles several applications acts for the one in the address, in each tab for its own.</summary>
    private static bool IsCaseInAddress(Capacity capacity, AuthorizationFilterContext context) =>
        capacity.ApplicationId is { } id
        && (context.RouteData.Values["number"] as string is { } number ? number == capacity.ApplicationNumber
            : Guid.TryParse(context.RouteData.Values["id"] as string, out var asked) && asked == id);

    private async Task SwitchAsync(Capacity capacity, CancellationToken ct)
    {
        caller.ActAs(capacity);
        caller.Session!.ActAs(capacity.Key);
        await db.SaveChangesAsync(ct);
    }
}
