using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace AlliancePortal.Web.Infrastructure.Web;

/// <summary>Finds a view beside its controller: the folder is the controller's namespace.</summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "feature";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values[Key]?.Split(".Features.") is [_, var feature])
            yield return $"/Features/{feature.Replace('.', '/')}/{{0}}.cshtml";

        yield return "/Features/Shared/{0}.cshtml";
    }
}
