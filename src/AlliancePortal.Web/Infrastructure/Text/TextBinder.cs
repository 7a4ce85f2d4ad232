using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlliancePortal.Web.Infrastructure.Text;

/// <summary>The one way text comes into the portal. Fields of several lines carry [DataType(DataType.MultilineText)].</summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var state = bindingContext.ModelState;
        if (posted.Length > 1)
        {
            state.SetModelValue(bindingContext.ModelName, posted);
            state.TryAddModelError(bindingContext.ModelName, "同一项填写了两次，请重新填写。");
            return Task.CompletedTask;
        }
        var kind = bindingContext.ModelMetadata.DataTypeName;
        var text = PlainText.Of(posted.FirstValue ?? "", kind == nameof(DataType.MultilineText), trim: kind != nameof(DataType.Password));
        state.SetModelValue(bindingContext.ModelName, text.Value, text.Value);
        if (text.Refusal is { } why) state.TryAddModelError(bindingContext.ModelName, why);
        else bindingContext.Result = ModelBindingResult.Success(ValueOf(text.Value, bindingContext.ModelMetadata));
        return Task.CompletedTask;
    }

    private static string? ValueOf(string text, ModelMetadata metadata) =>
        text.Length == 0 && metadata.ConvertEmptyStringToNull ? null : text;
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource?.Id is not "Header" and not "Body" and not "Services"
            ? new TextBinder()
            : null;
}
