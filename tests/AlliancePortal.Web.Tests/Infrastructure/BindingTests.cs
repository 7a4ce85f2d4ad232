using System.Reflection;
using AlliancePortal.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace AlliancePortal.Web.Tests.Infrastructure;

public sealed class BindingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Sources = [BindingSource.Path.Id, BindingSource.Query.Id, BindingSource.Form.Id, BindingSource.FormFile.Id,
        BindingSource.Services.Id, BindingSource.Header.Id, BindingSource.Special.Id];

    private List<(string Action, ControllerParameterDescriptor Parameter)> Parameters =>
    [
        .. from action in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
           from parameter in action.Parameters.OfType<ControllerParameterDescriptor>()
           where action.ControllerTypeInfo.Assembly == typeof(Program).Assembly
           select (action.DisplayName!, parameter),
    ];

    [Fact]
    public void Every_value_of_an_action_says_where_it_comes_from_so_that_a_field_of_the_form_cannot_name_another_case()
    {
        Assert.NotEmpty(Parameters);
        var silent = Parameters.Where(found => !Says(found.Parameter)).Select(found => $"{found.Action}: {found.Parameter.Name}");

        Assert.Empty(silent);
    }

    [Fact]
    public void What_the_address_names_is_read_from_the_address_alone()
    {
        var misread =
            from action in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            where action.ControllerTypeInfo.Assembly == typeof(Program).Assembly
            let template = action.AttributeRouteInfo?.Template ?? ""
            from parameter in action.Parameters
            where template.Contains("{" + parameter.Name + "}", StringComparison.OrdinalIgnoreCase)
                || template.Contains("{" + parameter.Name + ":", StringComparison.OrdinalIgnoreCase)
            where parameter.BindingInfo?.BindingSource != BindingSource.Path
            select $"{action.DisplayName}: {parameter.Name}";

        Assert.Empty(misread);
    }

    [Fact]
    public void No_form_binds_an_enumeration_because_that_takes_numbers_lists_and_any_case()
    {
        var enumerations =
            from found in Parameters
            where found.Parameter.BindingInfo?.BindingSource is { } source && (source == BindingSource.Form || source == BindingSource.Query || source == BindingSource.Path)
            from type in Types(found.Parameter.ParameterType)
            where type.IsEnum
            select $"{found.Action}: {type.Name}";

        Assert.Empty(enumerations);
    }

    [Fact]
    public void Every_action_that_takes_a_file_says_how_large_it_may_be_because_other_forms_are_small()
    {
        var takers =
            (from action in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
             where action.ControllerTypeInfo.Assembly == typeof(Program).Assembly
             where action.Parameters.SelectMany(parameter => Types(parameter.ParameterType)).Contains(typeof(IFormFile))
             select action).ToList();

        Assert.NotEmpty(takers);
        Assert.Empty(takers.Where(action => !action.EndpointMetadata.OfType<RequestSizeLimitAttribute>().Any()).Select(action => action.DisplayName));
    }

    private static bool Says(ControllerParameterDescriptor parameter) =>
        parameter.ParameterType == typeof(CancellationToken) || parameter.ParameterType == typeof(IFormFile)
        || parameter.BindingInfo?.BindingSource is { } source && Sources.Contains(source.Id) && source != BindingSource.ModelBinding;

    private static IEnumerable<Type> Types(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[0] : type);
        if (bare.Assembly != typeof(Program).Assembly && bare.Namespace?.StartsWith("AlliancePortal", StringComparison.Ordinal) != true) return [bare];
        return bare.IsEnum ? [bare] : bare.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property => Types(property.PropertyType));
    }
}
