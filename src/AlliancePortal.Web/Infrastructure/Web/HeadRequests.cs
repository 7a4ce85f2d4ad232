using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace AlliancePortal.Web.Infrastructure.Web;

/// <summary>Whatever can be read can be asked after: HEAD answers as GET does, without its body, so that link checkers and chat apps learn what an address is.</summary>
internal sealed class HeadRequests : IActionModelConvention
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors.Where(selector => selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Any(IsGet)))
        {
            foreach (var constraint in selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Where(IsGet).ToList())
            {
                selector.ActionConstraints.Remove(constraint);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint(Reading));
            }
            foreach (var metadata in selector.EndpointMetadata.OfType<HttpMethodMetadata>().ToList())
            {
                selector.EndpointMetadata.Remove(metadata);
                selector.EndpointMetadata.Add(new HttpMethodMetadata(Reading));
            }
        }
    }

    private static bool IsGet(HttpMethodActionConstraint constraint) => constraint.HttpMethods.SequenceEqual([HttpMethods.Get]);
}
